"""The last bytes: from a file that holds down to one that just does, quality by quality.

A plan comes within half a dB of the bound, which is a tenth of the textures' bytes. The last steps change no
plan: every texture's quality goes down by as much, or lies as far between that of a file which holds and
that of one which just does not.
"""

from collections.abc import Sequence
from dataclasses import replace

from .found import MISS_DB, Found, better
from .geometry import geometry_of
from .quality import Shot
from .studio import Studio
from .workshop import BEST_QUALITY

Chosen = dict[int, tuple[int, int]]

_TRIES = 3
_AIM_DB = 0.06  # room that is left
_WORTH = 0.02  # share of the bytes that a try must promise to save
_STEP_DB = 0.13  # room that a step of quality takes of all textures
_LEAST_STEP_DB = 0.08
_FEWEST_STEPS = 2  # AVIF has 64 qualities, not 100: one step is often none
_STEP_BYTES = 0.05  # and bytes of theirs
_LEAST_QUALITY = 6


def landed(name: str, best: Found, missed: Found | None, studio: Studio, views: Sequence[Shot]) -> Found:
    """The smallest that holds of `best` and of some files below it, which are judged by `views`.

    `missed` just does not hold, and is left aside where its geometry is another.
    """
    if best.room < -MISS_DB:
        return best
    if missed is not None and geometry_of(best.settings) != geometry_of(missed.settings):
        missed = None
    a_step = _STEP_DB
    for number in range(_TRIES):
        chosen, steps = _between(best, missed), 0
        if missed is None:
            chosen, steps = _lower(best, a_step)
        if chosen is None:
            break
        made = replace(best.settings, chosen=chosen)
        worst = [one.name for one in (missed or best).differences]
        found = _told(studio.looked(f"landed{number}_{name}", made, best.tier, worst, views))
        if found.room < -MISS_DB:
            missed = found
        elif found.figures["bytes"] >= best.figures["bytes"]:
            break
        elif steps:
            a_step = max(_LEAST_STEP_DB, (best.room - found.room) / steps)
        best = better(best, found)
    return best


def _lower(best: Found, a_step: float) -> tuple[Chosen | None, int]:
    """All textures by as many steps of quality as there is room for, when one takes `a_step` dB."""
    steps = max(_FEWEST_STEPS, round((best.room - _AIM_DB) / a_step))
    if best.room < _AIM_DB + a_step / 2 or steps * _STEP_BYTES * best.textures_share < _WORTH:
        return None, 0
    return {at: (max(_LEAST_QUALITY, q - steps), width) for at, (q, width) in _lossy(best).items()}, steps


def _between(best: Found, missed: Found | None) -> Chosen | None:
    """Qualities as far between the two files' as the room is used up there."""
    if missed is None:
        return None
    share = (_AIM_DB - missed.room) / (best.room - missed.room)
    saved = 1 - int(missed.figures["bytes"]) / int(best.figures["bytes"])
    high, low = _lossy(best), _lossy(missed)
    if saved * (1 - share) < _WORTH:
        return None
    chosen = {}
    for at, (quality, width) in high.items():
        other, as_wide = low.get(at, (quality, width))
        chosen[at] = (round(other + share * (quality - other)) if width == as_wide else quality, width)
    return None if chosen in (high, low) else chosen


def _told(found: Found) -> Found:
    """With levels that are not above what its textures keep: other files begin with them."""
    made, levels = found.figures["textures"], found.settings.targets
    kept = {
        at: min(level, made[at].get("psnr", level)) if at in found.settings.chosen else level
        for at, level in levels.items()
    }
    return replace(found, settings=replace(found.settings, targets=kept))


def _lossy(found: Found) -> Chosen:
    """Quality and width of each texture that is not kept as it is."""
    made = {at: (one["quality"], one["width"]) for at, one in enumerate(found.figures["textures"])}
    return {at: one for at, one in made.items() if _LEAST_QUALITY <= one[0] <= BEST_QUALITY}
