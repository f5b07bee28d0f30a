"""The booth page's viewer in a real browser: loading, input, size, points, and sentences."""

import gzip
import io
import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.frontend.build import FRONTEND, Build
from tests.frontend.sample_booth import make_sample_booth
from tests.frontend.site import Site
from tests.frontend.viewer_page import say, words

Open = Callable[..., Page]
READY = ".viewer[data-state=ready]"


@pytest.fixture
def open_page(chromium: Browser, site: Site) -> Iterator[Open]:
    """Open a language's page; what the page complains about fails the test at the end."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_one(language: str = "en", script: str = "", expected: str = "\0", **options: Any) -> Page:
        context = chromium.new_context(**{"viewport": {"width": 960, "height": 800}, **options})
        contexts.append(context)
        page = context.new_page()
        page.on(
            "console",
            lambda message: (
                complaints.append(message.text)
                if message.type in {"error", "warning"} and expected not in message.text
                else None
            ),
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        if script:
            page.add_init_script(script)
        page.goto(f"{site.url}/{language}")
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert complaints == []


def picture(page: Page) -> Image.Image:
    """The stage as it is seen, without its edge, where the focus ring lies."""
    image = Image.open(io.BytesIO(page.locator(".viewer-stage").screenshot())).convert("RGB")
    return image.crop((12, 12, image.width - 12, image.height - 12))


def dark_pixels(page: Page) -> int:
    """Pixels of the lamp's dark stem: the paper and the poster's fade have none there."""
    pixels = np.asarray(picture(page), dtype=int)
    height, width, _ = pixels.shape
    middle = pixels[height // 2 :, width // 4 : width * 3 // 4]
    return int((middle.sum(axis=2) < 270).sum())


def settled(page: Page) -> None:
    """Wait until the camera rests."""
    page.evaluate("() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))")
    page.wait_for_selector(".viewer-view[data-moving=false]", timeout=15_000)


def until(page: Page, expression: str) -> None:
    """Wait until an expression is true; Playwright's own wait evaluates text, which the policy forbids."""
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"never true: {expression}")


def test_3d_replaces_the_poster_without_moving_the_page(open_page: Open, site: Site, shots: Path) -> None:
    gate = threading.Event()
    site.slow["/o/lamp.glb"] = gate
    page = open_page()
    page.wait_for_selector(".viewer[data-state=loading]")
    before = page.locator("#below").bounding_box()
    stage_before = page.locator(".viewer-stage").bounding_box()
    assert page.locator(".viewer-poster img").is_visible()
    gate.set()
    page.wait_for_selector(READY)
    settled(page)
    assert page.locator(".viewer-stage").bounding_box() == stage_before
    assert before is not None
    assert dark_pixels(page) > 500
    page.screenshot(path=shots / "viewer-en-desktop.png", full_page=True)


def test_progress_counts_the_bytes_of_the_model(open_page: Open) -> None:
    script = """
      window.seen = [];
      new MutationObserver(() => {
        const bar = document.querySelector('.viewer-progress');
        if (bar && bar.hasAttribute('value')) window.seen.push([bar.value, bar.max]);
      }).observe(document, {subtree: true, attributes: true, childList: true});
    """
    page = open_page(script=script)
    page.wait_for_selector(READY)
    size = make_sample_booth().showroom["items"][1]["model"]["variants"]["web"]["bytes"]
    assert page.evaluate("window.seen.at(-1)") == [size, size]
    expect(page.locator(".viewer-progress")).to_be_hidden()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_keyboard_turns_zooms_and_says_where_one_stands(open_page: Open, language: str) -> None:
    page = open_page(language)
    page.wait_for_selector(READY)
    settled(page)
    start = picture(page)
    page.locator(".viewer-view").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    settled(page)
    turned = picture(page)
    assert not nearly_equal(start, turned)
    page.keyboard.press("+")
    page.keyboard.press("+")
    settled(page)
    assert not nearly_equal(picture(page), turned)
    page.keyboard.press("3")
    expected = {"en": "Seen from the back", "ko": "뒷면에서"}[language]
    expect(page.locator("[aria-live=polite]")).to_contain_text(expected)
    page.keyboard.press("0")
    settled(page)
    assert nearly_equal(start, picture(page))


