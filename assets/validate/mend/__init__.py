"""Mends a model without changing how it looks. One repair, one function: Gltf in, how much was wrong out."""

from collections.abc import Callable

from ...model.gltf import Gltf
from .bounds import bounds
from .coordinates import coordinates
from .document import buffer_length, declarations, rotations, scene, texture_formats
from .factors import glow, rounding
from .joints import joints
from .layout import alignment
from .morphs import morphs
from .pictures import tails
from .roots import binds, roots
from .stage import cameras, lights
from .tidy import empties, matrices, normalized, skeletons
from .times import times
from .unused import unused
from .vectors import normals, quaternions, tangents
from .views import strides, targets
from .weights import weights

Repair = Callable[[Gltf], int]

# In this order: the document, how data lies, what it says, then what was said about it.
REPAIRS: dict[str, Repair] = {
    "repaired_buffer_length": buffer_length,
    "repaired_declarations": declarations,
    "repaired_rotations": rotations,
    "repaired_texture_format": texture_formats,
    "repaired_scene": scene,
    "repaired_coordinates": coordinates,
    "repaired_empty": empties,
    "repaired_matrices": matrices,
    "repaired_skeleton": skeletons,
    "repaired_roots": roots,
    "repaired_rounding": rounding,
    "repaired_glow": glow,
    "repaired_morphs": morphs,
    "repaired_cameras": cameras,
    "repaired_lights": lights,
    "repaired_normalized": normalized,
    "repaired_targets": targets,
    "repaired_strides": strides,
    "repaired_alignment": alignment,
    "repaired_joints": joints,
    "repaired_binds": binds,
    "repaired_weights": weights,
    "repaired_normals": normals,
    "repaired_tangents": tangents,
    "repaired_keyframes": quaternions,
    "repaired_times": times,
    "repaired_bounds": bounds,
    "repaired_picture_tail": tails,
    "repaired_unused": unused,
}


def mend(gltf: Gltf) -> dict[str, int]:
    """Apply every repair in place; gives those that changed something, with how many places they changed."""
    gltf.binary = memoryview(bytearray(gltf.binary))
    found = {code: repair(gltf) for code, repair in REPAIRS.items()}
    return {code: count for code, count in found.items() if count}
