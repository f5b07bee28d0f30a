"""Browsers without AVIF get a file with its pictures, whether or not a twin in WebP holds."""

from pathlib import Path

import pytest

from assets.pipeline import STEPS, Options, run_step
from assets.pipeline.manifest import write_manifest
from tests.assets.models import box_model, textured_model, write
from tests.assets.painted import painted_model


def variants(folder: Path, model: bytes, *, twin: bool) -> dict[str, str | None]:
    """The codec of each `web` file of a build on a machine without a browser; `twin` or without it."""
    source = write(folder, model, "source.glb")
    for step in STEPS:
        if step.name in ("check", "web", "search"):
            run_step(step, folder, Options())
    if not twin:
        (folder / "web_webp.glb").unlink()
    manifest = write_manifest(folder, source, [step.name for step in STEPS])
    return {one.name: one.textures for one in manifest.variants if one.name.startswith("web")}


@pytest.mark.parametrize("twin", [False, True])
def test_there_is_always_a_file_in_webp(tmp_path: Path, twin: bool) -> None:
    assert variants(tmp_path, painted_model(), twin=twin) == {"web": "avif", "web_webp": "webp"}

    manifest = write_manifest(tmp_path, tmp_path / "source.glb", [step.name for step in STEPS])
    (spare,) = (one.path for one in manifest.variants if one.name == "web_webp")
    assert spare == ("web_webp.glb" if twin else "web.glb")


def test_a_model_without_pictures_needs_none(tmp_path: Path) -> None:
    assert variants(tmp_path, box_model().bytes(), twin=True) == {"web": None}


def test_pictures_without_loss_are_in_webp_already(tmp_path: Path) -> None:
    assert variants(tmp_path, textured_model().bytes(), twin=False) == {"web": "webp"}
