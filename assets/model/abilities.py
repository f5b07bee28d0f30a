"""What moves in a model, and what its drawn nodes are tied to: skins, morphs, cameras, lights."""

import re
from typing import Any

Document = dict[str, Any]
_INDEX = re.compile(r"/\d+")
POINTER = "KHR_animation_pointer"


def motion_of(doc: Document) -> dict[str, Any]:
    """The features of animations. A channel that aims at nothing is none."""
    moving = doc.get("animations", [])
    targets = [[_target(doc, channel) for channel in animation["channels"]] for animation in moving]
    aimed = [[target for target in row if target and "/" not in target] for row in targets]
    return {
        "animations": sum(bool(row) for row in aimed),
        "animation_channels": sum(map(len, aimed)),
        "animation_names": _names([one for one, row in zip(moving, aimed, strict=True) if row]),
        "animated": frozenset(target for row in aimed for target in row),
        "animation_pointers": frozenset(target for row in targets for target in row if "/" in target),
    }


def _target(doc: Document, channel: Document) -> str:
    """'Wheel.rotation' for a node, 'materials/emissiveFactor' for a pointer (its index may change), or ''."""
    target = channel.get("target", {})
    pointer = target.get("extensions", {}).get(POINTER, {}).get("pointer")
    if pointer is not None:
        return _INDEX.sub("", str(pointer), count=1).lstrip("/")
    if "node" not in target:
        return ""
    name = str(doc["nodes"][target["node"]].get("name", "")).replace("/", "_")
    return f"{name}.{target.get('path', '')}"


def tied_of(doc: Document) -> dict[str, Any]:
    """The features of nodes that draw something special, or light or see the scene."""
    nodes, meshes, skins = doc.get("nodes", []), doc.get("meshes", []), doc.get("skins", [])
    drawn = [meshes[node["mesh"]] for node in nodes if "mesh" in node]
    worn = [skins[node["skin"]] for node in nodes if "skin" in node and node["skin"] < len(skins)]
    morphed = [mesh for mesh in drawn if any(p.get("targets") for p in mesh["primitives"])]
    return {
        "skinned_nodes": sum("skin" in node for node in nodes),
        "joints": sum(len(skin["joints"]) for skin in worn),
        "joint_names": _names([nodes[joint] for skin in worn for joint in skin["joints"]]),
        "morph_targets": sum(len(p.get("targets", [])) for mesh in drawn for p in mesh["primitives"]),
        "morph_names": frozenset(name for mesh in morphed for name in _target_names(mesh)),
        "cameras": sum("camera" in node for node in nodes),
        "lights": sum("KHR_lights_punctual" in node.get("extensions", {}) for node in nodes),
    }


def _target_names(mesh: Document) -> list[str]:
    extras = mesh.get("extras")
    names = extras.get("targetNames", []) if isinstance(extras, dict) else []
    return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []


def _names(rows: list[Document]) -> frozenset[str]:
    return frozenset(row["name"] for row in rows if row.get("name"))
