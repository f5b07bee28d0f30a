"""KTX2 pictures larger than phones show: a smaller copy serves the first files, the whole one the search."""

import struct
from pathlib import Path

import numpy as np
import pytest

from assets.pipeline import STEPS, Options, run_step
from assets.validate import check
from tests.assets.models import Builder, box_model, write

WIDTH, HEIGHT = 4096, 128
_RGBA8_SRGB = 43
_IDENTIFIER = b"\xabKTX 20\xbb\r\n\x1a\n"


def ktx2(width: int, height: int, levels: int) -> bytes:
    """A KTX2 of plain pixels, all of them different."""
    chance = np.random.default_rng(4)
    rows = [chance.bytes(max(1, width >> at) * max(1, height >> at) * 4) for at in range(levels)]
    start = 80 + 24 * levels
    index = b""
    for row in rows:
        index += struct.pack("<QQQ", start, len(row), len(row))
        start += len(row)
    header = struct.pack("<9I", _RGBA8_SRGB, 1, width, height, 0, 0, 1, levels, 0)
    return _IDENTIFIER + header + struct.pack("<4I2Q", *[0] * 6) + index + b"".join(rows)


def model(levels: int) -> Builder:
    """A box with such a picture."""
    found = box_model()
    uv = found.accessor([[0, 0], [1, 0], [0, 1], [1, 1]] * 2, 5126, "VEC2")
    shape = found.doc["meshes"][0]["primitives"][0]
    shape["attributes"]["TEXCOORD_0"], shape["material"] = uv, 0
    picture = found.view(ktx2(WIDTH, HEIGHT, levels))
    found.doc["images"] = [{"bufferView": picture, "mimeType": "image/ktx2"}]
    found.doc["textures"] = [{"extensions": {"KHR_texture_basisu": {"source": 0}}}]
    found.doc["materials"] = [{"pbrMetallicRoughness": {"baseColorTexture": {"index": 0}}}]
    found.doc["extensionsUsed"] = found.doc["extensionsRequired"] = ["KHR_texture_basisu"]
    return found


@pytest.mark.parametrize(("levels", "reduced"), [(1, False), (2, True), (13, True)])
def test_the_first_files_take_the_copy_that_phones_show(levels: int, reduced: bool, tmp_path: Path) -> None:
    checked = check(write(tmp_path, model(levels).bytes()), tmp_path)

    assert checked.report.publishable, checked.report.issues
    assert checked.reduced is reduced
    assert checked.report.stats.texture_bytes_gpu == round(WIDTH * HEIGHT * 4 * 4 / 3)


def test_the_search_sees_pictures_as_large_as_they_came(tmp_path: Path) -> None:
    write(tmp_path, model(2).bytes(), "source.glb")
    steps = {step.name: step for step in STEPS}

    quick = [run_step(steps[name], tmp_path, Options()) for name in ("check", "web")][1]
    searched = run_step(steps["search"], tmp_path, Options())

    assert quick.figures["texture_side"] == WIDTH // 2
    assert {issue.code for issue in searched.issues} == {"search_unmeasured"}
    chosen = searched.figures["files"]["web"]["settings"]["textures"]
    assert [one["width"] for one in chosen] == [WIDTH]
