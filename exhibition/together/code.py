"""Places as text: seven letters for a figure, so that thirty who walk are two kilobytes a second.

A tick is its time `TT` and a row for each who moved: `NN` number, `XX` and `ZZ` place, `H` heading. A letter
is six bits. Places are parts of the plan's longer side, 1/4095 of it each: 2 cm in a hall of 80 m. It is read
by frontend/src/hall/together/code.ts.
"""

from collections.abc import Iterable

from exhibition.together.models import Floor, Person, Pose

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
PAIRS = [one + two for one in LETTERS for two in LETTERS]
MOST = len(PAIRS)


def row(person: Person, pose: Pose, floor: Floor) -> str:
    """One figure's place."""
    scale = (MOST - 1) / max(floor.width, floor.depth)
    x = PAIRS[round((pose.x + floor.width / 2) * scale)]
    z = PAIRS[round((pose.z + floor.depth / 2) * scale)]
    return PAIRS[person.number] + x + z + LETTERS[round(pose.heading / 360 * 64) % 64]


def stamp(now: float) -> int:
    """A time in seconds as a number of 1/40 s, that begins anew after 102 s."""
    return int(now * 40) % MOST


def tick(now: float, rows: Iterable[str]) -> str:
    """All who moved in one tick."""
    return PAIRS[stamp(now)] + "".join(rows)
