"""How coarse geometry becomes: for as long as it saves more bytes than the textures then need."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from .attribute import Witness
from .balance import Array, Error, Plan, balanced, total
from .quality import Difference
from .workshop import FINE, Bits, Settings

# The share of the model's size by which simplification may move a surface: up to half a pixel of a view.
# Pictures of white parts in bright light would allow more, but then a robot's engraved name was gone.
_ERRORS = (0.0, 1e-4, 1.5e-4, 2e-4, 3.5e-4, 5e-4, 7e-4, 1e-3)
_LOOKED_AT, _LOOKED_FAR = 5, 7
_GROWTH = 1.4  # of the square with the distance: from 1 to 2.3 on nine models
# Of what may be seen at all geometry may take so much; without textures more, and all where it was looked at.
_MOST, _MOST_BARE, _MOST_KNOWN = 0.8, 0.97, 1.04
_MUCH_DB = 0.3
_LEAST_SEEN = 1e-7  # of squares: below, one ratio says as little as another
_LEAST_SAVED, _MOST_SAVED = 0.1, 2.0  # times what was foretold
_OFF = 64.0  # times that a look may find more or less than was foretold
# Outlines are looked at only where a model is small enough to be drawn antialiased. A thin frame kept 44 dB
# within its surfaces, and 34 with its outlines. So elsewhere views must keep 45 dB within surfaces, and steps
# end sooner.
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


def _bits(steps: int) -> tuple[float, ...]:
    """A bit less: four times the square."""
    return tuple((4**step - 1) / 15 for step in range(steps))


# Simplification, bits of positions, of texture coordinates, of normals.
AXES = (
    Axis(_LOOKED_AT, tuple((error / _ERRORS[_LOOKED_AT]) ** _GROWTH for error in _ERRORS)),
    Axis(2, _bits(4)),
    Axis(2, _bits(4)),
    Axis(1, (0.0, 1.0, 4.0)),
)
FAITHFUL: Point = (0, 0, 0, 0)


def looks(textured: bool) -> list[Point]:
    """The geometries to look at: one coarser in each way alone."""
    ways = [at for at in range(len(AXES)) if textured or at != 2]
    return [_moved(FAITHFUL, at, AXES[at].looked_at) for at in ways]


def farther(point: Point) -> Point | None:
    """Where to look instead when a look saves nothing: few triangles are large, and worth a longer way."""
    return _moved(FAITHFUL, 0, _LOOKED_FAR) if 0 < point[0] < _LOOKED_FAR else None


def moves_surfaces(point: Point) -> bool:
    """Whether a point's geometry lies elsewhere than the faithful one; else it is lit otherwise at most."""
    return point[0] > 0 or point[1] > 0


def settings_at(point: Point, shape: Settings, fine: Bits = FINE) -> Settings:
    """The geometry of a point, with the tangents of `shape`; `fine` are the faithful one's bits."""
    bits = (fine[0] - point[1], fine[1] - point[2], fine[2] - point[3])
    return Settings("png", error=_ERRORS[point[0]], tangents=shape.tangents, bits=bits)


@dataclass(frozen=True)
class Weighed:
    """A geometry, what it will show, and levels of the textures that fill up what it leaves."""

    point: Point
    settings: Settings
    plan: Plan
    levels: Array
    bytes: float


