"""From the poster to the 3D picture: bytes, files that suit the device, and the JavaScript it takes."""

import gzip
import json
import threading
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.frontend.build import Build
from tests.frontend.sample_booth import make_sample_booth
from tests.frontend.site import Site
from tests.frontend.viewer.stage import READY, Open, dark_pixels, settled


def test_3d_replaces_the_poster_without_moving_the_page(open_page: Open, site: Site, shots: Path) -> None:
    gate = threading.Event()
    site.slow["/o/lamp.glb"] = gate
    page = open_page(viewport={"width": 960, "height": 800})
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


def test_a_saving_visitor_is_asked_and_told_the_size(open_page: Open, site: Site) -> None:
    page = open_page(script="Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    note = page.locator(".viewer-note")
    expect(note).to_contain_text("takes")
    expect(note).to_contain_text("0.1 MB")
    assert "/o/lamp.glb" not in site.requests
    note.get_by_role("button", name="Load 3D").click()
    page.wait_for_selector(READY)


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


def test_javascript_until_the_first_picture_is_within_budget(whole_build: Build) -> None:
    words = "locales/ko/viewer.ftl?raw"
    files = whole_build.loaded_first("src/viewer/main.ts", "src/viewer/exhibit.ts", words)
    sizes = {file.name: len(gzip.compress(file.read_bytes(), 6)) for file in files}
    assert sum(sizes.values()) <= 190_000, sizes
    before_3d = whole_build.loaded_first("src/viewer/main.ts", words)
    assert sum(sizes[file.name] for file in before_3d) <= 20_000, sizes
