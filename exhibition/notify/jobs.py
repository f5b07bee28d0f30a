"""The durable sending of mails."""

import smtplib
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import structlog

from exhibition.config import Settings
from exhibition.kernel.work import JobContext, Workflow
from exhibition.notify.letters import SEND_MAIL
from exhibition.notify.mail import Mailer, MailRefused, make_mail, open_mailer

log = structlog.get_logger()
WAITS_SECONDS = (2.0, 15.0, 60.0)


def send_mail(
    mailer: Mailer,
    sender: str,
    context: JobContext,
    message: dict[str, Any],
    *,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Send one composed mail, once; tries again after 2, 15 and 60 s while the server cannot be reached.

    Raises the last error when it never could, so that the job stands there as failed.
    """
    mail = make_mail(message, sender, context.clock)

    def attempt() -> bool:
        for wait in (*WAITS_SECONDS, None):
            try:
                mailer.send(mail)
                return True
            except MailRefused as error:
                log.warning("mail refused", kind=message["kind"], reason=str(error))
                return False
            except (OSError, smtplib.SMTPException) as error:
                if wait is None:
                    raise
                log.warning("mail waits", kind=message["kind"], seconds=wait, reason=type(error).__name__)
                sleep(wait)
        return False

    context.steps.run("send", attempt)


def workflows(settings: Settings) -> dict[str, Workflow]:
    """The sending of mails by name, with the mailer that the settings choose."""
    return {SEND_MAIL: partial(send_mail, open_mailer(settings), settings.mail_from)}
