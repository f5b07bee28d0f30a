"""Being asked into a company by mail."""

from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from exhibition.accounts.grants import grant
from exhibition.accounts.identity import actor_of
from exhibition.accounts.invitations import AlreadyMember, invite
from exhibition.accounts.models import Account, Invitation
from exhibition.kernel.actor import company_scope
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.errors import Denied, Invalid
from exhibition.kernel.ids import uuid7
from tests.exhibition.accounts.browser import sign_in, submit, who
from tests.exhibition.accounts.conftest import People
from tests.exhibition.mails import Postman, link_in, text_of

SCOPE = company_scope(uuid7())
NAME = {"ko": "한빛정밀", "en": "Hanbit Precision"}


@pytest.fixture
def owner(app: Flask, person: People, clock: FrozenClock) -> Account:
    """The owner of a company."""
    made = person("owner@example.com", display_name="Kim Owner", language="en")
    with app.extensions["maru"].database.writing() as session:
        grant(session, None, made, "owner", SCOPE, clock.now())
    return made


def ask(app: Flask, inviter: Account, email: str, role: str = "editor") -> Invitation:
    """Invite as `inviter`."""
    joined = app.extensions["maru"]
    with joined.database.writing() as session:
        actor = actor_of(session, inviter)
        return invite(
            session, actor, joined.settings, joined.words, email, role, SCOPE, NAME, joined.clock.now()
        )


def test_an_invitation_is_mailed_and_accepted(
    app: Flask, client: FlaskClient, owner: Account, person: People, post: Postman
) -> None:
    person("lee@example.com", language="ko")
    ask(app, owner, "Lee@Example.com")
    (mail,) = post.deliver()
    assert mail["Subject"] == "Kim Owner 님이 한빛정밀에 초대했습니다"
    link = link_in(mail)
    assert "편집 담당자" in text_of(mail)

    looked = client.get(link)
    assert "/sign-in?next=/invitations/" in looked.text
    sign_in(client, "lee@example.com")
    answer = submit(client, link)

    assert answer.location == "/studio"
    assert who(client)["roles"] == [f"editor@{SCOPE}"]
    assert client.get(link).status_code == 404


def test_an_invitation_is_only_for_its_own_address(
    app: Flask, client: FlaskClient, owner: Account, person: People, post: Postman
) -> None:
    person("mallory@example.com")
    ask(app, owner, "lee@example.com")
    link = link_in(post.deliver()[0])
    sign_in(client, "mallory@example.com")

    answer = submit(client, link)

    assert answer.status_code == 403
    assert who(client)["roles"] == []


def test_an_old_invitation_is_gone(
    app: Flask, client: FlaskClient, owner: Account, post: Postman, clock: FrozenClock
) -> None:
    ask(app, owner, "lee@example.com")
    link = link_in(post.deliver()[0])

    clock.instant += timedelta(days=14)

    page = client.get(link + "?lang=ko")
    assert page.status_code == 404
    assert "2주가 지난 초대" in page.text


def test_a_second_invitation_takes_the_first_ones_place(
    app: Flask, client: FlaskClient, owner: Account, post: Postman
) -> None:
    ask(app, owner, "lee@example.com")
    ask(app, owner, "lee@example.com", "staff")

    first, second = (link_in(mail) for mail in post.deliver())

    assert {client.get(first).status_code, client.get(second).status_code} == {200, 404}


def test_who_may_not_invite_does_not(app: Flask, owner: Account, person: People) -> None:
    stranger = person("mallory@example.com")

    with pytest.raises(Denied):
        ask(app, stranger, "lee@example.com")
    with pytest.raises(AlreadyMember):
        ask(app, owner, "owner@example.com")
    with pytest.raises(Invalid):
        ask(app, owner, "not an address")
