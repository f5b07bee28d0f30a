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
_SMALLEST_M, _LARGEST_M = 1e-5, 1e6  # beyond these no size can be told, nor a camera set before it
_PHONE_TRIANGLES = 150_000
_MIPMAPS = 4 / 3
# Tools that thin and order triangles look at all others of a vertex: this is a fan of 70,000 round one point.
_CROWDED = 5e9
_FEW = 10_000  # triangles that cannot crowd so much
_MIX = np.array([0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D], np.uint32)


class Measure:
    """Sums over the drawn pieces of one model."""

    def __init__(self) -> None:
        self.low, self.high = np.full(3, np.inf), np.full(3, -np.inf)
        self.triangles = self.vertices = self.calls = self.degenerate = self.broken = 0
        self.crowded: int | None = None

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
        if _crowding(piece.positions, piece.triangles) > _CROWDED:
            self.crowded = piece.node
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


def _crowding(positions: Array, triangles: Array) -> float:
    """The sum, over all points, of the square of how many triangles meet there. Places are told by a hash."""
    if len(triangles) < _FEW:
        return 0.0
    bits = np.ascontiguousarray(positions, np.float32).view(np.uint32).reshape(-1, 3)
    mixed = np.bitwise_xor.reduce(bits * _MIX, axis=1) * _MIX[0]
    room = min(22, 2 + len(positions).bit_length())
    corners = (mixed >> np.uint32(32 - room))[triangles]
    apart = (corners != np.roll(corners, 1, axis=1)).all(axis=1)  # others draw nothing, and are dropped
    meeting = np.bincount(corners[apart].ravel(), minlength=1).astype(np.float64)
    return float(meeting @ meeting)


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
    if measure.crowded is not None:
        issues.append(Issue("points_crowded", "warning", pointer=f"/nodes/{measure.crowded}"))
    if stats.triangles == stats.degenerate_triangles:
        issues.append(Issue("nothing_to_show", "warning"))
        return issues
    if stats.degenerate_triangles > max(10, stats.triangles // 100):
        issues.append(Issue("degenerate_triangles", "warning", params={"found": stats.degenerate_triangles}))
    issues += [] if far else _about_size(float((measure.high - measure.low).max()))
    if stats.triangles > _PHONE_TRIANGLES:
        params = {"found": stats.triangles, "limit": _PHONE_TRIANGLES}
        issues.append(Issue("heavy_for_phones", "info", params=params))
    return issues


def _about_size(largest: float) -> list[Issue]:
    """What is odd about the length of the longest side, in metres."""
    params = {"metres": np.format_float_positional(largest, 3, fractional=False, trim="-")}
    if not _SMALLEST_M <= largest <= _LARGEST_M:
        return [Issue("size_impossible", "warning", params=params)]
    return [] if _TINY_M <= largest <= _HUGE_M else [Issue("size_unlikely", "warning", params=params)]


if __name__ == "__main__":
    print(json.dumps(analyse(Path(sys.argv[1]), sys.argv[2:])))
