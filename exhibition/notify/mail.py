"""Mail on its way out: by SMTP, or as files in a folder where no mail server is set."""

import contextlib
import smtplib
import ssl
from collections.abc import Mapping
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid, parseaddr
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit

import structlog

from exhibition.config import Settings
from exhibition.kernel.clock import Clock, SystemClock
from exhibition.kernel.ids import uuid7

log = structlog.get_logger()
TIMEOUT_SECONDS = 20


class MailRefused(Exception):
    """The mail server refuses this mail for good; sending it again would not help."""


class Mailer(Protocol):
    """Sends one mail."""

    def send(self, mail: EmailMessage) -> None:
        """Send now. Raises MailRefused for good, OSError or SMTPException when another try may help."""
        ...


class FolderMailer:
    """Writes each mail as an `.eml` file and says so in the log."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def send(self, mail: EmailMessage) -> None:
        """See `Mailer`."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = self.folder / f"{uuid7()}.eml"
        file.write_bytes(mail.as_bytes())
        file.chmod(0o600)
        log.info("mail kept in a file, as no SMTP_URL is set", file=str(file), subject=str(mail["Subject"]))


class SmtpMailer:
    """Talks to `smtp://user:password@host:587` (STARTTLS where offered) or `smtps://…:465`."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
            raise ValueError("SMTP_URL must read smtp://user:password@host:587 or smtps://…")
        self.host, self.implicit_tls = parts.hostname, parts.scheme == "smtps"
        self.port = parts.port or (465 if self.implicit_tls else 587)
        self.user, self.password = unquote(parts.username or ""), unquote(parts.password or "")

    def send(self, mail: EmailMessage) -> None:
        """See `Mailer`. A password is never sent over an open line."""
        server = self._connect()
        try:
            if self.user:
                server.login(self.user, self.password)
            server.send_message(mail)
        except smtplib.SMTPRecipientsRefused as error:
            codes = [code for code, _ in error.recipients.values()]
            if codes and min(codes) >= 500:
                raise MailRefused(str(codes)) from error
            raise
        finally:
            # A server that takes the mail and then ends rudely has taken it: no second copy.
            with contextlib.suppress(OSError, smtplib.SMTPException):
                server.quit()

    def _connect(self) -> smtplib.SMTP:
        tls = ssl.create_default_context()
        if self.implicit_tls:
            return smtplib.SMTP_SSL(self.host, self.port, timeout=TIMEOUT_SECONDS, context=tls)
        server = smtplib.SMTP(self.host, self.port, timeout=TIMEOUT_SECONDS)
        server.ehlo()
        if server.has_extn("starttls"):
            server.starttls(context=tls)
            server.ehlo()
        elif self.user:
            server.close()
            raise MailRefused("the mail server offers no TLS, so the password is kept back")
        return server


def open_mailer(settings: Settings) -> Mailer:
    """Choose by the settings."""
    return SmtpMailer(settings.smtp_url) if settings.smtp_url else FolderMailer(settings.data_path / "mail")


def make_mail(message: Mapping[str, Any], sender: str, clock: Clock | None = None) -> EmailMessage:
    """Build the mail from the queued `message`: to, subject, text, html, language, perhaps stop."""
    mail = EmailMessage()
    name, address = parseaddr(sender)
    mail["From"] = Address(name, addr_spec=address)
    mail["To"] = Address(addr_spec=message["to"])
    mail["Subject"] = message["subject"]
    mail["Date"] = format_datetime((clock or SystemClock()).now())
    mail["Message-ID"] = make_msgid(domain=address.rpartition("@")[2] or "localhost")
    mail["Auto-Submitted"] = "auto-generated"
    if message.get("stop"):
        # Mail programs offer a button that posts there (RFC 8058).
        mail["List-Unsubscribe"] = f"<{message['stop']}>"
        mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    mail.set_content(message["text"])
    mail.add_alternative(message["html"], subtype="html")
    mail["Content-Language"] = message["language"]
    return mail
