"""Device classes and slots: what each file of the search may be, and where the search begins."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from .workshop import Settings

# Levels: dB that the textures of a slot keep of the original. An error in a normal or a roughness is seen in
# the light alone, so they begin below colours.
START = {"colour": 40.0, "emissive": 40.0, "normal": 36.5, "data": 36.0}
CAREFUL = {"colour": 44.0, "emissive": 44.0, "normal": 42.0, "data": 42.0}  # when nobody can look
LEAST, MOST = 28.0, 54.0
# The file of each variant that the search makes.
SEARCHED = {
    "web": "web_searched.glb",
    "phone": "phone.glb",
    "web_webp": "web_webp.glb",
    "phone_webp": "phone_webp.glb",
}


@dataclass(frozen=True)
class Tier:
    """A device class: its largest texture side in pixels, and which kinds of pictures must hold."""

    name: str
    side: int
    kinds: tuple[str, ...]


DESKTOP = Tier("desktop", 4096, ("view", "moment", "close"))
PHONE = Tier("phone", 1024, ("view", "moment"))
WIDE = Tier("phone", 2048, PHONE.kinds)  # where less shows, as of narrow stripes of colours


def settings(
    tier: Tier, codec: str, levels: Mapping[int, float], shape: Settings, *, final: bool = False
) -> Settings:
    """What a candidate is made with, in the geometry of `shape`; textures without a level stay whole."""
    return replace(shape, codec=codec, targets=dict(levels), side=tier.side, final=final)


def shifted(levels: Mapping[int, float], room: float) -> dict[int, float]:
    """Levels at which `room` dB are used up: a bit less than all of them, a bit more than is missing."""
    step = -(room * 0.9 if room > 0 else room * 1.15 - 0.15)
    return {texture: min(MOST, max(LEAST, level + step)) for texture, level in levels.items()}


def raised(before: Mapping[int, float], wanted: Mapping[int, float], step: float) -> dict[int, float]:
    """Wanted levels, each at least `step` dB above what it was."""
    return {texture: min(MOST, max(level, before[texture] + step)) for texture, level in wanted.items()}


def slotwise(levels: Mapping[str, float], textures: Sequence[Mapping[str, Any]]) -> dict[int, float]:
    """Each texture at the level of its slot."""
    return {at: levels[texture["slot"]] for at, texture in enumerate(textures)}


def largest(textures: list[dict[str, Any]]) -> int:
    """The longest side of a model's textures in pixels."""
    return max((max(one["width"], one["height"]) for one in textures), default=0)
