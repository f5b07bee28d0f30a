"""glTF materials as USD's preview surface."""

import io
import math
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pxr import Usd, UsdGeom

from assets.variants.usdz import build_usdz
from tests.assets.usdz_models import box, picture, textured
from tests.assets.usdz_stage import faults, images, prims, source_of, surface_of


def test_every_channel_of_a_material_arrives(tmp_path: Path) -> None:
    build_usdz(textured().save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    surface = surface_of(stage)
    wanted = {
        "diffuseColor": ("rgb", "sRGB"),
        "opacity": ("a", "sRGB"),
        "metallic": ("b", "raw"),
        "roughness": ("g", "raw"),
        "normal": ("rgb", "raw"),
        "occlusion": ("r", "raw"),
        "emissiveColor": ("rgb", "sRGB"),
    }
    sources = {name: source_of(surface, name) for name in wanted}
    found = {name: (out, node.GetInput("sourceColorSpace").Get()) for name, (node, out) in sources.items()}
    assert found == wanted
    colour = source_of(surface, "diffuseColor")[0]
    assert tuple(colour.GetInput("scale").Get()) == (1, 0.5, 0.25, 0.75)
    assert (colour.GetInput("wrapS").Get(), colour.GetInput("wrapT").Get()) == ("clamp", "mirror")
    assert source_of(surface, "roughness")[0].GetInput("scale").Get()[1] == 0.5
    assert source_of(surface, "occlusion")[0].GetInput("bias").Get()[0] == 0.5
    assert surface.GetInput("opacityThreshold").Get() == 0.25
    assert all(UsdGeom.Mesh(p).GetDoubleSidedAttr().Get() for p in stage.Traverse() if p.IsA(UsdGeom.Mesh))
    assert faults(tmp_path / "out.usdz") == []


def test_png_and_jpeg_pass_through_byte_for_byte(tmp_path: Path) -> None:
    result = build_usdz(textured().save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    wanted = {picture("PNG", color=(200, 30, 90, 128)), picture("JPEG")}
    assert set(images(tmp_path / "out.usdz").values()) == wanted
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

    (data,) = images(tmp_path / "out.usdz").values()
    assert Image.open(io.BytesIO(data)).format == kind


def test_a_texture_over_its_budget_is_shrunk(tmp_path: Path) -> None:
    made = box({})
    index = made.image(picture("PNG", (512, 256)), "image/png")
    made.doc["materials"][0] = {"pbrMetallicRoughness": {"baseColorTexture": {"index": index}}}

    build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz", max_texture=128)

    (data,) = images(tmp_path / "out.usdz").values()
    assert Image.open(io.BytesIO(data)).size == (128, 64)


def test_v_is_flipped(tmp_path: Path) -> None:
    build_usdz(box().save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    (mesh,) = (prim for prim in stage.Traverse() if prim.IsA(UsdGeom.Mesh))
    st = UsdGeom.PrimvarsAPI(mesh).GetPrimvar("st").Get()
    assert tuple(st[0]) == pytest.approx((-0.25, 0.75))


def test_a_texture_transform_reads_the_same_texel(tmp_path: Path) -> None:
    angle, (across, down), (right, below) = 0.7, (2.0, 0.5), (0.1, 0.3)
    made = textured()
    change = {"rotation": angle, "scale": [across, down], "offset": [right, below]}
    base = made.doc["materials"][0]["pbrMetallicRoughness"]["baseColorTexture"]
    base["extensions"] = {"KHR_texture_transform": change}

    build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    texture = source_of(surface_of(stage), "diffuseColor")[0]
    node = source_of(texture, "st")[0]
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


def test_vertex_colours_drive_the_surface_times_the_factor(tmp_path: Path) -> None:
    colors = np.tile(np.array([1.0, 0.5, 0.0, 1.0], "<f4"), (8, 1))
    made = box({"pbrMetallicRoughness": {"baseColorFactor": [0.5, 1, 1, 1]}}, COLOR_0=colors)

    build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    reader, _ = source_of(surface_of(stage, "/Root/Materials/m0_colored"), "diffuseColor")
    (mesh,) = (prim for prim in stage.Traverse() if prim.IsA(UsdGeom.Mesh))
    assert reader.GetInput("varname").Get() == "displayColor"
    assert tuple(UsdGeom.PrimvarsAPI(mesh).GetPrimvar("displayColor").Get()[0]) == pytest.approx(
        (0.5, 0.5, 0)
    )
    assert faults(tmp_path / "out.usdz") == []


def test_a_glass_and_a_lamp_are_declared(tmp_path: Path) -> None:
    extensions = {"KHR_materials_transmission": {"transmissionFactor": 1.0}, "KHR_materials_sheen": {}}
    made = box({"extensions": extensions, "pbrMetallicRoughness": {}})
    made.doc["extensions"] = {"KHR_lights_punctual": {"lights": [{"type": "point"}]}}
    made.doc["nodes"][0]["extensions"] = {"KHR_lights_punctual": {"light": 0}}

    result = build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    opacity = surface_of(stage).GetInput("opacity").Get()
    assert opacity == pytest.approx(0.15)
    assert result.warnings == ("usdz_transmission_as_opacity",)
    lost = ["KHR_materials_sheen", "KHR_materials_transmission"]
    assert result.lost == {"material_extensions": lost, "lights": 1}
    assert faults(tmp_path / "out.usdz") == []


def test_a_glass_with_a_texture_is_clear_where_the_texture_says(tmp_path: Path) -> None:
    made = box({})
    index = made.image(picture("PNG"), "image/png")
    glass = {"transmissionFactor": 1.0, "transmissionTexture": {"index": index}}
    made.doc["materials"][0] = {"extensions": {"KHR_materials_transmission": glass}}

    result = build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    node, output = source_of(surface_of(stage), "opacity")
    assert (output, node.GetInput("scale").Get()[0], node.GetInput("bias").Get()[0]) == (
        "r",
        pytest.approx(-0.85),
        1,
    )
    assert result.warnings == ("usdz_transmission_as_opacity",)
    assert faults(tmp_path / "out.usdz") == []


def test_lacquer_glow_and_refraction_arrive(tmp_path: Path) -> None:
    made = box({})
    index = made.image(picture("PNG"), "image/png")
    coat = {
        "clearcoatFactor": 0.5,
        "clearcoatTexture": {"index": index},
        "clearcoatRoughnessFactor": 0.25,
    }
    extensions = {
        "KHR_materials_clearcoat": coat,
        "KHR_materials_emissive_strength": {"emissiveStrength": 4},
        "KHR_materials_ior": {"ior": 1.33},
    }
    made.doc["materials"][0] = {"emissiveFactor": [1, 0.5, 0], "extensions": extensions}

    result = build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    surface = surface_of(stage)
    node, output = source_of(surface, "clearcoat")
    assert (output, node.GetInput("scale").Get()[0]) == ("r", 0.5)
    assert surface.GetInput("clearcoatRoughness").Get() == 0.25
    assert tuple(surface.GetInput("emissiveColor").Get()) == (4, 2, 0)
    assert surface.GetInput("ior").Get() == pytest.approx(1.33)
    assert result.lost == {}
    assert faults(tmp_path / "out.usdz") == []


def test_the_shine_of_what_is_no_metal_has_its_colour(tmp_path: Path) -> None:
    shine = {"specularFactor": 0.5, "specularColorFactor": [1, 0.5, 0]}
    plastic = {"pbrMetallicRoughness": {"metallicFactor": 0}, "extensions": {"KHR_materials_specular": shine}}

    result = build_usdz(box(plastic).save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    surface = surface_of(stage)
    assert surface.GetInput("useSpecularWorkflow").Get() == 1
    assert tuple(surface.GetInput("specularColor").Get()) == pytest.approx((0.02, 0.01, 0))
    assert result.lost == {}
    assert faults(tmp_path / "out.usdz") == []


def test_the_shine_of_metal_is_declared_lost(tmp_path: Path) -> None:
    metal = {"extensions": {"KHR_materials_specular": {"specularFactor": 0.5}}}

    result = build_usdz(box(metal).save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    assert result.lost == {"material_extensions": ["KHR_materials_specular"]}


def test_vertex_colours_below_a_texture_are_declared_lost_unless_they_are_white(tmp_path: Path) -> None:
    for shade, lost in ((0.5, {"vertex_colors": ["paint"]}), (1.0, {})):
        made = box({}, COLOR_0=np.full((8, 4), shade, "<f4"))
        index = made.image(picture("PNG"), "image/png")
        made.doc["materials"][0] = {
            "name": "paint",
            "pbrMetallicRoughness": {"baseColorTexture": {"index": index}},
        }

        result = build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

        assert result.lost == lost


def test_a_third_uv_set_is_read_by_its_own_name(tmp_path: Path) -> None:
    uv = np.random.default_rng(1).random((8, 2)).astype("<f4")
    made = box({}, TEXCOORD_1=uv, TEXCOORD_2=uv)
    index = made.image(picture("PNG"), "image/png")
    made.doc["materials"][0] = {
        "emissiveFactor": [1, 1, 1],
        "emissiveTexture": {"index": index, "texCoord": 2},
    }

    build_usdz(made.save(tmp_path / "in.glb"), tmp_path / "out.usdz")

    stage = Usd.Stage.Open(str(tmp_path / "out.usdz"))
    reader = source_of(source_of(surface_of(stage), "emissiveColor")[0], "st")[0]
    (mesh,) = prims(stage, UsdGeom.Mesh)
    stored = np.array(UsdGeom.PrimvarsAPI(mesh).GetPrimvar("st2").Get())
    assert reader.GetInput("varname").Get() == "st2"
    assert np.allclose(stored[:, 1], 1 - uv[:, 1])
    assert faults(tmp_path / "out.usdz") == []


def test_dark_glass_stays_dark_whether_by_its_colour_or_its_body(tmp_path: Path) -> None:
    glass = {"KHR_materials_transmission": {"transmissionFactor": 1.0}}
    body = {"thicknessFactor": 0.02, "attenuationDistance": 0.01, "attenuationColor": [0.1, 0.1, 0.1]}
    lens = {"pbrMetallicRoughness": {"baseColorFactor": [0.02, 0.02, 0.02, 1]}, "extensions": glass}
    bottle = {"extensions": glass | {"KHR_materials_volume": body}}
    for name, material, wanted in (("lens", lens, 1 - 0.85 * 0.02), ("bottle", bottle, 1 - 0.85 * 0.01)):
        build_usdz(box(material).save(tmp_path / "in.glb"), tmp_path / f"{name}.usdz")

        stage = Usd.Stage.Open(str(tmp_path / f"{name}.usdz"))
        assert surface_of(stage).GetInput("opacity").Get() == pytest.approx(wanted)
