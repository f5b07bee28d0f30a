"""Levels of detail: few triangles and draw calls, the look and the size kept."""

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from assets.model.geometry import pieces, placed
from assets.model.gltf import Array, Gltf
from assets.sandbox import ask, limits_for, node_command
from assets.validate.verify import verify
from assets.variants import LEVELS, lod, lods
from tests.assets.models import Builder, box_model, png, textured_model, write

LIMITS = {"lod0": (40_000, 8), "lod1": (10_000, 4), "lod2": (3_000, 1), "lod3": (1_000, 1)}


def decoded(path: Path) -> Gltf:
    """A level without its compression."""
    plain = path.with_suffix(".decoded.glb")
    limits = limits_for(path.stat().st_size, cpu_s=20.0)
    ask(node_command("decode.mjs", path, plain), read=[path], write=path.parent, limits=limits, code="failed")
    return Gltf.load(plain)


def points(gltf: Gltf) -> Array:
    """Every corner of every triangle in world space."""
    corners = [
        placed(piece.positions, matrix)[piece.triangles].reshape(-1, 3)
        for piece in pieces(gltf)
        for matrix in piece.matrices
    ]
    return np.concatenate(corners)


def bumpy(count: int, material: int = 0, model: Builder | None = None, at: float = 0.0) -> Builder:
    """A ball of `count` × `count` squares with bumps, its own mesh and node."""
    model = model or Builder()
    u, v = np.meshgrid(np.linspace(0, 2 * np.pi, count + 1), np.linspace(0, np.pi, count + 1), indexing="ij")
    radius = 1 + 0.03 * np.cos(9 * u) * np.sin(7 * v)
    spread = np.stack(
        [radius * np.sin(v) * np.cos(u) + at, radius * np.cos(v), radius * np.sin(v) * np.sin(u)], -1
    )
    shape = spread.reshape(-1, 3).astype("<f4")
    corner = (np.arange(count)[:, None] * (count + 1) + np.arange(count)[None]).ravel()
    square = np.stack(
        [corner, corner + 1, corner + count + 1, corner + 1, corner + count + 2, corner + count + 1]
    )
    bounds = {"min": shape.min(axis=0).tolist(), "max": shape.max(axis=0).tolist()}
    attributes = {
        "POSITION": model.accessor(shape, 5126, "VEC3", **bounds),
        "TEXCOORD_0": model.accessor(np.stack([u / 7, v / 4], -1).reshape(-1, 2), 5126, "VEC2"),
        "NORMAL": model.accessor(shape / np.linalg.norm(shape, axis=1, keepdims=True), 5126, "VEC3"),
    }
    indices = model.accessor(square.T.reshape(-1, 1), 5125, "SCALAR")
    primitive = {"attributes": attributes, "indices": indices, "material": material}
    model.doc["meshes"].append({"primitives": [primitive]})
    model.node(mesh=len(model.doc["meshes"]) - 1, name=f"ball{at}")
    return model


def paint(model: Builder, *colours: tuple[int, int, int]) -> None:
    """One textured material of each colour."""
    images = [{"bufferView": model.view(png(64, 64, c)), "mimeType": "image/png"} for c in colours]
    model.doc["images"] = images
    model.doc["textures"] = [{"source": at} for at in range(len(colours))]
    model.doc["materials"] = [
        {"pbrMetallicRoughness": {"baseColorTexture": {"index": at}, "metallicFactor": 0}}
        for at in range(len(colours))
    ]


def base_colours(gltf: Gltf) -> list[tuple[int, ...]]:
    """The colour that each triangle shows: its atlas texel at its first corner, sRGB."""
    shown = []
    for piece in pieces(gltf):
        material = gltf.rows("materials")[piece.primitive["material"]]
        texture = gltf.rows("textures")[material["pbrMetallicRoughness"]["baseColorTexture"]["index"]]
        source = texture.get("extensions", {}).get("EXT_texture_webp", texture)["source"]
        with Image.open(io.BytesIO(gltf.image(source))) as picture:
            texels = np.asarray(picture.convert("RGB"))
        uv = gltf.accessor(piece.primitive["attributes"]["TEXCOORD_0"])[piece.triangles[:, 0]]
        rows, columns = (uv[:, 1] * len(texels)).astype(int), (uv[:, 0] * texels.shape[1]).astype(int)
        shown += [
            tuple(int(v) for v in texel) for texel in texels[rows % len(texels), columns % texels.shape[1]]
        ]
    return shown


