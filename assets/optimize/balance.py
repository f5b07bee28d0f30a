"""Shares what may be seen of a change among a model's textures: bytes go where they show.

Errors of different textures on one material are independent: their FLIP and their RMS add up as squares. Over
the materials of a picture FLIP is a mean, by the pixels that each covers. How an error falls with the dB that
a texture keeps was measured once; how large it is, is measured for each model, slot and material.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from .quality import FLIP_AIM, PSNR_AIM
from .tiers import LEAST, MOST

_ROUGH_DB, _FINE_DB = 1.0, 0.25  # steps of levels: first to about, then to what is needed
_FLIP_FALL = 0.75  # FLIP² falls slower with a texture's dB than the squared error does
_LEVELS = [LEAST + 2 * step for step in range(int((MOST - LEAST) / 2) + 1)]
_SQUARE_AIM = 255**2 * 10 ** (-PSNR_AIM / 10)
_SURE = 0.985  # share of the aims that the plan uses up: the next picture is not quite as foretold
_MOST_OFF = 4.0  # times that a look may correct what was foretold by

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Places:
    """Rows of (picture, material): `share` of the picture's pixels, and the `picture`'s number."""

    share: Array
    picture: NDArray[np.intp]

    def means(self, values: Array) -> Array:
        """Of rows (in the last axis), each picture's mean."""
        sums: Array = np.add.reduceat(values * self.share, self._starts, axis=-1)
        return sums

    @cached_property
    def _starts(self) -> NDArray[np.intp]:
        """The first row of each picture."""
        return np.flatnonzero(np.diff(self.picture, prepend=-1))


@dataclass(frozen=True)
class Error:
    """Squares at each place: of FLIP, and of the RMS in steps of 255."""

    flip: Array
    square: Array

    def __sub__(self, other: "Error") -> "Error":
        return Error(np.maximum(0.0, self.flip - other.flip), np.maximum(0.0, self.square - other.square))

    def __mul__(self, by: "Array | float") -> "Error":
        return Error(self.flip * by, self.square * by)

    def grown(self, other: "Error", times: float) -> "Error":
        """This, and `times` of another."""
        return Error(self.flip + other.flip * times, self.square + other.square * times)

    def least(self, other: "Error") -> "Error":
        """The smaller of both at each place."""
        return Error(np.minimum(self.flip, other.flip), np.minimum(self.square, other.square))


@dataclass(frozen=True)
class Plan:
    """What pictures show of geometry, and of each texture (a row) at the level it was probed with."""

    places: Places
    geometry: Error
    textures: Error
    probed: Array

    def with_geometry(self, geometry: Error) -> "Plan":
        """The same textures on another geometry."""
        return replace(self, geometry=geometry)

    def seen(self, levels: Array) -> Error:
        """Squares at each place with textures at these levels."""
        fallen = self.fallen(levels)
        return self.geometry.grown(Error(fallen.flip.sum(axis=0), fallen.square.sum(axis=0)), 1.0)

    def used(self, levels: Array) -> Array:
        """The share of the aims that each picture uses up with textures at these levels."""
        seen = self.seen(levels)
        eye, noise = self._shares(seen.flip, seen.square)
        shares: Array = np.maximum(eye, noise)
        return shares

    def excess(self, seen: Error) -> float:
        """How far pictures are beyond the aims; 0 when all of them hold."""
        return float(self._excess(seen.flip, seen.square))

    def corrected(self, levels: Array, found: Error) -> "Plan":
        """The plan when textures at these levels showed something else than was foretold."""
        told, now = self.seen(levels), found - self.geometry
        was = told - self.geometry
        factor = Error(_ratio(now.flip, was.flip), _ratio(now.square, was.square))
        textures = Error(self.textures.flip * factor.flip, self.textures.square * factor.square)
        return replace(self, textures=textures)

    def gains(self, levels: Array, step: float) -> Array:
        """What the excess falls by when one texture alone is raised by `step` dB."""
        fallen, seen = self.fallen(levels), self.seen(levels)
        flip = seen.flip - fallen.flip * (1 - 10 ** (-step * _FLIP_FALL / 10))
        square = seen.square - fallen.square * (1 - 10 ** (-step / 10))
        gained: Array = self._excess(seen.flip, seen.square) - self._excess(flip, square)
        return gained

    def fallen(self, levels: Array) -> Error:
        """Squares that each texture (a row) shows at every place, at these levels."""
        more = (levels - self.probed)[:, None]
        flip = self.textures.flip * 10 ** (-more * _FLIP_FALL / 10)
        return Error(flip, self.textures.square * 10 ** (-more / 10))

    def _excess(self, flip: Array, square: Array) -> Array:
        eye, noise = self._shares(flip, square)
        excess: Array = np.maximum(0.0, eye - 1).sum(axis=-1) + np.maximum(0.0, noise - 1).sum(axis=-1)
        return excess

    def _shares(self, flip: Array, square: Array) -> tuple[Array, Array]:
        eye = self.places.means(np.sqrt(flip)) / (FLIP_AIM * _SURE)
        noise = self.places.means(square) / (_SQUARE_AIM * _SURE)
        return eye, noise


