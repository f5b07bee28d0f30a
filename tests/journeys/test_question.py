"""A question about a part: left lying, moved by the clock, answered by a colleague, shown to everyone."""

import re
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import select

from booths.booth.models import Booth
from booths.inquiries.models import ANSWERED, BOOTH, TEAM, Inquiry
from exhibition.accounts.grants import grant
from exhibition.accounts.models import Account, Visitor
from exhibition.kernel.actor import STAFF, company_scope
from exhibition.kernel.clock import SystemClock
from exhibition.kernel.database import Database, make_engine
from tests.journeys.browsers import Visit
from tests.journeys.opened import Opened
from tests.journeys.person import PASSWORD
from tests.servers import Site

pytestmark = [pytest.mark.journey, pytest.mark.timeout(600)]

COLLEAGUE = "colleague@example.com"
QUESTION, ANSWER = "Is the shade washable?", "Yes, with a dry cloth."
# Workers look every ten seconds; half a minute is what the clock may be late.
CLOCK_SECONDS = 30


@pytest.fixture
def database(small_site: Site) -> Iterator[Database]:
    """The installation's own."""
    engine = make_engine(f"sqlite:///{small_site.folder / 'data' / 'maru.sqlite'}")
    yield Database(engine)
    engine.dispose()


@pytest.fixture
def colleague(small_site: Site, small_booth: Opened, database: Database) -> str:
    """Somebody else of the booth's company; gives their address. Whoever owns it is away all the time."""
    small_site.maru("account", "create", COLLEAGUE, "--password-stdin", stdin=PASSWORD)
    with database.writing() as session:
        booth = session.scalars(select(Booth).where(Booth.slug == small_booth.slug)).one()
        account = session.scalars(select(Account).where(Account.email == COLLEAGUE)).one()
        grant(session, None, account, STAFF, company_scope(booth.company_id), SystemClock().now())
    return COLLEAGUE


MARIAS = (
    select(Inquiry).join(Visitor, Visitor.id == Inquiry.visitor_id).where(Visitor.display_name == "Maria")
)


def inquiry(database: Database) -> Inquiry:
    """What Maria asked."""
    with database.reading() as session:
        return session.scalars(MARIAS).one()


def three_hours_later(database: Database) -> None:
    """As though the visitor had asked three hours ago."""
    with database.writing() as session:
        asked = session.scalars(MARIAS).one()
        assert asked.asked_at
        assert asked.due_at
        asked.asked_at, asked.due_at = (at - timedelta(hours=3) for at in (asked.asked_at, asked.due_at))


def ask_at_a_point(visit: Visit, path: str) -> None:
    """Open the first labelled point in 3D and ask about it."""
    visit.go(path)
    expect(visit.page.locator(".viewer[data-state=ready]")).to_be_visible()
    visit.page.locator(".viewer-hotspot-list button").first.click()
    visit.page.locator(".viewer-card").get_by_role("button", name=visit.say("pins-ask")).click()
    visit.page.locator(".chat-all textarea").fill(QUESTION)
    visit.page.keyboard.press("Enter")
    visit.page.locator("#chat-name").fill("Maria")
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator(".chat-all .chat-message--mine[data-seq]")).to_have_count(1)
    visit.shot("60-asked")


def at_the_inbox(visit: Visit, address: str) -> Page:
    """Sign in, and look at what waits."""
    visit.go("/sign-in?next=/studio/inbox")
    visit.page.fill("input[name=email]", address)
    visit.page.fill("input[name=password]", PASSWORD)
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator(".inbox-row", has_text="Maria")).to_be_visible()
    return visit.page


def until_moved(database: Database) -> float:
    """Wait until the clock has moved the question to the team; returns after how many seconds."""
    begun = time.monotonic()
    while inquiry(database).step == BOOTH:
        assert time.monotonic() < begun + CLOCK_SECONDS, "the clock is late"
        time.sleep(0.2)
    return time.monotonic() - begun


def choose(page: Page, words: str, act: str) -> None:
    """Open a message's menu and choose."""
    message = page.locator(".chat-message", has_text=words).last
    message.locator(".chat-more").click()
    message.get_by_role("button", name=act, exact=True).click()


def test_a_question_about_a_part_reaches_somebody_who_answers_for_everyone(
    chromium: Browser, small_site: Site, small_booth: Opened, database: Database, colleague: str, shots: Path
) -> None:
    def browser(language: str = "en") -> Visit:
        visit = Visit(chromium, small_site.url, language, "desktop", shots)
        visit.page.set_viewport_size({"width": 1100, "height": 700})
        return visit

    with browser() as visitor, browser() as staff, browser("ko") as third:
        ask_at_a_point(visitor, small_booth.path)
        inbox = at_the_inbox(staff, colleague)

        three_hours_later(database)
        late = until_moved(database)
        row = inbox.locator(".inbox-row", has_text="Maria")
        expect(row.locator(".inbox-wait")).to_have_text(re.compile("3 h"))
        assert inquiry(database).step == TEAM
        row.click()
        expect(inbox.locator(".chat-message", has_text=QUESTION).locator(".chat-pin")).to_be_visible()
        inbox.locator(".chat-talk textarea").fill(ANSWER)
        inbox.keyboard.press("Enter")
        expect(inbox.locator(".chat-message--mine[data-seq]")).to_have_count(1)
        staff.shot("61-answered")

        visitor.page.reload()
        visitor.page.locator("[data-chat=start]").click()
        expect(visitor.page.locator(".chat-all .chat-message", has_text=ANSWER)).to_be_visible()
        visitor.shot("62-seen")

        choose(inbox, ANSWER, staff.say("chat-promote"))
        inbox.get_by_role("button", name=staff.say("chat-promote-send"), exact=True).click()
        expect(inbox.locator(".chat-told")).to_contain_text(staff.say("chat-promoted"))
        third.go(small_booth.path)
        expect(third.page.locator("#points")).to_contain_text(ANSWER)
        expect(third.page.locator(".viewer-hotspot-list button", has_text=QUESTION)).to_be_visible()
        third.shot("63-everyone")

        # Other journeys look at this booth, too.
        choose(inbox, ANSWER, staff.say("chat-withdraw"))
        assert (inquiry(database).state, inquiry(database).holder_id is not None) == (ANSWERED, True)
        print(f"the clock moved it after {late:.1f} s")
        for visit in (visitor, staff, third):
            assert visit.complaints == []
