"""Looks into USDZ packages for the tests: validation, bounds, and where vertices stand in time."""

import functools
import re
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
from pxr import Usd, UsdGeom, UsdShade, UsdSkel, UsdValidation

from assets.model.geometry import pieces, placed
from assets.model.gltf import Array, Gltf

_MESH = re.compile(r"(?:.*/n(\d+)_[^/]*(?:/i\d+)?/p(\d+)|.*/n(\d+)_p(\d+))$")


@functools.cache
def _context() -> Any:
    registry = UsdValidation.ValidationRegistry()
    return UsdValidation.ValidationContext(registry.GetOrLoadAllValidators())


def faults(path: Path) -> list[str]:
    """Messages of every validator about a file."""
    return [error.GetMessage() for error in _context().Validate(Usd.Stage.Open(str(path)))]


def bounds(path: Path) -> tuple[list[float], list[float]]:
    """World bounds of the file at rest."""
    stage = Usd.Stage.Open(str(path))
    cache = UsdGeom.BBoxCache(Usd.TimeCode.Default(), ["default", "render"])
    box = cache.ComputeWorldBound(stage.GetDefaultPrim()).ComputeAlignedRange()
    return list(box.GetMin()), list(box.GetMax())


def size(path: Path) -> list[float]:
    """Width, height and depth in metres."""
    low, high = bounds(path)
    return [b - a for a, b in zip(low, high, strict=True)]


def gltf_size(path: Path) -> list[float]:
    """The same of a GLB, from the corners of its triangles."""
    gltf = Gltf.load(path)
    points = [
        placed(piece.positions, matrix)[np.unique(piece.triangles)]
        for piece in pieces(gltf)
        for matrix in piece.matrices
    ]
    found = np.concatenate(points)
    return [float(value) for value in found.max(axis=0) - found.min(axis=0)]


def images(path: Path) -> dict[str, bytes]:
    """The pictures of a package."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if "image" in name}


def surface_of(stage: Any, path: str = "/Root/Materials/m0") -> Any:
    """The surface shader of a material."""
    return UsdShade.Shader.Get(stage, f"{path}/Surface")


def source_of(surface: Any, name: str) -> tuple[Any, str]:
    """The shader that drives an input, and by which output."""
    source = surface.GetInput(name).GetConnectedSources()[0][0]
    return UsdShade.Shader(source.source.GetPrim()), source.sourceName


def prims(stage: Any, kind: Any) -> list[Any]:
    """All prims of one schema, as that schema."""
    return [kind(prim) for prim in stage.Traverse() if prim.IsA(kind)]


def vertices_at(path: Path, seconds: float) -> dict[tuple[int, int], Array]:
    """World points by (node, primitive) at one moment, skinned and morphed by UsdSkel itself."""
    stage = Usd.Stage.Open(str(path))
    when = Usd.TimeCode(seconds * stage.GetTimeCodesPerSecond())
    skeletons, places = UsdSkel.Cache(), UsdGeom.XformCache(when)
    for root in prims(stage, UsdSkel.Root):
        skeletons.Populate(root, Usd.PrimDefaultPredicate)
    found = {}
    for mesh in prims(stage, UsdGeom.Mesh):
        numbers = [n for n in _MESH.match(str(mesh.GetPath())).groups() if n]
        skinning = skeletons.GetSkinningQuery(mesh.GetPrim())
        points, prim = mesh.GetPointsAttr().Get(), mesh.GetPrim()
        if skinning:
            skeleton = UsdSkel.BindingAPI(prim).GetInheritedSkeleton()
            points = _bent(points, skinning, skeletons.GetSkelQuery(skeleton), when)
            prim = skeleton.GetPrim()
        matrix = np.array(places.GetLocalToWorldTransform(prim)).T
        found[int(numbers[0]), int(numbers[1])] = placed(np.array(points), matrix)
    return found


def _bent(points: Any, skinning: Any, skeleton: Any, when: Any) -> Any:
    """Points of a mesh in its skeleton's space."""
    if skinning.HasBlendShapes():
        shapes = UsdSkel.BlendShapeQuery(UsdSkel.BindingAPI(skinning.GetPrim()))
        weights = skeleton.GetAnimQuery().ComputeBlendShapeWeights(when)
        weights = _remapped(skinning, skeleton, weights)
        found, numbers, of_shapes = shapes.ComputeSubShapeWeights(weights)
        assert shapes.ComputeDeformedPoints(
            found,
            numbers,
            of_shapes,
            shapes.ComputeBlendShapePointIndices(),
            shapes.ComputeSubShapePointOffsets(),
            points,
        )
    assert skinning.ComputeSkinnedPoints(skeleton.ComputeSkinningTransforms(when), points, when)
    return points


def _remapped(skinning: Any, skeleton: Any, weights: Any) -> Any:
    """Weights in the order of the mesh's own shapes."""
    order = list(skeleton.GetAnimQuery().GetBlendShapeOrder())
    return [weights[order.index(name)] for name in skinning.GetBlendShapeOrder()]
