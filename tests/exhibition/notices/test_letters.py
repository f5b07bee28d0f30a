"""Mails of alerts: to who is away and wants them, in their language."""

from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from exhibition.accounts.models import Account
from exhibition.accounts.visitors import visitor_of
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from exhibition.kernel.work import JobContext, PlainSteps
from exhibition.notices import service
from exhibition.notices.jobs import Courier
from exhibition.notify.alerts import ALERT, KINDS, alert
from exhibition.web.i18n import Words
from tests.conftest import NOON
from tests.exhibition.mails import NoNews, Postman, text_of

ARGS = {"booth": {"ko": "한빛", "en": "Hanbit"}, "visitor": "Ana", "by": "김하늘"}


def person(session: Session, name: str, language: str) -> int:
    account = Account(
        email=f"{name}@maru.test", fs_uniquifier=name, active=True, display_name=name, language=language
    )
    session.add(account)
    session.flush()
    visitor_of(session, account, NOON.replace(year=2025))
    return account.id


def test_who_is_away_and_wants_mail_is_told_in_their_language(
    app: Flask, database: Database, clock: FrozenClock, tmp_path: Path
) -> None:
    with database.writing() as session:
        away, there, quiet = (person(session, *who) for who in (("kim", "ko"), ("lee", "ko"), ("ann", "en")))
        service.here(session, there, NOON)
        service.mark_of(session, quiet).wanted = False
    nothing: Any = None
    context = JobContext(database, nothing, clock, NoNews(), PlainSteps(), tmp_path)

    Courier(app.extensions["maru"].settings)(context, [away, there, quiet], "handed", ARGS, "/studio/inbox")

    [mail] = Postman(app, tmp_path).deliver()
    assert (mail["To"], mail["Subject"]) == ("kim@maru.test", "김하늘 님이 대화를 맡겼어요")
    assert "한빛에서 Ana 님과" in text_of(mail)
    assert "http://localhost/studio/inbox" in text_of(mail)


def test_an_alert_waits_in_the_transaction_of_what_it_is_about(database: Database) -> None:
    with database.session(writes=True) as session:
        alert(session, [1, 1], "handed", ARGS, "/")
        session.rollback()
        alert(session, [2, 1, 2], "handed", ARGS, "/")
        alert(session, [], "handed", ARGS, "/")
        session.commit()

    jobs: Any = database._read.kw["info"]["jobs"]
    [queued] = jobs._client.list_workflows(name=ALERT)
    assert list(queued.input["args"])[:2] == [[1, 2], "handed"]


def test_an_alert_without_its_words_is_refused(database: Database) -> None:
    with database.session(writes=True) as session:
        for kind, args in (("handed", {}), ("shouted", ARGS)):
            with pytest.raises(ValueError, match=kind):
                alert(session, [1], kind, args, "/")


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_kind_of_alert_has_words(language: str) -> None:
    words = Words()

    for kind in KINDS:
        assert words.has(language, f"push-{kind}-title")
        assert words.has(language, f"push-{kind}-body")
