"""Our searched `web` beside glTF-Transform's and gltfpack's files, from the same models in one run.

    ./scripts/bench pipeline [FOLDER] [--peers] [--json]

FOLDER holds .glb files; without it the models of the corpus beside the checkout, else models of our own.
Bytes are told as they lie and after brotli; quality is the worst of all pictures, measured against the
original by the same cameras for everybody; features lost are counted by one diff. CPU is what the search
spends until the desktop's file is there; beside it what all of a model's files for the web take, with proofs.
"""

import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from assets.variants import PosterRenderer
from scripts.benchmarks._measured import Measured, measure_ours, measure_peer, prepared, warmed
from scripts.benchmarks._peers import PEERS
from scripts.benchmarks._report import Bar, finish
from scripts.benchmarks._samples import samples
from scripts.lib.shell import ROOT

CORPUS = ROOT.parent / "shared" / "corpus" / "models"
BYTES_MEDIAN, BYTES_WORST, FLIP, PSNR, CALLS, CPU = 0.6, 1.0, 0.05, 35.0, 1.2, 15.0
SMALL_MB, SMALL_S, LARGE_MB, LARGE_S, SEARCH_S = 5.0, 3.0, 40.0, 10.0, 120.0


def main() -> int:
    """Measure and print; the exit code says whether every bar holds."""
    peers = "--peers" in sys.argv
    folders = [Path(text) for text in sys.argv[1:] if not text.startswith("--")]
    rows: list[dict[str, Any]] = []
    ours: list[Measured] = []
    theirs: list[Measured] = []
    # Two browsers: the one that searches has not seen a model before it is measured.
    with (
        tempfile.TemporaryDirectory(prefix="maru-bench-") as name,
        PosterRenderer() as renderer,
        PosterRenderer() as judge,
    ):
        warmed(renderer, Path(name) / "warm")
        for path in _models(folders[0] if folders else None, Path(name)):
            source = prepared(path, Path(name) / "work" / path.stem, judge)
            if source is None:
                rows.append({"model": path.stem, "by": "maru", "bytes": "refused"})
                continue
            found = measure_ours(source, renderer, judge)
            ours.append(found)
            rows.append(found.row())
            for peer in PEERS if peers else ():
                other = measure_peer(source, peer, judge)
                rows.append(other.row() if other else {"model": path.stem, "by": peer, "bytes": "failed"})
                if other and peer == "gltf-transform":
                    theirs.append(other)
            print(f"{path.stem} done", file=sys.stderr, flush=True)
    return finish(rows, [*_own_bars(ours), *_peer_bars(ours, theirs)])


def _models(folder: Path | None, scratch: Path) -> Iterator[Path]:
    given = folder or (CORPUS if CORPUS.exists() else None)
    if given is None:
        yield from samples(scratch / "samples")
    else:
        yield from sorted(given.glob("*.glb"))


def _own_bars(ours: Sequence[Measured]) -> list[Bar]:
    if not ours:
        return []
    first = {m.model: m for m in ours}
    bars = [
        Bar("worst FLIP of web", max(m.flip for m in ours), FLIP, ""),
        Bar("worst PSNR of web", min(m.psnr for m in ours), PSNR, "dB", at_most=False),
        Bar("triangles, most of the source's", max(m.triangles / m.source.triangles for m in ours), 1.0, "×"),
        Bar("features lost and not declared", float(sum(m.lost for m in ours)), 0, ""),
        Bar("files that fail validation", float(sum(not m.valid for m in ours)), 0, ""),
        Bar("searches that came to nothing", float(sum(m.refused for m in ours)), 0, ""),
        Bar("search, longest", max(m.wall_s for m in ours), SEARCH_S, "s"),
    ]
    small = [m.first_s for m in first.values() if m.source.bytes <= SMALL_MB * 1e6]
    large = [m.first_s for m in first.values() if m.source.bytes <= LARGE_MB * 1e6]
    bars += [Bar("first web of ≤ 5 MB, longest", max(small), SMALL_S, "s")] if small else []
    return [*bars, Bar("first web of ≤ 40 MB, longest", max(large), LARGE_S, "s")] if large else bars


def _peer_bars(ours: Sequence[Measured], theirs: Sequence[Measured]) -> list[Bar]:
    both = [(a, b) for a in ours for b in theirs if a.model == b.model and b.brotli]
    if not both:
        return []
    sizes = [a.brotli / b.brotli for a, b in both]
    spent = [a.cpu_s / b.cpu_s for a, b in both]
    return [
        Bar("brotli bytes, median beside glTF-Transform", statistics.median(sizes), BYTES_MEDIAN, "×"),
        Bar("brotli bytes, worst beside glTF-Transform", max(sizes), BYTES_WORST, "×"),
        Bar("draw calls, worst beside glTF-Transform", max(a.calls / b.calls for a, b in both), CALLS, "×"),
        Bar("CPU, median beside glTF-Transform", statistics.median(spent), CPU, "×"),
        Bar("CPU, worst beside glTF-Transform", max(spent), CPU, "×"),
    ]


if __name__ == "__main__":
    raise SystemExit(main())
