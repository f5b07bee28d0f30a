"""The viewer's tools: measuring, cutting, pulling apart, comparing; by hand and by keyboard."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.frontend.axe import violations
from tests.frontend.viewer.stage import READY, Open, nearly_equal, picture, settled
from tests.frontend.viewer_page import say, words

TOOLS = ["measure", "slice", "explode", "compare"]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def ready(page: Page) -> Page:
    """The picture is there and still, and so is the tool bar."""
    page.wait_for_selector(READY)
    page.wait_for_selector(".viewer[data-tools=ready]")
    settled(page)
    return page


def tool(page: Page, name: str) -> None:
    """Open or close a tool."""
    page.locator(f"[data-instrument={name}]").click()


def test_two_points_are_measured_in_millimetres_and_inches(open_page: Open, shots: Path) -> None:
    page = ready(open_page("en"))
    page.locator(".viewer-view").focus()
    page.keyboard.press("1")
    settled(page)
    tool(page, "measure")
    foot = foot_corners(page)
    # Taking the picture has scrolled to it.
    box = page.locator(".viewer-view").bounding_box()
    assert box is not None

    for x, y in foot:
        page.mouse.click(box["x"] + x, box["y"] + y)

    row = page.locator(".viewer-measures li")
    expect(row).to_have_count(1)
    expect(row.locator("b")).to_have_text("400 mm (15.7 in)")
    expect(page.locator("[aria-live=polite]")).to_have_text("400 mm (15.7 in)")
    assert page.locator(".viewer-dimension:visible").inner_text().split("\n") == ["400 mm", "15.7 in"]
    page.screenshot(path=shots / "tool-measure-en-desktop.png", full_page=True)
    row.get_by_role("button", name="Remove").click()
    expect(row).to_have_count(0)


def foot_corners(page: Page) -> list[tuple[float, float]]:
    """A little inside of where the front's upper corners of the lamp's foot are seen from the front."""
    image = picture(page)
    width, height = image.size
    brown = [
        (x, y)
        for y in range(height // 2, height)
        for x in range(width)
        if (p := image.getpixel((x, y)))[0] > p[2] + 40 and p[0] < 190  # type: ignore[index,operator]
    ]
    left, right = min(x for x, _ in brown), max(x for x, _ in brown)
    tops = {side: min(y for x, y in brown if abs(x - side) < 4) for side in (left, right)}
    # The picture was cut by 12 px at each edge.
    return [(left + 14, tops[left] + 16), (right + 10, tops[right] + 16)]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_keyboard_measures_with_the_cross_in_the_middle(open_page: Open, language: str) -> None:
    page = ready(open_page(language))
    page.locator("[data-instrument=measure]").focus()
    page.keyboard.press("Enter")
    name = say(words(language, "tools"), "tools-measure-put")
    put = page.get_by_role("button", name=name)
    put.press("Enter")
    page.locator(".viewer-view").focus()
    page.keyboard.press("ArrowUp")
    settled(page)
    page.keyboard.press("Enter")

    expect(page.locator(".viewer-measures li")).to_have_count(1)
    expect(page.locator(".viewer-measures li b")).to_have_text(re.compile(r"^\S+ mm \(\S+ in\)$"))
    put.focus()
    page.keyboard.press("Escape")
    expect(page.locator(".viewer-tray")).to_be_hidden()
    expect(page.locator("[data-instrument=measure]")).to_be_focused()
    expect(page.locator(".viewer-cross")).to_have_count(0)


def test_a_cut_opens_the_model_and_says_where(open_page: Open, shots: Path) -> None:
    page = ready(open_page("ko", **PHONE))
    whole = picture(page)
    tool(page, "slice")
    page.get_by_role("radio", name="위에서").check()
    where = page.get_by_role("slider", name="자르는 자리")
    expect(where).to_have_attribute("aria-valuetext", "바닥에서 450 mm (17.7 in), 전체 900 mm")
    where.press("ArrowLeft")
    expect(where).to_have_attribute("aria-valuetext", "바닥에서 441 mm (17.4 in), 전체 900 mm")
    settled(page)
    page.screenshot(path=shots / "tool-slice-ko-phone.png", full_page=True)
    assert not nearly_equal(whole, picture(page))

    tool(page, "slice")
    settled(page)
    assert nearly_equal(whole, picture(page))


def test_parts_go_apart_and_come_back(open_page: Open, shots: Path) -> None:
    page = ready(open_page("en"))
    whole = picture(page)
    tool(page, "explode")
    expect(page.locator(".viewer-fact")).to_have_text("3 parts")
    page.get_by_role("slider", name="Distance").press("End")
    settled(page)
    page.screenshot(path=shots / "tool-explode-en-desktop.png", full_page=True)
    assert not nearly_equal(whole, picture(page))

    tool(page, "explode")
    settled(page)
    assert nearly_equal(whole, picture(page))


@pytest.mark.parametrize("language", ["ko", "en"])
def test_two_things_stand_on_one_floor_with_both_sizes_written(
    open_page: Open, shots: Path, language: str
) -> None:
    page = ready(open_page(language))
    whole = picture(page)
    tool(page, "compare")
    expect(page.locator(".viewer-sizes tbody tr")).to_have_count(2)
    door = say(words(language, "tools"), "tools-stand-in-door")
    page.locator(".viewer-tray select").select_option(label=door)
    expect(page.locator(".viewer-sizes tbody tr").nth(1)).to_contain_text("900 × 40 × 2,100 mm")
    expect(page.locator(".viewer-fact")).to_contain_text("2.3")
    settled(page)
    page.screenshot(path=shots / f"tool-compare-{language}-desktop.png", full_page=True)

    tool(page, "compare")
    settled(page)
    assert nearly_equal(whole, picture(page))


def test_another_subject_closes_the_tool(open_page: Open) -> None:
    page = ready(open_page("en"))
    tool(page, "explode")
    expect(page.locator(".viewer-tray")).to_be_visible()
    page.locator(".viewer-panel select").first.select_option(label="The whole booth")
    expect(page.locator(".viewer-tray")).to_be_hidden()
    expect(page.locator("[data-instrument=explode]")).to_be_hidden()
    expect(page.locator("[data-instrument=measure]")).to_be_visible()


@pytest.mark.parametrize(("language", "scheme"), [("ko", "dark"), ("en", "light")])
def test_axe_finds_nothing_in_any_tool(open_page: Open, shots: Path, language: str, scheme: str) -> None:
    page = ready(open_page(language, color_scheme=scheme, **PHONE))
    wrong: dict[str, list[str]] = {}
    for name in TOOLS:
        tool(page, name)
        page.locator(".viewer-tray").wait_for()
        settled(page)
        page.screenshot(path=shots / f"tool-{name}-{language}-{scheme}-phone.png", full_page=True)
        if found := violations(page):
            wrong[name] = found
        small = page.locator(".viewer-tray button:visible, .viewer-bench button:visible").evaluate_all(
            "all => all.filter(e => e.getBoundingClientRect().height < 44).map(e => e.textContent)"
        )
        assert small == []
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    assert wrong == {}
