"""Order in a booth's conversation, in a real browser: reported, muted, told why, held, shown, closed."""

import re
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from exhibition.accounts.models import Grant
from exhibition.accounts.people import create_account
from exhibition.config import Settings
from exhibition.kernel.actor import ORGANIZER, VENUE
from tests import skips
from tests.conftest import POSTGRES
from tests.exhibition.chat.chat_site import SECRETS, STAFF, ChatSite, chat_site
from tests.frontend.build import FRONTEND, VITE

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESKTOP = {"viewport": {"width": 1440, "height": 900}}
DESK = ("desk@maru.test", "a long enough passphrase")


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChatSite]:
    """A site with a booth, its staff, and an organizer."""
    if POSTGRES:
        pytest.skip(skips.EMBEDDED_ONLY)
    if not (FRONTEND / "dist" / ".vite" / "manifest.json").exists():
        subprocess.run(["node", str(VITE), "build", "--logLevel", "warn"], cwd=FRONTEND, check=True)
    with chat_site(tmp_path_factory.mktemp("moderation")) as made:
        settings = Settings(secret_key=SECRETS["SECRET_KEY"], password_salt=SECRETS["PASSWORD_SALT"])
        with made.database.writing() as session:
            now = datetime.now(UTC)
            desk = create_account(session, settings, *DESK, now, display_name="Olga")
            session.add(Grant(account_id=desk.id, role=ORGANIZER, scope=VENUE, granted_at=now))
        made.site.start_web()
        yield made


@pytest.fixture
def people(chromium: Browser, live: ChatSite) -> Iterator[dict[str, Page]]:
    """Two guests at the booth, its staff and an organizer, each in a browser of their own."""
    opened = {name: chromium.new_context(locale="en-US", **PHONE) for name in ("Ana", "Spammer")}
    opened |= {name: chromium.new_context(locale="en-US", **DESKTOP) for name in ("staff", "desk")}
    pages, troubles = {}, list[str]()
    for name, context in opened.items():
        page = pages[name] = context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda said: said.type == "error" and troubles.append(said.text))
    for name in ("Ana", "Spammer"):
        [cookie] = live.guests(name)
        key, _, value = cookie.partition("=")
        opened[name].add_cookies([{"name": key, "value": value, "url": live.site.url}])
        pages[name].goto(f"{live.site.url}{live.booth.url}?lang=en")
        open_chat(pages[name])
    for name, (mail, words) in {"staff": STAFF, "desk": DESK}.items():
        pages[name].goto(f"{live.site.url}/sign-in?lang=en&next=/")
        pages[name].fill("input[name=email]", mail)
        pages[name].fill("input[name=password]", words)
        pages[name].keyboard.press("Enter")
        pages[name].wait_for_url(f"{live.site.url}/")
    yield pages
    for context in opened.values():
        context.close()
    assert troubles == []


def open_chat(page: Page) -> None:
    page.get_by_role("button", name="Start a conversation").click()
    page.locator(".chat-talk[data-status=live]").first.wait_for()


def say(page: Page, words: str) -> None:
    page.locator(".chat-panel textarea").first.fill(words)
    page.get_by_role("button", name="Send", exact=True).first.click()


def test_what_is_reported_is_seen_muted_told_and_kept_in_the_journal(
    people: dict[str, Page], live: ChatSite, shots: Path
) -> None:
    ana, spammer, staff, desk = (people[name] for name in ("Ana", "Spammer", "staff", "desk"))
    say(spammer, "Buy followers at spam.example")
    save = "Save this conversation as CSV"
    expect(spammer.get_by_role("link", name=save)).to_have_attribute(
        "href", re.compile(r"/export\?format=csv$")
    )
    report(ana, "Buy followers")
    expect(ana.get_by_role("link", name=save)).to_have_count(0)

    staff.goto(f"{live.site.url}/studio/moderation")
    card = staff.locator("article", has_text="Buy followers")
    card.get_by_text("Mute or ban the author").click()
    card.get_by_label("Reason").fill("Advertising")
    card.get_by_role("button", name="Do this").click()
    expect(staff.get_by_role("button", name="Lift")).to_be_visible()
    staff.screenshot(path=shots / "moderation-page.png", full_page=True)
    say(spammer, "And again!")
    expect(spammer.locator(".chat-message--failed")).to_contain_text(
        "You can write here again in 10 minutes."
    )
    expect(ana.locator(".chat-message", has_text="And again!")).to_have_count(0)

    staff.get_by_role("button", name="Lift").click()
    staff.get_by_label("Word or phrase").fill("followers")
    staff.get_by_role("button", name="Add").click()
    spammer.get_by_role("button", name="Discard").click()
    say(spammer, "I have three followers, and a question.")
    expect(spammer.get_by_text("A moderator reads it before everyone else does.")).to_be_visible()
    staff.reload()
    staff.get_by_role("button", name="Let it through").click()
    expect(ana.locator(".chat-message[data-seq]", has_text="three followers")).to_be_visible()

    close_the_room(staff, live, shots)
    expect(ana.get_by_text("A moderator has closed this conversation for now.")).to_be_visible()
    desk.goto(f"{live.site.url}/console/journal")
    for act in ("chat.mute", "chat.lift", "room.lock", "room.unlock"):
        expect(desk.locator("main")).to_contain_text(act)


def report(page: Page, words: str) -> None:
    message = page.locator(".chat-message", has_text=words)
    message.get_by_role("button", name="More for the message").click()
    message.get_by_role("button", name="Report").click()
    page.locator(".chat-sheet").get_by_role("button", name="Report").click()
    expect(page.get_by_text("A moderator will look at it.")).to_be_visible()


def close_the_room(staff: Page, live: ChatSite, shots: Path) -> None:
    """Staff do it from the booth's page, and see what else they may do about a message there."""
    staff.goto(f"{live.site.url}{live.booth.url}?lang=en")
    open_chat(staff)
    staff.locator(".chat-order summary").click()
    staff.screenshot(path=shots / "moderation-panel.png")
    staff.get_by_role("button", name="Close to visitors").click()
    expect(staff.get_by_text("Only staff can write.")).to_be_visible()
    staff.get_by_role("button", name="Open again").click()
    staff.get_by_role("button", name="Close to visitors").click()
    message = staff.locator(".chat-message", has_text="three followers")
    message.get_by_role("button", name="More for the message").click()
    mute = message.get_by_role("button", name="Mute or ban the author")
    mute.wait_for()
    staff.screenshot(path=shots / "moderation-bubble.png")
    mute.click()
    staff.locator(".chat-sheet").wait_for()
    staff.screenshot(path=shots / "moderation-sheet.png")
    staff.locator(".chat-sheet").get_by_label("What").select_option("ban")
    staff.locator(".chat-sheet").get_by_role("button", name="Do this").click()
    expect(staff.get_by_text("Spammer can no longer take part here.")).to_be_visible()
