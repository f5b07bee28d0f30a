"""What the search does where a file does not look like the original."""

import io
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from PIL import Image

from assets.optimize import search as searching
from assets.optimize.found import Found
from assets.optimize.quality import FLIP_BOUND, PSNR_BOUND, Difference
from assets.optimize.result import search
from assets.optimize.retreat import exact, finer
from assets.optimize.studio import Studio
from assets.optimize.tiers import DESKTOP, PHONE, Tier
from assets.optimize.workshop import FINER, FINEST, LOSSLESS_DB, Settings, Workshop
from assets.pipeline.proof import valid
from assets.variants import PosterRenderer
from tests.assets.models import Builder, write
from tests.assets.shapes import add_mesh, turn

DARK = ([0.002, 0.004, 0.01], [0.05, 0.05, 0.05], [0.04, 0.54, 0.78], [1, 0, 0], [0, 1, 0], [0.9, 0.92, 0.93])


def coincident_plates() -> Builder:
    """Two plates of two colours in one tilted plane: each bit of a place decides which of them is seen."""
    builder, around = Builder(), turn(np.random.default_rng(5))
    plates = [(-1, 1, 13, [0.8, 0.1, 0.1]), (-0.53, 0.71, 10, [0.1, 0.1, 0.8])]
    for at, (low, high, cells, colour) in enumerate(plates):
        spots, faces = _grid(low, high, cells)
        look = {"baseColorFactor": [*colour, 1], "metallicFactor": 0}
        builder.doc.setdefault("materials", []).append({"doubleSided": True, "pbrMetallicRoughness": look})
        normals = np.tile(around[:, 2], (len(spots), 1))
        builder.node(mesh=add_mesh(builder, spots @ around.T, normals, faces, material=at), name=f"plate{at}")
    return builder


def dark_boxes() -> Builder:
    """So many plain materials that a palette is worth it; 8 bits are few for the darkest."""
    builder = Builder()
    builder.doc["materials"] = [
        {"pbrMetallicRoughness": {"baseColorFactor": [*one, 1], "metallicFactor": 0, "roughnessFactor": 0.5}}
        for one in DARK
    ]
    for at in range(len(DARK)):
        builder.node(mesh=builder.box((0.2, 0.2, 0.2), material=at), translation=[0.25 * at, 0, 0])
    return builder