def test_every_level_keeps_to_its_limits_and_the_size(tmp_path: Path) -> None:
    model = bumpy(260)
    for at in range(1, 9):
        bumpy(40, at, model, at * 2.5)
    paint(model, *[(20 + 25 * at, 200 - 20 * at, 90) for at in range(9)])
    source = write(tmp_path, model.bytes())
    size = np.ptp(points(Gltf.load(source)), axis=0)

    figures = lods(source, tmp_path)

    for level, (triangles, calls) in LIMITS.items():
        assert figures[level]["triangles"] <= triangles
        assert figures[level]["draw_calls"] <= calls
        assert figures[level]["bytes"] == (tmp_path / f"{level}.glb").stat().st_size <= 1 << 20
        assert verify(tmp_path / f"{level}.glb", tmp_path) == []
        assert np.ptp(points(decoded(tmp_path / f"{level}.glb")), axis=0) == pytest.approx(size, rel=0.01)


def test_materials_share_an_atlas_and_keep_their_colours(tmp_path: Path) -> None:
    model = bumpy(12)
    bumpy(12, 1, model, 3.0)
    paint(model, (220, 30, 30), (30, 30, 220))
    source = write(tmp_path, model.bytes())

    figures = lod(source, tmp_path / "one.glb", "lod2")

    shown = base_colours(decoded(tmp_path / "one.glb"))
    red = sum(abs(r - 220) + abs(g - 30) + abs(b - 30) < 40 for r, g, b in shown)
    blue = sum(abs(r - 30) + abs(g - 30) + abs(b - 220) < 40 for r, g, b in shown)
    assert figures["draw_calls"] == 1
    assert red + blue == len(shown)
    assert red == blue


def skinned_box() -> Builder:
    """A box held by one bone that stands 5 m away from where the box was bound."""
    model = box_model((1.0, 1.0, 1.0))
    joints = model.accessor(np.zeros((8, 4)), 5121, "VEC4")
    weights = model.accessor(np.tile([1.0, 0, 0, 0], (8, 1)), 5126, "VEC4")
    model.doc["meshes"][0]["primitives"][0]["attributes"] |= {"JOINTS_0": joints, "WEIGHTS_0": weights}
    bone = model.node(name="bone", translation=[5.0, 0.0, 0.0])
    model.doc["skins"] = [{"joints": [bone]}]
    model.doc["nodes"][0]["skin"] = 0
    return model


def morphed_box() -> Builder:
    """A box whose resting weight lifts it by half of 4 m."""
    model = box_model((1.0, 1.0, 1.0))
    lift = np.tile([0.0, 4.0, 0.0], (8, 1))
    bounds: dict[str, Any] = {"min": [0.0, 4.0, 0.0], "max": [0.0, 4.0, 0.0]}
    target = model.accessor(lift, 5126, "VEC3", **bounds)
    model.doc["meshes"][0]["primitives"][0]["targets"] = [{"POSITION": target}]
    model.doc["meshes"][0]["weights"] = [0.5]
    return model


def instanced_box() -> Builder:
    """Two boxes by instancing, one of them mirrored, under a node that is moved."""
    model = box_model((1.0, 1.0, 1.0))
    moves = model.accessor([[0.0, 0, 0], [3.0, 0, 0]], 5126, "VEC3")
    scales = model.accessor([[1.0, 1, 1], [-1.0, 1, 1]], 5126, "VEC3")
    attributes = {"TRANSLATION": moves, "SCALE": scales}
    model.doc["nodes"][0] |= {
        "translation": [0, 2.0, 0],
        "extensions": {"EXT_mesh_gpu_instancing": {"attributes": attributes}},
    }
    model.doc["extensionsUsed"] = model.doc["extensionsRequired"] = ["EXT_mesh_gpu_instancing"]
    return model


@pytest.mark.parametrize(
    ("model", "low", "high"),
    [
        (skinned_box(), (4.5, 0, -0.5), (5.5, 1, 0.5)),
        (morphed_box(), (-0.5, 2, -0.5), (0.5, 3, 0.5)),
        (instanced_box(), (-0.5, 2, -0.5), (3.5, 3, 0.5)),
    ],
    ids=["skinned", "morphed", "instanced"],
)
def test_a_level_stands_as_the_model_rests(
    model: Builder, low: tuple[float, ...], high: tuple[float, ...], tmp_path: Path
) -> None:
    lod(write(tmp_path, model.bytes()), tmp_path / "one.glb", "lod1")

    corners = points(decoded(tmp_path / "one.glb"))

    assert corners.min(axis=0) == pytest.approx(low, abs=0.002)
    assert corners.max(axis=0) == pytest.approx(high, abs=0.002)


