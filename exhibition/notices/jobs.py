"""Delivering news: to the browsers that people chose, and by mail to who is away."""

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy.orm import Session

from exhibition.config import Settings
from exhibition.kernel.text import one_line, words
from exhibition.kernel.work import JobContext, Workflow
from exhibition.notices import service
from exhibition.notices.links import stop_link
from exhibition.notices.signing import signer
from exhibition.notify.alerts import ALERT
from exhibition.notify.letters import Letter, post
from exhibition.notify.models import PushSubscription
from exhibition.notify.push import encrypt
from exhibition.notify.sending import Forbidden, Unreachable, send
from exhibition.web.i18n import Words

log = structlog.get_logger()
WAITS_SECONDS = (2.0, 15.0)
KEPT_SECONDS = 4 * 3600
EXCERPT = 180
BUSY = frozenset({408, 429, 500, 502, 503, 504})


@dataclass
class Courier:
    """Delivers with the keys and words of one installation."""

    settings: Settings
    words: Words = field(default_factory=Words)
    sleep: Callable[[float], None] = time.sleep

    def __call__(
        self, context: JobContext, account_ids: Sequence[int], kind: str, args: Mapping[str, Any], url: str
    ) -> None:
        """The workflow behind `exhibition.notify.alerts.alert`."""
        with context.database.reading() as session:
            known = [str(found.id) for found in service.browsers_of(session, account_ids)]
        for id_ in known:
            context.steps.run(f"push-{id_}", partial(self._push, context, id_, kind, args, url))
        context.steps.run("mail", partial(self._mail, context, account_ids, kind, args, url))

    def _push(self, context: JobContext, id_: str, kind: str, args: Mapping[str, Any], url: str) -> int:
        with context.database.reading() as session:
            browser = session.get(PushSubscription, UUID(id_))
            if browser is None:
                return 0
            endpoint, body = browser.endpoint, self._sealed(browser, kind, args, url)
        headers = {
            **signer(self.settings).authorization(endpoint, context.clock.now()),
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            "TTL": str(KEPT_SECONDS),
            "Urgency": "high",
        }
        status = self._send(endpoint, headers, body)
        with context.database.writing() as session:
            self._note(session, id_, status)
        return status

    def _send(self, endpoint: str, headers: Mapping[str, str], body: bytes) -> int:
        """The status; 0 when the service could not be reached, 410 where we send nothing."""
        for wait in (*WAITS_SECONDS, None):
            try:
                status = send(endpoint, headers, body, private=bool(self.settings.push_private))
            except Forbidden:
                return 410
            except Unreachable as error:
                log.info("push waits", reason=str(error))
                status = 0
            if (status and status not in BUSY) or wait is None:
                return status
            self.sleep(wait)
        return 0

    def _note(self, session: Session, id_: str, status: int) -> None:
        browser = session.get(PushSubscription, UUID(id_))
        if browser is None:
            return
        if 200 <= status < 300:
            browser.failures = 0
        else:
            log.info("push refused", status=status)
            service.failed(session, browser, status)

    def _sealed(self, browser: PushSubscription, kind: str, args: Mapping[str, Any], url: str) -> bytes:
        said = spoken(args, browser.language)
        news = {
            "title": self.words.say(browser.language, f"push-{kind}-title", **said),
            "body": self.words.say(browser.language, f"push-{kind}-body", **said),
            "url": url,
            "language": browser.language,
        }
        return encrypt(json.dumps(news, ensure_ascii=False).encode(), browser.p256dh, browser.auth)

    def _mail(
        self, context: JobContext, account_ids: Sequence[int], kind: str, args: Mapping[str, Any], url: str
    ) -> int:
        if not self.words.has("en", f"mail-{kind}-subject"):
            return 0
        sent = 0
        with context.database.writing() as session:
            for account in service.away(session, account_ids, context.clock.now()):
                if service.wants_mail(session, account.id):
                    said = {"name": account.display_name, **spoken(args, account.language)}
                    there, way_out = self.settings.public_url + url, stop_link(self.settings, account)
                    letter = Letter(kind, account.email, account.language, there, said, stop=way_out)
                    post(session, self.words, letter)
                    sent += 1
        return sent


def spoken(args: Mapping[str, Any], language: str) -> dict[str, str]:
    """The arguments in one language, each on a line and no longer than a notice shows."""
    said = {k: words(v, language) if isinstance(v, Mapping) else str(v) for k, v in args.items()}
    return {name: _short(one_line(text)) for name, text in said.items()}


def _short(text: str) -> str:
    return text if len(text) <= EXCERPT else text[: EXCERPT - 1].rstrip() + "…"


def workflows(settings: Settings) -> dict[str, Workflow]:
    """The delivering of news by name."""
    return {ALERT: Courier(settings)}
