"""USDZ holds the whole model at its true size and passes Pixar's own validation."""

import io
import math
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from pxr import Sdf, Usd, UsdGeom, UsdShade, UsdValidation

from assets.errors import StepFailed
from assets.model.geometry import pieces, placed
from assets.model.gltf import Gltf
from assets.variants.usdz import build_usdz
from tests.assets.usdz_models import Builder, box, picture, skinned, textured

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "models"


@pytest.fixture(scope="module")
def faults() -> Any:
    """Messages of every validator about a file."""
    registry = UsdValidation.ValidationRegistry()
    context = UsdValidation.ValidationContext(registry.GetOrLoadAllValidators())
    return lambda path: [error.GetMessage() for error in context.Validate(Usd.Stage.Open(str(path)))]


def _size(path: Path) -> list[float]:
    stage = Usd.Stage.Open(str(path))
    cache = UsdGeom.BBoxCache(Usd.TimeCode.Default(), ["default", "render"])
    return list(cache.ComputeWorldBound(stage.GetDefaultPrim()).ComputeAlignedRange().GetSize())


def _gltf_size(path: Path) -> list[float]:
    gltf = Gltf.load(path)
    points = [
        placed(piece.positions, matrix)[np.unique(piece.triangles)]
        for piece in pieces(gltf)
        for matrix in piece.matrices
    ]
    found = np.concatenate(points)
    return [float(value) for value in found.max(axis=0) - found.min(axis=0)]


def _images(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if "image" in name}


def _surface(stage: Any, path: str = "/Root/Materials/m0") -> Any:
    return UsdShade.Shader.Get(stage, f"{path}/Surface")


def _source(surface: Any, name: str) -> tuple[Any, str]:
    source = surface.GetInput(name).GetConnectedSources()[0][0]
    return UsdShade.Shader(source.source.GetPrim()), source.sourceName


