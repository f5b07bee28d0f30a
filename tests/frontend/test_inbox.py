"""The staff's inbox and its news, in a real browser against a real site."""

import json
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import select

from booths.booth.models import Booth
from booths.inquiries.models import CannedAnswer, Inquiry
from exhibition.chat.models import Message
from tests import skips
from tests.conftest import POSTGRES
from tests.exhibition.chat.chat_site import STAFF, ChatSite, Talker, chat_site, wait_for
from tests.frontend.build import FRONTEND, VITE

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "height": 844}
WORDS = {"ko": "주문 후 2주 안에 보내 드립니다.", "en": "We ship within two weeks."}


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChatSite]:
    """A site with a booth and an answer kept at hand."""
    if POSTGRES:
        pytest.skip(skips.EMBEDDED_ONLY)
    manifest = FRONTEND / "dist" / ".vite" / "manifest.json"
    if not manifest.exists() or "src/push/main.ts" not in json.loads(manifest.read_text()):
        subprocess.run(["node", str(VITE), "build", "--logLevel", "warn"], cwd=FRONTEND, check=True)
    with chat_site(tmp_path_factory.mktemp("inbox")) as made:
        with made.database.writing() as session:
            company = session.get_one(Booth, made.booth.id).company_id
            session.add(CannedAnswer(company_id=company, title="Delivery", body=WORDS))
        made.site.start_web()
        yield made


@pytest.fixture
def staff(chromium: Browser, live: ChatSite) -> Iterator[Page]:
    """Somebody who answers for the booth, at the inbox; what goes wrong on the page fails the test."""
    context = chromium.new_context(locale="en-US", viewport={"width": 1440, "height": 900})
    context.grant_permissions(["notifications"], origin=live.site.url)
    page, troubles = context.new_page(), list[str]()
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.goto(f"{live.site.url}/sign-in?lang=en&next=/studio/inbox")
    page.fill("input[name=email]", STAFF[0])
    page.fill("input[name=password]", STAFF[1])
    page.keyboard.press("Enter")
    page.locator(".inbox [data-part=tools] button").first.wait_for()
    yield page
    context.close()
    assert troubles == []


def test_a_question_is_taken_answered_from_what_is_kept_and_closed(
    staff: Page, live: ChatSite, shots: Path
) -> None:
    [cookie] = live.guests("Ana")
    with Talker(live.site.url, cookie, live.booth.room, live.site.url) as guest:
        guest.say("client-0001", "When can you deliver?", time.monotonic() + 10)

        row = staff.locator(".inbox-row", has_text="Ana")
        expect(row.locator(".inbox-wait")).to_have_text("Waits 1 min")
        expect(staff).to_have_title("(1) Inbox · Maru")
        row.focus()
        staff.keyboard.press("Enter")
        expect(staff.locator(".chat-message", has_text="When can you deliver?")).to_be_visible()
        expect(staff.locator(".chat-talk textarea")).to_be_focused()
        assert Axe().run(staff).response["violations"] == []
        staff.screenshot(path=shots / "inbox-desktop.png")
        staff.set_viewport_size(PHONE)
        staff.screenshot(path=shots / "inbox-phone.png")
        staff.set_viewport_size({"width": 1440, "height": 900})

        staff.get_by_role("button", name="Take it").click()
        expect(staff.locator("[data-box=mine] [data-part=count]")).to_have_text("1")
        staff.get_by_text("Kept answers", exact=True).last.click()
        staff.get_by_role("button", name="Delivery").click()
        expect(staff.locator(".chat-talk textarea")).to_have_value(WORDS["en"])
        staff.keyboard.press("Enter")

        expect(staff.locator(".chat-message--mine[data-seq]")).to_have_count(1)
        wait_for(lambda: guest.last == 2)
    assert answered(live).content["reply_to"] == 1
    expect(row.locator(".inbox-wait")).to_have_count(0)
    expect(staff).to_have_title("Inbox · Maru")
    staff.get_by_role("button", name="Close").click()
    expect(row).to_have_count(0)
    staff.locator("[data-box=closed]").click()
    expect(staff.locator(".inbox-row", has_text="Ana")).to_be_visible()
    staff.go_back()
    expect(staff.locator("[data-box=open]")).to_have_attribute("aria-current", "true")


def answered(live: ChatSite) -> Message:
    """What staff said, and that it stopped the clock."""
    with live.database.reading() as session:
        wait_for(lambda: session.scalar(select(Inquiry.state)) == "answered")
        return session.scalars(select(Message).where(Message.is_staff)).one()


def test_news_that_come_while_nobody_looks_are_shown_by_the_service_worker(
    staff: Page, live: ChatSite
) -> None:
    tools = staff.context.new_cdp_session(staff)
    found: list[dict[str, Any]] = []
    tools.on("ServiceWorker.workerRegistrationUpdated", lambda news: found.extend(news["registrations"]))
    tools.send("ServiceWorker.enable")
    staff.goto(f"{live.site.url}/studio/notices")
    staff.evaluate(
        "navigator.serviceWorker.register('/studio/push-worker.js', {scope: '/studio/'})"
        ".then(() => navigator.serviceWorker.ready).then(() => true)"
    )

    news = {"title": "A question", "body": "Ana: When?", "url": "/studio/inbox?room=x", "language": "en"}
    shown = (
        "navigator.serviceWorker.ready.then(async (ready) => {"
        " for (let turn = 0; turn < 20; turn++) {"
        "  const [told] = await ready.getNotifications();"
        "  if (told) return [told.title, told.body, told.data.url];"
        "  await new Promise((done) => setTimeout(done, 100)); } })"
    )
    where = {"origin": live.site.url, "registrationId": found[0]["registrationId"]}
    told = None
    # The inbox that was left a moment ago may still count as looked at.
    while told is None:
        tools.send("ServiceWorker.deliverPushMessage", {**where, "data": json.dumps(news)})
        told = staff.evaluate(shown)

    assert told == ["A question", "Ana: When?", "/studio/inbox?room=x"]
