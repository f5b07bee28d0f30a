"""From a model to its variants: what is kept, what is small, and what each file may hold."""

import hashlib
import io
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from assets import cli
from assets.errors import StepFailed
from assets.model import document_of, features, lost
from assets.model.gltf import Gltf
from assets.pipeline import (
    STEPS,
    NotPublishable,
    Options,
    StepResult,
    build,
    record_name,
    run_step,
    write_manifest,
)
from assets.variants import VIEWS, PosterRenderer
from assets.variants.chromium import find_chromium
from tests.assets.models import Builder, box_model, textured_model, write
from tests.corpus import MODELS, needs_corpus

REAL = ["Fox", "MaterialsVariantsShoe", "MorphStressTest", "Sunglasses"]
needs_chromium = pytest.mark.skipif(find_chromium() is None, reason="no Chromium on this machine")


def made(
    folder: Path, model: Path, *names: str, renderer: PosterRenderer | None = None
) -> dict[str, StepResult]:
    """The named steps, after the check, run on a model in `folder`."""
    shutil.copyfile(model, folder / "source.glb")
    wanted = [step for step in STEPS if step.name in ("check", *names)]
    return {step.name: run_step(step, folder, Options(renderer)) for step in wanted}


class NoRenderer(PosterRenderer):
    """Stands for a machine without Chromium."""

    @property
    def available(self) -> bool:
        return False


@pytest.fixture(scope="module")
def renderer() -> Iterator[PosterRenderer]:
    """One warm browser for all posters here."""
    with PosterRenderer() as warm:
        yield warm


@pytest.fixture
def blind() -> Iterator[PosterRenderer]:
    """No browser."""
    with NoRenderer() as none:
        yield none


@needs_corpus
@pytest.mark.parametrize("name", REAL)
def test_a_real_model_keeps_what_it_can_do(name: str, tmp_path: Path) -> None:
    source = MODELS / f"{name}.glb"

    results = made(tmp_path, source, "web", "ar", "lods", "proxy")

    assert [result.issues for result in results.values()] == [()] * 5
    assert lost(features(document_of(source)), features(document_of(tmp_path / "web.glb"))) == {}
    assert (tmp_path / "web.glb").stat().st_size < source.stat().st_size * 0.6
    assert results["web"].figures["triangles"] == results["ar"].figures["triangles"]
    assert results["lods"].figures["files"]["lod1"]["triangles"] <= 10_500
    assert results["proxy"].figures["triangles"] <= 330


def test_the_manifest_tells_the_truth(tmp_path: Path, blind: PosterRenderer) -> None:
    source = write(tmp_path, textured_model().bytes())
    out = tmp_path / "out"
    heard: list[str] = []

    build(source, out, lambda step, share: heard.append(step), blind)

    manifest = json.loads((out / "manifest.json").read_text())
    assert manifest["size_mm"] == [200.0, 500.0, 300.0]
    assert manifest["source"] == {
        "sha256": hashlib.sha256(source.read_bytes()).hexdigest(),
        "bytes": source.stat().st_size,
    }
    part = manifest["nodes"]["0"].pop("parts")[0]
    assert manifest["nodes"] == {"0": {"name": "box", "web": 0}}
    assert (part["first"], part["count"]) == (0, 36)
    assert heard[0] == "check"
    assert heard[-1] == "done"
    assert set(manifest["timings"]) >= {"check", "web"}
    for variant in manifest["variants"]:
        data = (out / variant["path"]).read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (variant["bytes"], variant["sha256"])


def test_web_is_meshopt_and_webp(tmp_path: Path) -> None:
    made(tmp_path, write(tmp_path, textured_model().bytes()), "web")

    doc = document_of(tmp_path / "web.glb")

    assert {"EXT_meshopt_compression", "EXT_texture_webp"} <= set(doc["extensionsRequired"])
    assert [image["mimeType"] for image in doc["images"]] == ["image/webp"]