class Coarsening:
    """Finds the geometry with the fewest bytes: by looks at one coarser in each way, then at the best.

    What is not looked at is foretold: one way's error grows as its step does, and several add up. A look at a
    geometry that was foretold (`saw`) says by how much all of that was off.

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
        self._witness, self._faithful = witness, witness.error(faithful)
        self._alone = {point: witness.more(found, faithful) for point, found in coarser.items()}
        self._more = {_way(point): more * (1 / _growth(point)) for point, more in self._alone.items()}
        views = {one.name for found in coarser.values() for one in found if one.kind == "view"}
        self._looked_at = np.array([name in views for name, _ in witness.rows], np.float64)
        self._most = [axis.most if outlined else _UNSEEN_MOST[at] for at, axis in enumerate(AXES)]
        self._inside = np.inf if outlined else _INSIDE
        self._weigh, self._fine = weigh, fine
        self._bytes = dict(bytes_)
        self._exact: dict[Point, Error] = {FAITHFUL: self._faithful * 0.0}
        self._missed: list[int] = []  # steps of simplification
        self._off = Error(np.ones_like(self._faithful.flip), np.ones_like(self._faithful.square))
        self._saves = 1.0  # what fewer bits together save, beside what was foretold

    def knows(self, point: Point) -> bool:
        """Whether this geometry was looked at as it is."""
        return point in self._exact

    def saw(self, point: Point, shape: Settings, found: Sequence[Difference]) -> None:
        """Take over what a look at a geometry showed, for itself and for those not looked at."""
        error, foretold = self._witness.error(found), self._seen_more(point)
        flip = np.maximum(0.0, error.flip - self._faithful.flip)
        square = np.maximum(0.0, error.square - self._faithful.square)
        self._off = Error(
            np.clip(self._off.flip * _ratio(flip, foretold.flip), 1 / _OFF, _OFF),
            np.clip(self._off.square * _ratio(square, foretold.square), 1 / _OFF, _OFF),
        )
        told = self._geometry_bytes(point, shape)
        self._exact[point] = Error(flip, square)
        room = min((one.room_db for one in found), default=0.0)
        if room < 0:  # what misses by much is saved by no bit more
            self._missed.append(point[0] - (room < -_MUCH_DB))
        self._bytes[point] = self._weigh(settings_at(point, shape, self._fine))
        whole = self._weighs(_moved(FAITHFUL, 0, point[0]), shape)
        if whole > told:
            ratio = (whole - self._bytes[point]) / (whole - told)
            self._saves *= min(_MOST_SAVED, max(_LEAST_SAVED, ratio))

    def lightest_known(self, plan: Plan, prices: Sequence[Sequence[float]], shape: Settings) -> Weighed:
        """The best of those looked at."""
        tried = [self.weighed(plan, prices, shape, point) for point in self._exact]
        return min(tried, key=lambda one: one.bytes)

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
        most = _MOST if len(plan.probed) else _MOST_KNOWN if self.knows(point) else _MOST_BARE
        if point != FAITHFUL and (outlines or on_it.excess(seen * (1 / most)) > 0):
            return Weighed(point, settings, on_it, on_it.probed, float("inf"))
        levels = balanced(on_it, prices)
        if point != FAITHFUL and len(levels) and on_it.excess(on_it.seen(levels)) > 0:
            return Weighed(point, settings, on_it, levels, float("inf"))
        textures = total(prices, levels) if len(levels) else 0.0
        return Weighed(point, settings, on_it, levels, self._geometry_bytes(point, shape) + textures)

    def _coarser(self, point: Point) -> list[Point]:
        """A step along each way that was looked at; any number of them along the first."""
        steps = [_moved(point, 0, step) for step in range(point[0] + 1, self._farthest() + 1)]
        ways = [at for at in self._more if at > 0 and point[at] < self._most[at]]
        return [*(steps if 0 in self._more else []), *(_moved(point, at, point[at] + 1) for at in ways)]

    def _farthest(self) -> int:
        """How far simplification may go: not beyond what missed."""
        return min([self._most[0], *self._missed])

    def _seen_more(self, point: Point) -> Error:
        for looked_at in (self._exact, self._alone):  # looks at others do not put right what was seen itself
            if point in looked_at:
                return looked_at[point]
        found = self._faithful * 0.0
        for at, error in self._more.items():
            found = found.grown(error, AXES[at].growth[point[at]])
        found = Error(found.flip * self._off.flip, found.square * self._off.square)
        for coarser, error in (*self._exact.items(), *self._alone.items()):
            if all(one <= other for one, other in zip(point, coarser, strict=True)):
                found = found.least(error)
        return found

    def _geometry_bytes(self, point: Point, shape: Settings) -> float:
        """Weighed for each simplification and each way alone: bits less save alike at every one.

        Together they save less than by themselves, by what looks at such geometries told.
        """
        if point in self._exact:
            return self._weighs(point, shape)
        whole, simplified = self._weighs(FAITHFUL, shape), self._weighs(_moved(FAITHFUL, 0, point[0]), shape)
        saved = 0.0
        for at in (at for at in self._more if at > 0 and point[at] > 0):
            looked_at = AXES[at].looked_at
            saved += (whole - self._weighs(_moved(FAITHFUL, at, looked_at), shape)) * point[at] / looked_at
        return simplified * (1 - self._saves * saved / max(1, whole))

    def _weighs(self, point: Point, shape: Settings) -> int:
        if point not in self._bytes:
            self._bytes[point] = self._weigh(settings_at(point, shape, self._fine))
        return self._bytes[point]


def geometry_of(settings: Settings) -> Settings:
    """The same geometry with textures as they came."""
    return replace(settings, codec="png", targets={}, chosen={}, side=Settings("png").side, final=False)


def _moved(point: Point, at: int, step: int) -> Point:
    a, b, c, d = (step if one == at else value for one, value in enumerate(point))
    return a, b, c, d


def _way(point: Point) -> int:
    return next(at for at, step in enumerate(point) if step > 0)


def _growth(point: Point) -> float:
    """What is seen of a geometry coarser in one way, beside what is seen of the step that is looked at."""
    way = _way(point)
    return AXES[way].growth[point[way]]


def _ratio(now: Array, was: Array) -> Array:
    ratio: Array = np.clip((now + _LEAST_SEEN) / (was + _LEAST_SEEN), 1 / _OFF, _OFF)
    return ratio
