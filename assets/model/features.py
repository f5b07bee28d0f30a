"""What a model can do, counted so that merging equal things loses nothing. Validity does not show loss."""

from collections.abc import Collection
from dataclasses import asdict, dataclass, field
from typing import Any

Document = dict[str, Any]


@dataclass(frozen=True)
class Features:
    """Counted per drawn node, not per stored object. Sets hold names."""

    animations: int = 0
    animation_channels: int = 0
    skinned_nodes: int = 0
    morph_targets: int = 0
    mesh_nodes: int = 0
    cameras: int = 0
    lights: int = 0
    animation_pointers: int = 0
    variants: frozenset[str] = field(default_factory=frozenset)
    material_extensions: frozenset[str] = field(default_factory=frozenset)
    node_names: frozenset[str] = field(default_factory=frozenset)
    copyright: frozenset[str] = field(default_factory=frozenset)


def features(doc: Document) -> Features:
    """Features of a valid glTF document."""
    nodes, meshes = doc.get("nodes", []), doc.get("meshes", [])
    moving = doc.get("animations", [])
    drawn = [meshes[node["mesh"]] for node in nodes if "mesh" in node]
    targets = [c.get("target", {}) for a in moving for c in a["channels"]]
    return Features(
        animations=sum(any("node" in c.get("target", {}) for c in a["channels"]) for a in moving),
        animation_channels=sum("node" in target for target in targets),
        animation_pointers=sum("KHR_animation_pointer" in t.get("extensions", {}) for t in targets),
        skinned_nodes=sum("skin" in node for node in nodes),
        morph_targets=sum(len(p.get("targets", [])) for mesh in drawn for p in mesh["primitives"]),
        mesh_nodes=len(drawn),
        cameras=sum("camera" in node for node in nodes),
        lights=sum("KHR_lights_punctual" in node.get("extensions", {}) for node in nodes),
        variants=_variants(doc),
        material_extensions=_material_extensions(doc, drawn),
        node_names=frozenset(node["name"] for node in nodes if node.get("name")),
        copyright=frozenset(filter(None, [doc["asset"].get("copyright")])),
    )


def lost(source: Features, variant: Features, intended: Collection[str] = ()) -> dict[str, Any]:
    """What `variant` lacks of `source`, by feature name: the missing names, or how many are missing."""
    missing: dict[str, Any] = {}
    have = asdict(variant)
    for name, wanted in asdict(source).items():
        gone = sorted(wanted - have[name]) if isinstance(wanted, frozenset) else max(0, wanted - have[name])
        if gone and name not in intended:
            missing[name] = gone
    return missing


def _variants(doc: Document) -> frozenset[str]:
    named = doc.get("extensions", {}).get("KHR_materials_variants", {}).get("variants", [])
    return frozenset(variant.get("name", "") for variant in named)


def _material_extensions(doc: Document, drawn: list[Document]) -> frozenset[str]:
    used: set[int] = set()
    for primitive in (p for mesh in drawn for p in mesh["primitives"]):
        used |= {primitive["material"]} if "material" in primitive else set()
        mappings = primitive.get("extensions", {}).get("KHR_materials_variants", {}).get("mappings", [])
        used |= {mapping["material"] for mapping in mappings}
    materials = doc.get("materials", [])
    return frozenset(name for index in used for name in materials[index].get("extensions", {}))