def test_ar_is_plain(tmp_path: Path) -> None:
    model = textured_model()
    places = model.accessor(np.arange(9).reshape(3, 3), 5126, "VEC3")
    model.doc["nodes"][0]["extensions"] = {"EXT_mesh_gpu_instancing": {"attributes": {"TRANSLATION": places}}}
    model.doc["extensionsUsed"] = model.doc["extensionsRequired"] = ["EXT_mesh_gpu_instancing"]

    results = made(tmp_path, write(tmp_path, model.bytes()), "web", "ar")

    doc = document_of(tmp_path / "ar.glb")
    assert not doc.get("extensionsRequired")
    assert [image["mimeType"] for image in doc["images"]] == ["image/jpeg"]
    assert results["ar"].figures["triangles"] == 36
    assert results["web"].figures["draw_calls"] == 1


def test_a_proxy_has_the_colours_of_the_texture(tmp_path: Path) -> None:
    made(tmp_path, write(tmp_path, textured_model().bytes()), "ar", "proxy")

    proxy = Gltf.load(tmp_path / "proxy.glb")
    primitive = proxy.rows("meshes")[0]["primitives"][0]

    assert set(primitive["attributes"]) == {"POSITION", "NORMAL", "COLOR_0"}
    colour = proxy.accessor(primitive["attributes"]["COLOR_0"])[:, :3].mean(axis=0)
    wanted = (np.array([200, 80, 40]) / 255) ** 2.2
    assert np.abs(colour - wanted).max() < 0.04
    assert not proxy.doc.get("images")


def scattered(count: int) -> Builder:
    """Many loose triangles that no decimation can join."""
    model = Builder()
    chance = np.random.default_rng(3)
    corners = (chance.random((count, 1, 3)) + 0.01 * chance.random((count, 3, 3))).reshape(-1, 3)
    bounds = {
        "min": corners.astype("f4").min(axis=0).tolist(),
        "max": corners.astype("f4").max(axis=0).tolist(),
    }
    at = model.accessor(corners, 5126, "VEC3", **bounds)
    model.doc["meshes"] = [{"primitives": [{"attributes": {"POSITION": at}}]}]
    model.node(mesh=0)
    return model


def test_a_proxy_of_loose_triangles_still_fits_and_keeps_its_size(tmp_path: Path) -> None:
    results = made(tmp_path, write(tmp_path, scattered(4000).bytes()), "ar", "proxy")

    assert results["proxy"].figures["triangles"] <= 330
    bounds = document_of(tmp_path / "proxy.glb")["accessors"][0]
    assert min(np.subtract(bounds["max"], bounds["min"])) > 0.8


def test_without_a_browser_the_poster_stays_pending(tmp_path: Path, blind: PosterRenderer) -> None:
    results = made(tmp_path, write(tmp_path, box_model().bytes()), "web", "poster", renderer=blind)

    assert [issue.code for issue in results["poster"].issues] == ["poster_pending"]
    assert results["poster"].outputs == ()


@needs_chromium
def test_a_poster_shows_the_model_on_paper(tmp_path: Path, renderer: PosterRenderer) -> None:
    made(tmp_path, write(tmp_path, textured_model().bytes()), "web", "poster", renderer=renderer)

    with Image.open(tmp_path / "poster.webp") as picture, Image.open(tmp_path / "poster_small.webp") as small:
        assert (picture.size, small.size) == ((1200, 900), (480, 360))
        pixels = np.asarray(picture.convert("RGB")).astype(int)
    middle, corner = pixels[450, 600], pixels[10, 10]
    assert middle[0] - middle[2] > 40  # the texture's orange
    assert corner.min() > 235
    assert corner[0] >= corner[2]  # warm white


@needs_chromium
def test_twelve_small_pictures_show_the_model_from_its_sides(
    tmp_path: Path, renderer: PosterRenderer
) -> None:
    made(tmp_path, write(tmp_path, textured_model().bytes()), "web", "views", renderer=renderer)

    pictures = {view.name: Image.open(tmp_path / f"from_{view.name}.webp").convert("RGB") for view in VIEWS}
    assert {picture.size for picture in pictures.values()} == {(480, 360)}
    assert len({picture.tobytes() for picture in pictures.values()}) == 12
    manifest = write_manifest(tmp_path, tmp_path / "source.glb", ["check", "web", "views"])
    assert {p.name for p in manifest.pictures} == {f"from_{view.name}" for view in VIEWS}


