"""Models of our own, where no folder is given: products of the demo, and a plate of 300 bolts."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import trimesh

from booths.demo.content import BOOTHS

_PRODUCTS = 6
_BOLTS = 300


def samples(folder: Path) -> Iterator[Path]:
    """Write each as .glb into `folder`, and give its path."""
    folder.mkdir(parents=True)
    for spec in [product for booth in BOOTHS for product in booth.products][:: len(BOOTHS) // _PRODUCTS][
        :_PRODUCTS
    ]:
        path = folder / f"{spec.slug}.glb"
        path.write_bytes(spec.build())
        yield path
    path = folder / "bolts.glb"
    path.write_bytes(bolted_plate())
    yield path


def bolted_plate() -> bytes:
    """A CAD export: a finely meshed part, and bolts whose copies are baked into world space."""
    scene, chance = trimesh.Scene(), np.random.default_rng(7)
    part = trimesh.creation.torus(0.4, 0.08, major_sections=400, minor_sections=120)
    scene.add_geometry(part, "housing")
    for at in range(_BOLTS):
        bolt = trimesh.creation.cylinder(0.01, 0.04, sections=48)
        bolt.apply_transform(trimesh.transformations.random_rotation_matrix(chance.random(3)))
        bolt.apply_translation(chance.random(3) - 0.5)
        scene.add_geometry(bolt, f"bolt.{at:03}")
    return bytes(scene.export(file_type="glb"))
