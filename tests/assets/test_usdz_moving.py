"""USDZ that move: UsdSkel's own reading of a package against the glTF specification, at many times."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pxr import Usd, UsdGeom, UsdSkel

from assets.errors import StepFailed
from assets.model.gltf import Gltf
from assets.variants.usdz import build_usdz
from tests.assets import usdz_reference, usdz_stage
from tests.assets.usdz_models import Builder, box, skinned
from tests.assets.usdz_motion import KEYS, animate, at_once, bending, carousel, swelling, turns
from tests.assets.usdz_stage import bounds, faults, gltf_size, prims, size
from tests.corpus import MODELS, needs_corpus

MOMENTS = (0.0, 0.31, 0.75, 1.25, 1.6, 2.0)


def _farthest(source: Path, usdz: Path, seconds: float) -> float:
    """The largest distance between a vertex here and there, as a share of the model's size."""
    wanted = usdz_reference.vertices_at(Gltf.load(source), 0, seconds)
    found = usdz_stage.vertices_at(usdz, seconds)
    assert wanted.keys() == found.keys()
    whole = np.ptp(np.concatenate(list(wanted.values())), axis=0).max()
    return float(max(np.abs(wanted[key] - found[key]).max() for key in wanted) / whole)


@pytest.mark.parametrize(
    "made",
    [carousel(), bending(), bending(2), swelling(), swelling(bending())],
    ids=["nodes", "skin", "skin of eight influences", "morphs", "skin and morphs"],
)
def test_every_vertex_is_where_the_specification_puts_it(made: Builder, tmp_path: Path) -> None:
    source = at_once(made).save(tmp_path / "in.glb")

    result = build_usdz(source, tmp_path / "out.usdz")

    distances = [_farthest(source, tmp_path / "out.usdz", seconds) for seconds in MOMENTS]
    assert max(distances) < 1e-3
    assert result.lost == {}
    assert faults(tmp_path / "out.usdz") == []


@needs_corpus
@pytest.mark.parametrize("name", ["Fox", "MorphStressTest"])
def test_real_models_move_as_the_specification_says(name: str, tmp_path: Path) -> None:
    source = MODELS / f"{name}.glb"

    build_usdz(source, tmp_path / "out.usdz")

    assert max(_farthest(source, tmp_path / "out.usdz", seconds) for seconds in MOMENTS) < 1e-4


