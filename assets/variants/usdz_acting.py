"""How an actor moves: its joints and weights in time, and the room it takes."""

from typing import Any

import numpy as np
from pxr import UsdSkel, Vt

from assets.model.gltf import Array, Gltf
from assets.variants.usdz_actor import Actor, Follower
from assets.variants.usdz_morph import token
from assets.variants.usdz_nodes import code, extent, set_extent, vectors
from assets.variants.usdz_rig import compose
from assets.variants.usdz_timeline import Timeline

_MOMENTS = 5  # of the animation, at which bounds are stored
_PATHS = ("translation", "rotation", "scale")


def write_acting(stage: Any, actor: Actor, gltf: Gltf, timeline: Timeline) -> None:
    """The animation of an actor, if it has any, and its bounds."""
    morphed = {one.morph: one.rest for one in actor.followers if one.morph is not None}
    if actor.is_moved or morphed:
        animation = UsdSkel.Animation.Define(stage, f"{actor.path}/Animation")
        binding = UsdSkel.BindingAPI(actor.skeleton.GetPrim())
        binding.CreateAnimationSourceRel().SetTargets([animation.GetPath()])
        if actor.is_moved:
            _write_joints(animation, actor, gltf, timeline)
        if morphed:
            _write_weights(animation, morphed, timeline)
    set_extent(actor.root.GetPrim(), _boxes(actor, gltf, timeline, bool(morphed)))


def _write_joints(animation: Any, actor: Actor, gltf: Gltf, timeline: Timeline) -> None:
    animation.CreateJointsAttr(actor.joint_names())
    still = Timeline(Gltf({"nodes": gltf.rows("nodes")}, memoryview(b"")), set())
    at_rest = actor.rig.parts(gltf, still, np.zeros(1))
    made = (
        (animation.CreateTranslationsAttr(), vectors),
        (animation.CreateRotationsAttr(), _quaternions),
        (animation.CreateScalesAttr(), _halves),
    )
    for path, (attribute, stored), rest in zip(_PATHS, made, at_rest, strict=True):
        attribute.Set(stored(rest[0]))
        if any(timeline.moves(node, path) for node in actor.rig.nodes):
            seconds = timeline.times(actor.rig.nodes, path)
            values = actor.rig.parts(gltf, timeline, seconds)[_PATHS.index(path)]
            for when, now in zip(seconds, values, strict=True):
                attribute.Set(stored(now), code(when))


def _write_weights(animation: Any, morphed: dict[int, list[float]], timeline: Timeline) -> None:
    """Weights beyond those at rest, which are in the points already."""
    animation.CreateBlendShapesAttr([token(n, t) for n, rest in morphed.items() for t in range(len(rest))])
    attribute = animation.CreateBlendShapeWeightsAttr()
    attribute.Set(Vt.FloatArray(sum(len(rest) for rest in morphed.values()), 0.0))
    seconds = timeline.times(list(morphed), "weights")
    added = [timeline.weights(node, seconds) - np.array(rest) for node, rest in morphed.items()]
    for when, now in zip(seconds, np.concatenate(added, axis=1), strict=True):
        attribute.Set(Vt.FloatArray.FromNumpy(np.ascontiguousarray(now, dtype=np.float32)), code(when))


def _boxes(actor: Actor, gltf: Gltf, timeline: Timeline, is_morphed: bool) -> dict[float | None, Any]:
    boxes: dict[float | None, Any] = {None: _box(actor, actor.rig.rest, timeline, None)}
    if actor.is_moved or is_morphed:
        seconds = np.linspace(0, timeline.seconds, _MOMENTS)
        parts = actor.rig.parts(gltf, timeline, seconds) if actor.is_moved else None
        for number, when in enumerate(seconds):
            local = compose(*(part[number] for part in parts)) if parts else actor.rig.rest
            boxes[float(when)] = _box(actor, local, timeline, float(when))
    return boxes


def _box(actor: Actor, local: Array, timeline: Timeline, when: float | None) -> Any:
    bones = actor.rig.bones(local) if actor.is_moved else None
    placed = []
    for one in actor.followers:
        points = _morphed(one, timeline, when)
        if bones is not None and one.follows:
            points = one.follows.move(points, bones)
        placed += [points.min(axis=0), points.max(axis=0)]
    return extent(np.stack(placed))


def _morphed(one: Follower, timeline: Timeline, when: float | None) -> Array:
    if one.morph is None or when is None:
        return one.points
    added = timeline.weights(one.morph, np.array([when]))[0] - np.array(one.rest)
    points = one.points.copy()
    for offset, weight in zip(one.targets, added, strict=False):
        points += 0 if offset is None else offset * weight
    return points


def _quaternions(turns: Array) -> Any:
    return Vt.QuatfArray.FromNumpy(np.ascontiguousarray(turns, dtype=np.float32))


def _halves(scales: Array) -> Any:
    return Vt.Vec3hArray.FromNumpy(np.ascontiguousarray(scales, dtype=np.float16))
