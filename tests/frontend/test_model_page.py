"""A model's page in a real browser: the slider by hand and by keyboard, every state in four looks."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from PIL import Image, ImageDraw
from playwright.sync_api import Browser, Page, expect
from sqlalchemy.orm import Session

from assets.report import write_html
from assets.store import LocalStore
from booths.booth.models import Booth
from booths.catalog.models import Product
from booths.showroom.models import PROCESSING, REFUSED, Model
from exhibition.kernel.database import Database
from exhibition.web import pages
from tests.assets import manifests
from tests.booths.conftest import *  # noqa: F403 (the scene and what it is made of)
from tests.booths.conftest import Scene, ready_model
from tests.frontend.axe import violations
from tests.frontend.build import Build, build_frontend
from tests.frontend.public_site import answering, serve_files_of
from tests.frontend.test_public_pages import SCREENS

STATES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "perfect": (manifests.perfect(), {}),
    "heavy": (manifests.heavy(), {}),
    "old": (manifests.old(), {}),
    "refining": (manifests.quick(), {"progress": 0.5, "step": "lods"}),
    "begun": ({}, {"state": PROCESSING, "progress": 0.2, "step": "check"}),
    "refused": (
        {},
        {"state": REFUSED, "error": "zip_link", "report": {
            "issues": [{"code": "zip_link", "severity": "error", "pointer": "parts/door.bin"}]}},
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """What the studio's pages load."""
    return build_frontend(
        tmp_path_factory.mktemp("studio-build"), "site", "studio", "style-main", "style-studio"
    )


