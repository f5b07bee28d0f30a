"""Runs in the sandbox: measures a plain GLB as it is drawn. Prints
{"stats": …, "issues": […], "images": [sha256, …], "places": {pointer: …}}.

python -m assets.validate.analyse_job MODEL POINTER…      the pointers whose places are asked for
"""

import hashlib
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from ..model import Issue, Stats
from ..model.geometry import Piece, pieces, placed
from ..model.gltf import Array, Gltf, GltfError
from ..model.places import places
from .images import picture_of

_HUGE_M, _TINY_M, _MM = 60.0, 0.004, 1000.0
_EDGE_M = 1e9  # farther out nothing can be drawn in single precision
_PHONE_TRIANGLES = 150_000
_MIPMAPS = 4 / 3


class Measure:
    """Sums over the drawn pieces of one model."""

    def __init__(self) -> None:
        self.low, self.high = np.full(3, np.inf), np.full(3, -np.inf)
        self.triangles = self.vertices = self.calls = self.degenerate = self.broken = 0

    def add(self, piece: Piece) -> None:
        """Count one piece, each of its instances."""
        copies = len(piece.matrices)
        self.triangles += len(piece.triangles) * copies
        self.vertices += len(piece.positions) * copies
        self.calls += 1
        finite = np.isfinite(piece.positions).all(axis=1)
        self.broken += int((~finite).sum())
        if len(piece.triangles) and int(piece.triangles.max()) >= len(piece.positions):
            raise GltfError("an index outside its vertices")
        self.degenerate += _flat(piece.positions, piece.triangles) * copies
        corners = piece.positions[finite]
        for matrix in piece.matrices if len(corners) else ():
            moved = placed(corners, matrix)
            self.low, self.high = (
                np.minimum(self.low, moved.min(axis=0)),
                np.maximum(self.high, moved.max(axis=0)),
            )


def _flat(positions: Array, triangles: Array) -> int:
    """Triangles without area, which draw nothing."""
    a, b, c = (positions[triangles[:, corner]] for corner in range(3))
    return int((np.linalg.norm(np.cross(b - a, c - a), axis=1) == 0).sum()) if len(triangles) else 0


def analyse(model: Path, pointers: Sequence[str] = ()) -> dict[str, Any]:
    """Figures and findings. A valid file may name data that is nowhere: then there is nothing to draw."""
    gltf, measure = Gltf.load(model), Measure()
    try:
        for piece in pieces(gltf):
            measure.add(piece)
    except GltfError as error:
        missing = Issue("data_missing", "warning", message=str(error))
        return {"stats": asdict(Stats()), "issues": [asdict(missing)], "images": [], "places": {}}
    stats = _stats(gltf, measure, model.stat().st_size)
    issues = [asdict(issue) for issue in _issues(stats, measure)]
    named = places(gltf.doc, pointers)
    return {"stats": asdict(stats), "issues": issues, "images": _images(gltf), "places": named}


def _images(gltf: Gltf) -> list[str]:
    """SHA-256 of each picture's bytes: by these a picture that was encoded before is found again."""
    found = {hashlib.sha256(gltf.image(at)).hexdigest() for at in range(len(gltf.rows("images")))}
    return sorted(found)


def _stats(gltf: Gltf, measure: Measure, size: int) -> Stats:
    drawn = bool(np.isfinite(measure.low).all())
    low, high = (measure.low, measure.high) if drawn else (np.zeros(3), np.zeros(3))
    variants = gltf.doc.get("extensions", {}).get("KHR_materials_variants", {}).get("variants", [])
    primitives = [p for mesh in gltf.rows("meshes") for p in mesh["primitives"]]
    return Stats(
        bytes=size,
        nodes=len(gltf.rows("nodes")),
        meshes=len(gltf.rows("meshes")),
        materials=len(gltf.rows("materials")),
        textures=len(gltf.rows("textures")),
        animations=len(gltf.rows("animations")),
        skins=len(gltf.rows("skins")),
        morph_targets=max((len(p.get("targets", [])) for p in primitives), default=0),
        variants=len(variants),
        triangles=measure.triangles,
        vertices=measure.vertices,
        draw_calls=measure.calls,
        texture_bytes_gpu=_texture_bytes(gltf),
        degenerate_triangles=measure.degenerate,
        bounds_m={"min": _rounded(low), "max": _rounded(high)},
        size_mm=[round(float(side) * _MM, 2) for side in high - low],
        extensions_used=sorted(gltf.doc.get("extensionsUsed", [])),
    )


def _rounded(point: Array) -> list[float]:
    return [round(float(value), 6) for value in point]


def _texture_bytes(gltf: Gltf) -> int:
    """Bytes of all images as RGBA8 with mipmaps."""
    found = [picture_of(gltf.image(at)) for at in range(len(gltf.rows("images")))]
    return round(sum(picture.width * picture.height * 4 * _MIPMAPS for picture in found if picture))


def _issues(stats: Stats, measure: Measure) -> list[Issue]:
    issues = []
    far = bool((np.abs([measure.low, measure.high]) > _EDGE_M).any()) and stats.triangles > 0
    if measure.broken or far:
        issues.append(Issue("non_finite", params={"found": measure.broken or stats.vertices}))
    if stats.triangles == stats.degenerate_triangles:
        issues.append(Issue("nothing_to_show", "warning"))
        return issues
    if stats.degenerate_triangles > max(10, stats.triangles // 100):
        issues.append(Issue("degenerate_triangles", "warning", params={"found": stats.degenerate_triangles}))
    largest = max(stats.size_mm) / _MM
    if not _TINY_M <= largest <= _HUGE_M:
        issues.append(Issue("size_unlikely", "warning", params={"metres": round(largest, 4)}))
    if stats.triangles > _PHONE_TRIANGLES:
        params = {"found": stats.triangles, "limit": _PHONE_TRIANGLES}
        issues.append(Issue("heavy_for_phones", "info", params=params))
    return issues


if __name__ == "__main__":
    print(json.dumps(analyse(Path(sys.argv[1]), sys.argv[2:])))
