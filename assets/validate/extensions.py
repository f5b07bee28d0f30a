"""The glTF extensions this pipeline understands."""

from collections.abc import Iterator
from typing import Any

from ..model import Issue
from .look import strings

_EXACT = {
    "KHR_draco_mesh_compression",
    "EXT_meshopt_compression",
    "KHR_meshopt_compression",
    "KHR_mesh_quantization",
    "KHR_texture_basisu",
    "KHR_texture_transform",
    "EXT_texture_webp",
    "EXT_texture_avif",
    "EXT_mesh_gpu_instancing",
    "KHR_lights_punctual",
    "KHR_animation_pointer",
    "KHR_node_visibility",
    "KHR_xmp_json_ld",
    "KHR_xmp",
}


def is_known(name: str) -> bool:
    """Whether the pipeline knows what an extension may hold."""
    return name in _EXACT or name.startswith("KHR_materials_")


def unknown_required(doc: dict[str, Any]) -> Iterator[Issue]:
    """Extensions the model cannot be shown without, and that we cannot show."""
    for at, name in enumerate(strings(doc, "extensionsRequired")):
        if not is_known(name):
            params = {"extension": name[:80]}
            yield Issue("extension_required_unknown", "warning", f"/extensionsRequired/{at}", params=params)
