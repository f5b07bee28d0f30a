"""The inbox without a script: boxes, a conversation, answering and acting by forms."""

from collections.abc import Callable

from flask.testing import FlaskClient
from sqlalchemy import select

from booths.inquiries.models import ANSWERED, CLOSED, Inquiry
from exhibition.chat.models import Message
from exhibition.kernel.actor import Actor
from exhibition.kernel.database import Database
from tests.booths.inbox.conftest import Ask
from tests.exhibition.chat.chat_site import Booth

Become = Callable[[Actor], FlaskClient]


def state_of(database: Database, inquiry: Inquiry) -> Inquiry:
    with database.reading() as session:
        return session.get_one(Inquiry, inquiry.id)


def test_the_inbox_shows_what_waits_before_any_script_runs(act_as: Become, staff: Actor, ask: Ask) -> None:
    inquiry = ask()

    page = act_as(staff).get("/studio/inbox?lang=en").get_data(as_text=True)

    assert "<title>(1) Inbox" in page
    assert f'data-inquiry="{inquiry.id}"' in page
    assert "Is &lt;b&gt;this&lt;/b&gt; vegan?" in page
    assert "Ana &lt;b&gt;" in page
    assert "Waits 1 min" in page


def test_the_inbox_is_for_people_who_answer(act_as: Become, booth: Booth, guest: Actor) -> None:
    stranger = Actor(account_id=4711, visitor_id=guest.visitor_id, display_name="x")

    refused = act_as(stranger).get("/studio/inbox?lang=en")
    nobody = act_as(Actor()).get("/studio/inbox")

    assert refused.status_code == 403
    assert "Conversations are for people who answer for a booth" in refused.get_data(as_text=True)
    assert nobody.status_code == 303
    assert "/sign-in" in nobody.headers["Location"]


def test_a_form_answers_the_question_once_however_often_it_is_sent(
    act_as: Become, staff: Actor, ask: Ask, database: Database
) -> None:
    inquiry, client = ask(), act_as(staff)
    form = {"body": "Yes,\r\nit is. 🌿", "key": "a" * 32}

    answers = [client.post(f"/studio/inbox/{inquiry.id}/answer", data=form) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [303, 303]
    assert state_of(database, inquiry).state == ANSWERED
    with database.reading() as session:
        (said,) = session.scalars(select(Message).where(Message.is_staff)).all()
    assert (said.body, said.content) == ("Yes,\nit is. 🌿", {"reply_to": 1})
    page = client.get(f"/studio/inbox?inquiry={inquiry.id}&lang=en").get_data(as_text=True)
    assert "it is. 🌿" in page


def test_nothing_that_waits_is_closed_without_a_reason(
    act_as: Become, staff: Actor, ask: Ask, database: Database
) -> None:
    inquiry, client = ask(), act_as(staff)
    there = f"/studio/inbox/{inquiry.id}/act"

    refused = client.post(there, data={"act": "close"}, follow_redirects=True)
    closed = client.post(there, data={"act": "close", "reason": "spam"})

    assert "notice--bad" in refused.get_data(as_text=True)
    assert closed.status_code == 303
    found = state_of(database, inquiry)
    assert (found.state, found.reason) == (CLOSED, "spam")
    client.post(there, data={"act": "reopen"})
    assert state_of(database, inquiry).state == "waiting"


def test_a_colleague_takes_over_and_older_pages_are_told(
    act_as: Become, staff: Actor, mate: Actor, ask: Ask, database: Database
) -> None:
    inquiry, client = ask(), act_as(staff)
    there = f"/studio/inbox/{inquiry.id}/act"
    seen = str(inquiry.version)

    client.post(there, data={"act": "hand", "account": str(mate.account_id), "version": seen})
    stale = client.post(there, data={"act": "take", "version": seen}, follow_redirects=True)

    assert state_of(database, inquiry).holder_id == mate.account_id
    assert "notice--bad" in stale.get_data(as_text=True)
    mine = act_as(mate).get("/studio/inbox?box=mine&lang=en").get_data(as_text=True)
    assert f'data-inquiry="{inquiry.id}"' in mine


def test_people_of_other_companies_see_and_do_nothing(act_as: Become, ask: Ask, guest: Actor) -> None:
    inquiry = ask()
    stranger = Actor(account_id=4711, visitor_id=guest.visitor_id, display_name="x")
    client = act_as(stranger)

    assert client.post(f"/studio/inbox/{inquiry.id}/answer", data={"body": "Hi"}).status_code == 404
    assert client.post(f"/studio/inbox/{inquiry.id}/act", data={"act": "take"}).status_code == 404
    assert client.get(f"/api/inbox/inquiries/{inquiry.id}").status_code == 404


def test_counts_and_what_one_needs_to_act(act_as: Become, staff: Actor, mate: Actor, ask: Ask) -> None:
    inquiry, client = ask(), act_as(staff)

    desk = client.get(f"/api/inbox/inquiries/{inquiry.id}").json or {}

    assert client.get("/api/inbox/counts").json == {"open": 1, "mine": 0, "waiting": 1, "closed": 0}
    assert [person["name"] for person in desk["team"]] == ["김하늘", "Mate"]
    assert desk["reply_to"] == 1
    assert "spam" in desk["reasons"]


def test_kept_answers_are_written_by_forms_and_read_by_the_menu(
    act_as: Become, staff: Actor, booth: Booth, guest: Actor
) -> None:
    client = act_as(staff)
    [company] = staff.company_ids()
    form = {"company": str(company), "title": "Delivery", "body_en": "Two weeks.", "body_ko": "2주 걸려요."}

    refused = client.post("/studio/answers/new", data={**form, "body_en": "", "body_ko": ""})
    kept = client.post("/studio/answers/new", data=form)
    [answer] = client.get("/api/canned-answers").json or []

    assert (refused.status_code, kept.status_code) == (422, 303)
    assert answer["body"] == {"en": "Two weeks.", "ko": "2주 걸려요."}
    there = f"/studio/answers/{answer['id']}"
    assert client.post(there, data={**form, "title": "Time", "version": "1"}).status_code == 303
    assert client.post(there, data={**form, "version": "1"}).status_code == 412
    assert "Time" in client.get("/studio/answers?lang=en").get_data(as_text=True)
    stranger = act_as(Actor(account_id=4711, visitor_id=guest.visitor_id))
    assert stranger.get(there).status_code == 404
    assert act_as(staff).post(there, data={"act": "remove"}).status_code == 303
    assert act_as(staff).get("/api/canned-answers").json == []
