"""An indexed mesh with a colour for each vertex."""

from dataclasses import dataclass

from ..model.gltf import Array


@dataclass
class Mesh:
    """`vertices` (n×3) in metres, `faces` (m×3), `colours` (n×3) linear 0…1."""

    vertices: Array
    faces: Array
    colours: Array
