"""Who walks in a hall, and where: metres and degrees of the hall's plan."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from exhibition.kernel.errors import Invalid
from exhibition.kernel.text import Localized

VISITOR, STAFF, ORGANIZER = 0, 1, 2
# Who has not been heard for so long is not here any more: seconds.
LEASE_SECONDS = 30.0
# A leader says oftener that they lead, and each time it is looked up whether they may.
LEAD_SECONDS = 15.0


@dataclass(frozen=True)
class Pose:
    """A place on the floor in metres and a gaze in degrees: heading about +Y, pitch up from the horizon."""

    x: float
    z: float
    heading: float
    pitch: float = 0.0


@dataclass(frozen=True)
class Floor:
    """What is known of a hall's plan: its size in metres, its stands' numbers."""

    width: float
    depth: float
    stands: frozenset[str]

    def pose(self, told: object) -> Pose:
        """Read `[x, z, heading, pitch?]` in centimetres and degrees; places outside are moved to the wall.

        Raises Invalid for anything but three or four finite numbers.
        """
        if not isinstance(told, Sequence) or isinstance(told, str) or len(told) not in (3, 4):
            raise Invalid({"pose": "invalid"})
        x, z, heading, pitch = (_finite(value) for value in (*told, 0)[:4])
        half_width, half_depth = self.width / 2, self.depth / 2
        return Pose(
            min(max(x / 100, -half_width), half_width),
            min(max(z / 100, -half_depth), half_depth),
            heading % 360.0,
            min(max(pitch, -90.0), 90.0),
        )


def _finite(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > 1e9:
        raise Invalid({"pose": "invalid"})
    if not math.isfinite(value):
        raise Invalid({"pose": "invalid"})
    return float(value)


@dataclass(eq=False)
class Person:
    """One connection in a hall. `key` is its own over all processes, `number` in this process's hall.

    `pose` None shows no figure. `line` is the connection, empty for who is connected to another process.
    """

    key: str
    number: int
    who: str
    line: str = ""
    name: str = ""
    role: int = VISITOR
    company: Localized = field(default_factory=dict)
    pose: Pose | None = None
    stand: str = ""
    leads: bool = False
    follows: str = ""
    heard: float = 0.0
    led: float = 0.0
    moved: bool = False

    def shown(self) -> Mapping[str, object]:
        """What others are told of this person, besides the place."""
        return {"id": self.number, "name": self.name, "role": self.role}
