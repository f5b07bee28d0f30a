"""How the search encodes the textures of a model."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from assets.model import document_of
from assets.optimize.workshop import LOSSLESS_DB, Settings, Workshop
from tests.assets.models import Builder, textured_model, write
from tests.assets.painted import SIDE, painted_model, plain_coloured_model

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


def test_a_quality_that_was_chosen_is_the_one_that_is_made(shop: Workshop) -> None:
    wanted = Settings("avif", LEVELS, final=True, chosen={NORMAL: (31, SIDE)})
    [normal] = [one for one in shop.make("just.glb", wanted)["textures"] if one["slot"] == "normal"]

    assert (normal["quality"], normal["width"]) == (31, SIDE)
    better = replace(wanted, chosen={NORMAL: (71, SIDE)})
    assert shop.make("better.glb", better)["textures"][NORMAL]["psnr"] > normal["psnr"] + 3


def test_few_texels_get_more_care_than_as_many_among_others(tmp_path: Path) -> None:
    wanted = Settings("avif", LEVELS, final=True, chosen={COLOUR: (50, SIDE)})
    kept = []
    for glow in (0, 1024):
        folder = tmp_path / str(glow)
        folder.mkdir()
        plain = write(folder, painted_model(glow=glow), "plain.glb")
        with Workshop(plain, folder) as shop:
            kept.append(shop.make("web.glb", wanted)["textures"][COLOUR])
    alone, among = kept

    assert alone["psnr"] > among["psnr"] - 0.1
    assert alone["bytes"] < 0.97 * among["bytes"]


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


def test_a_texture_can_be_kept_without_loss(shop: Workshop) -> None:
    textures = shop.make("exact.glb", Settings("avif", {**LEVELS, NORMAL: LOSSLESS_DB}, final=True))[
        "textures"
    ]

    assert [one["psnr"] > 60 for one in textures] == [False, True, False]


def test_no_texture_is_larger_than_its_tier_allows(shop: Workshop) -> None:
    textures = shop.make("small.glb", Settings("webp", LEVELS, side=64))["textures"]

    assert max(max(one["width"], one["height"]) for one in textures) <= 64


def test_the_reference_holds_no_byte_of_an_uploaded_picture(shop: Workshop, folder: Path) -> None:
    uploaded, shown = (folder / "plain.glb").read_bytes(), shop.reference("reference.glb").read_bytes()

    first = uploaded.index(b"\x89PNG")

    assert uploaded[first : first + 200] not in shown


def test_a_picture_stored_twice_keeps_what_either_is_read_for(tmp_path: Path) -> None:
    plain = write(tmp_path, painted_model(shaded=True), "plain.glb")
    with Workshop(plain.resolve(), tmp_path.resolve()) as shop:
        reference = shop.reference("reference.glb")

    *_, occlusion, rough = _pictures_of(reference)
    assert np.array_equal(occlusion, rough)
    assert np.array_equal(rough, _pictures_of(plain)[-1])


def test_a_picture_of_one_colour_becomes_a_few_pixels(tmp_path: Path) -> None:
    plain = write(tmp_path, textured_model().bytes(), "plain.glb")
    made = tmp_path / "made"
    made.mkdir()
    with Workshop(plain, made) as shop:
        [texture] = shop.make("web.glb", Settings("avif", LEVELS))["textures"]

    assert texture["solid"]
    assert texture["width"] <= 4


def test_what_rounding_adds_to_a_dark_colour_is_taken_back_by_its_factor(tmp_path: Path) -> None:
    colour = (49, 50, 49)
    doc, [picture] = _written(tmp_path, plain_coloured_model(colour), {0: 40.0})

    factor = np.array(doc["materials"][0]["pbrMetallicRoughness"]["baseColorFactor"][:3])
    shown = _linear(picture[..., :3].reshape(-1, 3)).mean(axis=0)
    wanted = _linear(np.array(colour))

    assert factor.max() <= 1
    assert _hue_off(shown * factor, wanted) < 0.4 * _hue_off(shown, wanted)


def test_colours_of_a_palette_are_kept_without_loss(tmp_path: Path) -> None:
    builder, colours = Builder(), [(13, 20, 30), (63, 63, 63), (10, 193, 228), (255, 0, 0), (244, 245, 246)]
    looks = [[*_linear(np.array(one)), 1.0] for one in colours]
    builder.doc["materials"] = [{"pbrMetallicRoughness": {"baseColorFactor": one}} for one in looks]
    for at in range(len(colours)):
        builder.node(mesh=builder.box((0.2, 0.2, 0.2), material=at), translation=[at, 0, 0])

    doc, [picture] = _written(tmp_path, builder.bytes(), {0: 40.0})

    assert [one["mimeType"] for one in doc["images"]] == ["image/webp"]
    assert set(colours) <= {tuple(one) for one in picture[..., :3].reshape(-1, 3).tolist()}


def test_a_picture_that_one_sees_through_is_no_avif(tmp_path: Path) -> None:
    doc, [picture] = _written(tmp_path, plain_coloured_model((200, 180, 160, 255), blended=True), {0: 44.0})

    assert [one["mimeType"] for one in doc["images"]] == ["image/webp"]
    assert "EXT_texture_webp" in doc["extensionsRequired"]
    assert "EXT_texture_avif" not in doc["extensionsUsed"]
    assert picture.shape[2] == 4


def _written(folder: Path, model: bytes, levels: dict[int, float]) -> tuple[dict[str, Any], list[np.ndarray]]:
    """A candidate's document, and its pictures as numbers from 0 to 255."""
    plain = write(folder, model, "plain.glb")
    made = folder / "made"
    made.mkdir()
    with Workshop(plain, made) as shop:
        shop.make("web.glb", Settings("avif", levels, final=True))
    return document_of(made / "web.glb"), _pictures_of(made / "web.glb")


def _pictures_of(path: Path) -> list[np.ndarray]:
    file, doc = path.read_bytes(), document_of(path)
    body = 28 + int.from_bytes(file[12:16], "little")
    pictures = []
    for image in doc["images"]:
        view = doc["bufferViews"][image["bufferView"]]
        start = body + view.get("byteOffset", 0)
        pictures.append(np.asarray(Image.open(io.BytesIO(file[start : start + view["byteLength"]]))))
    return pictures


def _linear(steps: np.ndarray) -> np.ndarray:
    value = steps / 255
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def _hue_off(shown: np.ndarray, wanted: np.ndarray) -> float:
    """How unequal red, green and blue are off, in linear light."""
    ratio = shown / wanted
    return float(ratio.max() / ratio.min() - 1)
