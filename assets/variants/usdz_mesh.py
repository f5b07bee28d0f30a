"""One mesh prim from its numbers."""

from typing import Any

import numpy as np
from pxr import Sdf, UsdGeom, Vt

from assets.variants.usdz_materials import Look
from assets.variants.usdz_nodes import extent, vectors
from assets.variants.usdz_surface import Surface

_TYPES = Sdf.ValueTypeNames


def uv_name(number: int) -> str:
    """The primvar of a UV set: `st`, `st1`."""
    return f"st{number or ''}"


def write_mesh(stage: Any, path: str, made: Surface, look: Look) -> Any:
    """Define a mesh and return its prim; corners are triangles, nothing is subdivided."""
    mesh = UsdGeom.Mesh.Define(stage, path)
    mesh.CreateSubdivisionSchemeAttr(UsdGeom.Tokens.none)
    mesh.CreatePointsAttr(vectors(made.points))
    mesh.CreateFaceVertexIndicesAttr(Vt.IntArray.FromNumpy(np.ascontiguousarray(made.triangles).ravel()))
    mesh.CreateFaceVertexCountsAttr(Vt.IntArray.FromNumpy(np.full(len(made.triangles), 3, np.int32)))
    mesh.CreateExtentAttr(extent(made.points))
    mesh.CreateNormalsAttr(vectors(made.normals))
    mesh.SetNormalsInterpolation(UsdGeom.Tokens.faceVarying if made.flat else UsdGeom.Tokens.vertex)
    mesh.CreateDoubleSidedAttr(look.double_sided)
    _write_primvars(UsdGeom.PrimvarsAPI(mesh), made, look)
    return mesh.GetPrim()


def _write_primvars(primvars: Any, made: Surface, look: Look) -> None:
    vertex = UsdGeom.Tokens.vertex
    for number, uv in made.uvs.items():
        primvar = primvars.CreatePrimvar(uv_name(number), _TYPES.TexCoord2fArray, vertex)
        primvar.Set(Vt.Vec2fArray.FromNumpy(np.ascontiguousarray(uv)))
    if made.colors is not None:
        # A reader of primvars cannot multiply, so the material's own colour goes in here.
        colors = (made.colors * np.array(look.base_color, np.float32)).astype(np.float32)
        primvars.CreatePrimvar("displayColor", _TYPES.Color3fArray, vertex).Set(vectors(colors[:, :3]))
        opacity = Vt.FloatArray.FromNumpy(np.ascontiguousarray(colors[:, 3]))
        primvars.CreatePrimvar("displayOpacity", _TYPES.FloatArray, vertex).Set(opacity)
