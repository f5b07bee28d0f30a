"""Inside the sandbox: `python -m assets.variants.usdz_job IN OUT [MAX_TEXTURE MAX_TRIANGLES [refuse]]`.

Prints `{"triangles", "bytes", "textures", "warnings": [codes], "lost": {feature: names or count},
"animation": {"name", "seconds"} or null}`; with `refuse`, a model of more triangles is not written and
`{"too_many": triangles}` is all that is printed.
"""

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from assets.model.geometry import triangles_of
from assets.model.gltf import Gltf
from assets.variants.usdz_lost import Lost, lost_features
from assets.variants.usdz_materials import Materials
from assets.variants.usdz_package import write_package
from assets.variants.usdz_scene import Scene, new_stage
from assets.variants.usdz_textures import Textures
from assets.variants.usdz_timeline import Timeline

OVER_BUDGET = "usdz_triangles_over_budget"
CUT = "usdz_animation_cut"


def build(gltf: Gltf, target: Path, max_texture: int, max_triangles: int) -> dict[str, Any]:
    """Write the package and say what is in it."""
    with tempfile.TemporaryDirectory() as folder:
        layer = Path(folder) / "model.usdc"
        stage = new_stage(layer, str(gltf.doc.get("asset", {}).get("copyright", "")))
        textures = Textures(gltf, Path(folder), max_texture)
        materials = Materials(stage, gltf, textures)
        scene = Scene(stage, gltf, materials)
        scene.write()
        stage.GetRootLayer().Save()
        write_package(layer, target)
    timeline = scene.timeline
    noted = {OVER_BUDGET: scene.triangles > max_triangles, CUT: timeline.was_cut}
    return {
        "triangles": scene.triangles,
        "bytes": target.stat().st_size,
        "textures": textures.count,
        "warnings": [code for code, is_so in noted.items() if is_so] + sorted(materials.warnings),
        "lost": _lost(gltf, timeline, materials),
        "animation": {"name": timeline.name, "seconds": timeline.seconds} if timeline.name else None,
    }


def count(gltf: Gltf) -> int:
    """Triangles with every instance counted."""
    meshes = gltf.rows("meshes")
    each = [sum(len(triangles_of(gltf, row)) for row in mesh["primitives"]) for mesh in meshes]
    return sum(each[mesh] * len(matrices) for _, mesh, matrices in gltf.shown())


def _lost(gltf: Gltf, timeline: Timeline, materials: Materials) -> Lost:
    found = lost_features(gltf, timeline)
    of_materials = {name: sorted(what) for name, what in materials.lost.items() if what}
    return {**found, **of_materials}


def main(arguments: list[str]) -> None:
    """The command line."""
    source, target = Path(arguments[0]).resolve(), Path(arguments[1]).resolve()
    max_texture, max_triangles = (int(text) for text in (arguments[2:4] or ("2048", "100000")))
    gltf = Gltf.load(source)
    if "refuse" in arguments[4:] and (found := count(gltf)) > max_triangles:
        print(json.dumps({"too_many": found}))
    else:
        print(json.dumps(build(gltf, target, max_texture, max_triangles)))


if __name__ == "__main__":
    main(sys.argv[1:])
