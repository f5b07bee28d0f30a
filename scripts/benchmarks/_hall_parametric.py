"""A model for every booth and product of the benchmark: its shape by number, its pictures a demo model's."""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from scripts.benchmarks._hall_glb import Picture, Writer, pictures
from scripts.benchmarks._hall_models import CACHE, BenchModel, tell
from scripts.benchmarks._hall_shapes import product, structure
from scripts.benchmarks._hall_solids import LEVELS, PROXY, Solid

# Raised when shapes would be made otherwise.
RECIPE = 3
PRODUCTS = 2
PROXY_TRIANGLES = 330
SPOTS = [[-0.6, 0.96, 0.2, 0.0], [1.1, 0.86, 0.2, 0.0]]


@dataclass(frozen=True)
class ShapeModel(BenchModel):
    """Shape `number` of its kind; its files are written when they are first asked for."""

    number: int = 0
    base: BenchModel | None = None

    def path(self, variant: str) -> Path:
        """Where a file lies, made if it does not yet."""
        file = super().path(variant)
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            part = file.with_suffix(f".{os.getpid()}")
            part.write_bytes(self.bytes(variant))
            part.replace(file)
        return file

    def bytes(self, variant: str) -> bytes:
        """The file itself."""
        assert self.base is not None
        return _glb(self.kind, self.number, variant, _pictures(self.base.path(variant)))[0]


def every_booth(count: int, demo: Sequence[BenchModel], kept: Path = CACHE / "shapes") -> list[BenchModel]:
    """Structures and products for `count` booths, each with its figures; kept between runs."""
    told = kept / f"{RECIPE}-{count}.json"
    if not told.exists():
        tell(f"shaping {count} booths and their products")
        told.parent.mkdir(parents=True, exist_ok=True)
        told.write_text(json.dumps({name: _figures(*row) for name, row in _rows(count, demo).items()}))
    files = json.loads(told.read_text())
    folder = kept / str(RECIPE)
    return [
        ShapeModel(name, kind, SPOTS if kind == "structure" else [], files[name], folder / name, number, base)
        for name, (kind, number, base) in _rows(count, demo).items()
    ]


def _rows(count: int, demo: Sequence[BenchModel]) -> dict[str, tuple[str, int, BenchModel]]:
    found: dict[str, tuple[str, int, BenchModel]] = {}
    for kind, many in (("structure", count), ("product", count * PRODUCTS)):
        bases = [model for model in demo if model.kind == kind]
        found |= {f"{kind}-{number}": (kind, number, bases[number % len(bases)]) for number in range(many)}
    return found


def _figures(kind: str, number: int, base: BenchModel) -> dict[str, dict[str, Any]]:
    found = {}
    for variant in base.files:
        shown = _pictures(base.path(variant))
        glb, triangles, calls = _glb(kind, number, variant, shown)
        gpu = base.files[variant].get("texture_bytes_gpu", 0) if shown else 0
        found[variant] = {
            "bytes": len(glb), "triangles": triangles, "draw_calls": calls, "texture_bytes_gpu": gpu,
        }  # fmt: skip
    return found


@lru_cache(maxsize=256)
def _pictures(file: Path) -> tuple[Picture, ...]:
    return () if file.stem == "proxy" else tuple(pictures(file.read_bytes()))


def _glb(kind: str, number: int, variant: str, shown: Sequence[Picture]) -> tuple[bytes, int, int]:
    """File, triangles and draw calls."""
    level = variant.removesuffix("_ktx2")
    make = structure if kind == "structure" else product
    solids = make(number, PROXY if level == "proxy" else LEVELS[level])
    if level == "proxy":
        solids = _lightest(solids)
    writer = Writer()
    for at, part in enumerate(_materials(solids, kind, level)):
        writer.primitive(part, shown if at == 0 else (), 0.35 + 0.3 * at)
    return writer.bytes(), sum(len(s.faces) for s in solids), len(writer.doc["materials"])


def _materials(solids: Sequence[Solid], kind: str, level: str) -> list[Sequence[Solid]]:
    """As many draw calls as the pipeline leaves at this level."""
    calls = {"lod0": 3, "lod1": 2}.get(level, 1) if kind == "structure" else {"lod0": 2}.get(level, 1)
    return [part for at in range(calls) if (part := solids[at::calls])]


def _lightest(solids: Sequence[Solid]) -> list[Solid]:
    kept: list[Solid] = []
    for solid in solids:
        if sum(len(s.faces) for s in kept) + len(solid.faces) <= PROXY_TRIANGLES:
            kept.append(solid)
    return kept