def striped_boxes() -> Builder:
    """Boxes that each read one stripe of a wide picture, three texels of a colour: half as wide they mix."""
    builder, colours = Builder(), np.random.default_rng(3).integers(0, 256, (2 * PHONE.side // 3 + 1, 3))
    picture = np.repeat(np.repeat(colours, 3, axis=0)[None, : 2 * PHONE.side], 128, axis=0)
    file = io.BytesIO()
    Image.fromarray(picture.astype(np.uint8)).save(file, "PNG")
    builder.doc["images"] = [{"bufferView": builder.view(file.getvalue()), "mimeType": "image/png"}]
    builder.doc["textures"] = [{"source": 0}]
    builder.doc["materials"] = [{"pbrMetallicRoughness": {"baseColorTexture": {"index": 0}}}]
    for at in range(12):
        mesh = builder.box((0.2, 0.2, 0.2), material=0)
        stripe = (150 * at + 1.5) / (2 * PHONE.side)
        uv = builder.accessor([[stripe, y] for y in np.linspace(0.4, 0.6, 8)], 5126, "VEC2")
        builder.doc["meshes"][mesh]["primitives"][0]["attributes"]["TEXCOORD_0"] = uv
        builder.node(mesh=mesh, translation=[0.25 * (at % 4), 0, 0.25 * (at // 4)])
    return builder


def _grid(low: float, high: float, cells: int) -> tuple[Any, Any]:
    x, y = np.meshgrid(*[np.linspace(low, high, cells + 1)] * 2, indexing="ij")
    at = np.arange((cells + 1) ** 2).reshape(cells + 1, -1)
    a, b, c, d = at[:-1, :-1], at[1:, :-1], at[1:, 1:], at[:-1, 1:]
    faces = np.concatenate([np.stack([a, b, c], -1).reshape(-1, 3), np.stack([a, c, d], -1).reshape(-1, 3)])
    return np.stack([x.ravel(), y.ravel(), 0 * x.ravel()], -1), faces


def test_what_moves_surfaces_is_taken_back_first_and_the_finest_geometry_is_the_source() -> None:
    faithful = Settings("png", tangents=(), bits=FINER)
    missed = Settings("png", error=2e-4, tangents=(), bits=(15, 12, 1))

    shapes = finer(missed, faithful, painted=False, blended=False)

    assert [one.error for one in shapes[:3]] == pytest.approx([1.2e-4, 6e-5, 0])
    assert [one.bits for one in shapes[:4]] == [missed.bits, (16, 12, 1), (16, 12, 1), FINER]
    assert [one.bits for one in shapes[4:6]] == [FINER, FINEST]
    assert [one.kept for one in shapes[-2:]] == ["parts", "bits"]


def test_what_one_sees_through_is_drawn_part_by_part_before_steps_are_finer() -> None:
    faithful = Settings("png", bits=(14, 12, 0))

    shapes = finer(faithful, faithful, painted=True, blended=True)

    assert [one.kept for one in shapes] == ["colours", "layers", "layers", "layers", "parts", "bits"]
    assert [one.bits for one in shapes[:2]] == [faithful.bits] * 2


def test_no_geometry_is_tried_twice() -> None:
    faithful = Settings("png", bits=FINER)

    assert faithful not in finer(faithful, faithful, painted=True, blended=False)
    assert finer(faithful, faithful, painted=True, blended=False)[0].kept == "colours"


class Painter:
    """A studio in which a file holds when its second texture is whole."""

    def shots(self, tier: Tier) -> list[Any]:
        return []

    def made(self, name: str, wanted: Settings, tier: Tier, shots: Any) -> Found:
        psnr = 40.0 if wanted.targets[1] == LOSSLESS_DB else 30.0
        return Found(Path(name), tier, wanted, {"bytes": 1}, [Difference("view0", "view", 0.01, psnr)])


def test_only_textures_to_blame_are_kept_without_loss_when_that_is_enough() -> None:
    missed = Painter().made("web.glb", Settings("avif", {0: 54.0, 1: 54.0}), DESKTOP, [])

    found = exact(missed, [{1: 54.0}, missed.settings.targets], cast(Studio, Painter()))

    assert found.settings.targets == {0: 54.0, 1: LOSSLESS_DB}
    assert exact(missed, [{0: 54.0}, {1: 54.0}], cast(Studio, Painter())).is_within_bounds


def test_surfaces_that_coincide_are_kept_bit_by_bit(tmp_path: Path, renderer: PosterRenderer) -> None:
    write(tmp_path, coincident_plates().bytes(), "plain.glb")

    found = search(tmp_path, renderer)

    assert found.warnings == ()
    assert found.files["web"]["settings"]["kept"] == "bits"
    assert found.files["web"]["quality"]["psnr"] >= PSNR_BOUND
    assert set(found.files["web"]["nodes"]) == {"0", "1"}


def test_dark_colours_look_the_same_from_a_palette(tmp_path: Path, renderer: PosterRenderer) -> None:
    write(tmp_path, dark_boxes().bytes(), "plain.glb")

    found = search(tmp_path, renderer)

    assert found.files["web"]["quality"]["flip"] <= FLIP_BOUND / 2
    assert found.files["web"]["settings"]["kept"] == "look"
    assert found.files["web"]["draw_calls"] == 1


def test_phones_get_wider_pictures_where_narrow_ones_show(tmp_path: Path, renderer: PosterRenderer) -> None:
    write(tmp_path, striped_boxes().bytes(), "plain.glb")

    found = search(tmp_path, renderer)

    assert found.warnings == ()
    assert found.files["phone"]["settings"]["textures"][0]["width"] > PHONE.side
    assert found.files["phone"]["quality"]["flip"] <= FLIP_BOUND


def test_that_nothing_holds_is_said(
    tmp_path: Path, renderer: PosterRenderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "finer", lambda *_, **__: [])
    write(tmp_path, coincident_plates().bytes(), "plain.glb")

    found = search(tmp_path, renderer)

    assert found.warnings == ("search_missed", "search_missed_on_phones")


@pytest.mark.parametrize("kept", ["colours", "parts", "bits"])
def test_what_keeps_more_of_the_source_is_valid_and_says_where_its_nodes_are(
    tmp_path: Path, kept: Any
) -> None:
    plain = write(tmp_path, dark_boxes().bytes(), "plain.glb")

    with Workshop(plain, tmp_path.resolve()) as shop:
        made = shop.make("web.glb", Settings("avif", {0: 40.0}, kept=kept, final=True))

    valid(tmp_path, "web.glb")
    assert made["draw_calls"] == len(DARK)
    assert [one["parts"][0]["count"] for one in made["nodes"].values()] == [36] * len(DARK)
    assert [one["bytes"] for one in made["textures"]] == [0]  # the palette that it does without
