"""What people wrote into a model: names, extras, copyright, extensions of other programs."""

from collections.abc import Iterator
from typing import Any

from .looks import KEPT

Document = dict[str, Any]
_NOTED = ("scenes", "nodes", "meshes", "materials", "animations", "cameras", "skins")
_READ = KEPT | {
    "EXT_mesh_gpu_instancing",
    "KHR_lights_punctual",
    "KHR_materials_variants",
    "KHR_draco_mesh_compression",
    "KHR_node_visibility",
    "KHR_xmp_json_ld",
}


def notes_of(doc: Document) -> dict[str, Any]:
    """The features that are texts and notes."""
    owners = [(kind, row) for kind in _NOTED for row in doc.get(kind, [])]
    primitives = [("primitives", row) for mesh in doc.get("meshes", []) for row in mesh["primitives"]]
    alike = _are_alike(doc.get("materials", []))
    named = [row["name"] for row in doc.get("nodes", []) if row.get("name")]
    return {
        "node_names": frozenset(named),
        "extras": frozenset(
            note for kind, row in [*owners, ("asset", doc["asset"])] for note in _notes(kind, row, alike)
        ),
        "copyright": frozenset(filter(None, [doc["asset"].get("copyright")])),
        "foreign_extensions": frozenset(
            name
            for _, row in [*owners, *primitives]
            for name in row.get("extensions", {})
            if name not in _READ
        ),
    }


def _are_alike(materials: list[Document]) -> bool:
    """Whether all carry the same notes, as converters write of each: those are not about one of them."""
    return all(one.get("extras") == materials[0].get("extras") for one in materials)


def _notes(kind: str, row: Document, alike: bool) -> Iterator[str]:
    """'nodes Wheel price' for each key of a row's extras. Names of morphs are a feature of their own."""
    extras = row.get("extras")
    keys = extras.keys() if isinstance(extras, dict) else ["…"] if extras else []
    is_named = kind != "meshes" and not (kind == "materials" and alike)
    owner = row.get("name", "") if is_named else ""
    yield from (f"{kind} {owner} {key}" for key in keys if key != "targetNames")
