"""The mail for who is away: when it comes, what stands in it, and what its links open."""

from collections.abc import Callable
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from booths.inquiries.models import ANSWERED, Inquiry
from exhibition.accounts.models import Account
from exhibition.config import Settings
from exhibition.kernel.actor import Actor
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from exhibition.kernel.work import JobContext, PlainSteps
from exhibition.notices import links, service
from exhibition.notices.digest import Digests
from tests.booths.inbox.conftest import Ask
from tests.exhibition.mails import NoNews, Postman, text_of

Become = Callable[[Actor], FlaskClient]
MINUTE = timedelta(minutes=1)


class Round:
    """Time passes, and the digests that are due are written and sent."""

    def __init__(self, app: Flask, clock: FrozenClock, folder: Path) -> None:
        joined = app.extensions["maru"]
        nothing: Any = None
        self._context = JobContext(joined.database, nothing, clock, NoNews(), PlainSteps(), folder)
        self._digests = Digests(joined.settings, joined.extension.question_sources)
        self._postman, self._clock = Postman(app, folder), clock

    def after(self, minutes: float) -> list[EmailMessage]:
        """The mails that arrive once so many more minutes have passed."""
        self._clock.instant += minutes * MINUTE
        self._digests.send(self._context)
        return self._postman.deliver()


@pytest.fixture
def passes(app: Flask, clock: FrozenClock, tmp_path: Path) -> Round:
    return Round(app, clock, tmp_path)


def links_in(mail: EmailMessage, start: str) -> list[str]:
    """The paths of a mail's links that begin so."""
    words = text_of(mail).split()
    return [
        word.removeprefix("http://localhost") for word in words if word.startswith(f"http://localhost{start}")
    ]


def test_one_mail_after_ten_minutes_and_none_again_for_two_hours(
    passes: Round, staff: Actor, ask: Ask
) -> None:
    ask("¿Es vegano?")

    assert passes.after(9) == []
    [mail] = passes.after(2)
    ask("¿Y el precio?", 2)
    early = passes.after(60)
    ask("Any news?", 3)
    [second] = passes.after(60)

    assert mail["Subject"] == "문의 1건이 답을 기다리고 있어요"
    assert "¿Es vegano?" in text_of(mail)
    assert early == []
    assert "Any news?" in text_of(second)
    assert passes.after(300) == []


def test_who_looks_has_seen_it_or_wants_no_mail_gets_none(
    app: Flask, passes: Round, staff: Actor, mate: Actor, ask: Ask, database: Database, clock: FrozenClock
) -> None:
    inquiry = ask()
    app.extensions["maru_chat"].read(staff, inquiry.room, 1)
    clock.instant += 11 * MINUTE
    with database.writing() as session:
        assert mate.account_id
        service.here(session, mate.account_id, clock.now())

    assert passes.after(0) == []
    [mail] = passes.after(5)
    assert mail["To"] == "mate@maru.test"
    assert mail["Subject"] == "A question waits for your answer"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_the_link_answers_that_question_and_opens_no_session(
    passes: Round, staff: Actor, ask: Ask, client: FlaskClient, database: Database, app: Flask
) -> None:
    inquiry = ask("Is it vegan?")
    [mail] = passes.after(11)
    [link] = links_in(mail, "/reply/")
    app.config["WTF_CSRF_ENABLED"] = False

    page = client.get(link).get_data(as_text=True)
    empty = client.post(link, data={"body": " "})
    sent = client.post(link, data={"body": "It is.", "key": "b" * 32})

    assert "Is it vegan?" in page
    assert empty.status_code == 422
    assert sent.status_code == 200
    assert "It is." in sent.get_data(as_text=True)
    assert client.get("/studio/inbox").status_code == 303
    with database.reading() as session:
        assert session.get_one(Inquiry, inquiry.id).state == ANSWERED


def test_links_are_good_for_a_week_for_an_account_that_stands(
    passes: Round, staff: Actor, ask: Ask, client: FlaskClient, database: Database, settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    ask()
    [mail] = passes.after(11)
    [link] = links_in(mail, "/reply/")

    assert client.get(link.replace("/reply/", "/reply/x")).status_code == 404
    with monkeypatch.context() as patched:
        patched.setattr(links, "REPLY_LIVES", -1)
        assert client.get(link).status_code == 404
    assert client.get(link).status_code == 200
    with database.writing() as session:
        session.get_one(Account, staff.account_id).fs_uniquifier = "another"
    assert client.get(link).status_code == 404


def test_who_wants_no_more_mails_says_so_without_signing_in(
    passes: Round, staff: Actor, ask: Ask, client: FlaskClient, database: Database
) -> None:
    ask()
    [mail] = passes.after(11)
    [link] = links_in(mail, "/notices/stop/")

    assert client.get(link).status_code == 200
    with database.reading() as session:
        assert service.wants_mail(session, staff.account_id or 0)
    assert client.post(link).status_code == 200
    with database.reading() as session:
        assert not service.wants_mail(session, staff.account_id or 0)
    ask("Again?", 2)
    assert passes.after(200) == []
    assert client.post("/notices/stop/forged").status_code == 404


def test_notices_are_chosen_on_a_page(act_as: Become, staff: Actor, database: Database) -> None:
    client = act_as(staff)

    client.post("/studio/notices", data={})
    off = client.get("/studio/notices?lang=en").get_data(as_text=True)
    client.post("/studio/notices", data={"mail": "on"})

    assert 'name="mail">' in off
    with database.reading() as session:
        assert service.wants_mail(session, staff.account_id or 0)
