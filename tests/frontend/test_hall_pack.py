"""The hall's pack in a real browser: one request for all proxies, and what happens without it."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from assets.variants.hall_pack import pack
from tests.frontend.hall_visit import Open, enter, hall_build, open_page, put, site, until
from tests.frontend.hall_world import DETAILS, SCENE, World
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
    urls = sorted(proxies(world) & world.files.keys())
    files = []
    for at, url in enumerate(urls):
        path = folder / f"{at}.glb"
        path.write_bytes(world.files[url][1])
        files.append((str(at), path))
    pack(files, folder / "hall.pack")
    data = (folder / "hall.pack").read_bytes()
    url = world.publish(data, "application/octet-stream", "pack")
    world.scene["packs"] = [{"url": url, "bytes": len(data), "keys": len(urls)}]
    for item in items(world.scene):
        own = proxy_of(world, item)
        item["pack_key"] = str(urls.index(own)) if own in urls else None
    return world


def proxy_of(world: World, item: dict[str, Any]) -> str:
    """The address of an item's proxy."""
    url: str = world.details["models"][item["model"]]["proxy"]["url"]
    return url


def proxies(world: World) -> set[str]:
    """The addresses of all proxies."""
    return {proxy_of(world, item) for item in items(world.scene)}


def proxies_asked(page: Page, world: World) -> list[str]:
    """Which single proxies the page has asked for."""
    return sorted(proxies(world) & set(page.evaluate(ASKED)))


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
    """Walk up to booths and wait for the first finer one: it comes after the first picture."""
    put(page, 0, 3, 0)
    until(page, LOADED)


def test_all_proxies_come_in_one_request(open_page: Open, world: World, shots: Path) -> None:
    page = enter(open_page(viewport={"width": 1440, "height": 900}))
    settle(page)
    page.screenshot(path=shots / "hall-packed.png")

    assert page.evaluate(ASKED).count(world.scene["packs"][0]["url"]) == 1
    assert proxies_asked(page, world) == ["/o/missing.glb"]  # the one that is in no pack


def test_the_hall_looks_as_full_as_with_single_files(open_page: Open, site: Site, world: World) -> None:
    far_alone = {model: {"proxy": files["proxy"]} for model, files in world.details["models"].items()}
    site.files[DETAILS] = as_json(world.details | {"models": far_alone})
    packed = all_drawn(enter(open_page()), 1)
    unpacked = copy.deepcopy(world.scene) | {"packs": []}
    for item in items(unpacked):
        item["pack_key"] = None
    site.files[SCENE] = as_json(unpacked)
    single = enter(open_page())
    alone = all_drawn(single, world.scene["packs"][0]["keys"])

    site.files[SCENE] = as_json(unpacked | {"booths": []})
    empty = enter(open_page())
    bare = empty.evaluate("maruHall.stats().used.triangles")
    packed_items = [item for item in items(world.scene) if item["pack_key"]]
    shapes = sum(world.details["models"][item["model"]]["proxy"]["triangles"] for item in packed_items)

    # flat pieces that a grid makes thinner than its step are left out
    assert packed - bare >= 0.95 * shapes
    assert packed == pytest.approx(alone, rel=0.05)
    assert len(proxies_asked(single, world)) == world.scene["packs"][0]["keys"] + 1


@pytest.mark.parametrize("data", [b"", b"MHPK\x09\x00" + bytes(40)])
def test_a_pack_that_cannot_be_read_costs_nothing_but_requests(
    open_page: Open, site: Site, world: World, data: bytes
) -> None:
    site.files[world.scene["packs"][0]["url"]] = ("application/octet-stream", data)

    page = enter(open_page())
    settle(page)

    assert len(proxies_asked(page, world)) == world.scene["packs"][0]["keys"] + 1


def test_a_pack_that_is_gone_is_done_without(open_page: Open, site: Site, world: World) -> None:
    scene = copy.deepcopy(world.scene)
    scene["packs"][0]["url"] = "/o/gone.pack"
    site.files[SCENE] = as_json(scene)

    page = enter(open_page())
    settle(page)

    assert len(proxies_asked(page, world)) == world.scene["packs"][0]["keys"] + 1


def as_json(document: dict[str, Any]) -> tuple[str, bytes]:
    return "application/json", json.dumps(document).encode()
