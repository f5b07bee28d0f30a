"""The conversation beside a booth and the studio's inbox, in a real browser against a real site."""

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect
from sqlalchemy import select

from exhibition.accounts.models import Visitor
from exhibition.chat import service
from exhibition.chat.models import Message
from exhibition.chat.storing import Spoken, store
from tests import skips
from tests.conftest import POSTGRES
from tests.exhibition.chat.chat_site import STAFF, ChatSite, chat_site
from tests.frontend.build import FRONTEND, VITE

pytestmark = pytest.mark.browser
Open = Callable[..., Page]

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESKTOP = {"viewport": {"width": 1440, "height": 900}}


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChatSite]:
    """A site with a booth, on the embedded column; the frontend is built where it is not."""
    if POSTGRES:
        pytest.skip(skips.EMBEDDED_ONLY)
    manifest = FRONTEND / "dist" / ".vite" / "manifest.json"
    if not manifest.exists() or "src/chat/main.ts" not in json.loads(manifest.read_text()):
        subprocess.run(["node", str(VITE), "build", "--logLevel", "warn"], cwd=FRONTEND, check=True)
    with chat_site(tmp_path_factory.mktemp("chat")) as made:
        made.site.start_web()
        yield made


@pytest.fixture
def open_page(chromium: Browser, live: ChatSite) -> Iterator[Open]:
    """Open a path in a browser context of its own; whatever goes wrong on the page fails the test."""
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def open_(path: str, **options: Any) -> Page:
        context = chromium.new_context(**{"locale": "ko-KR", **DESKTOP, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda said: said.type == "error" and troubles.append(said.text))
        page.goto(live.site.url + path)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert [t for t in troubles if "ERR_INTERNET_DISCONNECTED" not in t and "WebSocket" not in t] == []


@pytest.fixture
def staff(open_page: Open) -> Page:
    """Somebody who answers for the booth, signed in, at the inbox."""
    page = open_page("/sign-in?next=/studio/inbox")
    page.fill("input[name=email]", STAFF[0])
    page.fill("input[name=password]", STAFF[1])
    page.keyboard.press("Enter")
    page.locator(".inbox").wait_for()
    return page


def ask(page: Page, words: str, name: str = "") -> None:
    """Open the panel, write, and give a name when it is asked for."""
    if not page.locator(".chat-panel[open]").count():
        page.get_by_role("button", name="대화 시작하기").click()
    page.locator(".chat-panel textarea").fill(words)
    page.keyboard.press("Enter")
    if name:
        page.get_by_label("어떻게 불러 드릴까요?").fill(name)
        page.keyboard.press("Enter")


def answer(page: Page, live: ChatSite, words: str) -> None:
    page.locator(f'a[data-room="{live.booth.room}"]').click()
    page.locator(".chat-talk[data-status=live] textarea").fill(words)
    page.keyboard.press("Enter")
    expect(page.locator(".chat-message--mine", has_text=words).locator("time")).to_be_visible()


def stored(live: ChatSite, body: str) -> int:
    with live.database.reading() as session:
        return len(session.scalars(select(Message).where(Message.body == body)).all())


def violations(page: Page) -> list[str]:
    found = Axe().run(page)
    return [f"{v['id']}: {v['nodes'][0]['html']}" for v in found.response["violations"]]


def test_a_guest_asks_on_a_phone_staff_answers_at_a_desk_and_a_reload_keeps_it(
    open_page: Open, staff: Page, live: ChatSite, shots: Path
) -> None:
    guest = open_page(live.booth.url, **PHONE)

    ask(guest, "이 세럼, 샘플을 받아볼 수 있을까요?", name="마리아")
    expect(guest.locator(".chat-message--mine[data-seq]")).to_have_count(1)
    expect(staff.locator(".inbox-row", has_text="마리아").get_by_text("새 메시지 1")).to_be_visible()
    expect(staff).to_have_title("(1) 받은 문의 · 마루")
    answer(staff, live, "네, 오늘 보내 드리겠습니다.")
    expect(staff).to_have_title("받은 문의 · 마루")

    reply = guest.locator(".chat-message", has_text="네, 오늘 보내 드리겠습니다.")
    expect(reply.get_by_text("부스 담당자")).to_be_visible()
    expect(guest.locator(".chat-thread [aria-live=polite]")).to_contain_text(
        "김하늘: 네, 오늘 보내 드리겠습니다."
    )
    guest.screenshot(path=shots / "chat-phone.png")
    staff.screenshot(path=shots / "chat-inbox.png")
    guest.reload()
    guest.get_by_role("button", name="대화 시작하기").click()
    expect(guest.locator(".chat-message[data-seq]")).to_have_count(2)
    expect(guest.locator(".chat-message--mine")).to_have_count(1)


def test_what_comes_while_one_is_away_is_counted_and_marked(
    open_page: Open, staff: Page, live: ChatSite
) -> None:
    guest = open_page(live.booth.url)
    ask(guest, "나중에 다시 올게요.", name="David")
    expect(guest.locator(".chat-message--mine[data-seq]")).to_have_count(1)
    guest.goto(f"{live.site.url}/halls")

    answer(staff, live, "기다리고 있겠습니다.")
    guest.goto(live.site.url + live.booth.url)

    expect(guest.locator(".chat-launch__badge")).to_contain_text("1")
    guest.get_by_role("button", name="대화 시작하기").click()
    expect(guest.locator(".chat-new + .chat-message")).to_contain_text("기다리고 있겠습니다.")
    expect(guest.locator(".chat-launch__badge")).to_be_hidden()


def test_the_dashboard_tells_staff_at_once(open_page: Open, staff: Page, live: ChatSite) -> None:
    staff.goto(f"{live.site.url}/studio")
    guest = open_page(live.booth.url)
    expect(staff.locator(".chat-waiting")).to_be_hidden()

    ask(guest, "누구 계세요?", name="유진")

    expect(staff.get_by_role("heading", name="메시지 1개가 답을 기다립니다")).to_be_visible()
    expect(staff).to_have_title("(1) 스튜디오 · 마루")
    staff.get_by_role("link", name="읽고 답하기").click()
    expect(staff.locator(".chat-talk .chat-message", has_text="누구 계세요?")).to_be_visible()


def test_what_is_written_offline_survives_the_page_and_arrives_once(open_page: Open, live: ChatSite) -> None:
    page = open_page(live.booth.url)
    ask(page, "연결되어 있을 때", name="준")
    expect(page.locator(".chat-message--mine[data-seq]")).to_have_count(1)
    page.context.set_offline(True)

    ask(page, "지하철에서 쓴 질문")
    expect(page.get_by_text("보내기를 기다리는 중")).to_be_visible()
    expect(page.get_by_text("오프라인입니다.", exact=False)).to_be_visible()
    assert stored(live, "지하철에서 쓴 질문") == 0
    page.close()
    context = page.context
    context.set_offline(False)
    again = context.new_page()
    again.goto(live.site.url + live.booth.url)

    again.get_by_role("button", name="대화 시작하기").click()
    expect(again.locator(".chat-message[data-seq]", has_text="지하철에서 쓴 질문")).to_have_count(1)
    expect(again.locator(".chat-message--unsent")).to_have_count(0)
    assert stored(live, "지하철에서 쓴 질문") == 1


def test_a_server_that_dies_and_returns_is_joined_again(open_page: Open, live: ChatSite) -> None:
    page = open_page(live.booth.url)
    ask(page, "서버가 꺼지기 전", name="소라")
    expect(page.locator(".chat-message--mine[data-seq]")).to_have_count(1)

    live.site.kill("web")
    ask(page, "서버가 꺼진 동안")
    expect(page.get_by_text("보내기를 기다리는 중")).to_be_visible()
    live.site.start_web()

    expect(page.locator(".chat-message--mine[data-seq]")).to_have_count(2, timeout=20_000)
    assert stored(live, "서버가 꺼진 동안") == 1


def test_the_keyboard_alone_is_enough_and_a_syllable_in_the_making_is_not_sent(
    open_page: Open, live: ChatSite
) -> None:
    page = open_page(live.booth.url)
    page.locator(".chat-launch").wait_for(state="attached")
    start = page.get_by_role("button", name="대화 시작하기")
    for _ in range(80):
        page.keyboard.press("Tab")
        if start.evaluate("element => element === document.activeElement"):
            break
    page.keyboard.press("Enter")
    box = page.locator(".chat-panel textarea")
    expect(box).to_be_focused()

    page.keyboard.type("한 줄")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("두 줄")
    box.evaluate(
        "element => element.dispatchEvent(new KeyboardEvent('keydown', "
        "{key: 'Enter', isComposing: true, bubbles: true, cancelable: true}))"
    )
    expect(box).to_have_value("한 줄\n두 줄")
    page.keyboard.press("Enter")
    expect(page.get_by_label("어떻게 불러 드릴까요?")).to_be_focused()
    page.keyboard.type("민")
    page.keyboard.press("Enter")
    said = page.locator(".chat-message--mine[data-seq] .chat-message__body")
    expect(said).to_have_text("한 줄\n두 줄", use_inner_text=True)
    expect(box).to_be_focused()
    page.keyboard.press("Escape")

    expect(page.locator(".chat-panel")).not_to_be_visible()
    expect(start).to_be_focused()


def test_markup_is_shown_as_it_was_written_and_too_much_is_counted(open_page: Open, live: ChatSite) -> None:
    page = open_page(live.booth.url)
    evil = '<img src=x onerror="document.title=1"> <script>document.title=2</script>'

    ask(page, evil, name="‮RTL <b>")
    expect(page.locator(".chat-message--mine .chat-message__body")).to_have_text(evil)
    expect(page.locator(".chat-message img, .chat-message script")).to_have_count(0)
    page.locator(".chat-panel textarea").fill("가" * 4_010)

    expect(page.get_by_text("10자가 넘었습니다.", exact=False)).to_be_visible()
    expect(page.get_by_role("button", name="보내기")).to_be_disabled()


def test_on_a_phone_the_launcher_leaves_the_views_buttons_free(open_page: Open, live: ChatSite) -> None:
    page = open_page(live.booth.url, **{**PHONE, "viewport": {"width": 390, "height": 480}})
    actions, launch = page.locator(".viewer-actions"), page.locator(".chat-launch")
    launch.wait_for(state="attached")

    actions.evaluate("e => window.scrollBy(0, e.getBoundingClientRect().bottom - window.innerHeight + 20)")
    expect(launch).to_have_class(re.compile("chat-launch--away"))
    actions.evaluate("e => window.scrollBy(0, e.getBoundingClientRect().top - window.innerHeight - 20)")

    expect(launch).not_to_have_class(re.compile("chat-launch--away"))


def test_scrolling_back_brings_earlier_messages_and_keeps_the_place(open_page: Open, live: ChatSite) -> None:
    live.guests("오래된 손님")
    with live.database.writing() as session:
        visitor = session.scalars(select(Visitor).where(Visitor.display_name == "오래된 손님")).one()
        kind, ref = live.booth.room.split(":")
        room_id = service.room_of(session, kind, ref, visitor.created_at).id
        speaker = service.Speaker(visitor.id, visitor.display_name, False)
        said = [service.Saying(f"old-{number:05}", f"지난 질문 {number}") for number in range(120)]
        store(session, room_id, [Spoken(speaker, saying) for saying in said], visitor.created_at)
    page = open_page(live.booth.url)
    page.get_by_role("button", name="대화 시작하기").click()
    expect(page.locator(".chat-message")).to_have_count(50)

    page.locator(".chat-thread__scroll").evaluate("element => { element.scrollTop = 40 }")

    expect(page.locator(".chat-message")).to_have_count(100)
    place = page.locator(".chat-thread__scroll").evaluate("element => element.scrollTop")
    assert place > 500


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_panel_and_inbox_have_no_accessibility_violation(
    open_page: Open, staff: Page, live: ChatSite, scheme: str, shots: Path
) -> None:
    options = {**PHONE, "locale": "en-US", "color_scheme": scheme}
    guest = open_page(f"{live.booth.url}?lang=en", **options)
    guest.get_by_role("button", name="Start a conversation").click()
    guest.locator(".chat-talk[data-status=live]").wait_for()
    guest.wait_for_timeout(300)
    staff.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    before = violations(staff)
    staff.locator(f'a[data-room="{live.booth.room}"]').click()
    staff.locator(".chat-talk[data-status=live]").wait_for()

    found = violations(guest), before, violations(staff)

    guest.screenshot(path=shots / f"chat-panel-{scheme}.png")
    staff.screenshot(path=shots / f"chat-inbox-{scheme}.png")
    assert found == ([], [], [])
