"""What a workshop remembers of a model's shapes changes no file."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from assets.optimize.workshop import FINE, Settings, Workshop
from tests.assets.models import Builder, write
from tests.assets.shapes import add_mesh, knob, turn
from tests.assets.test_shape_odd import equal_bodies_with_different_morphs

COARSE = (12, 13, -1)
WAYS = [
    Settings("png"),
    Settings("png", error=1e-3),
    Settings("png", bits=COARSE),
    Settings("png", error=1e-3, bits=COARSE),
    Settings("png", error=1e-3, kept="colours"),
    Settings("png", error=1e-3, bits=(13, *FINE[1:])),
]


def flat_and_copied() -> Builder:
    """Copies that were turned, and a part whose normals say no more than its triangles."""
    builder, rng = Builder(), np.random.default_rng(5)
    builder.doc["materials"] = [{}, {"doubleSided": True}]
    spots, normals, faces = knob(around=32, along=16)
    for _ in range(6):
        matrix = turn(rng)
        mesh = add_mesh(builder, spots @ matrix.T + rng.random(3), normals @ matrix.T, faces, material=0)
        builder.node(mesh=mesh)
    corners = spots[faces]
    flat = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    flat /= np.linalg.norm(flat, axis=1, keepdims=True)
    split = corners.reshape(-1, 3) + np.array([0, 1, 0])
    mesh = add_mesh(builder, split, np.repeat(flat, 3, axis=0), np.arange(len(split)), material=1)
    builder.node(mesh=mesh)
    return builder


@pytest.mark.parametrize("model", [flat_and_copied, equal_bodies_with_different_morphs])
def test_what_is_known_of_shapes_changes_no_file(model: Callable[[], Builder], tmp_path: Path) -> None:
    plain = write(tmp_path.resolve(), model().bytes(), "plain.glb")

    def written(ways: list[Settings], folder: str) -> list[bytes]:
        room = plain.parent / folder
        room.mkdir()
        with Workshop(plain, room) as shop:
            for at, way in enumerate(ways):
                shop.weigh(way)
                shop.make(f"{at}.glb", way)
        return [(room / f"{at}.glb").read_bytes() for at in range(len(ways))]

    apart = [written([way], f"way{at}")[0] for at, way in enumerate(WAYS)]

    assert written(WAYS, "together") == apart
    assert len(set(apart)) > 1
