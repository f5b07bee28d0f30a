"""Models that are legal and rare: they pass through all steps that visitors wait for."""

from pathlib import Path

from assets.model import document_of
from assets.pipeline import STEPS, Options, run_step
from tests.assets.models import Builder, textured_model, write


def built(folder: Path, model: Builder, *names: str) -> None:
    """The named steps, after the check."""
    write(folder, model.bytes(), "source.glb")
    for step in STEPS:
        if step.name in ("check", *names):
            assert run_step(step, folder, Options()).issues == ()


def test_a_texture_may_read_the_fourth_set_of_coordinates(tmp_path: Path) -> None:
    model = textured_model()
    attributes = model.doc["meshes"][0]["primitives"][0]["attributes"]
    own = attributes["TEXCOORD_0"]
    attributes |= {f"TEXCOORD_{at}": own for at in range(5)}
    model.doc["materials"][0]["pbrMetallicRoughness"]["baseColorTexture"]["texCoord"] = 3

    built(tmp_path, model, "web", "ar", "lods")

    kept = document_of(tmp_path / "web.glb")["meshes"][0]["primitives"][0]["attributes"]
    assert {name for name in kept if name.startswith("TEXCOORD")} == {f"TEXCOORD_{at}" for at in range(4)}
