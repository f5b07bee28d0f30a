"""Many instances as one mesh: a phone draws one large part faster than a thousand small ones."""

from dataclasses import replace

import numpy as np

from assets.model.gltf import Array
from assets.variants.usdz_surface import Surface, unit

MANY = 64  # instances; fewer stay parts of their own that share their points


def repeated(made: Surface, places: Array) -> Surface:
    """The same surface at each of these matrices (k×4×4), as one."""
    turns, moves = places[:, :3, :3], places[:, :3, 3]
    count, size = len(places), len(made.points)
    points = np.einsum("kij,nj->kni", turns, made.points) + moves[:, None]
    normals = np.einsum("kji,nj->kni", np.linalg.pinv(turns), made.normals)
    triangles = made.triangles[None] + (np.arange(count) * size)[:, None, None]
    mirrored = np.linalg.det(turns) < 0
    triangles[mirrored] = triangles[mirrored][:, :, ::-1]
    return replace(
        made,
        points=points.reshape(-1, 3).astype(np.float32),
        triangles=triangles.reshape(-1, 3).astype(np.int32),
        normals=unit(normals.reshape(-1, 3)).astype(np.float32),
        uvs={number: np.tile(uv, (count, 1)) for number, uv in made.uvs.items()},
        colors=None if made.colors is None else np.tile(made.colors, (count, 1)),
        kept=np.tile(made.kept, count),
    )
