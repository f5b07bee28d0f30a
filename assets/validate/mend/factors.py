"""Materials' numbers that lie just outside their range, and glows above 1."""

from collections.abc import Iterator, Mapping
from typing import Any

from ...model.gltf import Gltf

_STRENGTH = "KHR_materials_emissive_strength"
_ROUNDED = 1e-3  # beyond 0 or 1: less than a step of a byte, and the rounding of every exporter
# Factors from 0 to 1 that are not called so, and one that may be above 1.
_SHARES = {"attenuationColor", "anisotropyStrength", "strength"}
_UNBOUNDED = {"specularColorFactor"}


def glow(gltf: Gltf) -> int:
    """A glow above 1 becomes a colour and a strength, which is what viewers draw of it."""
    moved = tuple(_pointers(gltf))
    done = 0
    for at, material in enumerate(gltf.rows("materials")):
        factor = material.get("emissiveFactor", [0])
        most = max(factor)
        if most <= 1 + _ROUNDED or min(factor) < 0 or _is_moved(at, moved):
            continue
        row = material.setdefault("extensions", {}).setdefault(_STRENGTH, {})
        row["emissiveStrength"] = row.get("emissiveStrength", 1) * most
        material["emissiveFactor"] = [value / most for value in factor]
        done += 1
    if done:
        used: list[str] = gltf.doc.setdefault("extensionsUsed", [])
        gltf.doc["extensionsUsed"] = list(dict.fromkeys([*used, _STRENGTH]))
    return done


def rounding(gltf: Gltf) -> int:
    """Shares that rounding made a bit less than 0 or more than 1 are 0 or 1."""
    return sum(_rounded(material) for material in gltf.rows("materials"))


def _rounded(row: dict[str, Any]) -> int:
    done = 0
    for name, value in row.items():
        if isinstance(value, dict):
            done += _rounded(value) if name != "extras" else 0
        elif name in _SHARES or (name.endswith("Factor") and name not in _UNBOUNDED):
            within = [_within(one) for one in value] if isinstance(value, list) else _within(value)
            done += within != value
            row[name] = within
    return done


def _within(value: Any) -> Any:
    is_near = isinstance(value, int | float) and (-_ROUNDED <= value < 0 or 1 < value <= 1 + _ROUNDED)
    return round(value) if is_near else value


def _pointers(gltf: Gltf) -> Iterator[str]:
    """What animations move that is no node."""
    for channel in (one for animation in gltf.rows("animations") for one in animation["channels"]):
        extensions: Mapping[str, Any] = channel["target"].get("extensions", {})
        yield str(extensions.get("KHR_animation_pointer", {}).get("pointer", ""))


def _is_moved(at: int, pointers: tuple[str, ...]) -> bool:
    places = (f"/materials/{at}/emissiveFactor", f"/materials/{at}/extensions/{_STRENGTH}/")
    return any(one.startswith(places) for one in pointers)