def picture(at: int, shade: int, width: int = 768, height: int = 768) -> bytes:
    """Something round on a white ground, a little other from each side."""
    image = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(image)
    side = min(width, height)
    for ring in range(side // 3, 0, -2):
        tone = 70 + shade + ring * 300 // side
        centre = (width // 2 + (at - 1) * ring // 6, height // 2 - ring // 8)
        box = (centre[0] - ring, centre[1] - ring, centre[0] + ring, centre[1] + ring)
        draw.ellipse(box, fill=(tone, tone // 2 + 40, 200 - tone // 2))
    out = BytesIO()
    image.save(out, "WEBP", quality=80)
    return out.getvalue()


def store_pictures(store: LocalStore, manifest: dict[str, Any]) -> dict[str, Any]:
    """Put the manifest's pictures into the store, named as the pipeline names them."""
    for n, entry in enumerate(manifest.get("pictures", ())):
        entry["key"] = f"v/{entry['sha256']}.webp"
        store.put(entry["key"], picture(n // 2, n % 2 * 12), "image/webp")
    for entry in manifest.get("variants", ()):
        entry["key"] = f"v/{entry['sha256']}.webp"
        if entry["name"] == "poster":
            store.put(entry["key"], picture(1, 0, 1200, 900), "image/webp")
    return manifest


@pytest.fixture
def studio(
    app: Flask,
    scene: Scene,
    session: Session,
    store: LocalStore,
    built: Build,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[dict[str, str]]:
    """Each state's page."""
    monkeypatch.setattr(pages, "DIST", built.folder)
    serve_files_of(app, built.folder)
    booth = session.get_one(Booth, scene.booth.id)
    product = session.query(Product).filter(Product.booth_id == booth.id).first()
    assert product is not None
    product.size_mm = [420, 310, 265]
    found = {}
    for name, (manifest, changes) in STATES.items():
        values = {
            "title": {"ko": "고속 스핀들 HS-40", "en": "High-speed spindle HS-40"}, "progress": 1.0,
            "manifest": store_pictures(store, {**manifest}), "source_bytes": 41_200_000, **changes,
        }  # fmt: skip
        found[name] = str(ready_model(session, booth, product.id, **values).id)
    session.commit()
    app.extensions["maru"].load_actor = lambda _session: scene.owner
    with answering(app) as url:
        yield {name: f"{url}/studio/models/{model}" for name, model in found.items()}


LOOKS = [
    ("desktop", "ko", "light"),
    ("phone", "ko", "dark"),
    ("desktop", "en", "dark"),
    ("phone", "en", "light"),
]


@pytest.mark.parametrize(("screen", "lang", "light"), LOOKS)
def test_axe_finds_nothing_in_any_state(
    studio: dict[str, str], chromium: Browser, shots: Path, screen: str, lang: str, light: Any
) -> None:
    context = chromium.new_context(**SCREENS[screen], color_scheme=light)
    page = context.new_page()
    wrong: dict[str, list[str]] = {}

    for name, url in studio.items():
        page.goto(f"{url}?lang={lang}", wait_until="load")
        page.screenshot(path=shots / f"model-{name}-{screen}-{lang}-{light}.png", full_page=True)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        found = violations(page) + ([f"{wide} px too wide"] if wide > 0 else [])
        if found:
            wrong[name] = found

    context.close()
    assert wrong == {}


def at(page: Page) -> str:
    """Where the line of the view on show is."""
    return str(page.locator(".rep-compare:visible").evaluate("e => e.style.getPropertyValue('--at')"))


def test_the_slider_moves_by_keyboard_and_by_hand(studio: dict[str, str], chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.goto(f"{studio['perfect']}?lang=en", wait_until="load")
    slider = page.locator(".rep-compare:visible input[type=range]")
    expect(slider).to_have_attribute("aria-valuetext", "Left 50% is the original")

    slider.focus()
    page.keyboard.press("ArrowRight")
    assert at(page) == "51%"
    page.keyboard.press("End")
    expect(slider).to_have_attribute("aria-valuetext", "Left 100% is the original")

    box = slider.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] * 0.25, box["y"] + box["height"] * 0.5)
    assert 22 <= int(at(page).removesuffix("%")) <= 28
    page.close()


def test_another_view_is_chosen_by_keyboard(studio: dict[str, str], chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{studio['perfect']}?lang=en", wait_until="load")

    page.get_by_role("radio", name="View 1").focus()
    page.keyboard.press("ArrowRight")

    expect(page.locator(".rep-compare:visible")).to_have_attribute("data-view", "2")
    page.close()


def test_what_is_still_being_made_offers_itself_when_it_is_there(
    studio: dict[str, str], chromium: Browser, database: Database
) -> None:
    page = chromium.new_page()
    page.goto(f"{studio['refining']}?lang=en", wait_until="load")
    expect(page.get_by_role("heading", name="Making the other files")).to_be_visible()

    with database.writing() as session:
        session.get_one(Model, UUID(studio["refining"].rpartition("/")[2])).progress = 1.0
    page.get_by_role("button", name="See the result").click()

    expect(page.get_by_role("heading", name="Making the other files")).to_have_count(0)
    expect(page.get_by_role("heading", name="What we found")).to_be_visible()
    page.close()


def test_without_javascript_the_pictures_stand_side_by_side(
    studio: dict[str, str], chromium: Browser
) -> None:
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(f"{studio['perfect']}?lang=en", wait_until="load")

    before, after = (page.locator(f".rep-compare:visible .rep-compare__{one}") for one in ("before", "after"))
    left, right = before.bounding_box(), after.bounding_box()

    assert left is not None
    assert right is not None
    assert left["x"] + left["width"] <= right["x"] + 1
    context.close()


@pytest.mark.parametrize(("screen", "lang", "light"), LOOKS[:2])
def test_the_report_as_one_file_needs_nothing_else(
    chromium: Browser, shots: Path, tmp_path: Path, screen: str, lang: str, light: Any
) -> None:
    manifest = manifests.heavy()
    for n, entry in enumerate(manifest["pictures"]):
        (tmp_path / entry["path"]).write_bytes(picture(n // 2, n % 2 * 12))
    (tmp_path / "poster.webp").write_bytes(picture(1, 0, 1200, 900))
    target = write_html(manifest, tmp_path, tmp_path / "report.html", lang, name="spindle.glb")
    context = chromium.new_context(**SCREENS[screen], color_scheme=light)
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(target.as_uri(), wait_until="load")

    page.screenshot(path=shots / f"report-file-{screen}-{lang}-{light}.png", full_page=True)
    assert [url for url in asked if not url.startswith("data:")] == [target.as_uri()]
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    context.close()
