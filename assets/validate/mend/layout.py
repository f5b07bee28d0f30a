"""Accessors that lie askew are laid out anew: aligned, and with the stride that vertex data must have."""

from typing import Any

import numpy as np

from ...model.gltf import Array, Gltf

SIZES = {5120: 1, 5121: 1, 5122: 2, 5123: 2, 5125: 4, 5126: 4}
_OF_DATA = ("min", "max", "sparse", "byteOffset")
WIDTH = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT4": 16}
_MESHOPT = ("EXT_meshopt_compression", "KHR_meshopt_compression")


def is_plain(gltf: Gltf, at: int) -> bool:
    """Whether an accessor's values lie in the file as they are, in one piece."""
    spec = gltf.rows("accessors")[at]
    if "bufferView" not in spec or "sparse" in spec:
        return False
    extensions = gltf.rows("bufferViews")[spec["bufferView"]].get("extensions", {})
    return not any(name in extensions for name in _MESHOPT)


def vertex_accessors(gltf: Gltf) -> set[int]:
    """Accessors that are read once per vertex, morph targets included."""
    found: set[int] = set()
    for primitive in (one for mesh in gltf.rows("meshes") for one in mesh["primitives"]):
        for attributes in (primitive["attributes"], *primitive.get("targets", ())):
            found |= set(attributes.values())
    return found


def alignment(gltf: Gltf) -> int:
    """Move each accessor that is askew, or whose stride is wrong or missing, into a view of its own."""
    vertices = vertex_accessors(gltf)
    plain = [at for at in range(len(gltf.rows("accessors"))) if is_plain(gltf, at)]
    shared = _uses(gltf, plain)
    movable = [at for at in plain if gltf.rows("accessors")[at]["type"] in WIDTH]
    askew = [at for at in movable if _is_askew(gltf, at, at in vertices, shared)]
    parts, end = [bytes(gltf.binary)], len(gltf.binary)
    for at in askew:
        spec = gltf.rows("accessors")[at]
        data, stride = _laid(gltf.accessor(at, as_float=False), at in vertices)
        parts.append(bytes(-end % 4))
        end += len(parts[-1])
        view: dict[str, Any] = {"buffer": 0, "byteOffset": end, "byteLength": len(data)}
        gltf.rows("bufferViews").append(view | ({"byteStride": stride} if at in vertices else {}))
        spec |= {"bufferView": len(gltf.rows("bufferViews")) - 1, "byteOffset": 0}
        parts.append(data)
        end += len(data)
    if askew:
        gltf.binary = memoryview(bytearray(b"".join(parts)))
        gltf.rows("buffers")[0]["byteLength"] = end
    return len(askew)


def _uses(gltf: Gltf, accessors: list[int]) -> dict[int, int]:
    """How many accessors lie on each view."""
    found: dict[int, int] = {}
    for at in accessors:
        view = gltf.rows("accessors")[at]["bufferView"]
        found[view] = found.get(view, 0) + 1
    return found


def _is_askew(gltf: Gltf, at: int, is_vertex: bool, shared: dict[int, int]) -> bool:
    spec = gltf.rows("accessors")[at]
    view = gltf.rows("bufferViews")[spec["bufferView"]]
    size, stride = SIZES[spec["componentType"]], view.get("byteStride")
    offset, start = spec.get("byteOffset", 0), view.get("byteOffset", 0)
    if (stride or 0) % size:
        return False  # no viewer can step so: it was never drawn
    if offset % size or (start + offset) % size:
        return True
    if not is_vertex:
        return stride is not None
    width = size * WIDTH.get(spec["type"], 4)
    lacks = stride is None and (shared[spec["bufferView"]] > 1 or width % 4 != 0)
    return bool(lacks or offset % 4 or start % 4 or (stride or 4) % 4 or (stride or 4) < 4)


def _laid(values: Array, is_vertex: bool) -> tuple[bytes, int]:
    """Bytes of the rows, each padded to four bytes for vertices, and the distance between rows."""
    width = values.shape[1] * values.itemsize
    stride = width + (-width % 4 if is_vertex else 0)
    rows = np.zeros((len(values), stride), np.uint8)
    rows[:, :width] = np.ascontiguousarray(values).view(np.uint8).reshape(len(values), width)
    return rows.tobytes(), stride


def appended(gltf: Gltf, rows: list[tuple[int, Array]]) -> list[int]:
    """New accessors, each of rows and otherwise as the one it names; their bounds are left to be stated."""
    parts, end, made = [bytes(gltf.binary)], len(gltf.binary), list[int]()
    accessors, views = gltf.rows("accessors"), gltf.rows("bufferViews")
    for like, values in rows:
        data = np.ascontiguousarray(values).tobytes()
        parts += [bytes(-end % 4), data]
        end += -end % 4
        views.append({"buffer": 0, "byteOffset": end, "byteLength": len(data)})
        end += len(data)
        spec = {key: value for key, value in accessors[like].items() if key not in _OF_DATA}
        accessors.append(spec | {"bufferView": len(views) - 1, "count": len(values)})
        made.append(len(accessors) - 1)
    if rows:
        gltf.binary = memoryview(bytearray(b"".join(parts)))
        gltf.rows("buffers")[0]["byteLength"] = end
    return made
