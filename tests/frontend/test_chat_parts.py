"""What people do with messages: pictures, signs, changes, private talk, reports, answers for everyone."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, expect
from sqlalchemy import select

from booths.inquiries.models import Inquiry
from exhibition.chat.models import Message, Report
from tests import skips
from tests.conftest import POSTGRES
from tests.exhibition.chat.chat_site import STAFF, ChatSite, chat_site
from tests.frontend.build import serve_newest

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
PIN = """(label) => document.dispatchEvent(new CustomEvent("maru-ask-part", {cancelable: true, detail: {
  model: JSON.parse(document.querySelector("[data-island=viewer]").dataset.props).model ?? label[1],
  item: "", node: 0, point: [0, 0.1, 0], camera: {position: [0, 1, 2], target: [0, 0.5, 0]},
  variant: "", view: "item", label: label[0]}}))"""


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChatSite]:
    if POSTGRES:
        pytest.skip(skips.EMBEDDED_ONLY)
    serve_newest()
    with chat_site(tmp_path_factory.mktemp("parts")) as made:
        made.site.start_web()
        yield made


@pytest.fixture
def open_page(chromium: Browser, live: ChatSite) -> Iterator[Open]:
    """Open a path in a browser context of its own."""
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def open_(path: str, **options: Any) -> Page:
        context = chromium.new_context(**{"viewport": {"width": 1100, "height": 800}, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.goto(live.site.url + path)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert troubles == []


def say(page: Page, words: str, name: str = "", where: str = ".chat-all") -> None:
    page.locator(f"{where} textarea").fill(words)
    page.keyboard.press("Enter")
    if name:
        page.locator("#chat-name").fill(name)
        page.keyboard.press("Enter")
    expect(page.locator(f"{where} .chat-message--mine[data-seq]", has_text=words)).to_be_visible()


def menu(page: Page, words: str, act: str) -> None:
    """Open a message's menu by its button and choose by name."""
    message = page.locator(".chat-all .chat-message", has_text=words).first
    message.locator(".chat-more").click()
    message.get_by_role("button", name=act, exact=True).click()


def a_picture(folder: Path) -> Path:
    out = io.BytesIO()
    Image.new("RGB", (300, 200), "#b08d57").save(out, "PNG")
    path = folder / "brought.png"
    path.write_bytes(out.getvalue())
    return path


def staff_at(open_page: Open, live: ChatSite) -> Page:
    page = open_page(f"/sign-in?next={live.booth.url}%3Flang=en", locale="en-US")
    page.fill("input[name=email]", STAFF[0])
    page.fill("input[name=password]", STAFF[1])
    page.keyboard.press("Enter")
    page.locator("[data-chat=start]").click()
    page.locator(".chat-talk[data-status=live]").first.wait_for()
    return page


def test_a_question_about_a_part_becomes_an_answer_for_everyone(
    open_page: Open, live: ChatSite, tmp_path: Path, shots: Path
) -> None:
    guest = open_page(live.booth.url, locale="en-US")
    model = guest.request.get(f"{live.site.url}/api/booths/hanbit-serum/showroom").json()["items"][0]["model"]
    guest.evaluate(PIN, ["Cap", model["id"]])
    expect(guest.locator(".chat-all .chat-chip")).to_contain_text("Cap")
    say(guest, "Is the cap metal? https://evil.example/x", name="마리아 ‮evil")
    guest.locator(".chat-all .chat-composer__plus").click()
    guest.locator(".chat-all input[type=file]").set_input_files(a_picture(tmp_path))
    guest.locator(".chat-chip__picture").wait_for()
    guest.locator(".chat-all .chat-composer__send").click()
    picture = guest.locator(".chat-picture")
    expect(picture).to_have_js_property("naturalWidth", 300)

    staff = staff_at(open_page, live)
    question = staff.locator(".chat-message", has_text="Is the cap metal?").first
    expect(question.locator(".chat-pin")).to_contain_text("Cap")
    assert question.locator("a[href*=evil]").get_attribute("rel") == "noopener noreferrer nofollow"
    expect(question.locator("a[href*=evil]")).to_be_hidden()
    question.locator(".chat-more").click()
    question.get_by_role("button", name="React with 👍").click()
    expect(guest.locator(".chat-sign")).to_contain_text("1")
    question.locator(".chat-more").click()
    question.get_by_role("button", name="Report", exact=True).focus()
    menu(guest, "Is the cap metal?", "React with 🎉")
    expect(question.locator(".chat-sign")).to_have_count(2)
    # The message was drawn anew below an open menu, which stays with the focus in it.
    expect(question.get_by_role("button", name="Report", exact=True)).to_be_focused()
    question.get_by_role("button", name="Reply", exact=True).click()
    staff.keyboard.type("Yes, aluminium.")
    expect(guest.locator(".chat-writers")).to_contain_text("is writing")
    staff.keyboard.press("Enter")
    expect(guest.locator(".chat-quote")).to_contain_text("Is the cap metal?")

    menu(staff, "Yes, aluminium.", "Show to everyone at this part")
    staff.screenshot(path=shots / "chat-promote.png")
    staff.get_by_role("button", name="Show to everyone", exact=True).click()
    expect(staff.locator(".chat-told")).to_contain_text("Everyone sees it")
    third = open_page(f"{live.booth.url}?lang=en")
    expect(third.locator("#points")).to_contain_text("Yes, aluminium.")
    guest.screenshot(path=shots / "chat-parts.png")
    arrived = open_page(f"{live.booth.url}?lang=en#pin={live.booth.room}/1")
    expect(arrived.locator(".chat-came")).to_contain_text("Is the cap metal?")
    menu(staff, "Yes, aluminium.", "No longer show to everyone")
    expect(staff.locator(".chat-told")).to_contain_text("no longer shown")


