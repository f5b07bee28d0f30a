"""How far geometry is simplified: for as long as it saves more bytes than the textures then need."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .attribute import Witness
from .balance import Array, Error, Plan, balanced, total
from .quality import Difference
from .workshop import Settings

LOOKED_AT = 5e-4  # the share of the model's size by which the simplified geometry that is rendered may move
# Further up, outlines show it: with antialiased edges 1e-3 cost 5 dB more than the pixels inside told.
_LADDER = (1e-4, 2e-4, 3.5e-4, LOOKED_AT)
_MOST = 0.6  # of what may be seen at all, geometry may take so much
_INSIDE = 255**2 * 10**-4.3  # 43 dB within surfaces: antialiased outlines then stay near 38 dB


@dataclass(frozen=True)
class Weighed:
    """A geometry, what it will show, and levels of the textures that fill up what it leaves."""

    settings: Settings
    plan: Plan
    levels: Array
    bytes: float


class Simplifying:
    """Finds the geometry with the fewest bytes altogether.

    How much is seen of simplification grows with the square of how far it may move a surface, as squares do:
    it was looked at once.
    """

    def __init__(
        self,
        witness: Witness,
        faithful: Sequence[Difference],
        simplified: Sequence[Difference],
        weigh: Callable[[Settings], int],
    ) -> None:
        self._faithful = witness.error(faithful)
        self._more = witness.error(simplified) - self._faithful
        self._weigh = weigh
        self._bytes: dict[float, int] = {}

    def lightest(self, plan: Plan, prices: Sequence[Sequence[float]], shape: Settings) -> Weighed:
        """Go down the ladder from what was looked at for as long as it pays, then to no simplification."""
        best = self.weighed(plan, prices, shape, LOOKED_AT)
        for error in reversed(_LADDER[:-1]):
            tried = self.weighed(plan, prices, shape, error)
            if tried.bytes >= best.bytes and best.bytes < float("inf"):
                break
            best = tried
        return best if best.bytes < float("inf") else self.weighed(plan, prices, shape, 0.0)

    def weighed(
        self, plan: Plan, prices: Sequence[Sequence[float]], shape: Settings, error: float
    ) -> Weighed:
        """A geometry moved by so much at most, with the textures that go with it."""
        seen = self._at(error)
        settings = Settings("png", error=error, tangents=shape.tangents)
        on_it = plan.with_geometry(seen)
        too_much = (
            on_it.excess(seen * (1 / _MOST)) > 0 or plan.places.means(seen.square).max(initial=0.0) > _INSIDE
        )
        if error > 0 and too_much:
            return Weighed(settings, on_it, on_it.probed, float("inf"))
        levels = balanced(on_it, prices) if len(on_it.probed) else on_it.probed
        textures = total(prices, levels) if len(levels) else 0.0
        return Weighed(settings, on_it, levels, self._geometry_bytes(error, settings) + textures)

    def _geometry_bytes(self, error: float, settings: Settings) -> int:
        if error not in self._bytes:
            self._bytes[error] = self._weigh(settings)
        return self._bytes[error]

    def _at(self, error: float) -> Error:
        return self._faithful.grown(self._more, (error / LOOKED_AT) ** 2)