def outward(gltf: Gltf) -> bool:
    """Whether every triangle of a box looks away from the middle of its own box."""
    corners = points(gltf).reshape(-1, 3, 3)
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    middle = np.where(corners[:, :, 0].mean(axis=1) < 1.5, 0.0, 3.0)
    centre = np.column_stack([middle, np.full(len(middle), 2.5), np.zeros(len(middle))])
    return bool((np.einsum("ij,ij->i", normal, corners.mean(axis=1) - centre) > 0).all())


def test_mirrored_instances_show_their_outside(tmp_path: Path) -> None:
    lod(write(tmp_path, instanced_box().bytes()), tmp_path / "one.glb", "lod0")

    assert outward(decoded(tmp_path / "one.glb"))


def glass_case(closed: bool) -> Builder:
    """A box and a larger one of glass, around it or beside it."""
    model = box_model((1.0, 1.0, 1.0))
    model.doc["materials"] = [
        {"pbrMetallicRoughness": {"baseColorFactor": [0.8, 0.1, 0.1, 1], "metallicFactor": 0}},
        {"pbrMetallicRoughness": {"baseColorFactor": [1, 1, 1, 0.2]}, "alphaMode": "BLEND"},
    ]
    model.doc["meshes"][0]["primitives"][0]["material"] = 0
    shift = [0.0, -0.5, 0.0] if closed else [5.0, 0.0, 0.0]
    model.node(mesh=model.box((2.0, 2.0, 2.0), material=1), translation=shift)
    return model


@pytest.mark.parametrize(("closed", "boxes"), [(True, 1), (False, 2)])
def test_far_away_a_glass_case_does_not_hide_what_is_in_it(closed: bool, boxes: int, tmp_path: Path) -> None:
    source = write(tmp_path, glass_case(closed).bytes())

    figures = lods(source, tmp_path)

    near = decoded(tmp_path / "lod0.glb").rows("materials")
    assert [material.get("alphaMode", "OPAQUE") for material in near] == ["OPAQUE", "BLEND"]
    assert figures["lod3"]["triangles"] == boxes * 12
    assert figures["lod3"]["draw_calls"] == 1


def test_pictures_that_repeat_often_go_on_repeating_nearby(tmp_path: Path) -> None:
    model = textured_model()
    uv = model.accessor(np.random.default_rng(2).random((8, 2)) * 20, 5126, "VEC2")
    model.doc["meshes"][0]["primitives"][0]["attributes"]["TEXCOORD_0"] = uv
    model.node(mesh=model.box((0.1, 0.1, 0.1)), translation=[1.0, 0, 0])

    figures = lods(write(tmp_path, model.bytes()), tmp_path)

    near = decoded(tmp_path / "lod0.glb")
    tops = [
        near.accessor(p["attributes"]["TEXCOORD_0"]).max()
        for p in near.rows("meshes")[0]["primitives"]
        if "TEXCOORD_0" in p["attributes"]
    ]
    assert figures["lod0"]["draw_calls"] == 2
    assert max(tops) > 10
    assert figures["lod2"]["draw_calls"] == 1


def test_what_is_heavy_is_brought_under_a_megabyte(tmp_path: Path) -> None:
    model = bumpy(120)
    noise = np.random.default_rng(5).integers(0, 255, (2048, 2048, 3), dtype="u1")
    out = io.BytesIO()
    Image.fromarray(noise).save(out, "PNG", compress_level=1)
    paint(model, (0, 0, 0))
    model.doc["images"][0]["bufferView"] = model.view(out.getvalue())
    model.doc["materials"][0]["normalTexture"] = {"index": 0}

    figures = lods(write(tmp_path, model.bytes()), tmp_path, ("lod0",))

    assert figures["lod0"]["bytes"] <= 1 << 20


def test_the_same_model_gives_the_same_bytes(tmp_path: Path) -> None:
    source = write(tmp_path, textured_model().bytes())
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()

    lods(source, first)
    lods(source, second)

    for level in LEVELS:
        assert (first / f"{level}.glb").read_bytes() == (second / f"{level}.glb").read_bytes()
