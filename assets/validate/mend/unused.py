"""What nothing in the model uses is left out. Nodes stay, and with them every index that others name."""

from collections.abc import Iterator
from typing import Any

from ...model.gltf import Gltf
from ..extensions import is_known

_POINTERS = "KHR_animation_pointer"
Slot = tuple[dict[str, Any], str]


def unused(gltf: Gltf) -> int:
    """Drop materials, textures, samplers, images, accessors and views that nothing uses; gives how many.

    Not where an unknown extension may use them unseen, nor where animations name places by their index.
    """
    names = gltf.doc.get("extensionsUsed", [])
    if not all(is_known(name) for name in names) or _POINTERS in names:
        return 0
    tables = ("materials", "textures", "samplers", "images", "accessors", "bufferViews")
    return sum(_dropped(gltf.doc, table) for table in tables)


def _dropped(doc: dict[str, Any], table: str) -> int:
    rows: list[Any] = doc.get(table) or []
    slots = list(_slots(doc, table))
    kept = sorted({row[name] for row, name in slots})
    if len(kept) == len(rows):
        return 0
    now = {old: new for new, old in enumerate(kept)}
    for row, name in slots:
        row[name] = now[row[name]]
    doc[table] = [rows[old] for old in kept]
    if not kept:
        del doc[table]
    return len(rows) - len(kept)


def _slots(doc: dict[str, Any], table: str) -> Iterator[Slot]:
    """(object, property) of every place that names a row of the table."""
    for path, row in _objects(doc):
        for name, value in list(row.items()):
            if isinstance(value, int) and not isinstance(value, bool) and _names(path, name) == table:
                yield row, name


def _names(path: tuple[str, ...], name: str) -> str:
    """The table that a property's number points into, '' for none."""
    within = path[-1] if path else ""
    if within in ("attributes", "targets"):
        return "accessors" if "KHR_draco_mesh_compression" not in path else ""
    if name == "index" and within.lower().endswith("texture"):
        return "textures"
    if name == "source" and path[:1] == ("textures",):
        return "images"
    if name == "sampler" and path[:1] == ("textures",):
        return "samplers"
    fixed = {"bufferView": "bufferViews", "material": "materials", "indices": "accessors"}
    fixed |= {"inverseBindMatrices": "accessors"}
    if path[:1] == ("animations",) and name in ("input", "output"):
        return "accessors"
    return fixed.get(name, "")


def _objects(doc: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    """Each object with the property names on the way to it; `extras` belong to the author."""
    waiting: list[tuple[tuple[str, ...], Any]] = [((), doc)]
    while waiting:
        path, one = waiting.pop()
        if isinstance(one, dict):
            yield path, one
            waiting += [((*path, key), value) for key, value in one.items() if key != "extras"]
        elif isinstance(one, list):
            waiting += [(path, value) for value in one]
