"""Reads the mails that requests have queued, by sending them as the worker would."""

import email
import re
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from urllib.parse import urlsplit

from flask import Flask

from exhibition.kernel.work import JobContext, PlainSteps
from exhibition.notify.jobs import workflows
from exhibition.notify.letters import SEND_MAIL


class NoNews:
    """Nobody listens."""

    def tell(self, room: str, event: str, data: dict[str, object]) -> None:
        """Do nothing."""


class Postman:
    """Sends what waits in the queue, once each, and opens what arrived."""

    def __init__(self, app: Flask, folder: Path) -> None:
        self._joined, self._folder = app.extensions["maru"], folder
        self._done: set[str] = set()

    def deliver(self) -> list[EmailMessage]:
        """Send every waiting mail and return the new ones, oldest first."""
        joined = self._joined
        context = JobContext(
            joined.database, joined.store, joined.clock, NoNews(), PlainSteps(), self._folder
        )
        before = self.files()
        send = workflows(joined.settings)[SEND_MAIL]
        for job in joined.database._read.kw["info"]["jobs"]._client.list_workflows(name=SEND_MAIL):
            if job.workflow_id not in self._done:
                self._done.add(job.workflow_id)
                send(context, *job.input["args"])
        return [self._open(file) for file in sorted(self.files() - before)]

    def files(self) -> set[Path]:
        """The mails that lie in the folder."""
        return set((self._joined.settings.data_path / "mail").glob("*.eml"))

    def _open(self, file: Path) -> EmailMessage:
        return email.message_from_bytes(file.read_bytes(), policy=default)  # type: ignore[arg-type,return-value]


def text_of(mail: EmailMessage) -> str:
    """The plain text of a mail."""
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def link_in(mail: EmailMessage) -> str:
    """The path of the one link of a mail."""
    found = re.search(r"https?://\S+", text_of(mail))
    assert found
    return urlsplit(found.group()).path
