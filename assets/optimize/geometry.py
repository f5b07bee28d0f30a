"""How coarse geometry becomes: for as long as it saves more bytes than the textures then need."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from .attribute import Witness
from .balance import Array, Error, Plan, balanced, total
from .quality import Difference
from .workshop import FINE, Bits, Settings

# The share of the model's size by which simplification may move a surface. Further up, outlines show it.
_ERRORS = (0.0, 1e-4, 1.5e-4, 2e-4, 3.5e-4, 5e-4)
_MOST = 0.7  # of what may be seen at all, geometry may take so much
# Outlines are looked at only where a model is small enough to be drawn antialiased. With it a thin frame
# came to 34 dB at (5e-4, 12 bits), 44 within its surfaces, and to 36 at (3.5e-4, 13 bits). So elsewhere views
# must keep 45 dB within surfaces, and steps end sooner.
_INSIDE = 255**2 * 10**-4.5
_UNSEEN_MOST = (4, 1, 3, 1)

Point = tuple[int, int, int, int]  # steps from the faithful geometry, an axis each: see AXES


@dataclass(frozen=True)
class Axis:
    """One way to be coarser: its steps from none, and the one that is looked at."""

    looked_at: int
    growth: tuple[float, ...]  # what is seen of each step, beside what is seen of the one looked at

    @property
    def most(self) -> int:
        """The last step."""
        return len(self.growth) - 1


_BITS = Axis(2, tuple((4**step - 1) / 15 for step in range(4)))  # a bit less: four times the square
# Simplification, bits of positions, of texture coordinates, of normals. Squares grow as the distance's does.
AXES = (Axis(5, tuple((error / 5e-4) ** 2 for error in _ERRORS)), _BITS, _BITS, Axis(1, (0.0, 1.0)))
FAITHFUL: Point = (0, 0, 0, 0)


def looks(textured: bool) -> list[Point]:
    """The geometries to look at: one coarser in each way alone."""
    ways = [at for at in range(len(AXES)) if textured or at != 2]
    return [_moved(FAITHFUL, at, AXES[at].looked_at) for at in ways]


def settings_at(point: Point, shape: Settings, fine: Bits = FINE) -> Settings:
    """The geometry of a point, with the tangents of `shape`; `fine` are the faithful one's bits."""
    bits = (fine[0] - point[1], fine[1] - point[2], fine[2] - point[3])
    return Settings("png", error=_ERRORS[point[0]], tangents=shape.tangents, bits=bits)


@dataclass(frozen=True)
class Weighed:
    """A geometry, what it will show, and levels of the textures that fill up what it leaves."""

    settings: Settings
    plan: Plan
    levels: Array
    bytes: float


class Coarsening:
    """Finds the geometry with the fewest bytes altogether, by a look at one coarser in each way.

    `outlined`: whether looks were antialiased, so that they tell of outlines too.
    """

    def __init__(
        self,
        witness: Witness,
        faithful: Sequence[Difference],
        coarser: Mapping[Point, Sequence[Difference]],
        bytes_: Mapping[Point, int],
        weigh: Callable[[Settings], int],
        *,
        outlined: bool,
        fine: Bits = FINE,
    ) -> None:
        self._faithful = witness.error(faithful)
        self._more = {_way(point): witness.more(found, faithful) for point, found in coarser.items()}
        views = {one.name for found in coarser.values() for one in found if one.kind == "view"}
        self._looked_at = np.array([name in views for name, _ in witness.rows], np.float64)
        self._most = [axis.most if outlined else _UNSEEN_MOST[at] for at, axis in enumerate(AXES)]
        self._inside = np.inf if outlined else _INSIDE
        self._weigh, self._fine = weigh, fine
        self._bytes = dict(bytes_)

    def lightest(self, plan: Plan, prices: Sequence[Sequence[float]], shape: Settings) -> Weighed:
        """From the faithful geometry take the step that saves most, again until none saves anything."""
        point, best = FAITHFUL, self.weighed(plan, prices, shape, FAITHFUL)
        while True:
            tried = {to: self.weighed(plan, prices, shape, to) for to in self._coarser(point)}
            to = min(tried, key=lambda one: tried[one].bytes, default=point)
            if to == point or tried[to].bytes >= best.bytes:
                return best
            point, best = to, tried[to]

    def weighed(
        self, plan: Plan, prices: Sequence[Sequence[float]], shape: Settings, point: Point
    ) -> Weighed:
        """A geometry, with the textures that go with it; of infinite bytes when too much would be seen."""
        more = self._seen_more(point)
        seen = self._faithful.grown(more, 1.0)
        settings, on_it = settings_at(point, shape, self._fine), plan.with_geometry(seen)
        outlines = plan.places.means(more.square * self._looked_at).max(initial=0.0) > self._inside
        if point != FAITHFUL and (outlines or on_it.excess(seen * (1 / _MOST)) > 0):
            return Weighed(settings, on_it, on_it.probed, float("inf"))
        levels = balanced(on_it, prices)
        if point != FAITHFUL and on_it.excess(on_it.seen(levels)) > 0:
            return Weighed(settings, on_it, levels, float("inf"))
        textures = total(prices, levels) if len(levels) else 0.0
        return Weighed(settings, on_it, levels, self._geometry_bytes(point, shape) + textures)

    def _coarser(self, point: Point) -> list[Point]:
        """A step along each way that was looked at; any number of them along the first."""
        steps = [_moved(point, 0, step) for step in range(point[0] + 1, self._most[0] + 1)]
        ways = [at for at in self._more if at > 0 and point[at] < self._most[at]]
        return [*(steps if 0 in self._more else []), *(_moved(point, at, point[at] + 1) for at in ways)]

    def _seen_more(self, point: Point) -> Error:
        found = self._faithful * 0.0
        for at, error in self._more.items():
            found = found.grown(error, AXES[at].growth[point[at]])
        return found

    def _geometry_bytes(self, point: Point, shape: Settings) -> float:
        """Weighed for each simplification and each way alone: bits less save alike at every one."""
        whole, simplified = self._weighs(FAITHFUL, shape), self._weighs(_moved(FAITHFUL, 0, point[0]), shape)
        saved = 0.0
        for at in (at for at in self._more if at > 0 and point[at] > 0):
            looked_at = AXES[at].looked_at
            saved += (whole - self._weighs(_moved(FAITHFUL, at, looked_at), shape)) * point[at] / looked_at
        return simplified * (1 - saved / max(1, whole))

    def _weighs(self, point: Point, shape: Settings) -> int:
        if point not in self._bytes:
            self._bytes[point] = self._weigh(settings_at(point, shape, self._fine))
        return self._bytes[point]


def geometry_of(settings: Settings) -> Settings:
    """The same geometry with textures as they came."""
    return replace(settings, codec="png", targets={}, side=Settings("png").side, final=False)


def _moved(point: Point, at: int, step: int) -> Point:
    a, b, c, d = (step if one == at else value for one, value in enumerate(point))
    return a, b, c, d


def _way(point: Point) -> int:
    return next(at for at, step in enumerate(point) if step > 0)
