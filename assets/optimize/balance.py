"""Shares what may be seen of a change among the slots of a model's textures: bytes go where they show.

Errors of different slots are independent: their FLIP and their RMS add up as squares. Within a slot an error
falls with the dB that its textures keep. Both were measured once; what each slot's error looks like is
measured for each model.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .quality import FLIP_AIM, PSNR_AIM, Difference
from .tiers import LEAST, MOST

_STEP_DB = 1.0
_FLIP_FALL = 0.85  # FLIP² falls a little slower with a texture's dB than the squared error does
_LEVELS = [LEAST + 2 * step for step in range(int((MOST - LEAST) / 2) + 1)]


@dataclass(frozen=True)
class Error:
    """How a picture differs, in squares, as shares of what is allowed: FLIP and RMS."""

    flip: float
    square: float

    @staticmethod
    def of(difference: Difference) -> "Error":
        """What one picture showed."""
        return Error((difference.flip / FLIP_AIM) ** 2, 10 ** ((PSNR_AIM - difference.psnr) / 10))

    def __sub__(self, other: "Error") -> "Error":
        least = 1e-4
        return Error(max(least, self.flip - other.flip), max(least, self.square - other.square))

    def fallen(self, decibels: float) -> "Error":
        """The error when the slot's textures keep so many dB more."""
        return Error(self.flip * 10 ** (-decibels * _FLIP_FALL / 10), self.square * 10 ** (-decibels / 10))


@dataclass(frozen=True)
class Seen:
    """One picture: what geometry alone changed, and what each slot added at the levels it was probed with."""

    geometry: Error
    slots: Mapping[str, Error]

    def excess(self, gained: Mapping[str, float]) -> float:
        """How far the picture is beyond its bounds when slots keep `gained` dB more than when probed."""
        errors = [self.geometry, *(error.fallen(gained[slot]) for slot, error in self.slots.items())]
        flip, square = (sum(one) for one in zip(*((e.flip, e.square) for e in errors), strict=True))
        return float(max(0.0, flip - 1) + max(0.0, square - 1))


def levels() -> list[float]:
    """The levels that `balanced` wants prices for."""
    return list(_LEVELS)


def balanced(
    pictures: Sequence[Seen], probed: Mapping[str, float], prices: Mapping[str, Sequence[float]]
) -> dict[str, float]:
    """Levels of dB by slot with about the fewest bytes for which every picture holds.

    `probed` are the levels at which the slots' errors were seen, `prices` bytes by slot at `levels()`.
    """
    chosen = dict.fromkeys(probed, LEAST)

    def excess(wanted: Mapping[str, float]) -> float:
        return sum(one.excess({slot: wanted[slot] - probed[slot] for slot in probed}) for one in pictures)

    while (now := excess(chosen)) > 0:
        steps = [slot for slot in chosen if chosen[slot] < MOST]
        if not steps:
            break
        raised = {slot: {**chosen, slot: chosen[slot] + _STEP_DB} for slot in steps}
        gains = {
            slot: (now - excess(raised[slot]))
            / max(1.0, _price(prices[slot], raised[slot][slot]) - _price(prices[slot], chosen[slot]))
            for slot in steps
        }
        chosen = raised[max(gains, key=lambda slot: gains[slot])]
    return chosen


def _price(prices: Sequence[float], level: float) -> float:
    at = min(len(prices) - 1, max(0.0, (level - LEAST) / 2))
    low = int(at)
    high = min(low + 1, len(prices) - 1)
    return prices[low] + (prices[high] - prices[low]) * (at - low)