def nearly_equal(a: Image.Image, b: Image.Image) -> bool:
    """Whether two pictures differ clearly in less than a hundredth of their pixels."""
    difference = np.abs(np.asarray(a, dtype=int) - np.asarray(b, dtype=int)).max(axis=2)
    return float((difference > 24).mean()) < 0.01


def test_mouse_orbits_and_the_wheel_belongs_to_the_page_until_one_clicks(open_page: Open) -> None:
    page = open_page(viewport={"width": 1000, "height": 500})
    page.wait_for_selector(READY)
    settled(page)
    box = page.locator(".viewer-view").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 300, 300)
    page.mouse.wheel(0, 120)
    until(page, "scrollY > 50")
    page.evaluate("scrollTo(0, 0)")
    settled(page)
    start = picture(page).tobytes()
    page.mouse.down()
    page.mouse.move(box["x"] + 420, 300, steps=4)
    page.mouse.up()
    settled(page)
    turned = picture(page).tobytes()
    assert turned != start
    page.mouse.wheel(0, -300)
    settled(page)
    assert page.evaluate("scrollY") == 0
    assert picture(page).tobytes() != turned


def test_dimensions_stand_in_millimetres_and_inches_on_every_side(open_page: Open, shots: Path) -> None:
    page = open_page("ko", viewport={"width": 390, "height": 844}, has_touch=True)
    page.wait_for_selector(READY)
    settled(page)
    toggle = page.locator("[data-action=dimensions]")
    toggle.click()
    expect(toggle).to_have_attribute("aria-pressed", "true")
    settled(page)
    labels = page.locator(".viewer-dimension:visible").all_inner_texts()
    assert [label.split("\n") for label in labels] == [
        ["400 mm", "15.7 in"],
        ["900 mm", "35.4 in"],
        ["300 mm", "11.8 in"],
    ]
    size = "너비 × 깊이 × 높이 400 × 300 × 900 mm 15.7 × 11.8 × 35.4 in"
    assert page.locator(".viewer-size").inner_text().split() == size.split()
    page.screenshot(path=shots / "viewer-ko-phone-dimensions.png", full_page=True)


def test_the_whole_booth_shows_everything_in_its_place(open_page: Open, shots: Path) -> None:
    page = open_page()
    page.wait_for_selector(READY)
    page.evaluate("addEventListener('viewer-shown', (event) => { window.shown = event.detail })")
    page.get_by_label("What to look at").select_option("booth")
    until(page, "window.shown?.selection.kind === 'booth'")
    settled(page)
    assert page.evaluate("window.shown.size") == [3000, 2400, 2000]
    page.screenshot(path=shots / "viewer-en-booth.png")
    page.get_by_label("Look from").select_option("top")
    settled(page)
    page.get_by_label("What to look at").select_option("lamp")
    until(page, "window.shown?.selection.id === 'lamp'")
    assert page.evaluate("window.shown.size") == [400, 900, 300]


def test_a_point_opens_from_the_list_and_gives_the_focus_back(open_page: Open) -> None:
    page = open_page("ko")
    page.wait_for_selector(READY)
    entry = page.get_by_role("listitem").get_by_role("button", name="한지 갓")
    entry.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".viewer-card")).to_contain_text("닥나무 한지")
    page.keyboard.press("Escape")
    expect(page.locator(".viewer-card")).to_be_hidden()
    expect(entry).to_be_focused()


# A build may have renumbered the shade, or taken it into the foot, 0.62 m below.
FROM_SHADE_TO_FOOT = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0.62, 0, 1]