@needs_chromium
def test_a_broken_model_does_not_end_the_browser(tmp_path: Path, renderer: PosterRenderer) -> None:
    with pytest.raises(StepFailed):
        renderer.render(write(tmp_path, b"no model"), tmp_path)
    made(tmp_path, write(tmp_path, box_model().bytes()), "web", "poster", renderer=renderer)

    assert (tmp_path / "poster.webp").exists()


def test_steps_can_be_run_on_different_machines(tmp_path: Path, blind: PosterRenderer) -> None:
    kept, outputs = tmp_path / "store", set()
    kept.mkdir()
    write(kept, box_model().bytes(), "source.glb")

    for step in STEPS:
        folder = tmp_path / step.name
        folder.mkdir()
        for file in kept.iterdir():
            shutil.copyfile(file, folder / file.name)
        result = run_step(step, folder, Options(blind))
        outputs |= set(result.outputs)
        for name in (*result.outputs, record_name(step.name)):
            shutil.copyfile(folder / name, kept / name)

    assert json.loads((kept / "report.json").read_text())["publishable"], (kept / "report.json").read_text()
    assert {"report.json", "plain.glb", "web.glb", "ar.glb", "proxy.glb", "manifest.json"} <= outputs
    assert StepResult.read(kept, "web") is not None
    assert json.loads((kept / "manifest.json").read_text())["size_mm"] == [200.0, 500.0, 300.0]


def test_a_texture_that_is_no_picture_ends_the_build_with_a_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = textured_model()
    good = model.bytes()
    broken = good.replace(b"IDAT", b"IDAX")

    code = cli.main(["build", str(write(tmp_path, broken)), str(tmp_path / "out"), "--json"])

    assert code == 1
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert answer.get("code") == "web_failed" or not answer["ok"]


def test_a_refused_upload_is_not_built(tmp_path: Path, blind: PosterRenderer) -> None:
    with pytest.raises(NotPublishable) as refused:
        build(write(tmp_path, b"<html>"), tmp_path / "out", renderer=blind)

    assert refused.value.report.issues[0].code == "html_not_model"


def test_a_gltf_is_built_with_the_files_beside_it(tmp_path: Path, blind: PosterRenderer) -> None:
    model = textured_model()
    model.doc["buffers"][0] |= {"uri": "parts/%EA%BB%8D.bin", "byteLength": len(model.binary)}
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "\uaecd.bin").write_bytes(model.binary)
    source = write(tmp_path, json.dumps(model.doc).encode(), "model.gltf")

    steps = [step for step in STEPS if step.name in ("check", "web")]
    manifest = build(source, tmp_path / "out", renderer=blind, steps=steps)

    assert [variant.triangles for variant in manifest.variants if variant.name == "web"] == [12]


def test_the_command_line_checks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = write(tmp_path, box_model().bytes()), write(tmp_path, b"", "bad.glb")

    assert cli.main(["check", str(good), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["ok"], report["publishable"], report["stats"]["triangles"]) == (True, True, 12)
    assert cli.main(["check", str(bad), "--json"]) == 1
    codes = [issue["code"] for issue in json.loads(capsys.readouterr().out)["issues"]]
    assert codes == ["GLB_UNEXPECTED_END_OF_HEADER", "empty_file"]
    assert cli.main(["check", str(tmp_path / "none.glb")]) == 2


def test_alpha_is_kept_where_it_is_seen(tmp_path: Path) -> None:
    model = textured_model()
    out = io.BytesIO()
    Image.new("RGBA", (32, 32), (10, 200, 30, 90)).save(out, "PNG")
    model.doc["images"] = [{"bufferView": model.view(out.getvalue()), "mimeType": "image/png"}]
    model.doc["materials"][0]["alphaMode"] = "BLEND"

    made(tmp_path, write(tmp_path, model.bytes()), "ar")

    ar = Gltf.load(tmp_path / "ar.glb")
    with Image.open(io.BytesIO(ar.image(0))) as picture:
        assert picture.mode == "RGBA"
