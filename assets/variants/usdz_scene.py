"""The stage: every node with its own transform, meshes shared where the source shares them."""

from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from pxr import Gf, Kind, Sdf, Tf, Usd, UsdGeom

from assets.model.gltf import Array, Gltf
from assets.variants.usdz_materials import Materials
from assets.variants.usdz_mesh import write_mesh
from assets.variants.usdz_surface import Surface, surface

ROOT = "/Root"
_PROTOTYPES = "/Prototypes"


def new_stage(path: Path) -> Any:
    """An empty stage in metres, +Y up, whose default prim is `/Root`."""
    stage = Usd.Stage.CreateNew(str(path))
    UsdGeom.SetStageUpAxis(stage, UsdGeom.Tokens.y)
    UsdGeom.SetStageMetersPerUnit(stage, 1.0)
    root = UsdGeom.Xform.Define(stage, ROOT)
    stage.SetDefaultPrim(root.GetPrim())
    Usd.ModelAPI(root).SetKind(Kind.Tokens.component)
    return stage


class Scene:
    """Writes a glTF scene below `/Root`; afterwards `triangles` and `lost` say what came of it."""

    def __init__(self, stage: Any, gltf: Gltf, materials: Materials) -> None:
        self._stage, self._gltf, self._materials = stage, gltf, materials
        self._world = gltf.world()
        self._placements = {node: matrices for node, _, matrices in gltf.shown()}
        self._uses = self._count_uses()
        self._shared: dict[tuple[int, int], tuple[str, Surface]] = {}
        self.triangles = 0
        self.lost = _lost_features(gltf)

    def write(self) -> None:
        """All nodes of the shown scene."""
        children = {child for index in self._world for child in self._node(index).get("children", [])}
        waiting = [(index, ROOT) for index in self._world if index not in children]
        while waiting:
            index, parent = waiting.pop()
            node = self._node(index)
            path = f"{parent}/n{index}_{_identifier(node.get('name'))}"
            prim = UsdGeom.Xform.Define(self._stage, path)
            _set_name(prim.GetPrim(), node.get("name"))
            _place(prim, node)
            if "mesh" in node:
                self._write_drawn(index, node, path)
            waiting += [(child, path) for child in node.get("children", [])]

    def _node(self, index: int) -> dict[str, Any]:
        node: dict[str, Any] = self._gltf.rows("nodes")[index]
        return node

    def _count_uses(self) -> Counter[int]:
        """How often each mesh is drawn as it is stored: neither skinned nor with weights of its own."""
        drawn = ((self._node(index), len(matrices)) for index, matrices in self._placements.items())
        uses: Counter[int] = Counter()
        for node, count in drawn:
            if "skin" not in node and "weights" not in node:
                uses[node["mesh"]] += count
        return uses

    def _write_drawn(self, index: int, node: dict[str, Any], path: str) -> None:
        mesh = self._gltf.rows("meshes")[node["mesh"]]
        weights = node.get("weights") or mesh.get("weights") or []
        for number, primitive in enumerate(mesh["primitives"]):
            if "POSITION" not in primitive["attributes"] or primitive.get("mode", 4) < 4:
                continue
            if "skin" in node and "JOINTS_0" in primitive["attributes"]:
                # A skin's own node does not move it: it stands where its joints are.
                bones = _bones(self._gltf, node["skin"], self._world)
                made = surface(self._gltf, primitive, weights, bones)
                self._write_mesh(f"{ROOT}/skinned{index}_p{number}", made, primitive)
            else:
                for place in self._places(index, path):
                    self._write_primitive(f"{place}/p{number}", node, number, primitive, weights)

    def _places(self, index: int, path: str) -> list[str]:
        """The prims to draw below: the node's own, or one for each instance."""
        if "EXT_mesh_gpu_instancing" not in self._node(index).get("extensions", {}):
            return [path]
        inverse = np.linalg.pinv(self._world[index])
        for number, matrix in enumerate(self._placements[index]):
            prim = UsdGeom.Xform.Get(self._stage, f"{path}/i{number}")
            if not prim:
                prim = UsdGeom.Xform.Define(self._stage, f"{path}/i{number}")
                prim.AddTransformOp().Set(_matrix(inverse @ matrix))
        return [f"{path}/i{number}" for number in range(len(self._placements[index]))]

    def _write_primitive(
        self, path: str, node: dict[str, Any], number: int, primitive: dict[str, Any], weights: list[float]
    ) -> None:
        mesh = node["mesh"]
        if "weights" in node or self._uses[mesh] < 2:
            self._write_mesh(path, surface(self._gltf, primitive, weights, None), primitive)
            return
        prototype, made = self._prototype(mesh, number, primitive, weights)
        prim = self._stage.DefinePrim(path, "Mesh")
        prim.GetReferences().AddInternalReference(Sdf.Path(prototype))
        self._materials.bind(prim, primitive.get("material"), made.colors is not None)
        self.triangles += len(made.triangles)

    def _prototype(
        self, mesh: int, number: int, primitive: dict[str, Any], weights: list[float]
    ) -> tuple[str, Surface]:
        """The stored mesh that several nodes refer to; a class, so that it is not drawn itself."""
        if (mesh, number) not in self._shared:
            self._stage.CreateClassPrim(_PROTOTYPES)
            path = f"{_PROTOTYPES}/m{mesh}_p{number}"
            made = surface(self._gltf, primitive, weights, None)
            write_mesh(self._stage, path, made, self._materials.look(primitive.get("material")))
            self._shared[mesh, number] = (path, made)
        return self._shared[mesh, number]

    def _write_mesh(self, path: str, made: Surface, primitive: dict[str, Any]) -> None:
        if not len(made.triangles):
            return
        prim = write_mesh(self._stage, path, made, self._materials.look(primitive.get("material")))
        self._materials.bind(prim, primitive.get("material"), made.colors is not None)
        self.triangles += len(made.triangles)


