"""A product in one's room, on an emulated phone."""

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.frontend.site import Site
from tests.frontend.viewer_page import say, words
from tests.frontend.xr.device import (
    FLOOR,
    device,
    enter_ar,
    hint,
    place,
    touch,
    until,
)

TABLE = [1.2, 0.75, -1.5]
WALL = [-0.8, 1.5, -3.0]


@pytest.fixture(scope="module")
def phone(chromium: Browser, rooms: Site, emulator: str) -> Iterator[Page]:
    """One phone for the tests in their order: each enters anew, which is a test by itself."""
    more = ("camera-access", "depth-sensing")
    with device(chromium, rooms, emulator, "phone", lang="ko", more=more) as page:
        yield page


@pytest.fixture(autouse=True)
def left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whatever happens in a test, the next one finds the phone outside AR."""
    yield
    if "phone" in request.fixturenames:
        page: Page = request.getfixturevalue("phone")
        if page.locator(".xr-overlay").count():
            leave(page)


def leave(page: Page) -> None:
    page.get_by_role("button", name="나가기").click()
    expect(page.locator(".xr-overlay")).to_have_count(0)
    expect(page.locator("[data-action=ar]")).to_be_enabled()
    expect(page.locator(".viewer-note")).to_be_hidden()
    expect(page.locator(".viewer-view canvas")).to_be_visible()


def test_a_tap_places_the_model_exactly_on_the_floor_at_its_true_size(phone: Page, shots: Path) -> None:
    enter_ar(phone)
    hint(phone, "tap-floor")

    placed = place(phone, FLOOR)

    assert math.dist(placed["position"], FLOOR) <= 0.001
    assert placed["surface"] == "floor"
    assert placed["size"] == pytest.approx([400, 900, 300], rel=0.001)
    expect(phone.locator(".xr-size b")).to_have_text("400 × 300 × 900 mm")
    expect(phone.locator(".xr-size span")).to_have_text("실제 크기")
    expect(phone.locator(".xr-hint")).to_have_text(say(words("ko", "xr"), "xr-hint-choose"))
    boxes = phone.locator(".xr-overlay button:visible").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => [width, height])"
    )
    assert min(side for box in boxes for side in box) >= 44
    phone.evaluate("__xr.frames(3)")
    phone.screenshot(path=shots / "ar-ko-placed.png")
    options = phone.evaluate("__xr.options")
    assert options["requiredFeatures"] == ["hit-test"]
    wanted = {"dom-overlay", "light-estimation", "anchors", "plane-detection", "depth-sensing"}
    assert wanted | {"camera-access"} <= set(options["optionalFeatures"])
    leave(phone)


def test_it_is_dragged_lifted_put_on_a_table_and_hung_on_a_wall(phone: Page, shots: Path) -> None:
    enter_ar(phone)
    hint(phone, "tap-floor")
    first = place(phone, FLOOR)
    slide = "await __xr.touch([0, 0, -2]); await __xr.slide([0.2, 0, -2]); await __xr.slide([0.5, 0, -1.8]);"

    told = phone.evaluate("heard['xr-placed'].length")
    phone.evaluate(f"(async () => {{ {slide} await __xr.lift(); }})()")
    dragged = until(phone, f"heard['xr-placed'].length > {told} && heard['xr-placed'].at(-1)")
    phone.get_by_role("button", name="다시 놓기").click()
    table = place(phone, TABLE)
    phone.get_by_role("button", name="다시 놓기").click()
    phone.evaluate(f"__xr.look([0, 1.4, 0.8], {WALL})")
    hint(phone, "tap-wall")
    wall = place(phone, WALL)
    phone.evaluate("__xr.frames(3)")
    phone.screenshot(path=shots / "ar-ko-wall.png")

    origin = phone.evaluate("__xr.origin")
    assert math.dist(dragged["position"], [0.5, -origin[1], first["position"][2] + 0.2 - origin[2]]) <= 0.001
    assert (table["surface"], wall["surface"]) == ("table", "wall")
    assert math.dist(table["position"], TABLE) <= 0.001
    assert math.dist(wall["position"], WALL) <= 0.001
    assert wall["yaw"] == pytest.approx(0, abs=1e-6)
    leave(phone)


def test_several_products_stand_together_each_where_it_was_put(phone: Page) -> None:
    enter_ar(phone)
    hint(phone, "tap-floor")
    place(phone, FLOOR)
    chips = phone.locator(".xr-chip")

    chips.nth(1).click()
    phone.evaluate(f"__xr.look([0, 1.4, 0.8], {WALL})")
    hint(phone, "refused")
    place(phone, [1.5, 0, -2.5])
    expect(chips.nth(0)).to_have_attribute("data-state", "placed")
    expect(chips.nth(1)).to_have_attribute("data-state", "placed")
    phone.get_by_role("button", name="공간에서 빼기").click()

    expect(chips.nth(0)).to_have_attribute("data-state", "placed")
    expect(chips.nth(0)).to_have_attribute("aria-pressed", "true")
    expect(chips.nth(1)).to_have_attribute("data-state", "ready")
    leave(phone)


def test_a_point_opens_in_the_room_and_a_photo_shows_room_product_and_code(phone: Page, shots: Path) -> None:
    enter_ar(phone)
    hint(phone, "tap-floor")
    place(phone, FLOOR)

    # The shade's point: 750 mm above the floor, 150 mm before the lamp's middle.
    touch(phone, [0, 0.75, -2.275])
    expect(phone.locator(".xr-sheet")).to_contain_text("닥나무 한지를 두 겹으로")
    phone.locator(".xr-sheet").get_by_role("button", name="닫기").click()
    phone.evaluate("__xr.look([0, 1.2, 0], [0, 0.45, -2.42])")
    phone.evaluate("__xr.frames(3)")
    phone.get_by_role("button", name="사진 찍기").click()
    photo = phone.locator(".xr-photo")
    expect(photo).to_be_visible()
    expect(phone.locator(".xr-sheet")).to_contain_text(say(words("ko", "xr"), "xr-photo-room"))
    seen = colours(phone, photo, [(0.1, 0.1), (0.5, 0.33), (0.9, 0.93)])
    phone.screenshot(path=shots / "ar-ko-photo.png")
    phone.locator(".xr-sheet").get_by_role("button", name="닫기").click()

    assert seen[0] == pytest.approx([90, 140, 70], abs=6)
    assert seen[1] != pytest.approx([90, 140, 70], abs=30)
    with phone.expect_download() as kept:
        phone.get_by_role("button", name="사진 찍기").click()
        phone.get_by_role("button", name="사진 공유하기").click()
    assert kept.value.suggested_filename == "maru-ar.jpg"
    phone.locator(".xr-sheet").get_by_role("button", name="닫기").click()
    leave(phone)


def test_a_photo_asked_for_while_the_phone_is_lost_is_taken_when_it_knows_its_place(phone: Page) -> None:
    enter_ar(phone)
    hint(phone, "tap-floor")
    place(phone, FLOOR)
    photo = phone.locator(".xr-photo")

    phone.evaluate("() => { __xr.pose = XRFrame.prototype.getViewerPose; }")
    phone.evaluate("() => { XRFrame.prototype.getViewerPose = () => null; }")
    phone.get_by_role("button", name="사진 찍기").click()
    phone.evaluate("__xr.frames(3)")
    assert not photo.is_visible()
    phone.evaluate("() => { XRFrame.prototype.getViewerPose = __xr.pose; }")

    expect(photo).to_be_visible()
    phone.locator(".xr-sheet").get_by_role("button", name="닫기").click()
    leave(phone)


def colours(page: Page, image: Any, at: list[tuple[float, float]]) -> list[list[int]]:
    """Colours of a picture at shares of its width and height."""
    return list(
        image.evaluate(
            """(image, at) => {
              const canvas = Object.assign(document.createElement('canvas'),
                { width: image.naturalWidth, height: image.naturalHeight });
              const context = canvas.getContext('2d');
              context.drawImage(image, 0, 0);
              return at.map(([x, y]) =>
                [...context.getImageData(x * canvas.width, y * canvas.height, 1, 1).data].slice(0, 3));
            }""",
            [list(point) for point in at],
        )
    )


def test_what_stands_nearer_in_the_room_hides_the_model(phone: Page) -> None:
    enter_ar(phone)
    hint(phone, "tap-floor")
    place(phone, FLOOR)
    phone.evaluate("__xr.look([0, 1.2, 0], [0, 0.6, -2.42])")
    phone.evaluate("__xr.frames(3)")
    counts = []

    # The left half of the view is measured as 1 m away, the lamp stands at 2.4 m.
    for depth in ("null", "9", "1"):
        phone.evaluate(f"__xr.depth = {depth}")
        phone.evaluate("__xr.frames(2)")
        phone.get_by_role("button", name="사진 찍기").click()
        photo = phone.locator(".xr-photo")
        expect(photo).to_be_visible()
        # Beside the middle, where the shade is.
        counts.append(colours(phone, photo, [(0.47, 0.42), (0.53, 0.42)]))
        phone.locator(".xr-sheet").get_by_role("button", name="닫기").click()
    phone.evaluate("__xr.depth = null")

    free, behind, before = counts
    assert free[0] == pytest.approx(behind[0], abs=20)
    assert before[0] == pytest.approx([90, 140, 70], abs=30)
    assert before[1] == pytest.approx(free[1], abs=20)
    leave(phone)


def test_each_failure_ends_in_a_sentence_and_a_way_on(phone: Page) -> None:
    note = phone.locator(".viewer-note")
    for refusal, reason in (("NotAllowedError", "denied"), ("NotSupportedError", "unsupported")):
        phone.evaluate(f"__xr.refuse = '{refusal}'")
        phone.locator("[data-action=ar]").click()
        expect(note.locator("p")).to_have_text(say(words("ko", "xr"), f"xr-failed-{reason}"))
        expect(note.get_by_role("button", name="Scene Viewer로 열기")).to_be_visible()
        note.get_by_role("button", name="3D로 계속 보기").click()
        expect(note).to_be_hidden()
    phone.evaluate("__xr.refuse = null")

    # Granted, and then no hit tests.
    phone.evaluate("""() => {
      XRSession.prototype.kept = XRSession.prototype.requestHitTestSource;
      const refused = new DOMException('no', 'NotSupportedError');
      XRSession.prototype.requestHitTestSource = () => Promise.reject(refused);
    }""")
    phone.locator("[data-action=ar]").click()
    expect(note.locator("p")).to_have_text(say(words("ko", "xr"), "xr-failed-unsupported"))
    phone.evaluate("() => { XRSession.prototype.requestHitTestSource = XRSession.prototype.kept; }")

    sessions = phone.evaluate("__xr.sessions")
    enter_ar(phone)
    hint(phone, "tap-floor")
    phone.evaluate("__xr.session.end()")
    expect(note).to_contain_text("보기가 끝났습니다")
    note.get_by_role("button", name="다시 시작").click()
    until(phone, f"__xr.sessions === {sessions + 2}")
    leave(phone)
