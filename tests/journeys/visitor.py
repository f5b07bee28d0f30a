"""The visitor's half: find the booth, walk the hall, look in 3D, place it in the room, ask."""

import math
import re
from collections.abc import Sequence

from playwright.sync_api import Locator, expect

from tests.journeys.browsers import Visit, colours

# Where the emulated phone looks from 1.4 m height: a point of the emulated floor, metres.
FLOOR = (0, 0, -2.4249)


def search(visit: Visit, language: str, query: str, booth: str, title: str) -> None:
    """Search in one language and see the product among the hits."""
    visit.go(f"/search?lang={language}")
    visit.page.locator("#q").fill(query)
    visit.page.locator("#q").press("Enter")
    expect(visit.page.locator(".hit").get_by_role("link", name=title)).to_be_visible()
    assert visit.page.locator(f".hit a[href*='/booths/{booth}']").count() >= 1
    visit.shot(f"40-search-{language}")
    visit.page.goto(f"{visit.url}/search?lang={visit.language}")


def find_in_hall(visit: Visit, hall: str, title: str) -> None:
    """From the entrance to the hall whose list has the booth."""
    visit.go("/")
    visit.shot("41-entrance", full=True)
    visit.page.locator(f"main a[href='/halls/{hall}']").first.click()
    expect(visit.page.locator("main").get_by_role("link", name=title).first).to_be_visible()
    visit.shot("42-hall", full=True)


def walk_to(visit: Visit, title: str) -> None:
    """Enter the hall in 3D, go to the stand, open the booth."""
    visit.button("hall-enter").click()
    hall = visit.page.get_by_role("dialog")
    expect(hall.locator("canvas")).to_be_visible()
    expect(hall.locator(".hall-loading")).to_be_hidden()
    visit.page.wait_for_timeout(1500)
    visit.shot("43-hall-3d")
    assert_picture(hall.locator("canvas"))
    hall.get_by_role("button", name=visit.say("hall-jump")).click()
    hall.get_by_label(visit.say("hall-jump-placeholder")).fill(title)
    visit.page.keyboard.press("Enter")
    open_booth = hall.get_by_role("link", name=visit.say("hall-open-booth"))
    expect(open_booth).to_be_visible()
    visit.shot("44-hall-card")
    open_booth.click()
    expect(visit.page).to_have_url(re.compile("/booths/"))


def look_in_3d(visit: Visit, size_mm: Sequence[float]) -> None:
    """See the model in 3D, its dimensions, and that it turns."""
    expect(visit.page.locator(".viewer[data-state=ready]")).to_be_visible()
    canvas = visit.page.locator(".viewer-view canvas")
    before = assert_picture(canvas)
    visit.shot("45-booth-3d", full=True)
    visit.button("viewer-dimensions").click()
    figures = " ".join(visit.page.locator(".viewer-dimension").all_inner_texts()).replace(",", "")
    for side in size_mm:
        assert re.search(rf"\b{round(side)}\b", figures), (side, figures)
    visit.shot("46-dimensions")
    visit.page.locator(".viewer-view").focus()
    for _ in range(4):
        visit.page.keyboard.press("ArrowRight")
    visit.page.wait_for_timeout(800)
    assert canvas.screenshot() != before


def assert_picture(canvas: Locator) -> bytes:
    """A canvas shows something; gives its picture."""
    picture = canvas.screenshot()
    assert colours(picture) > 12, "the canvas is blank"
    return picture


def place_in_room(visit: Visit, size_mm: Sequence[float]) -> None:
    """AR on the emulated phone: the tapped place to the millimetre, at true size."""
    page = visit.page
    expect(page.locator(".viewer[data-state=ready]")).to_be_visible()
    page.evaluate("__xr.room()")
    page.locator("[data-action=ar]").click()
    visit.until("__xr.sessions > 0")
    page.evaluate(f"__xr.look([0, 1.4, 0], {list(FLOOR)})")
    visit.until("document.querySelector('.xr-overlay')?.dataset.hint?.startsWith('tap')")
    page.evaluate(f"(async () => {{ await __xr.touch({list(FLOOR)}); await __xr.lift(); }})()")
    placed = visit.until("heard['xr-placed']?.at(-1)?.position")
    origin = page.evaluate("__xr.origin")
    place = [a + b for a, b in zip(placed, origin, strict=True)]
    assert math.dist(place, FLOOR) <= 0.001, place
    shown = re.findall(r"[\d,]+", page.locator(".xr-size b").inner_text())
    assert [int(text.replace(",", "")) for text in shown] == [round(size_mm[i]) for i in (0, 2, 1)]
    expect(page.locator(".xr-size span")).to_have_text(visit.say("xr-true-size"))
    page.evaluate("__xr.frames(3)")
    visit.shot("47-ar")
    visit.button("xr-exit").click()
    expect(page.locator(".xr-overlay")).to_have_count(0)


def ask(visit: Visit, name: str, question: str) -> None:
    """Ask as a guest with a name."""
    open_talk(visit)
    visit.shot("50-chat-empty")
    visit.box("chat-write").fill(question)
    visit.page.keyboard.press("Enter")
    visit.field("chat-name").fill(name)
    visit.shot("51-chat-name")
    visit.page.locator(".chat-naming").get_by_role("button", name=visit.say("chat-name-send")).click()
    expect(message(visit, question)).to_be_visible()
    visit.shot("52-asked")


def open_talk(visit: Visit) -> None:
    """Open the conversation beside the booth."""
    visit.page.locator("[data-chat=start]").click()
    expect(visit.box("chat-write")).to_be_visible()


def message(visit: Visit, words: str) -> Locator:
    """A stored message in the open conversation."""
    return visit.page.locator("li.chat-message[data-seq]", has_text=words)


def sees_answer(visit: Visit, words: str, step: str) -> None:
    """The answer is there, marked as the booth's staff's."""
    expect(message(visit, words)).to_be_visible()
    expect(message(visit, words).get_by_text(visit.say("chat-staff"))).to_be_visible()
    visit.shot(step)
