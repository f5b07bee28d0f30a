"""Whom one sees: a grid of cells, and for each cell the figures nearest to its middle."""

import heapq
from collections.abc import Collection, Iterable

from exhibition.together.models import Person, Pose

Cell = tuple[int, int]
CELL_METRES = 8.0
# One more than is drawn: whoever looks is among them and does not see their own figure.
NEAREST = 31
REACH_METRES = 60.0
# Somebody must come this much nearer to take another's place, or figures would flicker at the edge.
LOYALTY_METRES = 2.0


def cell_of(pose: Pose) -> Cell:
    """The cell that a place lies in."""
    return int(pose.x // CELL_METRES), int(pose.z // CELL_METRES)


def nearest(cell: Cell, people: Iterable[Person], seen: Collection[Person]) -> list[Person]:
    """Return at most 31 figures around a cell, the nearest first; who is `seen` already has a small lead."""
    x, z = ((index + 0.5) * CELL_METRES for index in cell)
    found: list[tuple[float, int, Person]] = []
    for person in people:
        pose = person.pose
        if pose is None:
            continue
        away = ((pose.x - x) ** 2 + (pose.z - z) ** 2) ** 0.5
        if person in seen:
            away -= LOYALTY_METRES
        if away <= REACH_METRES:
            found.append((away, person.number, person))
    return [person for _, _, person in heapq.nsmallest(NEAREST, found)]
