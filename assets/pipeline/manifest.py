"""Gathers what the steps left in the work folder into manifest.json."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..model import Manifest, Report, Variant, document_of
from ..variants import PICTURES
from .run import StepResult

_GLB, _WEBP = "model/gltf-binary", "image/webp"
# variant: (file, media type, the step whose figures describe it)
FILES = {
    "web": ("web.glb", _GLB, "web"),
    "ar": ("ar.glb", _GLB, "ar"),
    "usdz": ("model.usdz", "model/vnd.usdz+zip", "ar"),
    "lod1": ("lod1.glb", _GLB, "lod1"),
    "proxy": ("proxy.glb", _GLB, "proxy"),
    **{picture.name: (f"{picture.name}.webp", _WEBP, "") for picture in PICTURES},
}
_FIGURES = ("triangles", "draw_calls", "texture_bytes_gpu")


def write_manifest(folder: Path, source: Path, steps: Sequence[str]) -> Manifest:
    """Write `manifest.json` in `folder` and give it. Steps that have not run are simply not in it."""
    results = {name: found for name in steps if (found := StepResult.read(folder, name))}
    report = Report.from_json(_report_json(folder))
    issues = tuple(issue for result in results.values() for issue in result.issues)
    manifest = Manifest(
        source={"sha256": sha256(source), "bytes": source.stat().st_size},
        report=Report((*report.issues, *issues), report.stats),
        variants=tuple(_variants(folder, results)),
        timings={name: result.seconds for name, result in results.items()},
        nodes=_nodes(folder, results),
    )
    (folder / "manifest.json").write_text(json.dumps(manifest.to_json(), ensure_ascii=False))
    return manifest


def _report_json(folder: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((folder / "report.json").read_text())
    return data


def _variants(folder: Path, results: dict[str, StepResult]) -> list[Variant]:
    sizes = {picture.name: (picture.width, picture.height) for picture in PICTURES}
    found = []
    for name, (path, media_type, step) in FILES.items():
        file = folder / path
        if not file.exists():
            continue
        figures = results[step].figures if step in results else {}
        width, height = sizes.get(name, (None, None))
        counted = {key: int(figures.get(key, 0)) for key in _FIGURES}
        size, digest = file.stat().st_size, sha256(file)
        found.append(Variant(name, path, size, digest, media_type, **counted, width=width, height=height))
    return found


def _nodes(folder: Path, results: dict[str, StepResult]) -> dict[str, dict[str, Any]]:
    """Source node → its name, and its index in `web`, whose JSON is read: it is ours and small."""
    became = results["web"].figures.get("nodes", {}) if "web" in results else {}
    nodes = document_of(folder / "web.glb").get("nodes", []) if became else []
    return {at: {"name": nodes[now].get("name", ""), "web": now} for at, now in became.items()}


def sha256(path: Path) -> str:
    """A file's SHA-256 in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
