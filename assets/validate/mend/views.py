"""Buffer views that say what does not fit what lies on them: a distance between rows, or another use.

Viewers read what accessors, pictures and skins say, and pass over both.
"""

from collections.abc import Iterator
from typing import Any

from ...model.gltf import Gltf
from .layout import SIZES, WIDTH

_TARGETS = {"vertex": 34962, "index": 34963}
_LARGEST = 252
Use = tuple[str, int]


def strides(gltf: Gltf) -> int:
    """Drop distances where nothing needs them: all rows lie side by side, or there are no rows at all."""
    done, rows = 0, _rows(gltf)
    for at, uses in _uses(gltf).items():
        view = gltf.rows("bufferViews")[at]
        stride = view.get("byteStride")
        if stride is None or _may_have(stride, view, {kind for kind, _ in uses}):
            continue
        if all(_is_close(spec, stride) for spec in rows.get(at, ())):
            del view["byteStride"]
            done += 1
    return done


def _rows(gltf: Gltf) -> dict[int, list[dict[str, Any]]]:
    """The accessors on each view, also those that only an extension uses."""
    found: dict[int, list[dict[str, Any]]] = {}
    for spec in gltf.rows("accessors"):
        found.setdefault(spec.get("bufferView", -1), []).append(spec)
    return found


def _may_have(stride: int, view: dict[str, Any], kinds: set[str]) -> bool:
    return "vertex" in kinds and 4 <= stride <= min(_LARGEST, view["byteLength"]) and stride % 4 == 0


def _is_close(spec: dict[str, Any], stride: int) -> bool:
    """Whether rows lie side by side. What is sparse is laid out by its own views."""
    width = SIZES[spec["componentType"]] * WIDTH.get(spec["type"], 0)
    return stride in (0, width) or spec["count"] < 2


def targets(gltf: Gltf) -> int:
    """Name what a view is really used for. One that is used in several ways gets a second self for each."""
    used, done = _uses(gltf), 0
    for at, uses in used.items():
        view = gltf.rows("bufferViews")[at]
        kinds = list(dict.fromkeys(kind for kind, _ in uses))
        if "target" in view and _TARGETS.get(kinds[0]) != view["target"]:
            del view["target"]
            done += 1
        for kind in kinds[1:]:
            _part(gltf, view, [use for use in uses if use[0] == kind])
            done += 1
    return done


def _part(gltf: Gltf, view: dict[str, Any], uses: list[Use]) -> None:
    """Another view of the same bytes. A distance stays with it: what may not have it is laid out anew."""
    views = gltf.rows("bufferViews")
    for kind, at in uses:
        row = gltf.rows("images" if kind == "image" else "accessors")[at]
        row["bufferView"] = len(views)
    views.append({key: value for key, value in view.items() if key != "target"})
    if uses[0][0] == "image":
        views[-1].pop("byteStride", None)


def _uses(gltf: Gltf) -> dict[int, list[Use]]:
    """How each view is used: (kind, accessor or image), vertices first as they need their distances."""
    found: dict[int, dict[Use, None]] = {}
    views = len(gltf.rows("bufferViews"))
    for kind, at in sorted(dict.fromkeys(_accessors(gltf)), key=lambda use: use[0] != "vertex"):
        view = gltf.rows("accessors")[at].get("bufferView", views)
        if view < views:
            found.setdefault(view, {})[kind, at] = None
    for at, image in enumerate(gltf.rows("images")):
        if image.get("bufferView", views) < views:
            found.setdefault(image["bufferView"], {})["image", at] = None
    return {view: list(uses) for view, uses in found.items()}


def _accessors(gltf: Gltf) -> Iterator[Use]:
    for primitive in (one for mesh in gltf.rows("meshes") for one in mesh["primitives"]):
        for attributes in (primitive["attributes"], *primitive.get("targets", ())):
            yield from (("vertex", at) for at in attributes.values())
        if "indices" in primitive:
            yield "index", primitive["indices"]
    for skin in gltf.rows("skins"):
        if "inverseBindMatrices" in skin:
            yield "matrix", skin["inverseBindMatrices"]
    for sampler in (one for animation in gltf.rows("animations") for one in animation["samplers"]):
        yield from (("motion", sampler[name]) for name in ("input", "output"))
