"""What is blended is drawn in the order it came: viewers blend triangle over triangle."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.assets.models import Builder, write
from tests.assets.shapes import Scene, add_mesh, knob, web_of


def middles(scene: Scene, node: int, part: dict[str, Any]) -> Any:
    """The middle of each triangle in the order of drawing."""
    return scene.triangles(node, part).mean(axis=1)


@pytest.mark.parametrize(("mode", "kept"), [("BLEND", True), ("OPAQUE", False)])
def test_blended_triangles_keep_their_order(tmp_path: Path, mode: str, kept: bool) -> None:
    builder = Builder()
    spots, normals, faces = knob()
    faces = np.random.default_rng(3).permutation(faces)
    builder.doc["materials"] = [{"alphaMode": mode, "doubleSided": True}]
    builder.node(mesh=add_mesh(builder, spots, normals, faces, material=0), name="veil")
    source = write(tmp_path, builder.bytes(), "plain.glb")

    figures, after, _ = web_of(source, tmp_path)

    (part,) = figures["nodes"]["0"]["parts"]
    now = middles(after, after.drawing(figures["nodes"]["0"]["web"], part["mesh"]), part)
    assert np.allclose(now, spots[faces].mean(axis=1), atol=1e-4) == kept
