"""Gathers what the steps left in the work folder into manifest.json."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ..model import Manifest, Picture, Report, Variant, document_of
from ..variants import PICTURES
from ..variants import VIEWS as AROUND
from .run import StepResult

_GLB, _WEBP = "model/gltf-binary", "image/webp"


class File(NamedTuple):
    """A file that a step leaves, and the variant that it is."""

    variant: str
    path: str
    step: str
    media_type: str = _GLB
    tier: str | None = None
    textures: str | None = None


# For browsers without AVIF, where no twin in WebP can be made to hold: larger, but with all its pictures.
_SPARE = File("web_webp", "web.glb", "web", tier="desktop", textures="webp")
# Of several files for one variant the first that is there: the searched `web` replaces the quick one.
FILES = (
    File("web", "web_searched.glb", "search", tier="desktop", textures="avif"),
    File("web", "web.glb", "web", tier="desktop", textures="webp"),
    File("web_webp", "web_webp.glb", "search", tier="desktop", textures="webp"),
    _SPARE,
    File("phone", "phone.glb", "search", tier="phone", textures="avif"),
    File("phone_webp", "phone_webp.glb", "search", tier="phone", textures="webp"),
    File("ar", "ar.glb", "ar", tier="phone", textures="plain"),
    File("usdz", "model.usdz", "usdz", "model/vnd.usdz+zip", "phone", "plain"),
    *(File(f"lod{level}", f"lod{level}.glb", "lods", textures="webp") for level in range(4)),
    *(File(f"lod{level}_ktx2", f"lod{level}_ktx2.glb", "ktx2", textures="ktx2") for level in range(4)),
    File("proxy", "proxy.glb", "proxy"),
    *(File(picture.name, f"{picture.name}.webp", "poster", _WEBP) for picture in PICTURES),
)
# Original and result from four sides, for the report's slider.
VIEWS = tuple(f"view{at}_{when}.webp" for at in range(4) for when in ("before", "after"))
# The model from its named sides, for pages and for who sees no 3D.
SIDES = tuple(f"from_{view.name}.webp" for view in AROUND)
_FIGURES = ("triangles", "draw_calls", "texture_bytes_gpu")


def write_manifest(folder: Path, source: Path, steps: Sequence[str]) -> Manifest:
    """Write `manifest.json` in `folder` and give it. Steps that have not run are simply not in it."""
    results = {name: found for name in steps if (found := StepResult.read(folder, name))}
    report = Report.from_json(_report_json(folder))
    issues = tuple(issue for result in results.values() for issue in result.issues)
    variants = tuple(_variants(folder, results))
    manifest = Manifest(
        source={"sha256": sha256(source), "bytes": source.stat().st_size},
        report=Report((*report.issues, *issues), report.stats, places=report.places),
        variants=variants,
        timings={name: result.seconds for name, result in results.items()},
        nodes=_nodes(folder, variants, results),
        scale=float(results["check"].figures.get("scale", 1.0)) if "check" in results else 1.0,
        pictures=tuple(_pictures(folder)),
    )
    (folder / "manifest.json").write_text(json.dumps(manifest.to_json(), ensure_ascii=False))
    return manifest


def _report_json(folder: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((folder / "report.json").read_text())
    return data


def _variants(folder: Path, results: Mapping[str, StepResult]) -> Iterator[Variant]:
    sizes = {picture.name: (picture.width, picture.height) for picture in PICTURES}
    done = dict[str, str | None]()  # the codec of its textures
    for file in FILES:
        path = folder / file.path
        if file.variant in done or not path.exists() or (file is _SPARE and done.get("web") != "avif"):
            continue
        figures = _figures(file, results)
        done[file.variant] = figures.get("textures", file.textures)
        width, height = sizes.get(file.variant, (None, None))
        counted = {key: int(figures.get(key, 0)) for key in _FIGURES}
        yield Variant(
            file.variant,
            file.path,
            path.stat().st_size,
            sha256(path),
            file.media_type,
            **counted,
            width=width,
            height=height,
            texture_side=figures.get("texture_side"),
            tier=file.tier,
            textures=done[file.variant],
            quality=figures.get("quality"),
            lost=figures.get("lost", {}),
        )


def _figures(file: File, results: Mapping[str, StepResult]) -> Mapping[str, Any]:
    """What the file's step said of it: of this one file, where it made several."""
    figures = results[file.step].figures if file.step in results else {}
    several: Mapping[str, Mapping[str, Any]] | None = figures.get("files")
    return figures if several is None else several.get(file.variant, {})


def _nodes(
    folder: Path, variants: Sequence[Variant], results: Mapping[str, StepResult]
) -> dict[str, dict[str, Any]]:
    """Source node → its name, and what it became in `web`, whose JSON is read: it is ours and small."""
    web = next((variant for variant in variants if variant.name == "web"), None)
    file = next((file for file in FILES if web and file.path == web.path), None)
    if file is None:
        return {}
    became: Mapping[str, Any] = _figures(file, results).get("nodes", {})
    nodes = document_of(folder / file.path).get("nodes", []) if became else []
    return {at: _node(now, nodes) for at, now in became.items()}


def _node(now: Any, nodes: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    entry = dict(now) if isinstance(now, Mapping) else {"web": now}
    at = entry.get("web")
    name = nodes[at].get("name", "") if isinstance(at, int) and at < len(nodes) else ""
    return {"name": entry.pop("name", name), **entry}


def _pictures(folder: Path) -> Iterator[Picture]:
    for name in (*VIEWS, *SIDES):
        path = folder / name
        if path.exists():
            yield Picture(path.stem, name, path.stat().st_size, sha256(path), _WEBP)


def sha256(path: Path) -> str:
    """A file's SHA-256 in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
