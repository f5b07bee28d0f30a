"""The floor plan: nothing overlaps, every way is at least three metres wide."""

from __future__ import annotations

from itertools import combinations
from typing import Any, cast

import pytest

from booths.demo.halls import halls

PLANS = [cast(dict[str, Any], hall.plan) for hall in halls()]


def span(thing: dict[str, Any]) -> tuple[float, float, float, float]:
    """Left, right, back and front of a rectangle on the plan."""
    x, z, w, d = (float(thing[key]) for key in ("x", "z", "width", "depth"))
    return x - w / 2, x + w / 2, z - d / 2, z + d / 2


def overlap(a: dict[str, Any], b: dict[str, Any]) -> bool:
    """Whether two rectangles share floor."""
    left, right, back, front = span(a)
    other = span(b)
    return (
        left < other[1] - 1e-9
        and other[0] < right - 1e-9
        and back < other[3] - 1e-9
        and other[2] < front - 1e-9
    )


@pytest.mark.parametrize("plan", PLANS)
def test_twenty_four_stands_lie_apart_and_inside(plan: dict[str, Any]) -> None:
    stands = plan["stands"]

    assert len({stand["number"] for stand in stands}) == len(stands) == 24
    for stand in stands:
        left, right, back, front = span(stand)
        assert -plan["width"] / 2 <= left < right <= plan["width"] / 2
        assert -plan["depth"] / 2 <= back < front <= plan["depth"] / 2
    assert not any(overlap(a, b) for a, b in combinations(stands, 2))


@pytest.mark.parametrize("plan", PLANS)
def test_aisles_are_three_metres_wide_and_free_of_stands(plan: dict[str, Any]) -> None:
    for zone in plan["zones"]:
        assert min(zone["width"], zone["depth"]) >= 3
        assert not any(overlap(zone, stand) for stand in plan["stands"])


@pytest.mark.parametrize("plan", PLANS)
def test_every_stand_opens_on_a_way(plan: dict[str, Any]) -> None:
    for stand in plan["stands"]:
        ahead = 1 if stand["rotation"] == 0 else -1
        step = {**stand, "z": stand["z"] + ahead * stand["depth"], "width": 1.0, "depth": 1.0}
        step["z"] = stand["z"] + ahead * (stand["depth"] / 2 + 1)
        assert any(overlap(step, zone) for zone in plan["zones"]), stand["number"]


def test_gates_lead_to_the_seven_other_halls() -> None:
    slugs = {hall.slug for hall in halls()}

    for hall, plan in zip(halls(), PLANS, strict=True):
        assert {gate["hall"] for gate in plan["gates"]} == slugs - {hall.slug}
        assert plan["spawn"][0]["z"] > 6


@pytest.mark.parametrize("plan", PLANS)
def test_furniture_stands_on_no_stand_and_leaves_the_nave_open(plan: dict[str, Any]) -> None:
    for thing in plan["furniture"]:
        foot = {**thing, "width": 0.6, "depth": 0.6}
        assert not any(overlap(foot, stand) for stand in plan["stands"]), thing
        if thing["kind"] != "sign" and thing["z"] < 6 and abs(thing["x"]) < 3:
            # A bench is 0.6 m deep: what is left of the nave's 6 m must still be 3 m.
            assert 2 * (abs(thing["x"]) - 0.3) >= 3
