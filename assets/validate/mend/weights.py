"""Joint weights that do not add up to 1, over all of a vertex's sets of four."""

from typing import Any

import numpy as np

from ...model.gltf import Array, Gltf
from .layout import is_plain

_FULL = {5126: 1.0, 5121: 255.0, 5123: 65535.0}
_OFF = 2e-7  # how far the validator lets a sum of float weights be off, for each weight


def weights(gltf: Gltf) -> int:
    """Scale the weights of each vertex to a sum of 1; one without any gets all of its first joint."""
    done, seen = 0, set[tuple[int, ...]]()
    for primitive in (one for mesh in gltf.rows("meshes") for one in mesh["primitives"]):
        names = sorted(name for name in primitive["attributes"] if name.startswith("WEIGHTS_"))
        sets = tuple(primitive["attributes"][name] for name in names)
        if sets and sets not in seen and _can(gltf, sets):
            done += _scaled(gltf, sets)
        seen.add(sets)
    return done


def _can(gltf: Gltf, sets: tuple[int, ...]) -> bool:
    specs = [gltf.rows("accessors")[at] for at in sets]
    kinds = {spec["componentType"] for spec in specs}
    counts = {spec["count"] for spec in specs}
    return all(is_plain(gltf, at) for at in sets) and len(kinds) == len(counts) == 1 and kinds <= _FULL.keys()


def _scaled(gltf: Gltf, sets: tuple[int, ...]) -> int:
    views = [gltf.accessor(at, as_float=False) for at in sets]
    full = _FULL[gltf.rows("accessors")[sets[0]]["componentType"]]
    values: Array = np.concatenate(views, axis=1).astype(np.float64)
    sums = values.sum(axis=1)
    wrong = (np.abs(sums - full) > _slack(values, full)) & np.isfinite(sums) & (values >= 0).all(axis=1)
    if not wrong.any():
        return 0
    values[wrong] = _even(values[wrong], full)
    for at, view in enumerate(views):
        view[wrong] = values[wrong, at * 4 : at * 4 + 4].astype(view.dtype)
    return len(sets)


def _slack(values: Array, full: float) -> Any:
    return _OFF * np.maximum((values > 0).sum(axis=1), 1) / 2 if full == 1.0 else 0.5


def _even(rows: Array, full: float) -> Array:
    """Rows with a sum of `full`; what rounding leaves goes to the largest weight."""
    sums = rows.sum(axis=1)
    rows[sums <= 0, 0], sums[sums <= 0] = 1.0, 1.0
    even = rows / sums[:, None] * full
    even = np.round(even) if full > 1 else even.astype(np.float32).astype(np.float64)
    largest = even.argmax(axis=1)
    even[np.arange(len(even)), largest] += full - even.sum(axis=1)
    evened: Array = even
    return evened
