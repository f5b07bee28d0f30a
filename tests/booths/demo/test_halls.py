"""The plans that the demo fills: nothing overlaps, every way is at least three metres wide."""

from __future__ import annotations

from itertools import combinations
from math import cos, radians, sin
from typing import Any, cast

import pytest

from booths.demo.halls import halls

PLANS = [cast(dict[str, Any], hall.plan) for hall in halls()]


def span(thing: dict[str, Any]) -> tuple[float, float, float, float]:
    """Left, right, back and front of a rectangle on the plan, turned by its quarter turns."""
    x, z, w, d = (float(thing[key]) for key in ("x", "z", "width", "depth"))
    if thing.get("rotation", 0) % 180 == 90:
        w, d = d, w
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
def test_stands_lie_apart_and_inside(plan: dict[str, Any]) -> None:
    stands = plan["stands"]

    assert len({stand["number"] for stand in stands}) == len(stands) >= 16
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
        angle, ahead = radians(stand["rotation"]), stand["depth"] / 2 + 1
        x, z = stand["x"] + ahead * sin(angle), stand["z"] + ahead * cos(angle)
        step = {"x": x, "z": z, "width": 1.0, "depth": 1.0}
        assert any(overlap(step, zone) for zone in plan["zones"]), stand["number"]


def test_gates_lead_to_the_seven_other_halls() -> None:
    slugs = {hall.slug for hall in halls()}

    for hall, plan in zip(halls(), PLANS, strict=True):
        assert {gate["hall"] for gate in plan["gates"]} == slugs - {hall.slug}
        assert plan["spawn"][0]["z"] > 0
