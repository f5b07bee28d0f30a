"""How the drawn parts of a model look: materials by use, variants, vertex colours."""

from collections.abc import Iterator
from typing import Any

Document = dict[str, Any]
VARIANTS = "KHR_materials_variants"
TRANSFORM = "KHR_texture_transform"
KEPT = frozenset(
    {
        "KHR_materials_anisotropy",
        "KHR_materials_clearcoat",
        "KHR_materials_diffuse_transmission",
        "KHR_materials_dispersion",
        "KHR_materials_emissive_strength",
        "KHR_materials_ior",
        "KHR_materials_iridescence",
        "KHR_materials_pbrSpecularGlossiness",
        "KHR_materials_sheen",
        "KHR_materials_specular",
        "KHR_materials_transmission",
        "KHR_materials_unlit",
        "KHR_materials_volume",
    }
)


def looks_of(doc: Document) -> dict[str, Any]:
    """The features of materials that a drawn primitive has, in any variant."""
    meshes = doc.get("meshes", [])
    drawn = [meshes[node["mesh"]] for node in doc.get("nodes", []) if "mesh" in node]
    primitives = [primitive for mesh in drawn for primitive in mesh["primitives"]]
    every = doc.get("materials", [])
    materials = [every[at] for at in sorted({at for primitive in primitives for at in _materials(primitive)})]
    slots = [slot for material in materials for slot in _slots(material)]
    return {
        "variants": _variants(doc, primitives),
        "material_extensions": frozenset(
            n for one in materials for n in one.get("extensions", {}) if n in KEPT
        ),
        "material_names": frozenset(one["name"] for one in materials if one.get("name")),
        "material_traits": frozenset(trait for one in materials for trait in _traits(one)),
        "texture_slots": frozenset(name for name, _ in slots),
        "texture_transforms": frozenset(name for name, info in slots if _moves(info)),
        "vertex_attributes": frozenset(name for one in primitives for name in _seen_attributes(one)),
    }


def _materials(primitive: Document) -> Iterator[int]:
    if "material" in primitive:
        yield primitive["material"]
    for mapping in primitive.get("extensions", {}).get(VARIANTS, {}).get("mappings", []):
        yield mapping["material"]


def _variants(doc: Document, primitives: list[Document]) -> frozenset[str]:
    """Names of variants that change something; one that nothing maps to changes nothing."""
    named = doc.get("extensions", {}).get(VARIANTS, {}).get("variants", [])
    mappings = [m for p in primitives for m in p.get("extensions", {}).get(VARIANTS, {}).get("mappings", [])]
    used = {at for mapping in mappings for at in mapping.get("variants", [])}
    return frozenset(row.get("name", "") for at, row in enumerate(named) if at in used)


def _slots(owner: Document) -> Iterator[tuple[str, Document]]:
    """(name of a texture slot, its texture info) of a material, its PBR part and its extensions."""
    for name, value in owner.items():
        if not isinstance(value, dict):
            continue
        if name.endswith("Texture") and "index" in value:
            yield name, value
        elif name == "pbrMetallicRoughness":
            yield from _slots(value)
        elif name == "extensions":
            for extension in KEPT & value.keys():
                yield from _slots(value[extension])


def _traits(material: Document) -> Iterator[str]:
    if material.get("doubleSided"):
        yield "double_sided"
    if material.get("alphaMode", "OPAQUE") != "OPAQUE":
        yield f"alpha_{material['alphaMode'].lower()}"


def _seen_attributes(primitive: Document) -> Iterator[str]:
    """Vertex colours, and what an application adds: nobody else can say what it is for."""
    yield from (name for name in primitive["attributes"] if name == "COLOR_0" or name.startswith("_"))


def _moves(info: Document) -> bool:
    """Whether a texture is moved, turned or scaled at all."""
    transform = info.get("extensions", {}).get(TRANSFORM, {})
    still = {"offset": [0, 0], "rotation": 0, "scale": [1, 1]}
    return any(transform.get(key, value) != value for key, value in still.items())
