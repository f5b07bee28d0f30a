"""Minimum and maximum of accessors, wrong or missing where they must be."""

from typing import Any

import numpy as np

from ...model.gltf import Array, Gltf
from .layout import is_plain


def bounds(gltf: Gltf) -> int:
    """State what the values say; gives how many accessors said otherwise."""
    needed = _needed(gltf)
    return sum(_stated(gltf, at, at in needed) for at in range(len(gltf.rows("accessors"))))


def _needed(gltf: Gltf) -> set[int]:
    """Accessors that must have bounds: positions and times."""
    found = {sampler["input"] for one in gltf.rows("animations") for sampler in one["samplers"]}
    for primitive in (one for mesh in gltf.rows("meshes") for one in mesh["primitives"]):
        for attributes in (primitive["attributes"], *primitive.get("targets", ())):
            found |= {attributes["POSITION"]} if "POSITION" in attributes else set()
    return found


def _stated(gltf: Gltf, at: int, is_needed: bool) -> bool:
    spec: dict[str, Any] = gltf.rows("accessors")[at]
    names = ("min", "max") if is_needed else tuple(name for name in ("min", "max") if name in spec)
    if not names or not spec["count"] or not (is_plain(gltf, at) or "sparse" in spec):
        return False
    values = gltf.accessor(at, as_float=False)
    real = {"min": values.min(axis=0).tolist(), "max": values.max(axis=0).tolist()}
    wrong = [name for name in names if _as_stored(spec.get(name), values) != real[name]]
    spec.update({name: real[name] for name in wrong})
    return bool(wrong)


def _as_stored(said: Any, values: Array) -> Any:
    """Stated numbers in the precision of the values: 0.1 and its single-precision neighbour are the same."""
    return np.array(said, values.dtype).tolist() if values.dtype.kind == "f" and said is not None else said
