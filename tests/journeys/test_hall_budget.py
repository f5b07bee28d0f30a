"""A large hall keeps its budgets: the smaller form of `./scripts/bench hall`, with simple models."""

import gzip
import json
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from assets.variants.hall_packing import PACK_BYTES
from scripts.benchmarks._hall_models import BenchModel
from scripts.benchmarks._hall_parametric import every_booth
from scripts.benchmarks._hall_site import Booths, document, serving
from scripts.benchmarks.hall import FIRST_BYTES, bars_of, visit_again
from tests.frontend.hall_models import PRODUCTS, STRUCTURES, Part, detailed, proxy

pytestmark = [pytest.mark.journey, pytest.mark.timeout(900)]
STOPS = [(0.0, 20.0, 0.0), (0.0, 8.0, 35.0), (-1.2, 2.0, 90.0)]


def model(make: Callable[[str], list[Part]], kind: str, folder: Path) -> BenchModel:
    """A structure or a product with the files that a hall draws."""
    folder /= make.__name__
    folder.mkdir()
    parts = make("#41708f")
    files = {"proxy": proxy(parts), "lod3": proxy(parts), "lod2": proxy(parts[::-1])}
    files |= {"lod1": detailed(parts, 128), "lod0": detailed(parts, 256)}
    for name, data in files.items():
        (folder / f"{name}.glb").write_bytes(data)
    figures = {name: told(data) for name, data in files.items()}
    return BenchModel(make.__name__, kind, [[0.6, 0.95, 0.3, 0], [1.2, 0.95, 0.3, 0]], figures, folder)


def told(glb: bytes) -> dict[str, Any]:
    """What a manifest says of a file."""
    (length,) = struct.unpack_from("<I", glb, 12)
    gltf = json.loads(glb[20 : 20 + length])
    counts = [gltf["accessors"][p["indices"]]["count"] // 3 for m in gltf["meshes"] for p in m["primitives"]]
    return {"bytes": len(glb), "triangles": sum(counts), "draw_calls": len(counts)}


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> list[BenchModel]:
    folder = tmp_path_factory.mktemp("models")
    made = [model(make, "structure", folder) for make in STRUCTURES]
    return [*made, *(model(make, "product", folder) for make in PRODUCTS)]


def test_the_document_of_300_booths_leaves_room_for_their_pack(
    models: list[BenchModel], tmp_path: Path
) -> None:
    told_first = document(Booths(300, models, tmp_path, packed=False))

    assert len(told_first["booths"]) == 300
    assert len(gzip.compress(json.dumps(told_first, ensure_ascii=False).encode())) + PACK_BYTES <= FIRST_BYTES


def test_a_phone_walks_a_hall_of_sixty_booths_within_its_budgets(
    models: list[BenchModel], chromium: Browser, frontend: Path, tmp_path: Path
) -> None:
    booths = every_booth(60, models, tmp_path / "shapes")
    with serving(Booths(60, booths, tmp_path)) as url:
        visits = visit_again(chromium, url, "phone", STOPS)

    missed = [bar for bar in bars_of("phone", visits) if not bar.ok]
    assert missed == []
    assert visits[0].finest & {"lod0", "lod1"}
    assert visits[0].round_trips >= 2
