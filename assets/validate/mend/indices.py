"""Triangle indices that hold the value by which strips are restarted."""

import numpy as np

from ...model.geometry import TRIANGLES
from ...model.gltf import Gltf
from .layout import is_plain

_RESTART = {5121: 0xFF, 5123: 0xFFFF, 5125: 0xFFFFFFFF}


def restarts(gltf: Gltf) -> int:
    """Fold triangles that name the restart value, not a vertex, into a point: no viewer draws them."""
    done = 0
    for primitive in (one for mesh in gltf.rows("meshes") for one in mesh["primitives"]):
        at = primitive.get("indices")
        if at is None or primitive.get("mode", TRIANGLES) != TRIANGLES or not is_plain(gltf, at):
            continue
        values = gltf.accessor(at, as_float=False)
        restart = _RESTART.get(gltf.rows("accessors")[at]["componentType"], -1)
        faces = values[: len(values) // 3 * 3].reshape(-1, 3)
        broken = (faces == restart).any(axis=1)
        if broken.any():
            faces[broken] = np.zeros(3, faces.dtype)
            done += 1
    return done
