"""USDZ as packages: sizes, layout, determinism, real models, failures."""

import hashlib
import math
import time
import zipfile
from pathlib import Path

import numpy as np
import pytest
from pxr import Sdf, Usd, UsdGeom

from assets.errors import StepFailed
from assets.model.gltf import Gltf
from assets.variants.usdz import build_usdz
from tests.assets.usdz_models import FACES, Builder, box, textured
from tests.assets.usdz_motion import at_once, bending, swelling
from tests.assets.usdz_stage import faults, gltf_size, images, prims, size
from tests.corpus import MODELS, needs_corpus


def test_a_box_keeps_its_metres_and_its_ground(tmp_path: Path) -> None:
    result = build_usdz(box().save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    assert size(tmp_path / "out.usdz") == pytest.approx([1, 1, 1])
    assert UsdGeom.GetStageMetersPerUnit(stage) == 1
    assert UsdGeom.GetStageUpAxis(stage) == "Y"
    assert (result.triangles, result.warnings, result.lost) == (12, (), {})
    assert result.bytes == (tmp_path / "out.usdz").stat().st_size
    assert faults(tmp_path / "out.usdz") == []


def test_the_validation_used_here_finds_a_planted_fault(tmp_path: Path) -> None:
    stage = Usd.Stage.CreateNew(str(tmp_path / "bad.usda"))
    UsdGeom.Mesh.Define(stage, "/Loose")
    stage.GetRootLayer().Save()

    assert faults(tmp_path / "bad.usda") != []


def test_nested_moves_turns_scales_and_matrices_end_where_they_should(tmp_path: Path) -> None:
    made = box()
    half = math.sqrt(0.5)
    made.doc["nodes"] = [
        {"name": "회전판", "rotation": [0, 0, half, half], "scale": [2, 1, 1], "children": [1, 2]},
        {"name": "a/b <bad> name", "mesh": 0, "translation": [3, 0, 0]},
        {"mesh": 0, "matrix": [1, 0, 0, 0, 0, 4, 0, 0, 0, 0, 1, 0, 0, 0, 7, 1]},
    ]
    source = made.save(tmp_path / "in.glb")

    result = build_usdz(source, tmp_path / "out.usdz")

    assert size(tmp_path / "out.usdz") == pytest.approx(gltf_size(source), rel=1e-4)
    assert size(tmp_path / "out.usdz") == pytest.approx([4, 8, 8], rel=1e-4)
    assert result.triangles == 24
    assert faults(tmp_path / "out.usdz") == []


def test_the_same_file_gives_the_same_bytes_whatever_the_time(tmp_path: Path) -> None:
    source = at_once(swelling(bending())).save(tmp_path / "in.glb")
    digests = set()
    for name in ("one", "two"):
        build_usdz(source, tmp_path / name)
        digests.add(hashlib.sha256((tmp_path / name).read_bytes()).hexdigest())
        _wait_for_the_next_tick_of_zip()

    assert len(digests) == 1


def test_the_package_is_one_that_quick_look_reads(tmp_path: Path) -> None:
    build_usdz(textured().save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    data = (tmp_path / "out.usdz").read_bytes()
    with zipfile.ZipFile(tmp_path / "out.usdz") as archive:
        rows = archive.infolist()
        assert archive.testzip() is None
    starts = [
        row.header_offset + 30 + int.from_bytes(data[row.header_offset + 26 :][:2], "little") for row in rows
    ]
    starts = [
        at + int.from_bytes(data[row.header_offset + 28 :][:2], "little")
        for at, row in zip(starts, rows, strict=True)
    ]
    assert rows[0].filename == "model.usdc"
    assert {row.compress_type for row in rows} == {zipfile.ZIP_STORED}
    assert [at % 64 for at in starts] == [0] * len(rows)


def test_points_that_no_triangle_uses_are_left_out(tmp_path: Path) -> None:
    made = box()
    made.doc["meshes"][0]["primitives"][0]["indices"] = made.accessor(FACES[:1].ravel(), "SCALAR")

    build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    (mesh,) = prims(stage, UsdGeom.Mesh)
    assert len(mesh.GetPointsAttr().Get()) == 3


def test_a_point_that_is_no_number_is_a_named_failure(tmp_path: Path) -> None:
    spoiled = np.full((8, 3), np.nan, "<f4")
    made = box()
    made.doc["meshes"][0]["primitives"][0]["attributes"]["POSITION"] = made.accessor(spoiled, "VEC3")

    with pytest.raises(StepFailed) as failed:
        build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    assert failed.value.code == "usdz_failed"


def test_copyright_and_names_are_kept(tmp_path: Path) -> None:
    made = box({"name": "유리"})
    made.doc["asset"]["copyright"] = "© 마루"
    made.doc["nodes"][0]["name"] = "문/왼쪽"

    build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    names = {prim.GetDisplayName() for prim in stage.TraverseAll()}
    assert stage.GetRootLayer().customLayerData["copyright"] == "© 마루"
    assert {"유리", "문/왼쪽"} <= names


def test_nothing_to_draw_is_a_named_failure(tmp_path: Path) -> None:
    made = Builder()
    made.doc |= {"nodes": [{}], "scenes": [{"nodes": [0]}]}

    with pytest.raises(StepFailed) as failed:
        build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    assert failed.value.code == "usdz_empty"
    assert not (tmp_path / "out.usdz").exists()


def test_a_broken_file_is_a_named_failure_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "in.glb").write_bytes(b"glTF but not really")

    with pytest.raises(StepFailed) as failed:
        build_usdz(tmp_path / "in.glb", tmp_path / "out.usdz")

    assert failed.value.code == "usdz_failed"
    assert [path.name for path in tmp_path.iterdir()] == ["in.glb"]


@needs_corpus
@pytest.mark.parametrize(
    ("name", "lost"),
    [
        ("FlightHelmet512", set()),
        ("MaterialsVariantsShoe", {"variants", "extras"}),
        ("Fox", {"animations"}),
        ("MorphStressTest", {"animations", "extras"}),
        ("Sunglasses", {"material_extensions"}),
    ],
)
def test_real_models_keep_their_size_textures_and_pass(name: str, lost: set[str], tmp_path: Path) -> None:
    source = MODELS / f"{name}.glb"

    result = build_usdz(source, tmp_path / "out.usdz")

    textures = _used_images(Gltf.load(source))
    assert size(tmp_path / "out.usdz") == pytest.approx(gltf_size(source), rel=1e-3)
    assert set(result.lost) == lost
    assert len(images(tmp_path / "out.usdz")) == textures == result.textures
    assert _dangling(tmp_path / "out.usdz") == []
    assert faults(tmp_path / "out.usdz") == []


def _used_images(gltf: Gltf) -> int:
    """Images that the drawn materials use in a channel USD has."""
    drawn = [gltf.rows("meshes")[mesh] for _, mesh, _ in gltf.shown()]
    used = {p["material"] for mesh in drawn for p in mesh["primitives"] if "material" in p}
    infos = []
    for material in (gltf.rows("materials")[index] for index in used):
        pbr = material.get("pbrMetallicRoughness", {})
        infos += [pbr.get(key) for key in ("baseColorTexture", "metallicRoughnessTexture")]
        infos += [material.get(key) for key in ("normalTexture", "occlusionTexture")]
        infos += [material.get("emissiveTexture")] if any(material.get("emissiveFactor", [])) else []
    return len({gltf.rows("textures")[info["index"]]["source"] for info in infos if info})


def _dangling(path: Path) -> list[str]:
    """Texture files that are named and not there."""
    stage = Usd.Stage.Open(str(path))
    values = [attribute.Get() for prim in stage.Traverse() for attribute in prim.GetAttributes()]
    return [value.path for value in values if isinstance(value, Sdf.AssetPath) and not value.resolvedPath]


def _wait_for_the_next_tick_of_zip() -> None:
    """Zip counts in two seconds; wait until they have passed."""
    begun = time.localtime()
    while time.localtime().tm_sec // 2 == begun.tm_sec // 2:
        time.sleep(0.05)
