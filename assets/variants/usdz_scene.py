"""The stage: every node with its own transform, meshes shared where the source shares them."""

from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from pxr import Kind, Sdf, Usd, UsdGeom

from assets.model.gltf import Array, Gltf, GltfError
from assets.variants.usdz_acting import write_acting
from assets.variants.usdz_actor import Actor
from assets.variants.usdz_materials import Materials
from assets.variants.usdz_mesh import write_mesh
from assets.variants.usdz_morph import rest_weights
from assets.variants.usdz_nodes import code, identifier, matrix, place, set_name
from assets.variants.usdz_repeat import MANY, repeated
from assets.variants.usdz_rig import rig
from assets.variants.usdz_straight import is_sound, leaning
from assets.variants.usdz_surface import Surface, surface
from assets.variants.usdz_timeline import CODES_PER_SECOND, Timeline

ROOT = "/Root"
_PROTOTYPES = "/Prototypes"
_LARGEST = 1e15  # metres


def new_stage(path: Path, copyright_: str = "") -> Any:
    """An empty stage in metres, +Y up, whose default prim is `/Root`."""
    stage = Usd.Stage.CreateNew(str(path))
    UsdGeom.SetStageUpAxis(stage, UsdGeom.Tokens.y)
    UsdGeom.SetStageMetersPerUnit(stage, 1.0)
    root = UsdGeom.Xform.Define(stage, ROOT)
    stage.SetDefaultPrim(root.GetPrim())
    Usd.ModelAPI(root).SetKind(Kind.Tokens.component)
    if copyright_:
        stage.GetRootLayer().customLayerData = {"copyright": copyright_}
    return stage


