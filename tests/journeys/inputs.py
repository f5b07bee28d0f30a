"""Models that journeys upload: a real one of the corpus, else one that is made here."""

import secrets
from pathlib import Path

import trimesh

from tests.assets.models import Builder, glb, png
from tests.corpus import MODELS

HELMET = MODELS / "FlightHelmet512.glb"


def helmet() -> bytes:
    """A real model of some 7 MB; without the corpus, a box with as many bytes."""
    return HELMET.read_bytes() if HELMET.is_file() else padded_box(7_000_000)


def padded_box(size: int) -> bytes:
    """A textured box, 400 × 300 × 200 mm, in a file of at least `size` bytes that do not compress."""
    made = Builder()
    image = made.view(png(64, 64))
    made.doc["images"] = [{"bufferView": image, "mimeType": "image/png"}]
    made.doc["textures"] = [{"source": 0}]
    made.doc["materials"] = [{"pbrMetallicRoughness": {"metallicFactor": 0.1, "roughnessFactor": 0.7}}]
    made.node(mesh=made.box((0.4, 0.3, 0.2), material=0), name="box")
    # Bytes that nothing refers to: the file is large, its processing is not.
    made.view(secrets.token_bytes(size))
    return glb(made.doc, made.binary)


def helmet_file(folder: Path) -> Path:
    """The same as a file with its own name, for a browser's file chooser."""
    path = folder / "FlightHelmet512.glb"
    path.write_bytes(helmet())
    return path


def size_of(file: Path) -> list[float]:
    """Width, height and depth of a GLB in millimetres, as another library reads it."""
    scene = trimesh.load(file, force="scene")
    return [float(side) * 1000 for side in scene.extents]
