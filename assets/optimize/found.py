"""What the search wrote, and what was seen of it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .quality import FLIP_BOUND, PSNR_BOUND, Difference, told
from .tiers import Tier
from .workshop import BEST_QUALITY, Settings

_LITTLE = 0.2
MISS_DB = 0.04  # of the aims, which lie within the bounds by more


@dataclass(frozen=True)
class Found:
    """One file that the search wrote."""

    path: Path
    tier: Tier
    settings: Settings
    figures: dict[str, Any]
    differences: list[Difference]
    drawn: Path | None = None  # its pictures' pixels

    @property
    def room(self) -> float:
        """dB that the worst picture leaves."""
        return min((one.room_db for one in self.differences), default=0.0)

    def room_of(self, tier: Tier) -> float:
        """dB that the worst of a tier's pictures leaves."""
        return min((one.room_db for one in self.differences if one.kind in tier.kinds), default=0.0)

    @property
    def is_within_bounds(self) -> bool:
        """Whether every picture keeps what a variant must keep."""
        return all(one.flip <= FLIP_BOUND and one.psnr >= PSNR_BOUND for one in self.differences)

    @property
    def is_bare(self) -> bool:
        """Whether its textures are so little of it that more looking would save nothing."""
        return self.textures_share < _LITTLE

    @property
    def textures_share(self) -> float:
        """How much of its bytes are textures."""
        textures = sum(int(one["bytes"]) for one in self.figures["textures"])
        return textures / int(self.figures["bytes"])

    def told(self) -> dict[str, Any]:
        """What the manifest says of it."""
        kept = {key: value for key, value in self.figures.items() if key not in ("bytes", "textures")}
        one = self.settings
        chosen = {"error": one.error, "tangents": one.tangents != (), "bits": list(one.bits)}
        return {
            **kept,
            "textures": self._codec(),
            "quality": told(self.differences),
            "settings": {**chosen, "kept": one.kept, "textures": self.figures["textures"]},
        }

    def _codec(self) -> str | None:
        textures = self.figures["textures"]
        # Without loss it is WebP, whatever was asked for.
        is_exact = all(one["quality"] > BEST_QUALITY for one in textures)
        return ("webp" if is_exact else self.settings.codec) if textures else None


def better(one: Found, other: Found) -> Found:
    """The smaller of two that hold, else the one that is nearer to holding."""
    if min(one.room, other.room) >= -MISS_DB:
        return min(one, other, key=lambda found: int(found.figures["bytes"]))
    return max(one, other, key=lambda found: found.room)
