"""Repairs of the document that touch no data."""

from typing import Any

import numpy as np

from ...model.gltf import Gltf
from ..images import picture_of

_NO_CHOICE = ("KHR_mesh_quantization",)
_FORMATS = {
    "image/ktx2": "KHR_texture_basisu",
    "image/webp": "EXT_texture_webp",
    "image/avif": "EXT_texture_avif",
}


def buffer_length(gltf: Gltf) -> int:
    """The one buffer's length is set to that of the binary chunk when views need more than was said."""
    buffers, views = gltf.rows("buffers"), gltf.rows("bufferViews")
    if len(buffers) != 1 or "uri" in buffers[0]:
        return 0
    end = max((view.get("byteOffset", 0) + view["byteLength"] for view in views), default=0)
    said = buffers[0]["byteLength"]
    if not (said < end <= len(gltf.binary) or end <= len(gltf.binary) < said):
        return 0
    buffers[0]["byteLength"] = len(gltf.binary)
    return 1


def declarations(gltf: Gltf) -> int:
    """Extensions that are used or required are also named as used, each once."""
    said: list[str] = list(gltf.doc.get("extensionsUsed") or [])
    wanted = [*sorted(_used(gltf.doc)), *(gltf.doc.get("extensionsRequired") or [])]
    named = list(dict.fromkeys([*said, *wanted]))
    if named != said:
        gltf.doc["extensionsUsed"] = named
    return len(set(named) - set(said)) + len(said) - len(set(said)) + _once(gltf.doc) + _needed(gltf.doc)


def _needed(doc: dict[str, Any]) -> int:
    """What cannot be read without an extension requires it."""
    said: list[str] = list(doc.get("extensionsRequired") or [])
    missing = [name for name in _NO_CHOICE if name in (doc.get("extensionsUsed") or []) and name not in said]
    if missing:
        doc["extensionsRequired"] = said + missing
    return len(missing)


def _once(doc: dict[str, Any]) -> int:
    """What is required is named once; gives how many names were too many."""
    said: list[str] = list(doc.get("extensionsRequired") or [])
    if len(set(said)) < len(said):
        doc["extensionsRequired"] = list(dict.fromkeys(said))
    return len(said) - len(set(said))


def _used(row: Any) -> set[str]:
    found: set[str] = set()
    waiting = [row]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            extensions = one.get("extensions")
            found |= set(extensions) if isinstance(extensions, dict) else set()
            waiting += [value for key, value in one.items() if key != "extras"]
        elif isinstance(one, list):
            waiting += one
    return found


def rotations(gltf: Gltf) -> int:
    """Nodes' quaternions get length 1; one of length 0 turns nothing."""
    done = 0
    for node in gltf.rows("nodes"):
        if "rotation" not in node:
            continue
        turn = np.array(node["rotation"], dtype=float)
        length = float(np.linalg.norm(turn))
        if abs(length - 1) > 5e-4 and np.isfinite(length):
            node["rotation"] = (turn / length).tolist() if length > 1e-6 else [0.0, 0.0, 0.0, 1.0]
            done += 1
    return done


def texture_formats(gltf: Gltf) -> int:
    """Pictures are named as what they are; KTX2, WebP and AVIF by their extension, not as a PNG or JPEG."""
    images = gltf.rows("images")
    done = sum(_named(gltf, at) for at in range(len(images)))
    for texture in gltf.rows("textures"):
        at = texture.get("source")
        name = _FORMATS.get(images[at].get("mimeType", "")) if at is not None else None
        if name is None:
            continue
        texture.setdefault("extensions", {})[name] = {"source": texture.pop("source")}
        used: list[str] = gltf.doc.setdefault("extensionsUsed", [])
        gltf.doc["extensionsUsed"] = list(dict.fromkeys([*used, name]))
        done += 1
    return done


def _named(gltf: Gltf, at: int) -> bool:
    """Give an image the media type of its bytes: browsers go by those."""
    image = gltf.rows("images")[at]
    found = picture_of(gltf.image(at)) if "mimeType" in image else None
    if found is None or found.media_type == image["mimeType"]:
        return False
    image["mimeType"] = found.media_type
    return True


def scene(gltf: Gltf) -> int:
    """The first scene is named as the one to show when none is; without any, one is made of all nodes."""
    nodes = gltf.rows("nodes")
    if "scene" in gltf.doc or not (gltf.rows("scenes") or nodes):
        return 0
    if not gltf.rows("scenes"):
        below = {child for node in nodes for child in node.get("children", [])}
        gltf.doc["scenes"] = [{"nodes": [at for at in range(len(nodes)) if at not in below]}]
    gltf.doc["scene"] = 0
    return 1
