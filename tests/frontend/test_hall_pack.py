"""The hall's pack in a real browser: one request for all proxies, and what happens without it."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from assets.variants.hall_pack import pack
from tests.frontend.hall_visit import Open, enter, hall_build, open_page, site, until
from tests.frontend.hall_world import SCENE, World
from tests.frontend.site import Site

__all__ = ["hall_build", "open_page", "site"]

ASKED = "performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname)"
LOADED = "Object.keys(maruHall.stats().levels).length > 0"


def items(scene: dict[str, Any]) -> list[dict[str, Any]]:
    return [item for booth in scene["booths"] for item in booth["items"]]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Twenty-four stands, every proxy that there is in one pack."""
    world, folder = World("beauty"), tmp_path_factory.mktemp("pack")
    urls = sorted({item["proxy"]["url"] for item in items(world.scene)} & world.files.keys())
    proxies = []
    for at, url in enumerate(urls):
        path = folder / f"{at}.glb"
        path.write_bytes(world.files[url][1])
        proxies.append((str(at), path))
    pack(proxies, folder / "hall.pack")
    data = (folder / "hall.pack").read_bytes()
    url = world.publish(data, "application/octet-stream", "pack")
    world.scene["pack"] = {"url": url, "bytes": len(data), "keys": len(urls)}
    for item in items(world.scene):
        known = item["proxy"]["url"] in urls
        item["pack_key"] = str(urls.index(item["proxy"]["url"])) if known else None
    return world


def proxies_asked(page: Page, scene: dict[str, Any]) -> list[str]:
    """Which single proxies the page has asked for."""
    wanted = {item["proxy"]["url"] for item in items(scene)}
    return sorted(path for path in page.evaluate(ASKED) if path in wanted)


def all_drawn(page: Page, files: int) -> int:
    """The triangles of building and booths, once `files` files and the missing one were answered."""
    answered = "performance.getEntriesByType('resource').filter((e) => /(pack|glb)$/.test(e.name)).length"
    until(page, f"{answered} >= {files + 1} && maruHall.stats().inFlight === 0")
    found = [0, 1]
    while found[-1] != found[-2]:
        page.wait_for_timeout(1500)  # what is drawn is counted anew when the code for finer booths is there
        found.append(page.evaluate("maruHall.stats().used.triangles"))
    return found[-1]


def settle(page: Page) -> None:
    """Wait for the first finer booth: it comes after all that the pack has not."""
    until(page, LOADED)


def test_all_proxies_come_in_one_request(open_page: Open, world: World, shots: Path) -> None:
    page = enter(open_page(viewport={"width": 1440, "height": 900}))
    settle(page)
    page.screenshot(path=shots / "hall-packed.png")

    assert page.evaluate(ASKED).count(world.scene["pack"]["url"]) == 1
    assert proxies_asked(page, world.scene) == ["/o/missing.glb"]  # the one that is in no pack


def test_the_hall_looks_as_full_as_with_single_files(open_page: Open, site: Site, world: World) -> None:
    far_alone = copy.deepcopy(world.scene)
    for item in items(far_alone):
        item["lod1"] = item["web"] = None
    serve(site, far_alone)
    packed = all_drawn(enter(open_page()), 1)
    serve(site, far_alone | {"pack": None})
    single = enter(open_page())

    serve(site, far_alone | {"booths": []})
    empty = enter(open_page())
    bare = empty.evaluate("maruHall.stats().used.triangles")
    shapes = sum(item["proxy"]["triangles"] for item in items(far_alone) if item["pack_key"])

    # flat pieces that a grid makes thinner than its step are left out
    assert packed - bare >= 0.95 * shapes
    assert packed == pytest.approx(all_drawn(single, world.scene["pack"]["keys"]), rel=0.05)
    assert len(proxies_asked(single, world.scene)) == world.scene["pack"]["keys"] + 1


@pytest.mark.parametrize("data", [b"", b"MHPK\x09\x00" + bytes(40)])
def test_a_pack_that_cannot_be_read_costs_nothing_but_requests(
    open_page: Open, site: Site, world: World, data: bytes
) -> None:
    site.files[world.scene["pack"]["url"]] = ("application/octet-stream", data)

    page = enter(open_page())
    settle(page)

    assert len(proxies_asked(page, world.scene)) == world.scene["pack"]["keys"] + 1


def test_a_pack_that_is_gone_is_done_without(open_page: Open, site: Site, world: World) -> None:
    scene = copy.deepcopy(world.scene)
    scene["pack"]["url"] = "/o/gone.pack"
    serve(site, scene)

    page = enter(open_page())
    settle(page)

    assert len(proxies_asked(page, world.scene)) == world.scene["pack"]["keys"] + 1


def serve(site: Site, scene: dict[str, Any]) -> None:
    site.files[SCENE] = ("application/json", json.dumps(scene).encode())
