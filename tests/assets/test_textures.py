"""How the search encodes the textures of a model."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assets.model import document_of
from assets.optimize.workshop import Settings, Workshop
from tests.assets.models import textured_model, write
from tests.assets.painted import SIDE, painted_model

COLOUR, NORMAL, DATA = range(3)
LEVELS = {COLOUR: 38.0, NORMAL: 36.0, DATA: 34.0}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("shop").resolve()


@pytest.fixture(scope="module")
def shop(folder: Path) -> Iterator[Workshop]:
    plain = write(folder, painted_model(), "plain.glb")
    made = folder / "made"
    made.mkdir()
    with Workshop(plain, made) as found:
        yield found


def test_each_texture_is_known_by_its_slot(shop: Workshop) -> None:
    assert [one["slot"] for one in shop.look()["textures"]] == ["colour", "normal", "data"]


def test_each_texture_names_the_materials_that_show_it(shop: Workshop) -> None:
    assert [one["materials"] for one in shop.look()["textures"]] == [[0], [0], [0]]


def test_a_texture_kept_with_care_reaches_its_level(shop: Workshop) -> None:
    textures = shop.make("avif.glb", Settings("avif", LEVELS, final=True))["textures"]

    for at, one in enumerate(textures):
        assert one["psnr"] >= LEVELS[at] - 0.5, one


def test_a_level_that_webp_cannot_reach_is_not_bought_with_pixels(shop: Workshop) -> None:
    textures = shop.make("webp.glb", Settings("webp", {**LEVELS, NORMAL: 44.0}, final=True))["textures"]

    [normal] = [one for one in textures if one["slot"] == "normal"]
    assert normal["width"] == SIDE


def test_more_decibels_cost_more_bytes(shop: Workshop) -> None:
    rows = shop.prices("avif", [30.0, 36.0, 42.0, 48.0])

    assert len(rows) == 3
    assert all(row == sorted(row) for row in rows)


def test_a_texture_without_a_level_stays_whole(shop: Workshop, folder: Path) -> None:
    shop.make("part.glb", Settings("avif", {NORMAL: 36.0}))

    images = document_of(folder / "made" / "part.glb")["images"]

    assert sorted(one["mimeType"] for one in images) == ["image/avif", "image/png", "image/png"]


def test_no_texture_is_larger_than_its_tier_allows(shop: Workshop) -> None:
    textures = shop.make("small.glb", Settings("webp", LEVELS, side=64))["textures"]

    assert max(max(one["width"], one["height"]) for one in textures) <= 64


def test_the_reference_holds_no_byte_of_an_uploaded_picture(shop: Workshop, folder: Path) -> None:
    uploaded, shown = (folder / "plain.glb").read_bytes(), shop.reference("reference.glb").read_bytes()

    first = uploaded.index(b"\x89PNG")

    assert uploaded[first : first + 200] not in shown


def test_a_picture_of_one_colour_becomes_a_few_pixels(tmp_path: Path) -> None:
    plain = write(tmp_path, textured_model().bytes(), "plain.glb")
    made = tmp_path / "made"
    made.mkdir()
    with Workshop(plain, made) as shop:
        [texture] = shop.make("web.glb", Settings("avif", LEVELS))["textures"]

    assert texture["solid"]
    assert texture["width"] <= 4
