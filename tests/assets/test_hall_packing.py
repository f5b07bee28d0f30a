"""Packing a hall in the sandbox: within its bytes, and one bad file spoils nothing."""

from pathlib import Path

import pytest

from assets.variants.hall_packing import LEAST, LIMIT, PACK_BYTES, limit_for, pack_hall
from tests.assets.models import box_model, write
from tests.assets.test_hall_pack import blob


@pytest.mark.parametrize("count", [0, 1, 100, 300, 500])
def test_a_pack_of_many_stays_within_its_bytes(count: int) -> None:
    assert count * limit_for(count) <= PACK_BYTES
    assert LEAST <= limit_for(count) <= LIMIT


def test_what_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    for folder in (source, out):
        folder.mkdir()
    write(source, blob(1).bytes(), "10.glb")
    write(source, box_model().bytes(), "2.glb")
    write(source, b"glTF" + bytes(40), "0.glb")
    write(source, blob(2).bytes()[:2000], "1.glb")

    figures = pack_hall(source, out / "hall.pack")

    assert [entry["key"] for entry in figures["entries"]] == ["2", "10"]
    assert figures["left_out"] == ["0", "1"]
    assert figures["bytes"] == (out / "hall.pack").stat().st_size
