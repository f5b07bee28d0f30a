"""Inside the sandbox: `python -m assets.variants.usdz_job IN.glb OUT.usdz [MAX_TEXTURE MAX_TRIANGLES]`.

Prints `{"triangles", "bytes", "textures", "warnings": [codes], "lost": [features]}`.
"""

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from pxr import Sdf, UsdUtils

from assets.model.gltf import Gltf
from assets.variants.usdz_materials import Materials
from assets.variants.usdz_scene import Scene, new_stage
from assets.variants.usdz_textures import Textures

OVER_BUDGET = "usdz_triangles_over_budget"


def build(source: Path, target: Path, max_texture: int, max_triangles: int) -> dict[str, Any]:
    """Write the package and say what is in it."""
    gltf = Gltf.load(source)
    with tempfile.TemporaryDirectory() as folder:
        layer = Path(folder) / "model.usdc"
        stage = new_stage(layer)
        textures = Textures(gltf, Path(folder), max_texture)
        materials = Materials(stage, gltf, textures)
        scene = Scene(stage, gltf, materials)
        scene.write()
        stage.GetRootLayer().Save()
        _package(layer, target)
    over = [OVER_BUDGET] if scene.triangles > max_triangles else []
    return {
        "triangles": scene.triangles,
        "bytes": target.stat().st_size,
        "textures": textures.count,
        "warnings": over + sorted(materials.warnings),
        "lost": sorted(scene.lost | materials.lost),
    }


def _package(layer: Path, target: Path) -> None:
    # Asset paths are anchored at the layer, but the packager writes its temporary file where it stands.
    os.chdir(layer.parent)
    if not UsdUtils.CreateNewUsdzPackage(Sdf.AssetPath(str(layer)), str(target)):
        raise RuntimeError("the packager made nothing")


def main(arguments: list[str]) -> None:
    """The command line."""
    source, target = Path(arguments[0]).resolve(), Path(arguments[1]).resolve()
    max_texture, max_triangles = (int(text) for text in (arguments[2:4] or ("2048", "100000")))
    print(json.dumps(build(source, target, max_texture, max_triangles)))


if __name__ == "__main__":
    main(sys.argv[1:])
