"""The models of the hall benchmark: the demo's eight structures and eight of its products, with every file
that a hall draws, made by the pipeline's own steps and kept under `var/bench-hall` between runs."""

import json
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assets.variants import LEVELS, lods, proxy
from assets.variants.ktx2 import ktx2
from booths.demo import exhibition
from booths.demo.booth_spec import BoothSpec
from scripts.lib.shell import ROOT

CACHE = ROOT / "var" / "bench-hall"
# Raised when what is kept would be made otherwise.
RECIPE = 1
AT_ONCE = 2


@dataclass(frozen=True)
class BenchModel:
    """A structure or a product; `files` by variant name: path and what the manifest says of it."""

    name: str
    kind: str
    spots: list[list[float]]
    files: dict[str, dict[str, Any]]
    folder: Path

    def path(self, variant: str) -> Path:
        """Where a file lies."""
        return self.folder / f"{variant}.glb"


def models() -> list[BenchModel]:
    """Every model, made where it is missing; tells how far it is on stderr."""
    wanted = list(_wanted())
    begun = time.monotonic()
    found = []
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for done, made in enumerate(pool.map(lambda row: _kept(*row), wanted), start=1):
            found.append(made)
            tell(f"models {done}/{len(wanted)}, {time.monotonic() - begun:.0f} s")
    return found


def tell(words: str) -> None:
    """Say how far it is, beside the result."""
    print(words, file=sys.stderr, flush=True)


def _wanted() -> Iterator[tuple[str, str, BoothSpec]]:
    seen: set[str] = set()
    for spec in exhibition.booths():
        if spec.structure not in seen:
            seen.add(spec.structure)
            yield spec.structure, "structure", spec
            yield spec.products[0].slug, "product", spec


def _kept(name: str, kind: str, spec: BoothSpec) -> BenchModel:
    told = CACHE / name / "model.json"
    if not told.exists() or json.loads(told.read_text())["recipe"] != RECIPE:
        _make(CACHE / name, kind, spec)
    found = json.loads(told.read_text())
    return BenchModel(name, kind, found["spots"], found["files"], CACHE / name)


def _make(folder: Path, kind: str, spec: BoothSpec) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    structure = spec.build_structure()
    plain = folder / "plain.glb"
    plain.write_bytes(structure.glb if kind == "structure" else spec.products[0].build())
    files = {"proxy": proxy(plain, folder / "proxy.glb"), **lods(plain, folder)}
    for level in LEVELS:
        figures, _ = ktx2(folder / f"{level}.glb", folder / f"{level}_ktx2.glb")
        files |= {f"{level}_ktx2": figures} if figures else {}
    shown = {name: _shown(folder / f"{name}.glb", figures) for name, figures in files.items()}
    told = {"recipe": RECIPE, "spots": [list(spot) for spot in structure.spots], "files": shown}
    (folder / "model.json").write_text(json.dumps(told))


def _shown(path: Path, figures: dict[str, Any]) -> dict[str, Any]:
    names = ("triangles", "draw_calls", "texture_bytes_gpu")
    return {"bytes": path.stat().st_size, **{name: figures[name] for name in names}}


if __name__ == "__main__":
    models()