def _bones(gltf: Gltf, skin_index: int, world: dict[int, Array]) -> Array:
    """Joint matrices (j×4×4) as the nodes stand in the file."""
    skin = gltf.rows("skins")[skin_index]
    bones = np.array([world.get(joint, np.eye(4)) for joint in skin["joints"]])
    if "inverseBindMatrices" in skin:
        inverse = gltf.accessor(skin["inverseBindMatrices"]).reshape(-1, 4, 4).transpose(0, 2, 1)
        bones = bones @ inverse[: len(bones)]
    return bones


def _place(prim: Any, node: dict[str, Any]) -> None:
    """The node's matrix, or its translation, rotation and scale, as USD operations."""
    if "matrix" in node:
        prim.AddTransformOp().Set(_matrix(np.array(node["matrix"], float).reshape(4, 4).T))
        return
    if "translation" in node:
        prim.AddTranslateOp().Set(Gf.Vec3d(*node["translation"]))
    if "rotation" in node:
        x, y, z, w = node["rotation"]
        prim.AddOrientOp().Set(Gf.Quatf(w, x, y, z))
    if "scale" in node:
        prim.AddScaleOp().Set(Gf.Vec3f(*node["scale"]))


def _matrix(columns: Array) -> Any:
    """USD multiplies rows from the left: the transpose of what glTF means."""
    return Gf.Matrix4d(columns.T.tolist())


def _identifier(name: str | None) -> str:
    return str(Tf.MakeValidIdentifier(name[:40])) if name else "node"


def _set_name(prim: Any, name: str | None) -> None:
    shown = "".join(char for char in (name or "")[:100] if char.isprintable())
    if shown:
        prim.SetDisplayName(shown)


def _lost_features(gltf: Gltf) -> set[str]:
    """What the source can do and a static USDZ cannot."""
    meshes = gltf.rows("meshes")
    primitives = [primitive for mesh in meshes for primitive in mesh["primitives"]]
    checks = {
        "animations": bool(gltf.rows("animations")),
        "skinning": bool(gltf.rows("skins")),
        "morph_targets": any("targets" in primitive for primitive in primitives),
        "points_and_lines": any(primitive.get("mode", 4) < 4 for primitive in primitives),
        "material_variants": "KHR_materials_variants" in gltf.doc.get("extensions", {}),
        "lights": "KHR_lights_punctual" in gltf.doc.get("extensions", {}),
        "cameras": bool(gltf.rows("cameras")),
    }
    return {name for name, is_there in checks.items() if is_there}