@pytest.mark.parametrize(
    "became", [None, {"name": "shade", "web": 0}, {"name": "foot", "web": 0, "matrix": FROM_SHADE_TO_FOOT}]
)
def test_a_point_lies_on_the_node_it_names(
    open_page: Open, site: Site, became: dict[str, Any] | None
) -> None:
    path = "/api/booths/maru-lamps/showroom"
    showroom = json.loads(site.files[path][1])
    if became:
        lamp = next(item for item in showroom["items"] if item["id"] == "lamp")
        lamp["model"]["nodes"] = {str(showroom["hotspots"][0]["node"]): became}
    site.files[path] = ("application/json", json.dumps(showroom).encode())
    page = open_page()
    page.wait_for_selector(READY)
    settled(page)
    page.locator(".viewer-view").focus()
    page.keyboard.press("1")
    settled(page)
    stage = page.locator(".viewer-stage").bounding_box()
    marker = page.locator(".viewer-hotspot").bounding_box()
    assert stage is not None
    assert marker is not None
    across = (marker["x"] + marker["width"] / 2 - stage["x"]) / stage["width"]
    down = (marker["y"] + marker["height"] / 2 - stage["y"]) / stage["height"]
    # 0.75 m up a lamp of 0.9 m that fills most of the picture, in its middle.
    assert across == pytest.approx(0.5, abs=0.02)
    assert 0.15 < down < 0.3


def test_reduced_motion_cuts(open_page: Open) -> None:
    page = open_page(reduced_motion="reduce")
    page.wait_for_selector(READY)
    page.wait_for_timeout(300)
    start = picture(page).tobytes()
    page.wait_for_timeout(700)
    assert picture(page).tobytes() == start


