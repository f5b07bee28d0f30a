"""A mesh as a walk from triangle to triangle over their edges, in few different steps.

The walker keeps a stack of edges that a triangle has on one side only, as (u, v, apex). It takes the last one
and says what is on the other side: nothing, or a triangle with a new vertex, with the next or the previous
vertex along the open border, or with any other. Edges that got their second triangle meanwhile cost nothing.
When the stack is empty a new triangle is named by its three corners. Like the cut-border machine of
S. Gumhold and W. Straßer (1998), but any list of triangles may be walked, manifold or not.
"""

from dataclasses import dataclass, field

import numpy as np

from ..model.gltf import Array
from .hall_pack_mesh import Grid

NEW, NEXT, PREVIOUS, OTHER, NOTHING = range(5)
# Contexts: steps after each kind of step, corners of a first triangle, sizes of moves, and colours.
AFTER, SEED, MOVE, FAR, SAME, COLOUR = 0, 5, 6, 9, 12, 13
PREDICTORS = ("parallelogram", "edge", "corner")
Edge = tuple[int, int]


@dataclass
class Walk:
    """A grid whose points and faces are in the order of the walk, and what the walk said."""

    grid: Grid
    predictor: int
    symbols: list[tuple[int, int]] = field(default_factory=list)
    raw: list[tuple[int, int]] = field(default_factory=list)


def best_walk(grid: Grid) -> Walk:
    """The walk with the predictor that costs the fewest bits."""
    path = _Path(grid)
    return min((path.told(at) for at in range(len(PREDICTORS))), key=_cost)


def _cost(walk: Walk) -> int:
    return sum(bits for _, bits in walk.raw) + sum(
        symbol for context, symbol in walk.symbols if context >= MOVE
    )