def levels() -> list[float]:
    """The levels that `balanced` wants prices for."""
    return list(_LEVELS)


def balanced(plan: Plan, prices: Sequence[Sequence[float]]) -> Array:
    """Levels of dB by texture with about the fewest bytes for which every picture holds.

    `prices` are bytes at `levels()`, a row for each texture; no texture is raised to an infinite one.
    """
    if not len(plan.probed):
        return plan.probed
    cost = np.asarray(prices, np.float64)
    about = _raised(plan, cost, np.full(len(plan.probed), LEAST), _ROUGH_DB)
    return _raised(plan, cost, np.maximum(LEAST, about - _ROUGH_DB), _FINE_DB)


def _raised(plan: Plan, cost: Array, start: Array, step: float) -> Array:
    """Levels from `start`, always that one raised by `step` dB which gains most for its bytes."""
    chosen = start.copy()
    while plan.excess(plan.seen(chosen)) > 0:
        dearer = _price(cost, chosen + step)
        gains = plan.gains(chosen, step) / np.maximum(1.0, dearer - _price(cost, chosen))
        gains[(chosen >= MOST) | np.isinf(dearer)] = -1.0
        best = int(gains.argmax())
        if gains[best] <= 0:
            break
        chosen[best] += step
    return chosen


def total(prices: Sequence[Sequence[float]], chosen: Array) -> float:
    """Bytes of all textures at these levels."""
    row = _price(np.asarray(prices, np.float64), chosen)
    return float(row[np.isfinite(row)].sum())


def evened(chosen: Array, seen: NDArray[np.bool_], slots: Sequence[str], start: Mapping[str, float]) -> Array:
    """Textures that no picture shows get the middle level of those in their slot that one does."""
    result = chosen.copy()
    for slot in set(slots):
        own = np.array([one == slot for one in slots])
        known = chosen[own & seen]
        result[own & ~seen] = float(np.median(known)) if known.size else start[slot]
    return result


def _price(cost: Array, level: Array) -> Array:
    at = np.clip((level - LEAST) / 2, 0, cost.shape[1] - 1)
    low = at.astype(np.intp)
    high = np.minimum(low + 1, cost.shape[1] - 1)
    rows = np.arange(len(cost))
    share = at - low
    with np.errstate(invalid="ignore"):
        price: Array = np.where(
            share > 0, cost[rows, low] * (1 - share) + cost[rows, high] * share, cost[rows, low]
        )
    return price


def _ratio(now: Array, was: Array) -> Array:
    ratio: Array = np.clip(now / np.maximum(was, 1e-9), 1 / _MOST_OFF, _MOST_OFF)
    return ratio