def test_a_box_keeps_its_metres_and_its_ground(tmp_path: Path, faults: Any) -> None:
    result = build_usdz(box().save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    assert _size(tmp_path / "out.usdz") == pytest.approx([1, 1, 1])
    assert UsdGeom.GetStageMetersPerUnit(stage) == 1
    assert UsdGeom.GetStageUpAxis(stage) == "Y"
    assert (result.triangles, result.warnings, result.lost) == (12, (), ())
    assert result.bytes == (tmp_path / "out.usdz").stat().st_size
    assert faults(tmp_path / "out.usdz") == []


def test_the_validation_used_here_finds_a_planted_fault(tmp_path: Path, faults: Any) -> None:
    stage = Usd.Stage.CreateNew(str(tmp_path / "bad.usda"))
    UsdGeom.Mesh.Define(stage, "/Loose")
    stage.GetRootLayer().Save()

    assert faults(tmp_path / "bad.usda") != []


def test_nested_moves_turns_scales_and_matrices_end_where_they_should(tmp_path: Path, faults: Any) -> None:
    made = box()
    half = math.sqrt(0.5)
    made.doc["nodes"] = [
        {"name": "회전판", "rotation": [0, 0, half, half], "scale": [2, 1, 1], "children": [1, 2]},
        {"name": "a/b <bad> name", "mesh": 0, "translation": [3, 0, 0]},
        {"mesh": 0, "matrix": [1, 0, 0, 0, 0, 4, 0, 0, 0, 0, 1, 0, 0, 0, 7, 1]},
    ]
    source = made.save(tmp_path / "in.glb")

    result = build_usdz(source, tmp_path / "out.usdz")

    assert _size(tmp_path / "out.usdz") == pytest.approx(_gltf_size(source), rel=1e-4)
    assert _size(tmp_path / "out.usdz") == pytest.approx([4, 8, 8], rel=1e-4)
    assert result.triangles == 24
    assert faults(tmp_path / "out.usdz") == []


def test_a_shared_mesh_is_stored_once(tmp_path: Path, faults: Any) -> None:
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
    assert _size(tmp_path / "out.usdz") == pytest.approx([399, 1, 1])
    assert faults(tmp_path / "out.usdz") == []


def test_every_channel_of_a_material_arrives(tmp_path: Path, faults: Any) -> None:
    build_usdz(textured().save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    surface = _surface(stage)
    wanted = {
        "diffuseColor": ("rgb", "sRGB"),
        "opacity": ("a", "sRGB"),
        "metallic": ("b", "raw"),
        "roughness": ("g", "raw"),
        "normal": ("rgb", "raw"),
        "occlusion": ("r", "raw"),
        "emissiveColor": ("rgb", "sRGB"),
    }
    sources = {name: _source(surface, name) for name in wanted}
    found = {name: (out, node.GetInput("sourceColorSpace").Get()) for name, (node, out) in sources.items()}
    assert found == wanted
    colour = _source(surface, "diffuseColor")[0]
    assert tuple(colour.GetInput("scale").Get()) == (1, 0.5, 0.25, 0.75)
    assert (colour.GetInput("wrapS").Get(), colour.GetInput("wrapT").Get()) == ("clamp", "mirror")
    assert _source(surface, "roughness")[0].GetInput("scale").Get()[1] == 0.5
    assert _source(surface, "occlusion")[0].GetInput("bias").Get()[0] == 0.5
    assert surface.GetInput("opacityThreshold").Get() == 0.25
    assert all(UsdGeom.Mesh(p).GetDoubleSidedAttr().Get() for p in stage.Traverse() if p.IsA(UsdGeom.Mesh))
    assert faults(tmp_path / "out.usdz") == []


def test_png_and_jpeg_pass_through_byte_for_byte(tmp_path: Path) -> None:
    result = build_usdz(textured().save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    wanted = {picture("PNG", color=(200, 30, 90, 128)), picture("JPEG")}
    assert set(_images(tmp_path / "out.usdz").values()) == wanted
    assert result.textures == 2


@pytest.mark.parametrize(
    ("color", "kind"), [((9, 9, 9), "JPEG"), ((9, 9, 9, 255), "JPEG"), ((9, 9, 9, 20), "PNG")]
)
def test_webp_becomes_jpeg_or_where_transparent_png(
    color: tuple[int, ...], kind: str, tmp_path: Path
) -> None:
    made = box({})
    index = made.image(picture("WEBP", color=color), "image/webp")
    made.doc["textures"][index] = {"extensions": {"EXT_texture_webp": {"source": 0}}}
    made.doc["materials"][0] = {"pbrMetallicRoughness": {"baseColorTexture": {"index": index}}}

    build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    (data,) = _images(tmp_path / "out.usdz").values()
    assert Image.open(io.BytesIO(data)).format == kind


def test_a_texture_over_its_budget_is_shrunk(tmp_path: Path) -> None:
    made = box({})
    index = made.image(picture("PNG", (512, 256)), "image/png")
    made.doc["materials"][0] = {"pbrMetallicRoughness": {"baseColorTexture": {"index": index}}}

    build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz", max_texture=128)

    (data,) = _images(tmp_path / "out.usdz").values()
    assert Image.open(io.BytesIO(data)).size == (128, 64)


def test_v_is_flipped(tmp_path: Path) -> None:
    build_usdz(box().save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    (mesh,) = (prim for prim in stage.Traverse() if prim.IsA(UsdGeom.Mesh))
    st = UsdGeom.PrimvarsAPI(mesh).GetPrimvar("st").Get()
    assert tuple(st[0]) == pytest.approx((-0.25, 0.75))


def test_a_texture_transform_reads_the_same_texel(tmp_path: Path, faults: Any) -> None:
    angle, (across, down), (right, below) = 0.7, (2.0, 0.5), (0.1, 0.3)
    made = textured()
    change = {"rotation": angle, "scale": [across, down], "offset": [right, below]}
    base = made.doc["materials"][0]["pbrMetallicRoughness"]["baseColorTexture"]
    base["extensions"] = {"KHR_texture_transform": change}

    build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    texture = _source(_surface(stage), "diffuseColor")[0]
    node = _source(texture, "st")[0]
    turn, scale, move = (node.GetInput(name).Get() for name in ("rotation", "scale", "translation"))
    u, v = 0.3, 0.8
    # the glTF extension: translation × rotation × scale, V downwards
    wanted_u = math.cos(angle) * across * u + math.sin(angle) * down * v + right
    wanted_v = -math.sin(angle) * across * u + math.cos(angle) * down * v + below
    # UsdTransform2d: scale, then rotate counter-clockwise in degrees, then translate; V upwards
    x, y, radians = scale[0] * u, scale[1] * (1 - v), math.radians(turn)
    found_u = math.cos(radians) * x - math.sin(radians) * y + move[0]
    found_v = 1 - (math.sin(radians) * x + math.cos(radians) * y + move[1])
    assert (found_u, found_v) == pytest.approx((wanted_u, wanted_v), abs=1e-6)
    assert faults(tmp_path / "out.usdz") == []


def test_a_skinned_model_stands_where_its_joints_are(tmp_path: Path, faults: Any) -> None:
    source = skinned().save(tmp_path / "in.glb")

    result = build_usdz(source, tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    cache = UsdGeom.BBoxCache(Usd.TimeCode.Default(), ["default"])
    bounds = cache.ComputeWorldBound(stage.GetDefaultPrim()).ComputeAlignedRange()
    assert tuple(bounds.GetMin()) == pytest.approx((-1, 2, -1))
    assert tuple(bounds.GetMax()) == pytest.approx((1, 4, 1))
    assert result.lost == ("skinning",)
    assert faults(tmp_path / "out.usdz") == []


def test_vertex_colours_drive_the_surface_times_the_factor(tmp_path: Path, faults: Any) -> None:
    colors = np.tile(np.array([1.0, 0.5, 0.0, 1.0], "<f4"), (8, 1))
    made = box({"pbrMetallicRoughness": {"baseColorFactor": [0.5, 1, 1, 1]}}, COLOR_0=colors)

    build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    reader, _ = _source(_surface(stage, "/Root/Materials/m0_colored"), "diffuseColor")
    (mesh,) = (prim for prim in stage.Traverse() if prim.IsA(UsdGeom.Mesh))
    assert reader.GetInput("varname").Get() == "displayColor"
    assert tuple(UsdGeom.PrimvarsAPI(mesh).GetPrimvar("displayColor").Get()[0]) == pytest.approx(
        (0.5, 0.5, 0)
    )
    assert faults(tmp_path / "out.usdz") == []


def test_a_glass_and_a_lamp_are_declared(tmp_path: Path, faults: Any) -> None:
    extensions = {"KHR_materials_transmission": {"transmissionFactor": 1.0}, "KHR_materials_sheen": {}}
    made = box({"extensions": extensions, "pbrMetallicRoughness": {}})
    made.doc["extensions"] = {"KHR_lights_punctual": {"lights": []}}

    result = build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    opacity = _surface(stage).GetInput("opacity").Get()
    assert opacity == pytest.approx(0.15)
    assert result.warnings == ("usdz_transmission_as_opacity",)
    assert set(result.lost) == {"KHR_materials_transmission", "KHR_materials_sheen", "lights"}
    assert faults(tmp_path / "out.usdz") == []


def test_gpu_instances_are_drawn_each(tmp_path: Path, faults: Any) -> None:
    made = box()
    moves = made.accessor(np.array([[0, 0, 0], [4, 0, 0]], "<f4"), "VEC3")
    instancing = {"EXT_mesh_gpu_instancing": {"attributes": {"TRANSLATION": moves}}}
    made.doc["nodes"] = [{"mesh": 0, "scale": [2, 2, 2], "extensions": instancing}]

    result = build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    assert _size(tmp_path / "out.usdz") == pytest.approx([10, 2, 2])
    assert result.triangles == 24
    assert faults(tmp_path / "out.usdz") == []


def test_too_many_triangles_are_said_and_kept(tmp_path: Path) -> None:
    result = build_usdz(box().save(tmp_path / "in.glb"), tmp_path / "out.usdz", max_triangles=11)

    assert (result.triangles, result.warnings) == (12, ("usdz_triangles_over_budget",))


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


@pytest.mark.parametrize(
    ("name", "lost"),
    [
        ("FlightHelmet512", set()),
        ("MaterialsVariantsShoe", {"material_variants"}),
        ("Fox", {"animations", "skinning"}),
        ("MorphStressTest", {"animations", "morph_targets"}),
        (
            "Sunglasses",
            {"KHR_materials_iridescence", "KHR_materials_transmission", "KHR_materials_volume"},
        ),
    ],
)
def test_real_models_keep_their_size_textures_and_pass(
    name: str, lost: set[str], tmp_path: Path, faults: Any
) -> None:
    source = CORPUS / f"{name}.glb"
    if not source.exists():
        pytest.skip(f"no {source.name} in ../shared/corpus")

    result = build_usdz(source, tmp_path / "out.usdz")

    textures = _used_images(Gltf.load(source))
    assert _size(tmp_path / "out.usdz") == pytest.approx(_gltf_size(source), rel=1e-3)
    assert set(result.lost) == lost
    assert len(_images(tmp_path / "out.usdz")) == textures == result.textures
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