class Scene:
    """Writes a glTF scene below `/Root`; afterwards `triangles` says how many are drawn.

    Raises GltfError where the scene contradicts itself or stands nowhere.
    """

    def __init__(self, stage: Any, gltf: Gltf, materials: Materials) -> None:
        self._stage, self._gltf, self._materials = stage, gltf, materials
        self._world = gltf.world()
        if not all((np.abs(place) < _LARGEST).all() for place in self._world.values()):
            raise GltfError("a node whose place is not a number")
        self.timeline = Timeline(gltf, set(self._world))
        self._placements = {node: matrices for node, _, matrices in gltf.shown()}
        self._uses = self._count_uses()
        self._leaning = leaning(gltf)
        self._shared: dict[tuple[int, int], tuple[str, Surface]] = {}
        self._skinned: dict[int, list[int]] = {}
        self.triangles = 0

    def write(self) -> None:
        """All nodes of the shown scene, then the skins, then how long it plays."""
        for index, path in self._frame().items():
            node = self._node(index)
            prim = UsdGeom.Xform.Get(self._stage, path)
            set_name(prim.GetPrim(), node.get("name"))
            place(prim, index, node, self.timeline)
            if "mesh" in node:
                self._write_drawn(index, node, path)
        for skin, nodes in sorted(self._skinned.items()):
            joints = rig(self._gltf, skin, self._world, self.timeline)
            actor = Actor(self._stage, f"{ROOT}/skin{skin}", self._gltf, self.timeline, joints)
            self._write_actor(actor, nodes)
        self._write_length()

    def _frame(self) -> dict[int, str]:
        """Define the prims of all nodes at once, which costs a tenth of one by one; gives their paths."""
        children = {child for index in self._world for child in self._node(index).get("children", [])}
        waiting = [(index, ROOT) for index in self._world if index not in children]
        paths: dict[int, str] = {}
        with Sdf.ChangeBlock():
            while waiting:
                index, parent = waiting.pop()
                node = self._node(index)
                paths[index] = f"{parent}/n{index}_{identifier(node.get('name'))}"
                spec = Sdf.CreatePrimInLayer(self._stage.GetRootLayer(), paths[index])
                spec.specifier, spec.typeName = Sdf.SpecifierDef, "Xform"
                waiting += [(child, paths[index]) for child in node.get("children", [])]
        return paths

    def _node(self, index: int) -> dict[str, Any]:
        node: dict[str, Any] = self._gltf.rows("nodes")[index]
        return node

    def _primitives(self, index: int) -> list[tuple[int, dict[str, Any]]]:
        """What a node draws as surfaces."""
        mesh = self._gltf.rows("meshes")[self._node(index)["mesh"]]
        rows = enumerate(mesh["primitives"])
        return [(n, row) for n, row in rows if "POSITION" in row["attributes"] and row.get("mode", 4) >= 4]

    def _is_own(self, index: int) -> bool:
        """Whether a node shows its mesh in a way of its own."""
        node = self._node(index)
        return "skin" in node or "weights" in node or self.timeline.moves(index, "weights")

    def _count_uses(self) -> Counter[int]:
        """How often each mesh is drawn as it is stored."""
        uses: Counter[int] = Counter()
        for index, matrices in self._placements.items():
            uses[self._node(index)["mesh"]] += 0 if self._is_own(index) else len(matrices)
        return uses

    def _write_drawn(self, index: int, node: dict[str, Any], path: str) -> None:
        if "skin" in node:
            # A skin's own node does not move it: it stands where its joints are.
            self._skinned.setdefault(node["skin"], []).append(index)
            return
        if len(self._placements[index]) > MANY and not self.timeline.moves(index, "weights"):
            self._write_many(index, path)
            return
        for instance, spot in enumerate(self._places(index, path)):
            turn = self._turn(index, instance)
            if self.timeline.moves(index, "weights"):
                actor = Actor(self._stage, f"{spot}/morphing", self._gltf, self.timeline, turn=turn)
                self._write_actor(actor, [index])
                continue
            for number, primitive in self._primitives(index):
                self._write_primitive(f"{spot}/p{number}", index, number, primitive, turn)

    def _write_many(self, index: int, path: str) -> None:
        """All instances of a node as one mesh for each primitive, stored as they stand in the world."""
        back = matrix(np.linalg.pinv(self._world[index]))
        weights = rest_weights(self._gltf, self._node(index))
        for number, primitive in self._primitives(index):
            made = repeated(surface(self._gltf, primitive, weights), np.stack(self._placements[index]))
            self._write_mesh(f"{path}/p{number}", made, primitive)
            if len(made.triangles):
                UsdGeom.Mesh.Get(self._stage, f"{path}/p{number}").AddTransformOp().Set(back)

    def _turn(self, index: int, instance: int) -> Array | None:
        """The matrix by which this drawing of a mesh is stored, or None for as it is."""
        if (index, instance) not in self._leaning:
            return None
        matrix = self._placements[index][instance]
        return matrix if is_sound(matrix) else None

    def _places(self, index: int, path: str) -> list[str]:
        """The prims to draw below: the node's own, or one for each instance."""
        if "EXT_mesh_gpu_instancing" not in self._node(index).get("extensions", {}):
            return [path]
        inverse = np.linalg.pinv(self._world[index])
        found = []
        for number, where in enumerate(self._placements[index]):
            prim = UsdGeom.Xform.Define(self._stage, f"{path}/i{number}")
            prim.AddTransformOp().Set(matrix(inverse @ where))
            found.append(f"{path}/i{number}")
        return found

    def _write_actor(self, actor: Actor, nodes: list[int]) -> None:
        for index in nodes:
            for number, primitive in self._primitives(index):
                made = actor.add(index, primitive)
                if not len(made.triangles):
                    actor.followers.pop()
                    continue
                path = f"{actor.path}/n{index}_p{number}"
                self._write_mesh(path, made, primitive)
                actor.bind(path)
        if actor.followers:
            write_acting(self._stage, actor, self._gltf, self.timeline)
        else:
            self._stage.RemovePrim(actor.path)

    def _write_primitive(
        self, path: str, index: int, number: int, primitive: dict[str, Any], turn: Array | None
    ) -> None:
        mesh = self._node(index)["mesh"]
        weights = rest_weights(self._gltf, self._node(index))
        if turn is not None or self._is_own(index) or self._uses[mesh] < 2:
            self._write_mesh(path, surface(self._gltf, primitive, weights, turn=turn), primitive)
            if turn is not None and (prim := UsdGeom.Mesh.Get(self._stage, path)):
                prim.AddTransformOp().Set(matrix(np.linalg.inv(turn)))
            return
        prototype, made = self._prototype(mesh, number, primitive, weights)
        if not len(made.triangles):
            return
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
            made = surface(self._gltf, primitive, weights)
            if len(made.triangles):
                write_mesh(self._stage, path, made, self._materials.look(primitive.get("material")))
            self._shared[mesh, number] = (path, made)
        return self._shared[mesh, number]

    def _write_mesh(self, path: str, made: Surface, primitive: dict[str, Any]) -> None:
        if not len(made.triangles):
            return
        prim = write_mesh(self._stage, path, made, self._materials.look(primitive.get("material")))
        self._materials.bind(prim, primitive.get("material"), made.colors is not None)
        self.triangles += len(made.triangles)

    def _write_length(self) -> None:
        if self.timeline.name is None:
            return
        self._stage.SetTimeCodesPerSecond(CODES_PER_SECOND)
        self._stage.SetFramesPerSecond(CODES_PER_SECOND)
        self._stage.SetStartTimeCode(0)
        self._stage.SetEndTimeCode(code(self.timeline.seconds))
