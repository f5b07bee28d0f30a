"""Where in a model a finding lies: a JSON pointer becomes a node, mesh, material or texture with its name."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

# Collections that people know; the others are told by the thing that uses them.
KINDS = {
    "nodes": "node",
    "meshes": "mesh",
    "materials": "material",
    "textures": "texture",
    "images": "image",
    "animations": "animation",
    "skins": "skin",
    "cameras": "camera",
    "scenes": "scene",
    "accessors": "data",
    "bufferViews": "data",
    "buffers": "data",
}
LONGEST_NAME = 80


@dataclass(frozen=True)
class Place:
    """`kind` of KINDS, or `file`; `index` counts from 0; `name` as the model says it, perhaps empty."""

    kind: str
    pointer: str
    index: int | None = None
    name: str = ""


def places(document: Mapping[str, Any], pointers: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Each pointer's place in a glTF document that is valid JSON, as the manifest keeps it under `places`."""
    return {pointer: asdict(_named(place_of(pointer), document)) for pointer in dict.fromkeys(pointers)}


def place_of(pointer: str, manifest: Mapping[str, Any] | None = None) -> Place:
    """A pointer's place, with its name where the manifest knows it."""
    known = ((manifest or {}).get("places") or {}).get(pointer)
    if known:
        return Place(**known)
    collection, _, rest = pointer.strip("/").partition("/")
    kind, number = KINDS.get(collection), rest.partition("/")[0]
    if kind is None or not number.isdecimal():
        return Place("file", pointer)
    index = int(number)
    node = ((manifest or {}).get("nodes") or {}).get(str(index), {}) if kind == "node" else {}
    return Place(kind, pointer, index, str(node.get("name", ""))[:LONGEST_NAME])


def _named(place: Place, document: Mapping[str, Any]) -> Place:
    if place.index is None:
        return place
    collection = place.pointer.strip("/").partition("/")[0]
    user = _user_of(document, place.index) if collection == "accessors" else None
    if user is not None:
        return Place("mesh", place.pointer, user, _name(document, "meshes", user))
    return Place(place.kind, place.pointer, place.index, _name(document, collection, place.index))


def _name(document: Mapping[str, Any], collection: str, index: int) -> str:
    rows = document.get(collection)
    row = rows[index] if isinstance(rows, list) and index < len(rows) else None
    name = row.get("name") if isinstance(row, dict) else None
    return name[:LONGEST_NAME] if isinstance(name, str) else ""


def _user_of(document: Mapping[str, Any], accessor: int) -> int | None:
    """The first mesh that reads an accessor; None for data of animations and skins."""
    for at, mesh in enumerate(_rows(document, "meshes")):
        for primitive in _rows(mesh, "primitives"):
            attributes = primitive.get("attributes")
            used = list(attributes.values()) if isinstance(attributes, dict) else []
            if accessor in (*used, primitive.get("indices")):
                return at
    return None


def _rows(owner: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    rows = owner.get(name)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
