"""Whose work a model is stands in every file that is made of it."""

import shutil
from pathlib import Path

import pytest
from pxr import Sdf

from assets.errors import StepFailed
from assets.model import document_of
from assets.pipeline import STEPS, Options, run_step
from assets.pipeline.proof import proved
from assets.variants.proxy_job import build
from tests.assets.models import textured_model, write

WORDS = "© 2026 마루 목공소, all rights reserved"
FILES = ("web", "ar", "proxy", "lod0", "lod3", "lod1_ktx2")


def test_every_file_says_whose_work_it_is(tmp_path: Path) -> None:
    model = textured_model()
    model.doc["asset"]["copyright"] = WORDS
    write(tmp_path, model.bytes(), "source.glb")

    results = {step.name: run_step(step, tmp_path, Options()) for step in STEPS if step.name != "search"}

    assert {name: document_of(tmp_path / f"{name}.glb")["asset"].get("copyright") for name in FILES} == (
        dict.fromkeys(FILES, WORDS)
    )
    assert Sdf.Layer.FindOrOpen(str(tmp_path / "model.usdz")).customLayerData["copyright"] == WORDS
    assert results["proxy"].figures["lost"] == {"node_names": ["box"], "texture_slots": ["baseColorTexture"]}
    skin = tmp_path / "skin.glb"
    build(tmp_path / "plain.glb", skin)
    assert document_of(skin)["asset"]["copyright"] == WORDS


def test_a_file_that_forgot_it_is_not_kept(tmp_path: Path) -> None:
    model = textured_model()
    write(tmp_path, model.bytes(), "lod0.glb")
    model.doc["asset"]["copyright"] = WORDS
    write(tmp_path, model.bytes(), "plain.glb")

    with pytest.raises(StepFailed) as failed:
        proved(tmp_path, "lod0.glb", "all")

    assert failed.value.params["lost"] == "copyright"
    shutil.copyfile(tmp_path / "plain.glb", tmp_path / "lod0.glb")
    assert proved(tmp_path, "lod0.glb", "all") == {}
