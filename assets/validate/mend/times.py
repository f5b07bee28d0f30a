"""Keyframes with one and the same time, which exporters write for a value that holds or jumps."""

from typing import Any

import numpy as np

from ...model.gltf import Array, Gltf
from .layout import appended, is_plain

_FLOAT = 5126
Sampler = dict[str, Any]


def times(gltf: Gltf) -> int:
    """Of keyframes at one time keep the last, and before it, where the value jumps, the first.

    That one comes the smallest step earlier, so that viewers draw what they drew. Times that run backwards
    stay as they are: what they mean nobody can tell.
    """
    using: dict[int, list[Sampler]] = {}
    for sampler in (one for animation in gltf.rows("animations") for one in animation["samplers"]):
        using.setdefault(sampler["input"], []).append(sampler)
    found = [one for at, samplers in using.items() if (one := _even(gltf, at, samplers))]
    made = iter(appended(gltf, [row for _, rows in found for row in rows]))
    for samplers, rows in found:
        now = {at: next(made) for at, _ in rows}
        for sampler in samplers:
            sampler.update({name: now[sampler[name]] for name in ("input", "output")})
        clock = gltf.accessor(samplers[0]["input"])
        bounds = {"min": clock.min(axis=0).tolist(), "max": clock.max(axis=0).tolist()}
        gltf.rows("accessors")[samplers[0]["input"]].update(bounds)
    return len(found)


def _even(
    gltf: Gltf, at: int, samplers: list[Sampler]
) -> tuple[list[Sampler], list[tuple[int, Array]]] | None:
    """The samplers of one row of times, and (accessor, rows instead); None where they may stay."""
    spec = gltf.rows("accessors")[at]
    if not is_plain(gltf, at) or (spec["componentType"], spec["type"]) != (_FLOAT, "SCALAR"):
        return None
    clock = gltf.accessor(at)[:, 0]
    steps = np.diff(clock)
    if not (steps == 0).any() or not (steps >= 0).all():
        return None
    outputs = {one["output"]: gltf.accessor(one["output"], as_float=False) for one in samplers}
    if any(len(values) % len(clock) for values in outputs.values()):
        return None
    frames = {output: values.reshape(len(clock), -1) for output, values in outputs.items()}
    kept, told = _kept(clock, np.concatenate(list(frames.values()), axis=1))
    rows = [(output, frames[output][kept].reshape(-1, outputs[output].shape[1])) for output in outputs]
    return samplers, [(at, told[kept][:, None]), *rows]


def _kept(clock: Array, values: Array) -> tuple[Array, Array]:
    """Which keyframes stay, and when they are."""
    begins = np.append(True, clock[1:] > clock[:-1])
    ends = np.append(begins[1:], True)
    first = np.maximum.accumulate(np.where(begins, np.arange(len(clock)), 0))
    told = clock.copy()
    kept = ends.copy()
    for last in np.flatnonzero(ends & ~begins):
        start = first[last]
        earlier = np.nextafter(clock[start], np.float32(0))
        room = start > 0 and earlier > told[start - 1]
        if room and (values[start] != values[last]).any():
            kept[start], told[start] = True, earlier
    return kept, told
