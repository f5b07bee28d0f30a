"""One animated property of a glTF node: its keys, and its value at any time."""

from dataclasses import dataclass

import numpy as np

from assets.model.gltf import Array

STEP, LINEAR, CUBIC = "STEP", "LINEAR", "CUBICSPLINE"
FRAME_S = 1 / 30  # what Quick Look and RealityKit sample at
_JUST_BEFORE_S = 1e-3  # USD joins samples by lines: a step is a held value and one more right before the next
_DENSEST = 2  # samples kept for each frame, before keys give way to frames


@dataclass(frozen=True)
class Curve:
    """Keys of one channel: `times` (n, seconds), `values` (n×width; n×3×width for CUBICSPLINE: tangent in,
    value, tangent out). `turns` marks quaternions (x, y, z, w)."""

    times: Array
    values: Array
    mode: str
    turns: bool

    def at(self, seconds: Array) -> Array:
        """Values (len(seconds)×width) as glTF defines them; held before the first key and after the last."""
        clipped = np.clip(seconds, self.times[0], self.times[-1])
        before = np.clip(np.searchsorted(self.times, clipped, "right") - 1, 0, len(self.times) - 1)
        if self.mode == STEP:
            return self._unit(self.values[before])
        after = np.minimum(before + 1, len(self.times) - 1)
        span = self.times[after] - self.times[before]
        share = np.where(span > 0, (clipped - self.times[before]) / np.where(span > 0, span, 1), 0)[:, None]
        if self.mode == CUBIC:
            return self._unit(_hermite(self.values[before], self.values[after], share, span[:, None]))
        low, high = self.values[before], self.values[after]
        return _slerp(low, high, share) if self.turns else low + (high - low) * share

    def wanted_times(self, end: float) -> Array:
        """The times (seconds) at which straight lines between samples follow this curve."""
        extra = np.zeros(0)
        if self.mode == STEP:
            extra = self.times[1:] - _JUST_BEFORE_S
        elif self.mode == CUBIC:
            extra = frames(end)
        return np.concatenate([self.times, extra])

    def _unit(self, values: Array) -> Array:
        return unit(values) if self.turns else values


def frames(end: float) -> Array:
    """Even times from 0 to `end` seconds, both included."""
    return np.linspace(0, end, max(2, round(end / FRAME_S) + 1))


def sample_times(curves: list[Curve], end: float) -> Array:
    """The times for properties stored together: their keys, or frames where keys are denser than those."""
    found = np.concatenate([np.array([0.0, end]), *(curve.wanted_times(end) for curve in curves)])
    times = np.unique(np.round(found[(found >= 0) & (found <= end)], 6))
    return frames(end) if len(times) > _DENSEST * len(frames(end)) else times


def unit(turns: Array) -> Array:
    """Quaternions of length one; no turn where there is nothing."""
    length = np.linalg.norm(turns, axis=-1, keepdims=True)
    normal: Array = np.where(length > 1e-9, turns / np.maximum(length, 1e-9), (0.0, 0.0, 0.0, 1.0))
    return normal


def _hermite(low: Array, high: Array, share: Array, span: Array) -> Array:
    """The cubic spline of glTF 2.0, appendix C."""
    squared, cubed = share**2, share**3
    value: Array = (
        (2 * cubed - 3 * squared + 1) * low[:, 1]
        + span * (cubed - 2 * squared + share) * low[:, 2]
        + (3 * squared - 2 * cubed) * high[:, 1]
        + span * (cubed - squared) * high[:, 0]
    )
    return value


def _slerp(low: Array, high: Array, share: Array) -> Array:
    """The shorter way round, at constant speed."""
    low, high = unit(low), unit(high)
    cosine = np.sum(low * high, axis=1, keepdims=True)
    high, cosine = np.where(cosine < 0, -high, high), np.minimum(np.abs(cosine), 1)
    angle = np.arccos(cosine)
    sine = np.sin(angle)
    far = sine > 1e-5
    safe = np.where(far, sine, 1)
    first = np.where(far, np.sin((1 - share) * angle) / safe, 1 - share)
    second = np.where(far, np.sin(share * angle) / safe, share)
    return unit(first * low + second * high)