def test_a_saving_visitor_is_asked_and_told_the_size(open_page: Open, site: Site) -> None:
    page = open_page(script="Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    note = page.locator(".viewer-note")
    expect(note).to_contain_text("takes")
    expect(note).to_contain_text("0.1 MB")
    assert "/o/lamp.glb" not in site.requests
    note.get_by_role("button", name="Load 3D").click()
    page.wait_for_selector(READY)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_without_webgl_the_poster_stays_with_a_sentence(open_page: Open, site: Site, language: str) -> None:
    script = """
      const before = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        return kind.startsWith('webgl') ? null : before.call(this, kind, ...rest);
      };
    """
    page = open_page(language, script=script)
    expect(page.locator(".viewer-note")).to_have_text(say(words(language, "viewer"), "viewer-no-webgl"))
    assert page.locator(".viewer-poster img").is_visible()
    assert "/o/lamp.glb" not in site.requests


def test_a_failed_load_says_so_and_tries_again(open_page: Open, site: Site) -> None:
    found = site.files.pop("/o/lamp.glb")
    page = open_page(expected="")
    page.wait_for_selector(".viewer[data-state=failed]")
    assert page.locator(".viewer-poster img").is_visible()
    site.files["/o/lamp.glb"] = found
    page.get_by_role("button", name="Try again").click()
    page.wait_for_selector(READY)


def test_a_file_that_is_no_model_keeps_the_poster(open_page: Open, site: Site) -> None:
    site.files["/o/lamp.glb"] = ("model/gltf-binary", b"<html>not a model</html>")
    page = open_page("ko", expected="")
    expect(page.locator(".viewer-note")).to_contain_text("사진은 그대로")


def test_a_lost_context_comes_back(open_page: Open) -> None:
    page = open_page(expected="Context")
    page.wait_for_selector(READY)
    settled(page)
    page.evaluate(
        """() => {
          const gl = document.querySelector('.viewer canvas').getContext('webgl2');
          window.loser = gl.getExtension('WEBGL_lose_context');
          window.loser.loseContext();
        }"""
    )
    page.wait_for_selector(".viewer[data-state=lost]")
    expect(page.locator(".viewer-note")).to_contain_text("comes back")
    page.evaluate("window.loser.restoreContext()")
    page.wait_for_selector(READY)
    settled(page)
    assert dark_pixels(page) > 500


def test_leaving_frees_the_graphics_memory_and_gives_the_poster_back(open_page: Open) -> None:
    script = """
      window.alive = {Buffer: 0, Texture: 0};
      for (const kind of Object.keys(alive)) {
        const gl = WebGL2RenderingContext.prototype;
        const [make, drop] = [gl['create' + kind], gl['delete' + kind]];
        gl['create' + kind] = function () { alive[kind]++; return make.call(this); };
        gl['delete' + kind] = function (thing) { if (thing) alive[kind]--; return drop.call(this, thing); };
      }
    """
    page = open_page(script=script)
    page.wait_for_selector(READY)
    page.get_by_label("What to look at").select_option("booth")
    settled(page)
    assert page.evaluate("alive.Buffer") > 0
    page.evaluate("document.querySelector('.viewer').dispatchEvent(new Event('island-dispose'))")
    expect(page.locator(".viewer canvas")).to_have_count(0)
    assert page.evaluate("alive.Buffer") == 0
    # three.js keeps four one-pixel stand-ins of its own until the context goes, which it does here.
    assert page.evaluate("alive.Texture") <= 8
    assert page.locator(".viewer-panel, .viewer-overlay, .viewer-hotspot").count() == 0


def test_nothing_here_stops_an_assistive_technology(open_page: Open) -> None:
    page = open_page("ko")
    page.wait_for_selector(READY)
    settled(page)
    page.locator(".viewer-hotspot").click()
    page.evaluate((FRONTEND / "node_modules" / "axe-core" / "axe.min.js").read_text())
    found = page.evaluate("axe.run('.viewer').then((result) => result.violations.map((one) => one.id))")
    assert found == []


@pytest.mark.parametrize(
    ("device", "avif", "wanted"),
    [
        ({}, True, "web"),
        ({}, False, "web_webp"),
        ({"has_touch": True, "is_mobile": True}, True, "phone"),
        ({"has_touch": True, "is_mobile": True}, False, "phone_webp"),
    ],
)
def test_a_device_downloads_the_file_that_suits_it(
    open_page: Open, site: Site, device: dict[str, Any], avif: bool, wanted: str
) -> None:
    path = "/api/booths/maru-lamps/showroom"
    showroom = json.loads(site.files[path][1])
    for name in ("web", "web_webp", "phone", "phone_webp"):
        site.files[f"/o/{name}.glb"] = site.files["/o/lamp.glb"]
        for item in showroom["items"]:
            textures = "webp" if name.endswith("_webp") else "avif"
            file = {**item["model"]["variants"]["ar"], "url": f"/o/{name}.glb", "textures": textures}
            item["model"]["variants"][name] = file
    site.files[path] = ("application/json", json.dumps(showroom).encode())
    blind = "HTMLImageElement.prototype.decode = () => Promise.reject(new Error('no such codec'));"

    page = open_page(script="" if avif else blind, **device)
    page.wait_for_selector(READY)

    assert {file for file in site.requests if file.startswith("/o/") and file.endswith(".glb")} == {
        f"/o/{wanted}.glb"
    }


def test_javascript_until_the_first_picture_is_within_budget(viewer_build: Build) -> None:
    areas = [f"locales/{lang}/{area}.ftl?raw" for lang in ("ko",) for area in ("viewer", "xr")]
    files = viewer_build.loaded_first("src/viewer/main.ts", "src/viewer/exhibit.ts", *areas)
    sizes = {file.name: len(gzip.compress(file.read_bytes(), 6)) for file in files}
    assert sum(sizes.values()) <= 190_000, sizes
    before_3d = viewer_build.loaded_first("src/viewer/main.ts", *areas)
    assert sum(sizes[file.name] for file in before_3d) <= 20_000, sizes