def test_words_are_changed_and_taken_back_and_a_reload_knows(open_page: Open, live: ChatSite) -> None:
    guest = open_page(live.booth.url, locale="en-US")
    guest.locator("[data-chat=start]").click()
    say(guest, "How mcuh is it?", name="Kim")
    other = open_page(live.booth.url, locale="en-US")
    other.locator("[data-chat=start]").click()
    expect(other.locator(".chat-message", has_text="How mcuh")).to_be_visible()

    menu(guest, "How mcuh", "Edit")
    guest.locator(".chat-all textarea").fill("How much is it?")
    guest.keyboard.press("Enter")
    expect(other.locator(".chat-message", has_text="How much is it?")).to_contain_text("edited")
    menu(other, "How much is it?", "Report")
    say_name = other.get_by_role("dialog", name="Report this message")
    say_name.get_by_role("button", name="Cancel").click()
    say(other, "Interesting!", name="Lee")
    menu(other, "How much is it?", "Report")
    other.get_by_role("dialog", name="Report this message").get_by_role("button", name="Report").click()
    expect(other.locator(".chat-told")).to_contain_text("moderator")
    menu(guest, "How much is it?", "Delete")
    other.reload()
    other.locator("[data-chat=start]").click()
    expect(other.locator(".chat-message__gone").last).to_be_visible()

    with live.database.reading() as session:
        assert session.scalars(select(Report)).one().reason == "spam"
        assert not session.scalars(select(Message.id).where(Message.body == "How much is it?")).all()


def test_a_private_conversation_is_only_between_visitor_and_booth(
    open_page: Open, live: ChatSite, shots: Path
) -> None:
    guest = open_page(live.booth.url, locale="ko-KR", **PHONE)
    guest.locator("[data-chat=start]").click()
    guest.get_by_role("tab", name="부스와 나만의 대화").click()
    guest.locator("#chat-private-name").fill("하나")
    guest.keyboard.press("Enter")
    guest.locator(".chat-private .chat-talk[data-status=live]").wait_for()
    say(guest, "가격표를 보내 주세요.", where=".chat-private")
    guest.screenshot(path=shots / "chat-private-phone.png")

    guest.reload()
    guest.locator("[data-chat=start]").click()
    expect(guest.locator(".chat-private .chat-message", has_text="가격표")).to_be_visible()
    other = open_page(live.booth.url, locale="ko-KR")
    other.locator("[data-chat=start]").click()
    other.locator(".chat-talk[data-status=live]").first.wait_for()
    expect(other.locator(".chat-message", has_text="가격표")).to_have_count(0)
    with live.database.reading() as session:
        inquiry = session.scalars(select(Inquiry).where(Inquiry.is_private)).one()
        assert (inquiry.state, inquiry.room) == ("waiting", f"talk:{inquiry.id}")
