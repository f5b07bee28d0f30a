"""Levels with compressed pictures: they decode to what they were, and take an eighth of the memory."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from assets.model import document_of
from assets.model.gltf import Array
from assets.validate.verify import verify
from assets.variants import lods
from assets.variants.ktx2 import ktx2
from tests.assets.models import textured_model, write
from tests.assets.test_lod import decoded


@pytest.fixture
def level(tmp_path: Path) -> Path:
    """A level of detail with a picture of soft stripes."""
    wave = (np.sin(np.arange(256) / 20) * 100 + 128).astype("u1")
    out = io.BytesIO()
    Image.fromarray(
        np.stack([np.tile(wave, (256, 1)), np.full((256, 256), 90, "u1"), np.tile(wave, (256, 1)).T], -1)
    ).save(out, "PNG")
    model = textured_model()
    model.doc["images"] = [{"bufferView": model.view(out.getvalue()), "mimeType": "image/png"}]
    lods(write(tmp_path, model.bytes()), tmp_path, ("lod1",))
    return tmp_path / "lod1.glb"


def picture(path: Path) -> Array:
    """The one picture of a GLB, RGB."""
    gltf = decoded(path)
    with Image.open(io.BytesIO(gltf.image(0))) as image:
        return np.asarray(image.convert("RGB")).astype(float)


def test_pictures_become_ktx2_and_look_the_same(level: Path) -> None:
    target = level.parent / "lod1_ktx2.glb"

    figures, issues = ktx2(level, target)

    doc = document_of(target)
    height, width = picture(level).shape[:2]
    assert issues == ()
    assert [image["mimeType"] for image in doc["images"]] == ["image/ktx2"]
    assert "KHR_texture_basisu" in doc["extensionsRequired"]
    assert "EXT_texture_webp" not in doc["extensionsUsed"]
    assert figures["texture_bytes_gpu"] == pytest.approx(width * height * 4 / 3 / 2, rel=0.01)
    assert verify(target, level.parent) == []
    assert np.sqrt(np.mean((picture(target) - picture(level)) ** 2)) < 8


def test_what_would_cost_too_much_is_left_out(level: Path) -> None:
    target = level.parent / "lod1_ktx2.glb"

    figures, issues = ktx2(level, target, cpu_s=0.01)

    assert figures == {}
    assert [issue.code for issue in issues] == ["ktx2_too_dear"]
    assert not target.exists()
