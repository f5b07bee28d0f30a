"""Where a file looks otherwise than the original: geometries to try in turn, each nearer to the source."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from .found import MISS_DB, Found, better
from .studio import Studio
from .tiers import DESKTOP
from .workshop import FINER, FINEST, LOSSLESS_DB, Settings

LEAST_DB = 1.0  # what a geometry must leave to textures
_SHOTS = 3  # that a geometry is looked at from, beside the near ones

Levels = Mapping[int, float]


def finer(missed: Settings, faithful: Settings, *, painted: bool, blended: bool) -> list[Settings]:
    """Geometries finer than one that missed, the last one bit by bit as it came.

    First, step by step, what moves surfaces: that shows most, at creases and where two surfaces nearly touch.
    Then no colours come from a palette, where materials were `painted`: it rounds dark ones; and what is
    `blended` is drawn part by part, for what is behind shows through. Then all steps are finer. What remains
    are surfaces that coincide: which one is seen depends on the order in which they are drawn, and on every
    bit of a place.
    """
    still = replace(faithful, bits=(faithful.bits[0], *missed.bits[1:]))
    less = [
        replace(missed, error=round(0.6 * missed.error, 6)),
        replace(still, error=round(0.3 * missed.error, 6)),
    ]
    bare = replace(faithful, kept="colours" if painted else "look")
    apart = replace(bare, kept="layers") if blended else bare
    fine = [replace(apart, tangents=None, bits=bits) for bits in (FINER, FINEST)]
    last = [replace(fine[0], kept="parts"), replace(fine[1], kept="bits")]
    ladder = [*less, still, faithful, bare, apart, *fine, *last]
    return [one for at, one in enumerate(ladder) if one not in (missed, *ladder[:at])]


def held(
    web: Found,
    shapes: Sequence[Settings],
    studio: Studio,
    on: Callable[[Settings, Found, str], Found],
    *,
    least: float,
) -> Found:
    """A file of the first geometry with which all pictures hold, else the one that is nearest to it.

    `on` makes a file of a geometry, what was seen of it without textures, and a name. One that by itself
    leaves less than `least` dB is passed over.
    """
    telling = [*studio.near(), *studio.worst(web, _SHOTS)]
    shots = [shot for shot in studio.shots(DESKTOP) if shot in telling]
    for at, shape in enumerate(shapes):
        bare = studio.made("geometry.glb", shape, DESKTOP, shots)
        if bare.room < least and at + 1 < len(shapes):
            continue
        web = better(web, on(shape, bare, f"web_finer{at}.glb"))
        if web.room >= -MISS_DB:
            break
    return web


def exact(found: Found, blamed: Sequence[Levels], studio: Studio) -> Found:
    """With textures kept without loss: the first of `blamed` with which all pictures hold."""
    levels = found.settings.targets
    for textures in blamed:
        targets = {**levels, **dict.fromkeys(textures, LOSSLESS_DB)}
        wanted = replace(found.settings, targets=targets, chosen={})
        name = f"exact_{found.path.name}"
        found = better(found, studio.made(name, wanted, DESKTOP, studio.shots(DESKTOP)))
        if found.room >= -MISS_DB:
            break
    return found
