"""Device classes and slots: what each file of the search may be, how near to the original it stays."""

from dataclasses import dataclass
from typing import Any

from .workshop import Settings

# dB that a slot's textures may stay below the level of colours: an error in a normal or in a roughness is seen
# in the light alone. Errors of slots add up as squares; on two models these share the bytes about evenly.
_BELOW = {"colour": 0.0, "emissive": 0.0, "normal": -3.5, "data": -4.0}
FIRST, LEAST, MOST = 40.0, 28.0, 54.0  # levels: where to begin, and what is still worth trying
UNMEASURED = 44.0  # the level when nobody can look


@dataclass(frozen=True)
class Tier:
    """A device class: its largest texture side in pixels, and which kinds of pictures must hold."""

    name: str
    side: int
    kinds: tuple[str, ...]


DESKTOP = Tier("desktop", 4096, ("view", "moment", "close"))
PHONE = Tier("phone", 1024, ("view", "moment"))


def settings(tier: Tier, codec: str, level: float, error: float, *, final: bool) -> Settings:
    """What a candidate of a tier is made with at a level of dB."""
    targets = {slot: level + less for slot, less in _BELOW.items()}
    return Settings(codec, targets, tier.side, error, final)


def moved(level: float, room: float) -> float:
    """The level at which `room` dB are used up: a bit less than all of them, a bit more than is missing."""
    return min(MOST, max(LEAST, level - (room * 0.9 if room > 0 else room * 1.15 - 0.15)))


def largest(textures: list[dict[str, Any]]) -> int:
    """The longest side of a model's textures in pixels."""
    return max((max(one["width"], one["height"]) for one in textures), default=0)
