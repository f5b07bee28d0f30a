"""USDZ of many parts or many triangles: shared, instanced, simplified; the size stays."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pxr import Usd, UsdGeom, UsdShade, UsdSkel

from assets.variants.usdz import build_usdz
from tests.assets.usdz_models import FACES, Builder, box, sphere
from tests.assets.usdz_motion import at_once, bending, swelling
from tests.assets.usdz_stage import faults, gltf_size, prims, size


def test_a_shared_mesh_is_stored_once(tmp_path: Path) -> None:
    made = box({"pbrMetallicRoughness": {"baseColorFactor": [1, 0, 0, 1]}})
    made.doc["nodes"] = [{"mesh": 0, "translation": [n * 2, 0, 0]} for n in range(200)]
    made.doc["scenes"] = [{"nodes": list(range(200))}]

    result = build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    layer = stage.GetRootLayer()
    stored: list[Any] = []
    layer.Traverse("/", lambda path: stored.append(path) if path.name == "points" else None)
    drawn = [prim for prim in stage.Traverse() if prim.IsA(UsdGeom.Mesh)]
    bound = {str(UsdShade.MaterialBindingAPI(prim).ComputeBoundMaterial()[0].GetPath()) for prim in drawn}
    assert (len(stored), len(drawn), result.triangles) == (1, 200, 2400)
    assert bound == {"/Root/Materials/m0"}
    assert size(tmp_path / "out.usdz") == pytest.approx([399, 1, 1])
    assert faults(tmp_path / "out.usdz") == []


def test_gpu_instances_are_drawn_each(tmp_path: Path) -> None:
    made = box()
    moves = made.accessor(np.array([[0, 0, 0], [4, 0, 0]], "<f4"), "VEC3")
    instancing = {"EXT_mesh_gpu_instancing": {"attributes": {"TRANSLATION": moves}}}
    made.doc["nodes"] = [{"mesh": 0, "scale": [2, 2, 2], "extensions": instancing}]

    result = build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    assert size(tmp_path / "out.usdz") == pytest.approx([10, 2, 2])
    assert result.triangles == 24
    assert faults(tmp_path / "out.usdz") == []


def test_instances_turned_any_way_make_the_box_no_larger(tmp_path: Path) -> None:
    made = box()
    angles = np.radians(np.arange(0, 180, 20)) / 2
    turns = np.column_stack([0 * angles, 0 * angles, np.sin(angles), np.cos(angles)]).astype("<f4")
    instancing = {"EXT_mesh_gpu_instancing": {"attributes": {"ROTATION": made.accessor(turns, "VEC4")}}}
    mirrored = {"mesh": 0, "scale": [-1, 1, 1], "rotation": [0, 0.6, 0, 0.8], "translation": [2, 0, 0]}
    made.doc["nodes"] = [{"mesh": 0, "extensions": instancing}, mirrored]
    made.doc["scenes"] = [{"nodes": [0, 1]}]
    source = made.save(tmp_path / "in.glb")

    build_usdz(source, tmp_path / "out.usdz")

    assert size(tmp_path / "out.usdz") == pytest.approx(gltf_size(source), rel=1e-3)
    assert _outward(tmp_path / "out.usdz")
    assert faults(tmp_path / "out.usdz") == []


def test_a_thousand_instances_become_one_mesh_of_the_same_size(tmp_path: Path) -> None:
    made = _scattered(box(), 1000)
    made.doc["nodes"][0] |= {"rotation": [0.6, 0, 0, 0.8], "scale": [1, -1, 1]}
    source = made.save(tmp_path / "in.glb")

    result = build_usdz(source, tmp_path / "out.usdz")

    assert result.triangles == 12_000
    assert len(prims(Usd.Stage.Open(str(tmp_path / "out.usdz")), UsdGeom.Mesh)) == 1
    assert size(tmp_path / "out.usdz") == pytest.approx(gltf_size(source), rel=1e-3)
    assert faults(tmp_path / "out.usdz") == []


def test_instances_that_are_simplified_keep_the_size_of_all(tmp_path: Path) -> None:
    source = _scattered(sphere(8), 100).save(tmp_path / "in.glb")

    result = build_usdz(source, tmp_path / "out.usdz", max_triangles=8000)

    assert result.triangles <= 8000
    assert size(tmp_path / "out.usdz") == pytest.approx(gltf_size(source), rel=1e-3)


def test_too_many_triangles_become_fewer_and_the_size_stays(tmp_path: Path) -> None:
    made = sphere(80)
    made.doc["nodes"] = [
        {"mesh": 0, "rotation": [0.6, 0, 0, 0.8], "scale": [1, 2, 1]},
        {"mesh": 0, "name": "twin"},
    ]
    made.doc["scenes"] = [{"nodes": [0, 1]}]
    source = made.save(tmp_path / "in.glb")

    result = build_usdz(source, tmp_path / "out.usdz", max_triangles=5000)

    assert 2000 < result.triangles <= 5000
    assert result.warnings == ("usdz_simplified",)
    assert size(tmp_path / "out.usdz") == pytest.approx(gltf_size(source), rel=1e-3)
    assert faults(tmp_path / "out.usdz") == []


def test_a_skin_with_morphs_that_is_simplified_still_moves(tmp_path: Path) -> None:
    source = at_once(swelling(bending())).save(tmp_path / "in.glb")

    result = build_usdz(source, tmp_path / "out.usdz", max_triangles=20)

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    assert result.triangles <= 24
    assert len(prims(stage, UsdSkel.Skeleton)) == 1
    assert len(prims(stage, UsdSkel.BlendShape)) == 2
    assert faults(tmp_path / "out.usdz") == []


def test_what_cannot_be_simplified_is_kept_and_said(tmp_path: Path) -> None:
    made = box()
    made.doc["nodes"] = [{"mesh": 0, "translation": [n, 0, 0]} for n in range(5)]
    made.doc["meshes"][0]["primitives"][0]["indices"] = made.accessor(FACES[:8].ravel(), "SCALAR")
    made.doc["scenes"] = [{"nodes": list(range(5))}]

    result = build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz", max_triangles=11)

    assert (result.triangles, result.warnings) == (40, ("usdz_simplified", "usdz_triangles_over_budget"))


def _outward(path: Path) -> bool:
    """Whether the triangles of each mesh look away from its middle."""
    stage = Usd.Stage.Open(str(path))
    cache = UsdGeom.XformCache()
    for mesh in prims(stage, UsdGeom.Mesh):
        points = np.array(mesh.GetPointsAttr().Get())
        a, b, c = (points[np.array(mesh.GetFaceVertexIndicesAttr().Get())[corner::3]] for corner in range(3))
        away = np.einsum("ij,ij->i", np.cross(b - a, c - a), (a + b + c) / 3 - points.mean(axis=0))
        matrix = np.array(cache.GetLocalToWorldTransform(mesh.GetPrim()))[:3, :3]
        if not (away > 0).all() or np.linalg.det(matrix) == 0:
            return False
    return True


def _scattered(made: Builder, count: int) -> Builder:
    """The model's mesh in many places, turned every way."""
    chance = np.random.default_rng(5)
    turns = chance.normal(size=(count, 4))
    columns = {
        "TRANSLATION": made.accessor((chance.normal(size=(count, 3)) * 3).astype("<f4"), "VEC3"),
        "ROTATION": made.accessor(
            (turns / np.linalg.norm(turns, axis=1, keepdims=True)).astype("<f4"), "VEC4"
        ),
    }
    made.doc["nodes"] = [{"mesh": 0, "extensions": {"EXT_mesh_gpu_instancing": {"attributes": columns}}}]
    made.doc["extensionsUsed"] = ["EXT_mesh_gpu_instancing"]
    return made
