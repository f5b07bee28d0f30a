"""Accessors, compression and instances that promise more than the file holds."""

import struct

import numpy as np

from tests.assets.models import Builder, box_model

from .kinds import Bomb, attributes, changed, with_accessor

DRACO, MESHOPT = "KHR_draco_mesh_compression", "EXT_meshopt_compression"


def _sparse(count: int, total: int) -> bytes:
    view = {"bufferView": 0, "byteOffset": 0}
    sparse = {"count": count, "indices": {**view, "componentType": 5125}, "values": view}
    return with_accessor(componentType=5126, type="VEC3", count=total, sparse=sparse)


def _instanced(count: int) -> bytes:
    model = box_model()
    model.doc["accessors"].append({"componentType": 5126, "type": "VEC3", "count": count})
    places = {"TRANSLATION": len(model.doc["accessors"]) - 1}
    model.doc["nodes"][0]["extensions"] = {"EXT_mesh_gpu_instancing": {"attributes": places}}
    model.doc["extensionsUsed"] = ["EXT_mesh_gpu_instancing"]
    return model.bytes()


def _draco(indices: int, vertices: int, data: bytes = b"") -> bytes:
    """A few bytes of Draco that promise many vertices."""
    model = Builder()
    view = model.view(data or b"DRACO\x02\x02\x01\x01\x00\x00" + b"\xff" * 64)
    bounds = {"min": [0, 0, 0], "max": [1, 1, 1]}
    model.doc["accessors"] = [
        {"componentType": 5125, "type": "SCALAR", "count": indices},
        {"componentType": 5126, "type": "VEC3", "count": vertices} | bounds,
    ]
    packed = {DRACO: {"bufferView": view, "attributes": {"POSITION": 0}}}
    shape = {"attributes": {"POSITION": 1}, "indices": 0, "extensions": packed}
    model.doc["meshes"] = [{"primitives": [shape]}]
    model.doc["extensionsUsed"] = model.doc["extensionsRequired"] = [DRACO]
    model.node(mesh=0)
    return model.bytes()


def _draco_lie() -> bytes:
    """Draco whose own header says a thousand million faces, while the document is modest."""
    header = b"DRACO\x02\x02\x01\x01\x00\x00"
    return _draco(36, 8, header + b"\x01" + b"\xff\xff\xff\xff\x03" * 4 + bytes(600))


def _meshopt(
    count: int, stride: int, mode: str = "ATTRIBUTES", said: str = "NONE", data: bytes = b""
) -> bytes:
    """A meshopt view that says what it will hold."""
    model = box_model()
    view = model.view(data or b"\xa0" + b"\xff" * 200)
    packed = {"buffer": 0, "byteOffset": model.doc["bufferViews"][view]["byteOffset"], "byteLength": 201}
    packed |= {"byteStride": stride, "count": count, "mode": mode, "filter": said}
    model.doc["buffers"].append({"byteLength": count * stride, "extensions": {MESHOPT: {"fallback": True}}})
    first = model.doc["bufferViews"][0]
    first |= {"buffer": 1, "byteOffset": 0, "byteLength": count * stride, "extensions": {MESHOPT: packed}}
    model.doc["accessors"][0]["count"] = count
    model.doc["extensionsUsed"] = model.doc["extensionsRequired"] = [MESHOPT]
    return model.bytes()


def _meshes_on_one_view(count: int) -> bytes:
    model = Builder()
    view = model.view(bytes(3_000_000), byteStride=12)
    for at in range(count):
        accessor = {"bufferView": view, "componentType": 5126, "type": "VEC3", "count": 250_000}
        model.doc["accessors"].append(accessor | {"min": [0, 0, 0], "max": [0, 0, 0]})
        model.doc["meshes"].append({"primitives": [{"attributes": {"POSITION": at}}]})
        model.node(mesh=at)
    return model.bytes()


def _strides() -> bytes:
    """Quantized positions with a stride that no viewer can use."""
    model = box_model()
    model.doc["bufferViews"][0]["byteStride"] = 7
    model.doc["accessors"][0] |= {"componentType": 5122, "min": [0, 0, 0], "max": [0, 0, 0]}
    model.doc["extensionsUsed"] = model.doc["extensionsRequired"] = ["KHR_mesh_quantization"]
    return model.bytes()


def _patched(place: str, value: object) -> bytes:
    model = box_model()
    row = {"view": model.doc["bufferViews"], "accessor": model.doc["accessors"]}[place.split(".")[0]][0]
    row[place.split(".")[1]] = value
    return model.bytes()


def _indices(value: int) -> bytes:
    model = box_model()
    at = model.accessor([0, 1, value], 5125, "SCALAR")
    model.doc["meshes"][0]["primitives"][0]["indices"] = at
    return model.bytes()


def _points(value: float) -> bytes:
    model = box_model()
    corners = np.full((8, 3), value, "<f4")
    model.binary = corners.tobytes() + model.binary[96:]
    return model.bytes()


def _targets(count: int, twice: int) -> bytes:
    """Morph targets that all lie on one accessor."""
    model = box_model()
    at = model.accessor(np.zeros((21_000, 3)), 5126, "VEC3", min=[0, 0, 0], max=[0, 0, 0])
    shape = {"attributes": {"POSITION": at}, "targets": [{"POSITION": at}] * count}
    model.doc["meshes"][0]["primitives"] = [dict(shape) for _ in range(twice)]
    return model.bytes()


