"""From a file that holds down to one that just does: no more than a few tries, and never one that misses."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

import pytest

from assets.optimize.found import MISS_DB, Found
from assets.optimize.landing import landed
from assets.optimize.quality import PSNR_AIM, Difference
from assets.optimize.search import Search
from assets.optimize.studio import Studio
from assets.optimize.tiers import DESKTOP, Tier
from assets.optimize.workshop import LOSSLESS_DB, Settings

LOSSLESS = 101
LEVELS = {0: 44.0, 1: 44.0, 2: LOSSLESS_DB}


@dataclass
class Scale:
    """A studio in which a step of quality takes `a_step` dB of room; the third texture is kept as it is."""

    a_step: float = 0.18
    names: list[str] = field(default_factory=list)

    def made(self, *qualities: int) -> Found:
        """A file with these qualities of two textures, seen from one side."""
        textures = [
            {"quality": quality, "width": 1024, "bytes": 1000 * quality, "psnr": 20 + quality / 3}
            for quality in qualities
        ]
        whole = {"quality": LOSSLESS, "width": 64, "bytes": 500}
        figures = {"bytes": 10_000 + 1000 * sum(qualities), "textures": [*textures, whole]}
        psnr = PSNR_AIM + self.a_step * (sum(qualities) / 2 - 60)
        shown = [Difference("view0", "view", 0.01, psnr)]
        return Found(Path("web.glb"), DESKTOP, Settings("avif", LEVELS, final=True), figures, shown)

    def looked(self, name: str, made: Settings, tier: Tier, worst: Any, shots: Any) -> Found:
        self.names.append(name)
        assert set(made.chosen) == {0, 1}
        found = self.made(*(quality for quality, _ in made.chosen.values()))
        return replace(found, settings=made)


def land(scale: Scale, best: Found, missed: Found | None = None) -> Found:
    return landed("web.glb", best, missed, cast(Studio, scale), [])


@pytest.mark.parametrize("a_step", [0.09, 0.18, 0.4])
def test_room_is_used_up_quality_by_quality(a_step: float) -> None:
    scale = Scale(a_step)

    found = land(scale, scale.made(66, 66))

    assert -MISS_DB <= found.room < 0.25
    assert len(scale.names) <= 3


def test_between_one_that_holds_and_one_that_does_not_lies_a_smaller_one() -> None:
    scale = Scale()
    best, missed = scale.made(70, 62), scale.made(56, 60)

    found = land(scale, best, missed)

    assert found.figures["bytes"] < best.figures["bytes"]
    assert -MISS_DB <= found.room < best.room
    assert found.figures["textures"][2]["quality"] == LOSSLESS


def test_others_begin_with_what_its_textures_keep() -> None:
    scale = Scale()

    found = land(scale, scale.made(66, 66))

    kept = [one.get("psnr") for one in found.figures["textures"]]
    assert found.settings.targets == {0: kept[0], 1: kept[1], 2: LOSSLESS_DB}


def test_little_room_is_left_as_it_is() -> None:
    scale = Scale()
    best = scale.made(60, 61)

    assert land(scale, best) is best
    assert scale.names == []


def test_textures_that_are_little_of_the_file_are_left_as_they_are() -> None:
    scale = Scale()
    best = scale.made(66, 66)
    heavy = replace(best, figures={**best.figures, "bytes": 5_000_000})

    assert land(scale, heavy) is heavy


def test_one_of_another_geometry_is_no_way_to_go() -> None:
    scale = Scale()
    missed = scale.made(40, 40)
    other = replace(missed, settings=replace(missed.settings, error=1e-3))

    assert -MISS_DB <= land(scale, scale.made(64, 64), other).room < 0.25


def test_what_holds_nowhere_is_left_to_others() -> None:
    scale = Scale()
    best = scale.made(50, 50)

    assert land(scale, best, best) is best
    assert scale.names == []


class Shelf:
    """A studio in which a texture is as good as its level, and needs 40.15 dB."""

    def shots(self, tier: Tier) -> list[Any]:
        return []

    def looked(self, name: str, made: Settings, tier: Tier, worst: Any, shots: Any) -> Found:
        level = made.targets[0]
        textures = [{"quality": 50, "width": 1024, "bytes": round(level), "psnr": level}]
        shown = [Difference("view0", "view", 0.01, PSNR_AIM + level - 40.15)]
        return Found(Path(name), tier, made, {"bytes": 10_000, "textures": textures}, shown)

    def seen(self, found: Found, shots: Any) -> Found:
        return found

    def same(self, found: Found, name: str) -> Found:
        return found


def test_what_misses_by_less_than_a_texture_can_be_raised_by_is_raised_all_the_same() -> None:
    search = Search.__new__(Search)
    search._studio, search._prices, search._shape = cast(Studio, Shelf()), [[1.0]], Settings("png")
    search._plan = search._coarsening = None
    search._is_heavy = False

    assert search._settled("web.glb", DESKTOP, "avif", {0: 40.0}).room >= -MISS_DB
