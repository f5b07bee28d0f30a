"""What of the source each file still has, what it meant to lose, and how close it looks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

# A feature that the report tells of → its count in the source's figures.
TOLD = {
    "animations": "animations",
    "skinned_nodes": "skins",
    "morph_targets": "morph_targets",
    "variants": "variants",
    "materials": "materials",
    "textures": "textures",
}
# Level → (least PSNR in dB, largest FLIP). "close" is the bound that the search keeps (design.md §8).
LEVELS = {"same": (42.0, 0.02), "close": (35.0, 0.05), "near": (30.0, 0.10)}


@dataclass(frozen=True)
class Feature:
    """`count` in the source, or None for one that only a loss names. `lost`: file → names, or how many."""

    name: str
    count: int | None
    lost: Mapping[str, Any]


@dataclass(frozen=True)
class Quality:
    """`level`: `same`, `close`, `near`, `different` or `unmeasured`; figures of the worst picture."""

    level: str
    flip: float | None = None
    psnr: float | None = None
    pictures: int = 0


def stands_in(name: str) -> bool:
    """Whether a file only stands for the model far away in a hall: it is simplified by design."""
    return name.startswith(("lod", "proxy"))


def features(manifest: Mapping[str, Any], variants: Mapping[str, Mapping[str, Any]]) -> tuple[Feature, ...]:
    """What the source has that a visitor notices, and what files for looking closely declare as lost."""
    stats = manifest.get("stats") or {}
    lost = {name: entry.get("lost") or {} for name, entry in variants.items() if not stands_in(name)}
    known = [name for name, stat in TOLD.items() if stats.get(stat)]
    extra = [feature for names in lost.values() for feature in names if feature not in known]
    return tuple(
        Feature(
            name,
            int(stats.get(TOLD[name]) or 0) or None if name in TOLD else None,
            {file: names[name] for file, names in lost.items() if names.get(name)},
        )
        for name in dict.fromkeys([*known, *extra])
    )


def quality(entry: Mapping[str, Any]) -> Quality:
    """How close a file looks to the original, by its worst picture."""
    measured = entry.get("quality") or {}
    flip, psnr = measured.get("flip"), measured.get("psnr")
    if flip is None or psnr is None:
        return Quality("unmeasured")
    reached = (name for name, (least, most) in LEVELS.items() if psnr >= least and flip <= most)
    return Quality(next(reached, "different"), float(flip), float(psnr), int(measured.get("pictures") or 0))
