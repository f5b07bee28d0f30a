"""How coarse the search lets geometry become."""

from pathlib import Path

import numpy as np
import pytest

from assets.optimize.attribute import Witness
from assets.optimize.balance import Error, Places, Plan
from assets.optimize.found import Found
from assets.optimize.geometry import FAITHFUL, Coarsening, Point, farther, looks
from assets.optimize.probing import _missed
from assets.optimize.quality import Difference, Part
from assets.optimize.tiers import DESKTOP, MOST, raised
from assets.optimize.workshop import FINE, FINER, Settings

WITNESS = Witness([("view0", 0)], Places(np.ones(1), np.zeros(1, np.intp)))
NONE = np.zeros((0, 1))
PLAN = Plan(WITNESS.places, Error(np.zeros(1), np.zeros(1)), Error(NONE, NONE), np.zeros(0))


def seen(flip: float, square: float, pixels: int = 5000) -> list[Difference]:
    psnr = 10 * np.log10(255**2 / square)
    return [Difference("view0", "view", flip, psnr, {0: Part(pixels, flip, square)})]


def weigh(settings: Settings) -> int:
    """Each bit less of a position saves a tenth, twice what simplification does."""
    return 1000 - 100 * (FINE[0] - settings.bits[0]) - 50 * (settings.error > 0)


def coarsening(position: list[Difference], *, outlined: bool = True) -> Coarsening:
    error, bits = looks(textured=False)[:2]
    coarser: dict[Point, list[Difference]] = {error: seen(0.2, 400.0), bits: position}
    return Coarsening(WITNESS, seen(0.005, 0.2), coarser, {}, weigh, outlined=outlined)


def test_geometry_is_as_coarse_as_nobody_sees() -> None:
    chosen = coarsening(position=seen(0.0055, 0.25)).lightest(PLAN, [], Settings("png"))

    assert chosen.settings.bits[0] == 11
    assert chosen.bytes == pytest.approx(700)


def test_a_look_says_how_far_off_what_was_foretold_was() -> None:
    found = coarsening(position=seen(0.0055, 0.25))
    foretold = found.lightest(PLAN, [], Settings("png"))
    found.saw(foretold.point, Settings("png"), seen(0.09, 60.0))

    less = found.lightest(PLAN, [], Settings("png"))
    found.saw(less.point, Settings("png"), seen(0.04, 12.0))

    assert FINE[0] > less.settings.bits[0] > foretold.settings.bits[0]
    assert found.lightest_known(PLAN, [], Settings("png")).point == less.point


def test_what_was_looked_at_by_itself_is_not_doubted_for_what_another_showed() -> None:
    found = coarsening(position=seen(0.03, 8.0))
    found.saw((0, 3, 0, 0), Settings("png"), seen(0.4, 900.0))

    assert found.lightest(PLAN, [], Settings("png")).point == looks(textured=False)[1]


def test_only_what_was_looked_at_and_holds_is_taken() -> None:
    found = coarsening(position=seen(0.0055, 0.25))
    foretold = found.lightest(PLAN, [], Settings("png"))
    found.saw(foretold.point, Settings("png"), seen(0.09, 60.0))

    assert found.knows(foretold.point)
    assert found.lightest_known(PLAN, [], Settings("png")).point == FAITHFUL


def test_bits_save_less_together_than_by_themselves() -> None:
    def together(settings: Settings) -> int:
        return 1000 - 300 * (settings.bits[0] < FINE[0]) - 300 * (settings.bits[2] < FINE[2]) // 3

    ways = [point for point in looks(textured=False) if point[1] or point[3]]
    unseen = {point: seen(0.0051, 0.21) for point in ways}
    found = Coarsening(WITNESS, seen(0.005, 0.2), unseen, {}, together, outlined=True)
    foretold = found.lightest(PLAN, [], Settings("png"))
    found.saw(foretold.point, Settings("png"), seen(0.006, 0.3))

    known = found.lightest_known(PLAN, [], Settings("png"))
    assert foretold.bytes < 400
    assert known.bytes == together(known.settings)
    assert found.lightest(PLAN, [], Settings("png")).bytes > 0.9 * known.bytes


def test_positions_stay_finer_where_nobody_looked_at_outlines() -> None:
    chosen = coarsening(seen(0.0055, 0.25), outlined=False).lightest(PLAN, [], Settings("png"))

    assert chosen.settings.bits[0] == 13


def test_what_shows_stays_fine() -> None:
    chosen = coarsening(position=seen(0.2, 400.0)).lightest(PLAN, [], Settings("png"))

    assert chosen.settings.bits == FINE
    assert chosen.settings.error <= 1e-4


def test_bits_are_taken_from_what_the_faithful_geometry_has() -> None:
    error, bits = looks(textured=False)[:2]
    coarser = {error: seen(0.2, 400.0), bits: seen(0.2, 400.0)}
    found = Coarsening(WITNESS, seen(0.005, 0.2), coarser, {}, weigh, outlined=True, fine=FINER)

    assert found.lightest(PLAN, [], Settings("png")).settings.bits == FINER


def test_a_longer_way_is_looked_at_where_a_short_one_saves_nothing() -> None:
    short = looks(textured=False)[0]
    far = farther(short)

    assert far is not None
    assert far[0] > short[0]
    assert farther(far) is None
    assert farther(looks(textured=False)[1]) is None


def test_simplification_does_not_go_beyond_what_missed() -> None:
    short = looks(textured=False)[0]
    unseen = {short: seen(0.005, 0.2)}
    found = Coarsening(WITNESS, seen(0.005, 0.2), unseen, {}, weigh_error, outlined=True)

    first = found.lightest(PLAN, [], Settings("png")).point
    found.saw(first, Settings("png"), seen(0.09, 60.0))

    assert short < first
    assert found.lightest(PLAN, [], Settings("png")).point < first


def weigh_error(settings: Settings) -> int:
    """The farther, the lighter."""
    return 1000 - int(settings.error * 1e5)


def test_levels_that_did_not_help_enough_are_raised_by_more() -> None:
    assert raised({0: 38.0, 1: 40.0}, {0: 38.2, 1: 44.0}, 0.8) == {0: 38.8, 1: 44.0}
    assert raised({0: MOST}, {0: MOST}, 0.8) == {0: MOST}


def test_texture_coordinates_are_looked_at_only_where_there_are_textures() -> None:
    assert len(looks(textured=True)) == len(looks(textured=False)) + 1
    assert FAITHFUL not in looks(textured=True)


def test_tangents_stay_where_they_are_missed() -> None:
    parts = {0: Part(5000, 0.01, 1.0), 3: Part(5000, 0.12, 300.0), 4: Part(9, 0.3, 900.0)}

    assert _missed([Difference("view0", "view", 0.06, 25.0, parts)]) == (3,)
    assert _missed([Difference("view0", "view", 0.06, 25.0, {-1: parts[3]})]) is None


def test_a_file_is_offered_only_within_the_bounds() -> None:
    inside, outside = seen(0.0499, 12.0), seen(0.0501, 12.0)

    files = [Found(Path("a.glb"), DESKTOP, Settings("webp"), {}, one) for one in (inside, outside)]

    assert [one.is_within_bounds for one in files] == [True, False]
