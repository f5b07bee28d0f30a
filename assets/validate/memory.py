"""How much a parser would allocate for accessors, buffer views and textures, set against the file's size."""

from collections.abc import Callable, Iterator
from typing import Any

from ..model import Issue
from .images import Picture
from .look import inside, number, rows

Document = dict[str, Any]
MAX_SIDE, MAX_PIXELS, MAX_TOTAL_PIXELS = 8192, 8192 * 8192, 3 << 28
_FLOOR = 32 << 20
_CEILING = 2 << 30
_SPARSE = 100_000  # replaced elements that the validator can look at before it says they are too many
_PLAIN, _PACKED = 6, 96  # how many times the file's size accessors may hold: as they lie, and compressed
_COMPONENT = {5120: 1, 5121: 1, 5122: 2, 5123: 2, 5125: 4, 5126: 4}
_WIDTH = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT2": 4, "MAT3": 9, "MAT4": 16}
_COMPRESSED = ("EXT_meshopt_compression", "KHR_meshopt_compression")


def too_much_data(doc: Document, size: int) -> Iterator[Issue]:
    """Accessors that hold more than such a file can, and sparse ones that contradict themselves."""
    accessors = rows(doc, "accessors")
    packed = is_packed(doc)
    limit = min(max(_FLOOR, size * (_PACKED if packed else _PLAIN)), _CEILING)
    total = sum(map(_accessor_bytes, accessors)) + sum(map(_unpacked_bytes, rows(doc, "bufferViews")))
    if total > limit:
        largest = max(range(len(accessors)), key=lambda at: _accessor_bytes(accessors[at]), default=0)
        pointer = f"/accessors/{largest}"
        yield Issue("accessors_too_large", pointer=pointer, params={"found": total, "limit": limit})
    for at, accessor in enumerate(accessors):
        sparse = inside(accessor, "sparse")
        if number(sparse, "count") > max(number(accessor, "count"), _SPARSE):
            yield Issue("sparse_invalid", pointer=f"/accessors/{at}/sparse/count")
        elif sparse and number(accessor, "count") * 16 > limit:
            yield Issue("accessors_too_large", pointer=f"/accessors/{at}/sparse", params={"limit": limit})


def is_packed(doc: Document) -> bool:
    """Whether geometry is compressed, so that a small file may rightly hold much."""
    views = rows(doc, "bufferViews")
    draco = any(
        "KHR_draco_mesh_compression" in inside(primitive, "extensions")
        for mesh in rows(doc, "meshes")
        for primitive in rows(mesh, "primitives")
    )
    return draco or any(name in inside(view, "extensions") for view in views for name in _COMPRESSED)


def _accessor_bytes(accessor: Document) -> int:
    kind = _COMPONENT.get(number(accessor, "componentType"), 4)
    name = accessor.get("type")
    return number(accessor, "count") * kind * _WIDTH.get(name if isinstance(name, str) else "", 4)


def _unpacked_bytes(view: Document) -> int:
    found = [inside(view, "extensions", name) for name in _COMPRESSED]
    return sum(number(one, "count") * number(one, "byteStride") for one in found)


def too_many_pixels(doc: Document, picture: Callable[[int], Picture | None]) -> Iterator[Issue]:
    """Textures that would not fit once decoded; `picture` gives an image's size from its header."""
    total = 0
    uses = [number(texture, "source", -1) for texture in rows(doc, "textures")]
    for at in range(len(rows(doc, "images"))):
        found = picture(at)
        if found is None:
            continue
        if max(found.width, found.height) > MAX_SIDE or found.width * found.height > MAX_PIXELS:
            params = {"width": found.width, "height": found.height, "limit": MAX_SIDE}
            yield Issue("image_too_large", pointer=f"/images/{at}", params=params)
        total += found.width * found.height * max(1, uses.count(at))
    if total > MAX_TOTAL_PIXELS:
        yield Issue(
            "textures_too_large", pointer="/images", params={"found": total, "limit": MAX_TOTAL_PIXELS}
        )
