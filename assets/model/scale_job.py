"""Runs in the sandbox: makes a model as large as it says it is, by one factor over the whole scene.

    python -m assets.model.scale_job SOURCE TARGET FACTOR

Every node keeps its own space, so that a hotspot's node and point stay right: the scene's roots are hung
below a new last node that is scaled.
"""

import sys
from pathlib import Path
from typing import Any

from .gltf import Gltf

_VOLUME = "KHR_materials_volume"


def scaled(gltf: Gltf, factor: float) -> None:
    """Scale in place, lengths that are told in world units included."""
    nodes = gltf.rows("nodes")
    for scene in gltf.rows("scenes"):
        if scene.get("nodes"):
            nodes.append({"children": scene["nodes"], "scale": [factor] * 3})
            scene["nodes"] = [len(nodes) - 1]
    lights = gltf.doc.get("extensions", {}).get("KHR_lights_punctual", {}).get("lights", [])
    for row, name in [*_with(lights, "range"), *_with(_volumes(gltf), "attenuationDistance")]:
        row[name] = row[name] * factor


def _volumes(gltf: Gltf) -> list[dict[str, Any]]:
    found = [material.get("extensions", {}).get(_VOLUME) for material in gltf.rows("materials")]
    return [volume for volume in found if volume]


def _with(rows: list[dict[str, Any]], name: str) -> list[tuple[dict[str, Any], str]]:
    return [(row, name) for row in rows if name in row]


if __name__ == "__main__":
    model = Gltf.load(Path(sys.argv[1]))
    scaled(model, float(sys.argv[3]))
    model.save(Path(sys.argv[2]))
    print("{}")
