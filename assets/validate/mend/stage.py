"""Cameras and lights that say what cannot be."""

import math
from typing import Any

from ...model.gltf import Gltf

_NEAREST = 0.01  # metres
_ROUNDED = 1e-3
_WIDEST = math.pi / 2
_HARD = 0.999  # of the outer angle: the edge that is meant where both angles are the same


def cameras(gltf: Gltf) -> int:
    """Cameras see from somewhere before them to somewhere farther."""
    done = 0
    for camera in gltf.rows("cameras"):
        done += _perspective(camera["perspective"]) if "perspective" in camera else 0
        done += _orthographic(camera["orthographic"]) if "orthographic" in camera else 0
    return done


def _perspective(lens: dict[str, Any]) -> bool:
    """What ends before it begins has no end; what begins at the lens begins a bit before it."""
    near, far = lens["znear"], lens.get("zfar", math.inf)
    if near == 0 and far > 0:
        lens["znear"] = min(_NEAREST, far / 100)
    elif 0 < far <= near:
        del lens["zfar"]
    return bool(lens["znear"] != near or lens.get("zfar", math.inf) != far)


def _orthographic(lens: dict[str, Any]) -> bool:
    near, far = lens["znear"], lens["zfar"]
    if 0 < far < near:
        lens.update(znear=far, zfar=near)
    return bool(0 < far < near)


def lights(gltf: Gltf) -> int:
    """A spot light's inner angle lies within its outer one, which is at most a right angle."""
    extension = gltf.doc.get("extensions", {}).get("KHR_lights_punctual", {})
    spots = [one["spot"] for one in extension.get("lights", []) if "spot" in one]
    return sum(_narrowed(spot) for spot in spots)


def _narrowed(spot: dict[str, Any]) -> bool:
    inner, outer = spot.get("innerConeAngle", 0), spot.get("outerConeAngle", math.pi / 4)
    widest = _WIDEST if _WIDEST < outer <= _WIDEST + _ROUNDED else outer
    if widest != outer:
        spot["outerConeAngle"] = widest
    is_inside_out = 0 < widest <= inner
    if is_inside_out:
        spot["innerConeAngle"] = widest * _HARD
    return bool(is_inside_out or widest != outer)
