"""Runs in the sandbox: a proxy from a plain GLB.

python -m assets.variants.proxy_job SOURCE TARGET      prints the figures
"""

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

from ..model.gltf import Array, Gltf
from .mesh import Mesh
from .reduce import reduced
from .soup import soup

LIMIT = 330
_SOURCE_LIMIT = 400_000
_CREASE = np.cos(np.radians(40))


def build(source: Path, target: Path) -> dict[str, Any]:
    """Write `target`. Raises ValueError when nothing is drawn."""
    gltf = Gltf.load(source)
    found = soup(gltf, _SOURCE_LIMIT)
    if not len(found.corners):
        raise ValueError("the model draws no triangle")
    mesh, method = reduced(found, LIMIT)
    write(mesh, target, str(gltf.doc["asset"].get("copyright", "")))
    return {"triangles": len(mesh.faces), "draw_calls": 1, "texture_bytes_gpu": 0, "method": method}


def shaded(mesh: Mesh) -> tuple[Array, Array, Array, Array]:
    """(positions, normals, colours, faces): edges sharper than 40° stay sharp, the rest is smooth."""
    corners = mesh.vertices[mesh.faces]
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    unit = normal / np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-20)
    smooth = np.zeros((len(mesh.faces), 3, 3))
    for vertex in range(len(mesh.vertices)):
        faces, places = np.nonzero(mesh.faces == vertex)
        alike = unit[faces] @ unit[faces].T > _CREASE
        smooth[faces, places] = alike.astype(float) @ normal[faces]
    smooth /= np.maximum(np.linalg.norm(smooth, axis=2, keepdims=True), 1e-20)
    smooth[np.linalg.norm(smooth, axis=2) < 0.5] = (0, 1, 0)
    rows = np.column_stack([mesh.faces.reshape(-1, 1), np.round(smooth.reshape(-1, 3), 4)])
    unique, inverse = np.unique(rows, axis=0, return_inverse=True)
    at = unique[:, 0].astype(int)
    return mesh.vertices[at], unique[:, 1:], mesh.colours[at], inverse.reshape(-1, 3)


def write(mesh: Mesh, target: Path, copyright_: str = "") -> None:
    """One primitive with POSITION, NORMAL, COLOR_0 (linear, 8 bits) and 16-bit indices."""
    positions, normals, colours, faces = shaded(mesh)
    normals = normals / np.linalg.norm(normals, axis=1, keepdims=True)
    rgba = np.column_stack([np.round(colours * 255), np.full(len(colours), 255)]).astype("u1")
    blobs = [positions.astype("<f4"), normals.astype("<f4"), rgba, faces.astype("<u2").reshape(-1, 1)]
    kinds = [(5126, "VEC3"), (5126, "VEC3"), (5121, "VEC4"), (5123, "SCALAR")]
    views, accessors, binary = [], [], b""
    for at, (blob, (component, kind)) in enumerate(zip(blobs, kinds, strict=True)):
        target_kind = 34963 if at == 3 else 34962
        views.append(
            {"buffer": 0, "byteOffset": len(binary), "byteLength": blob.nbytes, "target": target_kind}
        )
        accessor = {"bufferView": at, "componentType": component, "count": len(blob), "type": kind}
        accessors.append(accessor | ({"normalized": True} if component == 5121 else {}))
        binary += blob.tobytes() + b"\0" * (-blob.nbytes % 4)
    accessors[0] |= {"min": blobs[0].min(axis=0).tolist(), "max": blobs[0].max(axis=0).tolist()}
    doc = {
        "asset": {"version": "2.0", "generator": "Maru", **({"copyright": copyright_} if copyright_ else {})},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"mesh": 0, "name": "proxy"}],
        "materials": [{"pbrMetallicRoughness": {"metallicFactor": 0, "roughnessFactor": 0.8}}],
        "meshes": [{"primitives": [_PRIMITIVE]}],
        "buffers": [{"byteLength": len(binary)}],
        "bufferViews": views,
        "accessors": accessors,
    }
    Gltf(doc, memoryview(binary)).save(target)


_PRIMITIVE = {"attributes": {"POSITION": 0, "NORMAL": 1, "COLOR_0": 2}, "indices": 3, "material": 0}

if __name__ == "__main__":
    print(json.dumps(build(Path(sys.argv[1]), Path(sys.argv[2]))))
