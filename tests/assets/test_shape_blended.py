"""What one sees through: the order of its parts shows, so they are joined only where all has one colour."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assets.model import document_of
from assets.optimize.workshop import FINE, FINER, Bits, Settings, Workshop
from tests.assets.models import Builder, write
from tests.assets.shapes import add_mesh, knob, web_of

PARTS = 3


def seen_through(*, coloured: bool = False, opaque: int = 0, glasses: int = 1) -> Builder:
    """Rings behind each other, of so many glasses in turn; and `opaque` ones, each of a colour of its own."""
    builder, rng = Builder(), np.random.default_rng(3)
    for at, colour in enumerate(rng.random((glasses + opaque, 3)).tolist()):
        mode = {"alphaMode": "BLEND"} if at < glasses else {}
        builder.doc.setdefault("materials", []).append(
            {"pbrMetallicRoughness": {"baseColorFactor": [*colour, 0.5 if mode else 1]}, **mode}
        )
    for at in range(PARTS + opaque):
        spots, normals, faces = knob(2 + at)
        material = at % glasses if at < PARTS else glasses + at - PARTS
        mesh = add_mesh(builder, spots, normals, faces, material=material)
        if coloured and at < PARTS:
            column = builder.accessor(rng.random((len(spots), 4)), 5126, "VEC4")
            builder.doc["meshes"][mesh]["primitives"][0]["attributes"]["COLOR_0"] = column
        builder.node(mesh=mesh, translation=[0, 0, 0.1 * at])
    return builder


@pytest.mark.parametrize(("coloured", "calls"), [(False, 1), (True, PARTS)])
def test_parts_of_one_glass_are_joined_where_it_has_one_colour(
    tmp_path: Path, coloured: bool, calls: int
) -> None:
    source = write(tmp_path, seen_through(coloured=coloured).bytes(), "plain.glb")

    assert web_of(source, tmp_path)[0]["draw_calls"] == calls


def test_no_palette_takes_a_glass(tmp_path: Path) -> None:
    source = write(tmp_path, seen_through(opaque=6, glasses=3).bytes(), "plain.glb")

    figures, _, published = web_of(source, tmp_path)

    glasses = [one for one in published["materials"] if one.get("alphaMode") == "BLEND"]
    assert len(glasses) == 3
    assert not any("baseColorTexture" in one["pbrMetallicRoughness"] for one in glasses)
    assert figures["draw_calls"] == 1 + 3


@pytest.mark.parametrize(("kept", "calls"), [("look", 1), ("layers", PARTS)])
def test_glass_can_be_drawn_part_by_part(tmp_path: Path, kept: Any, calls: int) -> None:
    folder = tmp_path.resolve()
    plain = write(folder, seen_through().bytes(), "plain.glb")

    with Workshop(plain, folder) as shop:
        assert shop.look()["blended"]
        assert shop.make("made.glb", Settings("png", kept=kept))["draw_calls"] == calls


def bent_by_two_bones() -> Builder:
    """A ring whose weights are no whole bytes."""
    builder, rng = Builder(), np.random.default_rng(3)
    spots, normals, faces = knob()
    attributes = builder.doc["meshes"][add_mesh(builder, spots, normals, faces)]["primitives"][0][
        "attributes"
    ]
    attributes["JOINTS_0"] = builder.accessor(np.tile([0, 1, 0, 0], (len(spots), 1)), 5121, "VEC4")
    one = rng.random(len(spots))
    weights = np.stack([one, 1 - one, 0 * one, 0 * one], -1)
    attributes["WEIGHTS_0"] = builder.accessor(weights, 5126, "VEC4")
    builder.doc["skins"] = [{"joints": [0, 1]}]
    builder.node(name="bone 0", children=[1])
    builder.doc["nodes"].append({"name": "bone 1"})
    builder.node(mesh=0, skin=0)
    return builder


@pytest.mark.parametrize(("bits", "component"), [(FINE, 5121), (FINER, 5123)])
@pytest.mark.parametrize(
    ("model", "name"), [(seen_through(coloured=True), "COLOR_0"), (bent_by_two_bones(), "WEIGHTS_0")]
)
def test_colours_and_weights_are_finer_where_steps_are(
    tmp_path: Path, model: Builder, name: str, bits: Bits, component: int
) -> None:
    folder = tmp_path.resolve()
    plain = write(folder, model.bytes(), "plain.glb")

    with Workshop(plain, folder) as shop:
        shop.make("made.glb", Settings("png", bits=bits))

    made = document_of(folder / "made.glb")
    accessor = made["meshes"][0]["primitives"][0]["attributes"][name]
    assert made["accessors"][accessor]["componentType"] == component