class _Path:
    """The order of triangles and vertices, and the steps, which no predictor changes."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.faces: list[tuple[int, int, int]] = [(int(a), int(b), int(c)) for a, b, c in grid.faces]
        self.sides: dict[Edge, list[int]] = {}
        for at, (a, b, c) in enumerate(self.faces):
            for edge in ((a, b), (b, c), (c, a)):
                self.sides.setdefault(edge, []).append(at)
        self.border = Border()
        self.waiting = set(range(len(self.faces)))
        self.place: dict[int, int] = {}  # old vertex → new
        self.steps: list[tuple[int, int, int]] = []  # (context, step, raw reference or -1)
        self.news: list[tuple[int, int, int] | None] = []  # the edge and apex a new vertex was seen from
        self.told_faces: list[tuple[int, int, int]] = []
        self._go()

    def _go(self) -> None:
        last, seed = NOTHING, 0
        while self.waiting:
            edge = self.border.pop()
            if edge is None:
                while seed not in self.waiting:
                    seed += 1
                self._start(seed)
                last = NOTHING
            else:
                last = self._step(edge, last)

    def _start(self, at: int) -> None:
        corners = [self._named(vertex) for vertex in self.faces[at]]
        self._add(at, (corners[0], corners[1], corners[2]))

    def _named(self, vertex: int) -> int:
        if vertex in self.place:
            self.steps.append((SEED, OTHER, self.place[vertex]))
        else:
            self.steps.append((SEED, NEW, -1))
            self._new(vertex, None)
        return self.place[vertex]

    def _new(self, vertex: int, seen_from: tuple[int, int, int] | None) -> None:
        self.place[vertex] = len(self.place)
        self.news.append(seen_from)

    def _step(self, edge: tuple[int, int, int], last: int) -> int:
        u, v, apex = edge
        old = self.border.old
        found = next((at for at in self.sides.get((old[v], old[u]), ()) if at in self.waiting), None)
        if found is None:
            self.steps.append((AFTER + last, NOTHING, -1))
            return NOTHING
        third = next(w for w in self.faces[found] if w not in (old[u], old[v]))
        step = self._kind(third, u, v)
        self.steps.append((AFTER + last, step, self.place[third] if step == OTHER else -1))
        if step == NEW:
            self._new(third, (u, v, apex))
        self._add(found, (v, u, self.place[third]))
        return step

    def _kind(self, third: int, u: int, v: int) -> int:
        if third not in self.place:
            return NEW
        if self.place[third] == self.border.after(v):
            return NEXT
        return PREVIOUS if self.place[third] == self.border.before(u) else OTHER

    def _add(self, at: int, corners: tuple[int, int, int]) -> None:
        self.waiting.discard(at)
        for vertex, place in zip(self.faces[at], [self.place[v] for v in self.faces[at]], strict=True):
            self.border.old[place] = vertex
        self.border.add(*corners)
        self.told_faces.append(corners)

    def told(self, predictor: int) -> Walk:
        """The walk with every new vertex told as its distance from a guess."""
        order = sorted(self.place, key=self.place.__getitem__)
        source = self.grid
        points, colours = source.points[order], source.colours[order]
        faces = np.array(self.told_faces)
        grid = Grid(points, faces, colours, source.palette, source.origin, source.step)
        walk = Walk(grid, predictor)
        moves = points - self._guesses(points, predictor)
        count = 0
        for context, step, reference in self.steps:
            walk.symbols.append((context, step))
            if step == OTHER:
                walk.raw.append((reference, max(1, (count - 1).bit_length())))
            if step == NEW:
                self._tell(walk, moves[count].tolist(), colours, count)
                count += 1
        return walk

    def _guesses(self, points: Array, predictor: int) -> Array:
        guesses = np.zeros_like(points)
        for at, seen in enumerate(self.news):
            if seen is None:
                guesses[at] = points[at - 1] if at else 0
            else:
                guesses[at] = guess(points, *seen, predictor)
        return guesses

    def _tell(self, walk: Walk, move: list[int], colours: Array, at: int) -> None:
        seen = self.news[at]
        for axis, distance in enumerate(move):
            size = abs(distance).bit_length()
            walk.symbols.append(((FAR if seen is None else MOVE) + axis, size))
            if size:
                low = abs(distance) - (1 << (size - 1))
                walk.raw.append((low << 1 | (distance < 0), size))
        before = at - 1 if seen is None else seen[0]
        if at and colours[before] == colours[at]:
            walk.symbols.append((SAME, 0))
        else:
            walk.symbols += [(SAME, 1), (COLOUR, int(colours[at]))]


class Border:
    """The open edges of the triangles told so far; the reader keeps the same."""

    def __init__(self) -> None:
        self.stack: list[tuple[int, int, int]] = []
        self.told: set[Edge] = set()
        self.start: dict[int, int] = {}  # the last edge told that starts at a vertex
        self.end: dict[int, int] = {}
        self.old: dict[int, int] = {}  # a vertex's number in the mesh as it came

    def pop(self) -> tuple[int, int, int] | None:
        """The last edge that is still open, or None."""
        while self.stack:
            u, v, apex = self.stack.pop()
            if (v, u) not in self.told:
                return u, v, apex
        return None

    def after(self, vertex: int) -> int:
        """The end of the open edge that starts at a vertex, or -1."""
        end = self.start.get(vertex, -1)
        return -1 if (end, vertex) in self.told else end

    def before(self, vertex: int) -> int:
        """The start of the open edge that ends at a vertex, or -1."""
        start = self.end.get(vertex, -1)
        return -1 if (vertex, start) in self.told else start

    def add(self, a: int, b: int, c: int) -> None:
        """A triangle, told over its edge a → b; its other edges are open now, the last one next."""
        for u, v, apex in ((a, b, c), (b, c, a), (c, a, b)):
            self.told.add((u, v))
            self.stack.append((u, v, apex))
            self.start[u], self.end[v] = v, u


def guess(points: Array, u: int, v: int, apex: int, predictor: int) -> Array:
    """Where the third corner beyond the edge u → v is expected."""
    if predictor == 0:
        guessed: Array = points[u] + points[v] - points[apex]
    else:
        guessed = (points[u] + points[v]) // 2 if predictor == 1 else points[u]
    return guessed
