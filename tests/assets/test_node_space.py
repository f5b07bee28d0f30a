"""A point on a source node lies at the same place of the web variant: hotspots stay on the surface."""

import json
from pathlib import Path

import numpy as np
import trimesh

from assets.optimize import build_web


def _document(path: Path) -> dict[str, object]:
    data = path.read_bytes()
    return dict(json.loads(data[20 : 20 + int.from_bytes(data[12:16], "little")]))


def test_named_nodes_keep_their_own_space(tmp_path: Path) -> None:
    scene = trimesh.Scene()
    turn = trimesh.transformations.rotation_matrix(0.5, (0, 1, 0), (0.2, 0.0, 0.1))
    scene.add_geometry(trimesh.creation.icosphere(3, 0.3), node_name="Knob", geom_name="knob", transform=turn)
    source, target = tmp_path / "plain.glb", tmp_path / "web.glb"
    source.write_bytes(scene.export(file_type="glb"))

    figures = build_web(source, target)

    before, after = _document(source)["nodes"], _document(target)["nodes"]
    at = next(index for index, node in enumerate(before) if node.get("name") == "Knob")  # type: ignore[arg-type,var-annotated]
    now = after[figures["nodes"][str(at)]["web"]]  # type: ignore[index]
    assert now["name"] == "Knob"
    assert np.allclose(_matrix(now), _matrix(before[at]), atol=1e-6)  # type: ignore[index]


def _matrix(node: dict[str, list[float]]) -> "np.ndarray[tuple[int, int], np.dtype[np.float64]]":
    if "matrix" in node:
        return np.array(node["matrix"]).reshape(4, 4).T
    x, y, z, w = node.get("rotation", [0, 0, 0, 1])
    matrix = trimesh.transformations.quaternion_matrix([w, x, y, z])
    matrix[:3, :3] *= np.array(node.get("scale", [1, 1, 1]))
    matrix[:3, 3] = node.get("translation", [0, 0, 0])
    return np.array(matrix)
