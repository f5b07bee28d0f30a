"""What the source can do and a USDZ cannot, by feature: the names, or how many."""

from typing import Any

from assets.model.gltf import Gltf
from assets.variants.usdz_timeline import Timeline

Lost = dict[str, list[str] | int]


def lost_features(gltf: Gltf, timeline: Timeline) -> Lost:
    """Declared losses of the document; those of materials are known when they are made."""
    extensions = gltf.doc.get("extensions", {})
    variants = extensions.get("KHR_materials_variants", {}).get("variants", [])
    found: Lost = {
        "animations": timeline.left_out,
        "animation_pointers": _pointers(gltf),
        "morph_targets": _still_targets(gltf, timeline),
        "points_and_lines": sum(primitive.get("mode", 4) < 4 for primitive in _primitives(gltf)),
        "variants": sorted(str(variant.get("name", "")) for variant in variants),
        "lights": sum("KHR_lights_punctual" in row.get("extensions", {}) for row in gltf.rows("nodes")),
        "cameras": sum("camera" in row for row in gltf.rows("nodes")),
        "extras": sum(
            bool(row.get("extras")) for name in ("nodes", "meshes", "materials") for row in gltf.rows(name)
        ),
    }
    return {name: what for name, what in found.items() if what}


def _primitives(gltf: Gltf) -> list[dict[str, Any]]:
    return [primitive for mesh in gltf.rows("meshes") for primitive in mesh["primitives"]]


def _pointers(gltf: Gltf) -> int:
    channels = [channel for row in gltf.rows("animations") for channel in row.get("channels", [])]
    return sum("KHR_animation_pointer" in c.get("target", {}).get("extensions", {}) for c in channels)


def _still_targets(gltf: Gltf, timeline: Timeline) -> int:
    """Morph targets that nothing moves: the mesh is stored as its weights at rest have it."""
    drawn = [(at, node["mesh"]) for at, node in enumerate(gltf.rows("nodes")) if "mesh" in node]
    still = [gltf.rows("meshes")[mesh] for at, mesh in drawn if not timeline.moves(at, "weights")]
    return sum(len(primitive.get("targets", [])) for mesh in still for primitive in mesh["primitives"])
