"""Nodes, skins, animations and materials without end."""

import numpy as np

from tests.assets.models import box_model, textured_model

from .kinds import Bomb, changed, document


def _chained(count: int) -> bytes:
    nodes: list[object] = [{"children": [at + 1]} for at in range(count - 1)]
    return document(nodes=[*nodes, {}], scenes=[{"nodes": [0]}])


def _copied(levels: int) -> bytes:
    """Each node has the next one as a child ten times: 10^levels of the last."""
    nodes = [{"children": [at + 1] * 10} for at in range(levels)]
    return document(nodes=[*nodes, {}], scenes=[{"nodes": [0]}])


def _drawn_by(nodes: int) -> bytes:
    """One mesh of many triangles, drawn by many nodes."""
    model = box_model()
    at = model.accessor(np.zeros(3 * 100_000), 5123, "SCALAR")
    model.doc["meshes"][0]["primitives"][0]["indices"] = at
    for _ in range(nodes):
        model.node(mesh=0)
    return model.bytes()


def _loop() -> bytes:
    return document(nodes=[{"children": [1]}, {"children": [0]}], scenes=[{"nodes": [0]}])


def _joints(count: int) -> bytes:
    return changed(skins=[{"joints": [0] * count}])


def _skins() -> bytes:
    """Many skins, each of many joints: small rows, large products."""
    nodes: list[object] = [{} for _ in range(2_000)]
    joints = list(range(2_000))
    return document(nodes=nodes, skins=[{"joints": joints} for _ in range(1_000)])


def _animated(count: int) -> bytes:
    model = box_model()
    model.doc["accessors"].append(
        {"componentType": 5126, "type": "SCALAR", "count": count, "min": [0], "max": [1]}
    )
    at = len(model.doc["accessors"]) - 1
    channel = {"sampler": 0, "target": {"node": 0, "path": "translation"}}
    model.doc["animations"] = [{"samplers": [{"input": at, "output": 0}], "channels": [channel]}]
    return model.bytes()


def _channels(count: int) -> bytes:
    model = box_model()
    channel = {"sampler": 0, "target": {"node": 0, "path": "translation"}}
    sampler = {"input": 0, "output": 0}
    model.doc["animations"] = [{"samplers": [sampler], "channels": [channel] * count}]
    return model.bytes()


def _transform(offset: str) -> bytes:
    model = textured_model()
    moved = {"KHR_texture_transform": {"offset": [0, "@"], "scale": [1, 1]}}
    model.doc["materials"][0]["pbrMetallicRoughness"]["baseColorTexture"]["extensions"] = moved
    model.doc["extensionsUsed"] = ["KHR_texture_transform"]
    data = model.bytes()
    return data.replace(b'"@"', offset.encode().ljust(3))


def _scaled(*scale: float) -> bytes:
    model = box_model()
    model.doc["nodes"][0]["scale"] = list(scale)
    return model.bytes()


def _turned(**node: object) -> bytes:
    model = box_model()
    model.doc["nodes"][0] |= node
    return model.bytes()


SCENES = {
    "200,000 nodes": Bomb(lambda: changed(nodes=[{}] * 200_000), "a.glb", "too_many"),
    "a chain of 100,000 nodes": Bomb(lambda: _chained(100_000), "a.glb", "too_many"),
    "a chain of 20,000 nodes": Bomb(lambda: _chained(20_000), "a.glb", "nodes_too_deep"),
    "a chain of 300 nodes": Bomb(lambda: _chained(300), "a.glb", "nodes_too_deep"),
    "nodes copied and copied": Bomb(lambda: _copied(200), "a.glb", "DUPLICATE_ELEMENTS"),
    "a loop": Bomb(_loop, "a.glb", "NODE_LOOP"),
    "its own child": Bomb(lambda: document(nodes=[{"children": [0]}]), "a.glb", "NODE_LOOP"),
    "one mesh drawn 900 times": Bomb(lambda: _drawn_by(900), "a.glb", "too_many_triangles"),
    "a million joints": Bomb(lambda: _joints(1_000_000), "a.glb", "too_many"),
    "skins of skins": Bomb(_skins, "a.glb", "too_many"),
    "animation of 10^8 keys": Bomb(lambda: _animated(100_000_000), "a.glb", "accessors_too_large"),
    "100,000 channels": Bomb(lambda: _channels(100_000), "a.glb", "too_many"),
    "100,000 materials": Bomb(lambda: changed(materials=[{}] * 100_000), "a.glb", "too_many"),
    "100,000 extensions": Bomb(
        lambda: changed(extensionsUsed=[f"EXT_{at}" for at in range(100_000)]), "a.glb", "too_many"
    ),
    "scenes of scenes": Bomb(lambda: changed(scenes=[{"nodes": [0]}] * 5_000), "a.glb", "too_many"),
    "a million roots": Bomb(lambda: changed(scenes=[{"nodes": [0] * 1_000_000}]), "a.glb", "too_many"),
    "texture offset NaN": Bomb(lambda: _transform("NaN"), "a.glb", "INVALID_JSON"),
    "texture offset a word": Bomb(lambda: _transform('"x"'), "a.glb", "ARRAY_TYPE_MISMATCH"),
    "texture offset 1e308": Bomb(lambda: _transform("9e9"), "a.glb", ""),
    "scale 0": Bomb(lambda: _scaled(0, 0, 0), "a.glb", "size_impossible"),
    "scale 1e38": Bomb(lambda: _scaled(1e38, 1e38, 1e38), "a.glb", "non_finite"),
    "scale 1e300": Bomb(lambda: _scaled(1e300, 1e300, 1e300), "a.glb", "non_finite"),
    "rotation 0": Bomb(lambda: _turned(rotation=[0, 0, 0, 0]), "a.glb", "repaired_rotations"),
    "a singular matrix": Bomb(lambda: _turned(matrix=[0] * 16), "a.glb", "NODE_MATRIX_NON_TRS"),
}