def _stray_joints() -> bytes:
    model = box_model()
    attributes(model)["JOINTS_0"] = model.accessor([[65535] * 4] * 8, 5123, "VEC4")
    attributes(model)["WEIGHTS_0"] = model.accessor([[1, 0, 0, 0]] * 8, 5126, "VEC4")
    model.doc["skins"] = [{"joints": [model.node(name="bone")]}]
    model.doc["nodes"][0]["skin"] = 0
    return model.bytes()


_MAT = {"componentType": 5126, "type": "MAT4"}
GEOMETRY = {
    "a huge accessor": Bomb(lambda: with_accessor(**_MAT, count=40_000_000), "a.glb", "accessors_too_large"),
    "an accessor of 2^53": Bomb(lambda: with_accessor(**_MAT, count=2**53), "a.glb", "accessors_too_large"),
    "a sparse bomb": Bomb(lambda: _sparse(2_000_000_000, 4), "a.glb", "sparse_invalid"),
    "a sparse base": Bomb(lambda: _sparse(1, 2_000_000_000), "a.glb", "accessors_too_large"),
    "more sparse than base": Bomb(lambda: _sparse(5, 4), "a.glb", "ACCESSOR_SPARSE_COUNT_OUT_OF_RANGE"),
    "instances": Bomb(lambda: _instanced(500_000_000), "a.glb", "too_many_triangles"),
    "a million instances": Bomb(lambda: _instanced(1_000_000), "a.glb", "too_many"),
    "a Draco bomb": Bomb(lambda: _draco(90_000_000, 30_000_000), "a.glb", "too_many_triangles"),
    "Draco of 2^31": Bomb(lambda: _draco(3, 2**31), "a.glb", "accessors_too_large"),
    "broken Draco": Bomb(lambda: _draco(36, 8), "a.glb", "decode_failed"),
    "a Draco lie": Bomb(_draco_lie, "a.glb", "decode_failed"),
    "Draco with no data": Bomb(lambda: _draco(36, 8, b"DRAC"), "a.glb", "decode_failed"),
    "a meshopt bomb": Bomb(lambda: _meshopt(500_000_000, 4), "a.glb", "accessors_too_large"),
    "meshopt with stride 0": Bomb(lambda: _meshopt(8, 0), "a.glb", "VALUE_NOT_IN_RANGE"),
    "meshopt that lies": Bomb(lambda: _meshopt(1_000_000, 12), "a.glb", "decode_failed"),
    "meshopt, odd stride": Bomb(lambda: _meshopt(8, 255), "a.glb", "decode_failed"),
    "meshopt, bad filter": Bomb(lambda: _meshopt(8, 12, said="EXPONENTIAL"), "a.glb", "decode_failed"),
    "meshopt, no filter": Bomb(lambda: _meshopt(8, 12, said="NONSENSE"), "a.glb", "decode_failed"),
    "meshopt, no mode": Bomb(lambda: _meshopt(8, 12, mode="TRIANGLES"), "a.glb", "decode_failed"),
    "meshes on one view": Bomb(lambda: _meshes_on_one_view(3000), "a.glb", "accessors_too_large"),
    "five meshes on one view": Bomb(lambda: _meshes_on_one_view(5), "a.glb", "nothing_to_show"),
    "odd strides": Bomb(_strides, "a.glb", "VALUE_MULTIPLE_OF"),
    "a stride of 252": Bomb(lambda: _patched("view.byteStride", 252), "a.glb", "ACCESSOR_TOO_LONG"),
    "a view past the end": Bomb(lambda: _patched("view.byteLength", 10**9), "a.glb", "BUFFER_VIEW_TOO_LONG"),
    "an offset past the end": Bomb(
        lambda: _patched("view.byteOffset", 10**12), "a.glb", "BUFFER_VIEW_TOO_LONG"
    ),
    "a negative offset": Bomb(lambda: _patched("accessor.byteOffset", -4), "a.glb", "VALUE_NOT_IN_RANGE"),
    "a buffer of 4 GB": Bomb(
        lambda: changed(buffers=[{"byteLength": 4_000_000_000}]), "a.glb", "repaired_buffer_length"
    ),
    "an index of 2^32": Bomb(lambda: _indices(2**32 - 2), "a.glb", "ACCESSOR_INDEX_OOB"),
    "an index too far": Bomb(lambda: _indices(8), "a.glb", "ACCESSOR_INDEX_OOB"),
    "points that are NaN": Bomb(lambda: _points(float("nan")), "a.glb", "ACCESSOR_INVALID_FLOAT"),
    "points at infinity": Bomb(lambda: _points(float("inf")), "a.glb", "ACCESSOR_INVALID_FLOAT"),
    "points at 3e38": Bomb(lambda: _points(3e38), "a.glb", "non_finite"),
    "10,000 morph targets": Bomb(lambda: _targets(10_000, 1), "a.glb", "too_many"),
    "morph targets on one accessor": Bomb(lambda: _targets(2_000, 50), "a.glb", "too_many"),
    "joints that are not there": Bomb(_stray_joints, "a.glb", "ACCESSOR_JOINTS_INDEX_OOB"),
    "half a header": Bomb(lambda: struct.pack("<4sI", b"glTF", 2), "a.glb", "truncated"),
}
