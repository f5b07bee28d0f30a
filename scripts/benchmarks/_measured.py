"""One file made from a model: how small it is, how it looks, what it lost, what making it took."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import brotli

from assets.errors import AssetsError, StepFailed
from assets.model import document_of
from assets.optimize import SEARCHED
from assets.optimize.quality import Reference
from assets.optimize.workshop import Workshop
from assets.pipeline import STEPS, Options, run_step
from assets.pipeline.proof import valid
from assets.sandbox import ask, limits_for, python_command
from assets.validate import check
from assets.variants import PosterRenderer
from scripts.benchmarks._peers import PEERS
from scripts.benchmarks._samples import samples
from scripts.benchmarks._usage import Usage

_QUALITY = 9
_STEPS = {step.name: step for step in STEPS}


@dataclass(frozen=True)
class Source:
    """A model that is fit: its work folder, the pictures of its original, its triangles."""

    path: Path
    folder: Path
    pictures: Reference
    triangles: int

    @property
    def bytes(self) -> int:
        """As it was given."""
        return self.path.stat().st_size


@dataclass(frozen=True)
class Measured:
    """What one program made of one model.

    `cpu_s`: of the step that makes this file, until it was there; `whole_cpu_s`: with the check, the quick
    file, the phone's, the twins in WebP and all proofs. `first_s`: until there was a first file to show.
    `refused`: what it made last did not pass its own proof, and this is what it made before.
    """

    source: Source
    by: str
    made: int
    brotli: int
    triangles: int
    calls: int
    flip: float
    psnr: float
    worst: str
    lost: int
    valid: bool
    cpu_s: float
    wall_s: float
    rss_mb: float
    first_s: float
    whole_cpu_s: float
    refused: bool = False

    @property
    def model(self) -> str:
        """The model's name."""
        return self.source.path.stem

    def row(self) -> dict[str, Any]:
        """As the table shows it."""
        return {
            "model": self.model, "by": self.by, "source": f"{self.source.bytes:,}", "bytes": f"{self.made:,}",
            "brotli": f"{self.brotli:,}", "triangles": f"{self.triangles:,}", "calls": self.calls,
            "FLIP": self.flip, "dB": self.psnr, "worst": self.worst, "lost": self.lost,
            "valid": "yes" if self.valid else "no", "CPU s": self.cpu_s, "of all": self.whole_cpu_s,
            "wall s": self.wall_s, "first s": self.first_s, "MB": self.rss_mb,
        }  # fmt: skip


def prepared(path: Path, folder: Path, renderer: PosterRenderer) -> Source | None:
    """Check a model and photograph its original; None when it is refused."""
    folder.mkdir(parents=True)
    shutil.copyfile(path, folder / "source.glb")
    plain = check(folder / "source.glb", folder, whole=True).plain
    if plain is None:
        return None
    before = folder / "before"
    before.mkdir()
    with Workshop(plain, folder) as shop:
        drawn = shop.reference("original.glb")
    pictures = Reference(before, renderer.shoot(drawn, before, None))
    return Source(path, folder, pictures, _figures(plain, folder)["triangles"])


def warmed(renderer: PosterRenderer, folder: Path) -> None:
    """Draw a model of our own, as a worker's browser has drawn others before."""
    sample = next(samples(folder))
    prepared(sample, folder / "work", renderer)


def measure_ours(source: Source, renderer: PosterRenderer, judge: PosterRenderer) -> Measured:
    """Our check, quick `web` and search, with a warm browser; whole again from the upload on."""
    folder = source.folder / "maru"
    folder.mkdir()
    shutil.copyfile(source.path, folder / "source.glb")
    searched = folder / SEARCHED["web"]
    with Usage() as first:
        results = {name: run_step(_STEPS[name], folder, Options(renderer)) for name in ("check", "web")}
    with Usage(until=searched) as usage:
        results["search"] = run_step(_STEPS["search"], folder, Options(renderer))
    refused = "files" not in results["search"].figures
    file = folder / "web.glb" if refused else searched
    found = _measured(source, file, "maru", usage, first.wall_s, judge)
    return replace(
        found,
        refused=refused,
        cpu_s=usage.until_cpu_s or usage.cpu_s,
        whole_cpu_s=first.cpu_s + usage.cpu_s,
        wall_s=first.wall_s + usage.wall_s,
    )


def measure_peer(source: Source, name: str, judge: PosterRenderer) -> Measured | None:
    """What a peer makes of the model; None when it makes nothing."""
    target = source.folder / f"{name}.glb"
    run: Callable[[Path, Path], Any] = PEERS[name]
    used = run(source.path, target)
    return _measured(source, target, name, used, used.wall_s, judge) if used.ok and target.exists() else None


def _measured(
    source: Source, file: Path, by: str, usage: Any, first: float, renderer: PosterRenderer
) -> Measured:
    after = source.folder / f"{by}-pictures"
    after.mkdir()
    _shoot(file, after, source, renderer)
    found = source.pictures.differences(after, source.pictures.shots)
    figures = _figures(file, source.folder)
    return Measured(
        source=source,
        by=by,
        made=file.stat().st_size,
        brotli=len(brotli.compress(file.read_bytes(), quality=_QUALITY)),
        triangles=figures["triangles"],
        calls=figures["draw_calls"],
        flip=max((one.flip for one in found), default=0.0),
        psnr=min((one.psnr for one in found), default=99.0),
        worst=found[0].name if found else "",
        lost=_lost(source, file),
        valid=_valid(file),
        cpu_s=usage.cpu_s,
        whole_cpu_s=usage.cpu_s,
        wall_s=usage.wall_s,
        rss_mb=usage.rss_mb,
        first_s=first,
    )


def _shoot(file: Path, after: Path, source: Source, renderer: PosterRenderer) -> None:
    """Take the pictures; of KTX2 textures, which the page does not read, as they look unpacked."""
    try:
        renderer.shoot(file, after, source.pictures.shots)
    except StepFailed:
        unpacked = after / "unpacked"
        unpacked.mkdir()
        plain = check(file, unpacked, whole=True).plain
        if plain is None:
            raise
        renderer.shoot(plain, after, source.pictures.shots)


def _figures(file: Path, folder: Path) -> dict[str, Any]:
    """Triangles and draw calls, every instance counted."""
    doc = document_of(file)
    accessors, meshes = doc.get("accessors", []), doc.get("meshes", [])
    triangles = calls = 0
    for node in doc.get("nodes", []):
        if "mesh" not in node:
            continue
        batch = node.get("extensions", {}).get("EXT_mesh_gpu_instancing", {}).get("attributes", {})
        copies = min((accessors[at]["count"] for at in batch.values()), default=1)
        for primitive in meshes[node["mesh"]]["primitives"]:
            calls += 1
            at = primitive.get("indices", primitive["attributes"].get("POSITION"))
            triangles += copies * (accessors[at]["count"] // 3 if primitive.get("mode", 4) == 4 else 0)
    return {"triangles": triangles, "draw_calls": calls}


def _lost(source: Source, file: Path) -> int:
    """How many kinds of features the file lacks; names of materials may be merged."""
    plain = source.folder / "plain.glb"
    command = python_command("assets.model.features_job", plain, file, "material_names")
    limits = limits_for(plain.stat().st_size)
    answer = ask(command, read=[plain, file], write=source.folder, limits=limits, code="features_failed")
    return len(answer["lost"])


def _valid(file: Path) -> bool:
    try:
        valid(file.parent, file.name)
    except AssetsError:
        return False
    return True