def test_the_stage_says_how_long_it_plays(tmp_path: Path) -> None:
    result = build_usdz(carousel().save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    assert (stage.GetStartTimeCode(), stage.GetEndTimeCode()) == (0, 60)
    assert stage.GetTimeCodesPerSecond() == stage.GetFramesPerSecond() == 30
    assert result.animation == {"name": "Turn", "seconds": 2.0}


def test_an_animation_is_cut_at_ten_seconds_and_said(tmp_path: Path) -> None:
    source = carousel(14.0).save(tmp_path / "in.glb")

    result = build_usdz(source, tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    assert result.warnings == ("usdz_animation_cut",)
    assert stage.GetEndTimeCode() == 300
    assert _farthest(source, tmp_path / "out.usdz", 10.0) < 1e-3
    assert faults(tmp_path / "out.usdz") == []


def test_the_first_animation_plays_and_the_others_are_named(tmp_path: Path) -> None:
    made = carousel()
    animate(made, "Wave", (0, "translation", KEYS, np.ones((4, 3)), "LINEAR"))
    animate(made, "", (0, "translation", KEYS, np.ones((4, 3)), "LINEAR"))

    result = build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    assert result.animation == {"name": "Turn", "seconds": 2.0}
    assert result.lost == {"animations": ["Wave", "animation 2"]}


def test_keys_denser_than_a_screen_become_frames(tmp_path: Path) -> None:
    times = np.linspace(0, 1, 1001)
    values = np.column_stack([times, times * 0, times * 0])
    made = animate(box(), "Slide", (0, "translation", times, values, "LINEAR"))

    build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    (moved,) = (
        op for x in prims(stage, UsdGeom.Xformable) for op in x.GetOrderedXformOps() if op.GetNumTimeSamples()
    )
    assert moved.GetNumTimeSamples() == 31
    assert tuple(moved.Get(15)) == pytest.approx((0.5, 0, 0))


def test_a_file_at_rest_has_the_size_of_the_glb(tmp_path: Path) -> None:
    for made in (carousel(), bending(), swelling(), swelling(bending()), bending(is_moved=False)):
        source = made.save(tmp_path / "in.glb")

        build_usdz(source, tmp_path / "out.usdz")

        # geometry.py leaves weights as they are; they are to be normalised first
        wanted = gltf_size(_normalised(source))
        assert size(tmp_path / "out.usdz") == pytest.approx(wanted, rel=1e-3)


def test_a_skin_that_stays_still_is_bound_as_it_stands(tmp_path: Path) -> None:
    result = build_usdz(skinned().save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    low, high = bounds(tmp_path / "out.usdz")
    (skeleton,) = prims(stage, UsdSkel.Skeleton)
    (mesh,) = prims(stage, UsdGeom.Mesh)
    points = np.array(mesh.GetPointsAttr().Get())
    assert (low, high) == (pytest.approx((-1, 2, -1)), pytest.approx((1, 4, 1)))
    assert (points.min(axis=0).tolist(), points.max(axis=0).tolist()) == (low, high)
    assert np.allclose(skeleton.GetBindTransformsAttr().Get(), skeleton.GetRestTransformsAttr().Get())
    assert (result.lost, result.animation) == ({}, None)
    assert faults(tmp_path / "out.usdz") == []


def test_still_morph_targets_are_baked_and_declared(tmp_path: Path) -> None:
    made = swelling()
    del made.doc["animations"]

    result = build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    assert size(tmp_path / "out.usdz") == pytest.approx([1, 1.5, 1])
    assert result.lost == {"morph_targets": 2}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda doc: doc["nodes"][0].update(translation=[0, float("nan"), 0]),
        lambda doc: doc["nodes"][1].update(matrix=[float("inf")] * 16),
        lambda doc: doc["animations"][0]["samplers"][0].update(output=0),
        lambda doc: doc["animations"][0]["samplers"][0].update(interpolation="MAGIC"),
        lambda doc: doc["skins"][0].update(joints=[99]),
        lambda doc: doc["nodes"][3].update(children=[1]),
    ],
    ids=["nan", "infinity", "values", "interpolation", "joint", "loop"],
)
def test_nonsense_is_a_named_failure(spoil: Any, tmp_path: Path) -> None:
    made = bending()
    spoil(made.doc)

    with pytest.raises(StepFailed) as failed:
        build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    assert failed.value.code == "usdz_failed"
    assert [path.name for path in tmp_path.iterdir()] == ["in.glb"]


def _normalised(source: Path) -> Path:
    """The same file with weights that sum to one."""
    gltf = Gltf.load(source)
    data = bytearray(gltf.binary)
    for mesh in gltf.rows("meshes"):
        for primitive in mesh["primitives"]:
            if "WEIGHTS_0" in primitive["attributes"]:
                row = gltf.rows("accessors")[primitive["attributes"]["WEIGHTS_0"]]
                view = gltf.rows("bufferViews")[row["bufferView"]]
                weights = gltf.accessor(primitive["attributes"]["WEIGHTS_0"])
                even = np.ascontiguousarray(weights / weights.sum(axis=1, keepdims=True), "<f4").tobytes()
                data[view["byteOffset"] : view["byteOffset"] + len(even)] = even
    target = source.with_name("even.glb")
    Gltf(gltf.doc, memoryview(bytes(data))).save(target)
    return target


def test_turns_are_quaternions() -> None:
    assert np.linalg.norm(turns(0, 45, 300), axis=1) == pytest.approx([1, 1, 1])
