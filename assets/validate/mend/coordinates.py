"""Texture coordinates that a material reads and a mesh does not have. Viewers read zeros there."""

from typing import Any

from ...model.gltf import Gltf

_FLOAT, _MOST = 5126, 8


def coordinates(gltf: Gltf) -> int:
    """Write down the zeros: what is drawn stays the same, the picture's first pixel."""
    materials = gltf.rows("materials")
    needed = [_needed(material) for material in materials]
    zeros, done = dict[int, int](), 0
    for primitive in (one for mesh in gltf.rows("meshes") for one in mesh["primitives"]):
        attributes, material = primitive["attributes"], primitive.get("material", len(materials))
        if "POSITION" not in attributes or not 0 <= material < len(materials):
            continue
        names = [f"TEXCOORD_{at}" for at in range(min(needed[material], _MOST))]
        missing = [name for name in names if name not in attributes]
        if not missing:
            continue
        count = gltf.rows("accessors")[attributes["POSITION"]]["count"]
        if count not in zeros:
            zeros[count] = len(gltf.rows("accessors"))
            gltf.rows("accessors").append({"componentType": _FLOAT, "count": count, "type": "VEC2"})
        attributes.update(dict.fromkeys(missing, zeros[count]))
        done += 1
    return done


def _needed(material: dict[str, Any]) -> int:
    """How many sets of coordinates a material reads from."""
    found, waiting = 0, [material]
    while waiting:
        one = waiting.pop()
        below = {key: value for key, value in one.items() if isinstance(value, dict) and key != "extras"}
        for name, texture in below.items():
            if name.lower().endswith("texture") and "index" in texture:
                moved = texture.get("extensions", {}).get("KHR_texture_transform", {})
                found = max(found, 1 + moved.get("texCoord", texture.get("texCoord", 0)))
        waiting += below.values()
    return found
