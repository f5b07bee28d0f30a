"""The one animation that a USDZ plays: Quick Look has a single timeline of at most ten seconds."""

from typing import Any

import numpy as np

from assets.model.gltf import Array, Gltf, GltfError
from assets.variants.usdz_curve import CUBIC, LINEAR, STEP, Curve, sample_times

MAX_SECONDS = 10.0
CODES_PER_SECOND = 30.0
_WIDTHS = {"translation": 3, "rotation": 4, "scale": 3}
_RESTS = {"translation": (0.0, 0.0, 0.0), "rotation": (0.0, 0.0, 0.0, 1.0), "scale": (1.0, 1.0, 1.0)}
_LONGEST = 1e5  # seconds; a key beyond that is a mistake or an attack


class Timeline:
    """The first animation that moves a node of the shown scene; still when there is none.

    `seconds` is its length, cut at ten; `left_out` names the animations that are not played.
    Raises GltfError for keys that go back in time, are not finite or do not fit their values.
    """

    def __init__(self, gltf: Gltf, shown: set[int]) -> None:
        self._gltf = gltf
        self._curves: dict[tuple[int, str], Curve] = {}
        self.name: str | None = None
        self.left_out: list[str] = []
        for number, row in enumerate(gltf.rows("animations")):
            name = str(row.get("name") or f"animation {number}")
            if self._curves or not self._take(row, shown):
                self.left_out.append(name)
            else:
                self.name = name
        full = max((float(curve.times[-1]) for curve in self._curves.values()), default=0.0)
        self.was_cut = full > MAX_SECONDS + 1e-6
        self.seconds = min(full, MAX_SECONDS)

    def moves(self, node: int, *paths: str) -> bool:
        """Whether the animation touches one of these properties of a node."""
        return any((node, path) in self._curves for path in paths)

    def moves_place(self, node: int) -> bool:
        """Whether the node goes anywhere."""
        return self.moves(node, *_WIDTHS)

    def times(self, nodes: list[int], *paths: str) -> Array:
        """Seconds at which these properties of these nodes are stored together."""
        curves = [self._curves[node, path] for node in nodes for path in paths if self.moves(node, path)]
        return sample_times(curves, self.seconds)

    def value(self, node: int, path: str, seconds: Array) -> Array:
        """Translation, rotation (x, y, z, w) or scale at these times (k×3 or k×4); at rest if not moved."""
        if self.moves(node, path):
            return self._curves[node, path].at(seconds)
        return np.tile(rest(self._gltf.rows("nodes")[node], path), (len(seconds), 1))

    def weights(self, node: int, seconds: Array) -> Array:
        """Morph weights at these times (k × targets)."""
        return self._curves[node, "weights"].at(seconds)

    def _take(self, row: dict[str, Any], shown: set[int]) -> bool:
        for channel in row.get("channels", []):
            target = channel.get("target", {})
            node, path = target.get("node"), target.get("path")
            if node not in shown or path not in (*_WIDTHS, "weights"):
                continue
            row_of_node = self._gltf.rows("nodes")[node]
            if "mesh" in row_of_node if path == "weights" else "matrix" not in row_of_node:
                self._curves[node, path] = self._curve(row["samplers"][channel["sampler"]], node, path)
        return bool(self._curves)

    def _curve(self, sampler: dict[str, Any], node: int, path: str) -> Curve:
        times = self._gltf.accessor(sampler["input"]).astype(np.float64).ravel()
        flat = self._gltf.accessor(sampler["output"]).astype(np.float64).ravel()
        mode = sampler.get("interpolation", LINEAR)
        width = _WIDTHS.get(path) or _targets(self._gltf, node)
        shape = (len(times), 3, width) if mode == CUBIC else (len(times), width)
        if mode not in (STEP, LINEAR, CUBIC) or not len(times) or flat.size != np.prod(shape):
            raise GltfError("an animation's keys and values do not fit")
        is_sound = np.isfinite(times).all() and np.isfinite(flat).all() and (np.diff(times) >= 0).all()
        if not is_sound or times[0] < 0 or times[-1] > _LONGEST:
            raise GltfError("an animation's keys are not in order")
        return Curve(times, flat.reshape(shape), mode, path == "rotation")


def rest(node: dict[str, Any], path: str) -> Array:
    """A node's own translation, rotation (x, y, z, w) or scale in the file."""
    return np.array(node.get(path, _RESTS[path]), dtype=np.float64)


def _targets(gltf: Gltf, node: int) -> int:
    mesh = gltf.rows("meshes")[gltf.rows("nodes")[node]["mesh"]]
    return max(len(primitive.get("targets", [])) for primitive in mesh["primitives"])
