"""Files for phones: within 3 MB, 150,000 triangles and 2048 px, or the manifest says that they are not."""

import io
from pathlib import Path

import numpy as np
from PIL import Image

from assets.model import document_of
from assets.pipeline import STEPS, Options, StepResult, run_step
from assets.pipeline.phone import fit_phones
from tests.assets.models import Builder, textured_model, write


def searched(folder: Path, model: Builder) -> StepResult:
    """The search's record on a machine without a browser."""
    write(folder, model.bytes(), "source.glb")
    return [run_step(step, folder, Options()) for step in STEPS if step.name in ("check", "search")][1]


def wavy(side: int) -> Builder:
    """A sheet of waves, two triangles for each of side × side squares."""
    x, z = np.meshgrid(np.linspace(-1, 1, side + 1), np.linspace(-1, 1, side + 1), indexing="ij")
    points = np.stack([x, 0.05 * np.sin(9 * x) * np.cos(7 * z), z], -1).reshape(-1, 3).astype("f4")
    at = np.arange(side)[:, None] * (side + 1) + np.arange(side)[None]
    a, b, c, d = at, at + 1, at + side + 1, at + side + 2
    model = Builder()
    bounds = {"min": points.min(axis=0).tolist(), "max": points.max(axis=0).tolist()}
    shape = {
        "attributes": {"POSITION": model.accessor(points, 5126, "VEC3", **bounds)},
        "indices": model.accessor(np.stack([a, b, c, b, d, c], -1).ravel(), 5125, "SCALAR"),
    }
    model.doc["meshes"] = [{"primitives": [shape]}]
    model.node(mesh=0, name="waves")
    return model


def test_phones_get_no_more_triangles_than_they_can_draw(tmp_path: Path) -> None:
    result = searched(tmp_path, wavy(300))

    files = result.figures["files"]
    assert files["web"]["triangles"] == 180_000
    assert 100_000 < files["phone"]["triangles"] <= 150_000
    assert {issue.code for issue in result.issues} == {"search_unmeasured", "phone_simplified"}
    assert [node["name"] for node in document_of(tmp_path / "phone.glb")["nodes"]] == ["waves"]
    bounds = document_of(tmp_path / "phone.glb")["accessors"][1]
    assert np.allclose(bounds["max"], [1, 0.05, 1], atol=1e-3)


def test_a_small_model_is_left_alone(tmp_path: Path) -> None:
    result = searched(tmp_path, textured_model())

    before = (tmp_path / "phone.glb").read_bytes()
    assert fit_phones(tmp_path, result.figures["files"], None).files == {}
    assert (tmp_path / "phone.glb").read_bytes() == before


def test_pictures_shrink_until_the_file_fits(tmp_path: Path) -> None:
    model = textured_model()
    material = model.doc["materials"][0]
    chance = np.random.default_rng(6)
    model.doc["images"] = []
    for side in (1200, 1201, 1202):
        out = io.BytesIO()
        Image.fromarray(chance.integers(0, 255, (side, side, 3), np.uint8)).save(out, "JPEG", quality=60)
        model.doc["images"].append({"bufferView": model.view(out.getvalue()), "mimeType": "image/jpeg"})
    model.doc["textures"] = [{"source": at} for at in range(3)]
    material["normalTexture"], material["emissiveTexture"] = {"index": 1}, {"index": 2}
    material["emissiveFactor"] = [1, 1, 1]

    result = searched(tmp_path, model)

    sizes = {
        name: (tmp_path / f"{name}.glb").stat().st_size for name in ("web_searched", "phone", "phone_webp")
    }
    assert sizes["web_searched"] > 3_000_000
    assert max(sizes["phone"], sizes["phone_webp"]) <= 3_000_000
    assert {issue.code for issue in result.issues} == {"search_unmeasured"}


def test_what_triangles_take_is_not_taken_from_pictures(tmp_path: Path) -> None:
    model = textured_model()
    out = io.BytesIO()
    picture = np.random.default_rng(6).integers(0, 255, (512, 512, 3), np.uint8)
    Image.fromarray(picture).save(out, "JPEG", quality=60)
    model.doc["images"] = [{"bufferView": model.view(out.getvalue()), "mimeType": "image/jpeg"}]
    files = searched(tmp_path, model).figures["files"]
    many = {"phone": {**files["phone"], "triangles": 2_000_000}}
    with (tmp_path / "phone.glb").open("ab") as file:
        file.write(b"\0" * 30_000_000)

    fitted = fit_phones(tmp_path, many, None)

    assert fitted.files["phone"]["texture_side"] == 512
    assert (tmp_path / "phone.glb").stat().st_size <= 3_000_000


def test_what_cannot_be_made_small_enough_is_said(tmp_path: Path) -> None:
    model = textured_model()
    shape = model.doc["meshes"][0]["primitives"][0]
    chance = np.random.default_rng(5)
    noise = model.accessor(chance.random((8, 3)), 5126, "VEC3", min=[0, 0, 0], max=[1, 1, 1])
    shape["targets"] = [{"POSITION": noise}]
    result = searched(tmp_path, model)
    with (tmp_path / "phone.glb").open("ab") as file:
        file.write(b"\0" * 3_100_000)
    (tmp_path / "plain.glb").write_bytes(b"no model")

    fitted = fit_phones(tmp_path, result.figures["files"], None)

    assert [(issue.code, issue.severity) for issue in fitted.issues] == [("phone_over_budget", "warning")]
    assert fitted.issues[0].params["megabytes"] == 3.1
