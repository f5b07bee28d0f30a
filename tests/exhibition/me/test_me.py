"""One's own pages: profile, data, the way out."""

import json

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from exhibition.accounts.grants import grant
from exhibition.accounts.models import Account, Passkey, Visitor
from exhibition.accounts.visitors import visitor_of
from exhibition.audit.models import Activity
from exhibition.audit.service import record_activity
from exhibition.chat.models import Message, Room
from exhibition.kernel.actor import company_scope
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from exhibition.kernel.ids import uuid7
from tests.exhibition.accounts.browser import sign_in, submit, who
from tests.exhibition.accounts.conftest import People, person, post
from tests.exhibition.mails import Postman

__all__ = ["person", "post"]


@pytest.fixture
def kim(person: People, client: FlaskClient) -> Account:
    """Kim, signed in."""
    made = person("kim@example.com", display_name="Kim Maru", language="en")
    sign_in(client, "kim@example.com")
    return made


@pytest.fixture
def past(database: Database, kim: Account, clock: FrozenClock) -> None:
    """What Kim did so far, beside what somebody else did."""
    now = clock.now()
    with database.writing() as session:
        me = visitor_of(session, kim, now)
        other = Visitor(display_name="Other", created_at=now, seen_at=now)
        room = Room(kind="booth", ref="b1", created_at=now)
        session.add_all([other, room])
        session.flush()
        for seq, (speaker, words) in enumerate([(me, "How much is it?"), (other, "Nice lamp")], start=1):
            session.add(
                Message(
                    room_id=room.id,
                    seq=seq,
                    client_id=str(seq),
                    visitor_id=speaker.id,
                    author=speaker.display_name,
                    body=words,
                    sent_at=now,
                )
            )
        record_activity(session, me.id, "booth.viewed", "booth:b1", now)
        session.add(
            Passkey(
                user_id=kim.id,
                credential_id=b"1",
                public_key=b"2",
                backup_state=False,
                device_type="single_device",
                lastuse_datetime=now,
                name="Phone",
                usage="first",
            )
        )


def test_name_language_and_time_zone_change_and_the_pages_follow(client: FlaskClient, kim: Account) -> None:
    answer = submit(client, "/me/profile", display_name=" 김  마루 ", language="ko", time_zone="Asia/Seoul")

    assert answer.status_code == 303
    page = client.get("/me/profile").text
    assert "저장했습니다." in page
    assert who(client)["display_name"] == "김 마루"
    assert who(client)["time_zone"] == "Asia/Seoul"


def test_an_account_brings_its_language_to_a_new_browser(app: Flask, person: People) -> None:
    person("hong@example.com", language="ko")
    browser = app.test_client()
    sign_in(browser, "hong@example.com")

    assert '<html lang="ko"' in browser.get("/me").text


def test_a_wrong_profile_is_told_and_what_was_typed_stays(client: FlaskClient, kim: Account) -> None:
    page = submit(client, "/me/profile", display_name="", language="xx", time_zone="Mars/Olympus")

    assert page.status_code == 422
    assert 'value="Mars/Olympus"' in page.text
    assert page.text.count("field__error") == 3
    assert who(client)["display_name"] == "Kim Maru"


def test_names_of_emoji_and_right_to_left_text_are_kept(client: FlaskClient, kim: Account) -> None:
    submit(client, "/me/profile", display_name="🌸 مريم <b>", language="en", time_zone="UTC")

    assert who(client)["display_name"] == "🌸 مريم <b>"
    assert "<b>" not in client.get("/me").text


def test_the_copy_of_my_data_holds_mine_and_nobody_elses(
    client: FlaskClient, kim: Account, past: None
) -> None:
    answer = client.get("/me/data.json")

    copy = answer.get_json()
    assert "attachment" in answer.headers["Content-Disposition"]
    assert copy["account"]["email"] == "kim@example.com"
    assert [message["body"] for message in copy["messages"]] == ["How much is it?"]
    assert [entry["kind"] for entry in copy["activity"]] == ["booth.viewed"]
    assert copy["passkeys"][0]["name"] == "Phone"
    assert "password" not in json.dumps(copy)


def test_deleting_an_account_leaves_nothing_that_identifies_its_owner(
    app: Flask, client: FlaskClient, kim: Account, past: None, database: Database, post: Postman
) -> None:
    answer = submit(client, "/me/delete", email="KIM@example.com")

    assert answer.location == "/"
    assert not who(client)["account"]
    with database.reading() as session:
        account = session.get_one(Account, kim.id)
        assert "kim" not in account.email
        assert (account.display_name, account.password, account.active) == ("", None, False)
        assert session.scalars(select(Passkey)).all() == []
        said = session.scalars(select(Message).order_by(Message.seq)).all()
        assert [(m.author, m.body) for m in said] == [("", ""), ("Other", "Nice lamp")]
        assert session.scalars(select(Activity.visitor_id)).all() == [None]
    assert sign_in(app.test_client(), "kim@example.com").status_code == 200
    assert post.deliver()[-1]["To"] == "kim@example.com"


def test_deleting_asks_for_the_address(client: FlaskClient, kim: Account) -> None:
    answer = submit(client, "/me/delete", email="lee@example.com")

    assert answer.status_code == 422
    assert who(client)["account"]


def test_deleting_asks_again_who_is_there_after_an_hour(client: FlaskClient, kim: Account) -> None:
    with client.session_transaction() as cookie:
        cookie["fs_paa"] -= 2 * 3600
        cookie.pop("fs_gexp", None)

    answer = client.get("/me/delete")

    assert answer.location == "/verify?next=/me/delete"
    assert (
        submit(client, "/verify", password="maru floor by the yard", next="/me/delete").location
        == "/me/delete"
    )


def test_the_last_owner_of_a_company_hands_it_over_first(
    client: FlaskClient, kim: Account, database: Database, clock: FrozenClock
) -> None:
    with database.writing() as session:
        grant(session, None, kim, "owner", company_scope(uuid7()), clock.now())

    answer = submit(client, "/me/delete", email="kim@example.com")

    assert answer.status_code == 409
    assert "last owner" in answer.text
    assert who(client)["account"]
