"""The search: the smallest `web` files that look like the original, found by rendering both.

Within one texture its PSNR orders settings as a render does. How much of it each texture needs is what
renders are for: geometry, all textures at a first guess, then single slots are rendered, and told apart by
which material is seen where. The bytes are shared out by what showed, and the result, encoded with care, is
rendered again before it is believed.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ..variants.poster import PosterRenderer
from .balance import Array, Plan, balanced, evened, total
from .beside import Beside
from .found import MISS_DB, Found, better
from .geometry import Coarsening, geometry_of
from .landing import landed
from .probing import SHAPE_SHOTS, SPARE_DB, Probing, kept
from .quality import Reference, Shot
from .retreat import LEAST_DB, Levels, exact, finer, held
from .studio import Studio
from .tiers import DESKTOP, LEAST, MOST, PHONE, START, WIDE, Tier, raised, settings, shifted, slotwise
from .workshop import Settings, Workshop

_ROUNDS = 4
_SHAPE_LOOKS = 5  # at the best geometry, until it is what was foretold
_LOOK_WORTH = 0.04  # of all bytes: what one more must promise
_LAST_ROUNDS = 3  # more for what does not hold yet
# Less room is not worth another round, or a file of its own.
_MEAGRE_DB = {PHONE: 1.5, WIDE: 1.5}
_MEAGRE = 0.025  # so large a share of a desktop's file
_BYTES_A_DB = 0.18  # share of its textures' bytes that a dB more takes
_NEAR_DB = 0.8  # room that needs no other plan to be used up
_PUSH_DB = 0.5  # beyond what is missing, where less did not help
_BLAMED_ROUNDS = 3  # who is to blame is not always told: what one sees through shows what is behind it
_STUCK_DB = 0.1
_LEAP_DB = 4.0  # below what held, beyond its room: farther the plan is not to be believed
_STEP_DB = 0.5  # less than this changes no texture
_MANY = 1 << 26  # texels of all textures: from here on care takes longer than everything else
_SKETCH_SHOTS = 3
_MUCH_DB = 0.5  # room that is worth to encode so many once more
_CARE_DB = 0.4  # that drafts promise more: encoded with care a texture of equal PSNR shows a bit more
_MUCH_CARE_DB = 0.7  # where a second round takes a quarter of the time that there is
_WHOLE = Settings("png")  # geometry as it came


class Search:
    """One model's search. `folder` gets the files, `work` what the browser drew."""

    def __init__(self, shop: Workshop, renderer: PosterRenderer, folder: Path, work: Path) -> None:
        self._shop = shop
        look = shop.look()
        self._painted = any(not one["materials"] for one in look["textures"])  # of no material of the source
        self._blended = look["blended"]
        look = look if any(map(_has_choice, look["textures"])) else {**look, "textures": []}
        self._textures = look["textures"]
        self._studio = Studio(shop, renderer, folder, work)
        self._probing = Probing(shop, self._studio, look)
        self._witness = self._studio.witness
        self._shape = _WHOLE
        self._prices: list[list[float]] = []
        self._plan: Plan | None = None
        self._probes: Plan | None = None  # as they were seen, before any file was
        self._faithful_shape = _WHOLE
        self._coarsening: Coarsening | None = None
        self._is_refined = False  # finer steps than those that the geometry is chosen among
        self._is_heavy = sum(one["width"] * one["height"] for one in self._textures) > _MANY

    @property
    def reference(self) -> Reference:
        """The original's pictures."""
        return self._studio.reference

    def run(self) -> Iterator[tuple[str, Found]]:
        """Every file by its variant's name, the desktop's first; twins only of textures, and not of many."""
        wanted, care = self._planned(), _CARE_DB
        if self._is_heavy:
            wanted, care = self._sketched(wanted), _MUCH_CARE_DB
        web = self._settled("web_searched.glb", DESKTOP, "avif", raised(wanted, wanted, care))
        if web.room < -MISS_DB:
            web = self._held(web)
        yield "web", web
        self._shape = geometry_of(web.settings)
        beside = Beside(self._shop, self._studio, self._textures, self._prices, self._settled)
        if self._is_heavy:  # once, and no twins: the quick file is there for browsers without AVIF
            yield "phone", beside.phone(web, rounds=1)
            return
        phone = beside.phone(web)
        yield "phone", phone
        if self._textures:
            yield from beside.twins(web, phone).items()

    def _sketched(self, wanted: Levels) -> Levels:
        """Levels corrected by a look at a draft: what a plan was off by is not encoded with care."""
        names = self._worst(None, wanted, DESKTOP)[:_SKETCH_SHOTS]
        shots = [shot for shot in self._studio.shots(DESKTOP) if shot["name"] in names]
        made = settings(DESKTOP, "avif", wanted, self._shape)
        found = self._studio.made("sketch.glb", made, DESKTOP, shots or self._studio.shots(DESKTOP))
        levels = self._after(wanted, found, replan=True, reshape=True)
        return raised(wanted, levels, -max(0.0, found.room) - _LEAP_DB)

    def _held(self, web: Found) -> Found:
        """A file of finer geometry: the first with which all pictures hold."""
        self._coarsening = None
        shapes = finer(
            geometry_of(web.settings), self._faithful_shape, painted=self._painted, blended=self._blended
        )
        least = LEAST_DB if self._textures else 0.0
        return held(web, shapes, self._studio, self._on, least=least)

    def _on(self, shape: Settings, bare: Found, name: str) -> Found:
        """A file with this geometry; textures that then still miss are kept without loss."""
        assert self._probes is not None
        self._shape = shape
        self._plan = self._probes.with_geometry(self._witness.error(bare.differences))
        wanted = self._levels(balanced(self._plan, self._prices))
        found = self._settled(name, DESKTOP, "avif", raised(wanted, wanted, _CARE_DB))
        if found.room >= -MISS_DB or not self._textures:
            return found
        levels = found.settings.targets
        return exact(found, [self._blamed(levels, found, 0), levels], self._studio)

    def _misses_by_geometry(self, found: Found) -> bool:
        """Whether textures that keep more would not help: the geometry by itself leaves nothing to them."""
        if self._coarsening is None or found.tier is not DESKTOP or found.room >= -MISS_DB:
            return False
        shots = self._studio.worst(found, SHAPE_SHOTS)
        bare = self._studio.made("geometry.glb", geometry_of(found.settings), DESKTOP, shots)
        return bare.room < LEAST_DB

    def _planned(self) -> Levels:
        """Choose the geometry and the textures' levels that together take the fewest bytes."""
        faithful = self._probing.faithful()
        plan = self._probing.probed(faithful, slotwise(START, self._textures))
        self._prices = self._probing.priced()
        self._plan, self._probes, self._shape = plan, plan, faithful.settings
        self._faithful_shape = faithful.settings
        chosen = balanced(plan, self._prices)
        if faithful.room >= SPARE_DB:
            textures = total(self._prices, chosen) if self._textures else 0.0
            self._coarsening = self._probing.coarsened(faithful, textures)
        wanted = self._levels(chosen) if self._coarsening is None else self._lightest(plan, faithful.settings)
        shown = self._witness.error(faithful.differences)
        finer = self._probing.refined(self._plan, self._prices, self._shape, shown)
        if finer is None:
            return wanted
        (self._plan, self._shape), self._is_refined = finer, True
        return self._levels(balanced(self._plan, self._prices))

    def _lightest(self, plan: Plan, shape: Settings, looks: int = _SHAPE_LOOKS) -> Levels:
        """The geometry with the fewest bytes altogether, looked at until it is what it was foretold to be."""
        coarsening = self._coarsening
        assert coarsening is not None
        worst: list[str] = []
        for _ in range(looks):
            best = coarsening.lightest(plan, self._prices, shape)
            known = coarsening.lightest_known(plan, self._prices, shape)
            if coarsening.knows(best.point) or best.bytes > known.bytes * (1 - _LOOK_WORTH):
                break
            shots = self._studio.shots(DESKTOP)
            last = self._studio.looked("light.glb", best.settings, DESKTOP, worst, shots)
            worst = [] if last.room >= 0 else [one.name for one in last.differences]
            coarsening.saw(best.point, shape, last.differences)
        best = coarsening.lightest_known(plan, self._prices, shape)
        self._plan, self._shape = best.plan, best.settings
        return self._levels(best.levels)

    def _levels(self, chosen: Array) -> Levels:
        seen = np.array([self._witness.shows(one) for one in self._textures], bool)
        slots = [one["slot"] for one in self._textures]
        return dict(enumerate(map(float, evened(chosen, seen, slots, START))))

    def _settled(
        self,
        name: str,
        tier: Tier,
        codec: str,
        wanted: Levels,
        rounds: int = _ROUNDS,
        shots: Sequence[Shot] | None = None,
    ) -> Found:
        """Made with care, again until all pictures hold and little room is left; the smallest that holds."""
        best: Found | None = None
        missed: Found | None = None  # the one that missed by least
        views = shots or self._studio.shots(tier)
        replan = codec == "avif" and tier is DESKTOP
        for at in range(rounds + (_LAST_ROUNDS if codec == "avif" else 0)):
            # a twin is for few visitors: drawn as well, encoded with half the care
            made = settings(tier, codec, wanted, self._shape, final=codec == "avif")
            found = self._studio.looked(f"{at}_{name}", made, tier, self._worst(best, wanted, tier), views)
            stuck = at > 1 and best is not None and abs(found.room - best.room) < _STUCK_DB
            last, best = best, found if best is None else better(best, found)
            if found.room < -MISS_DB and (missed is None or found.room > missed.room):
                missed = found
            tight = found.room < self._meagre(found) or found.is_bare or codec == "webp"
            enough = (found.room >= -MISS_DB and tight) or stuck or at + 1 >= rounds
            if (best.room >= -MISS_DB and enough) or all(one >= MOST for one in wanted.values()):
                break
            if replan and best.room >= -MISS_DB and (at > 0 or best.room < _NEAR_DB):
                break
            if (last and _is_vain(last, found)) or (at == 1 and replan and self._misses_by_geometry(best)):
                break
            before = wanted if replan or found.room < 0 else _reached(wanted, found)
            wanted = self._after(before, found, replan=replan, reshape=at == 0)
            wanted = raised(before, wanted, -max(0.0, found.room) - _LEAP_DB)
            # foretold too little for the second time, or nothing that would change a texture
            if found.room < -MISS_DB and (at > 0 or self._alike(before, wanted)):
                wanted = {**wanted, **raised(before, self._blamed(wanted, found, at), _PUSH_DB - found.room)}
            if self._alike(before, wanted) and geometry_of(found.settings) == self._shape:
                break
        assert best is not None
        if replan and (not self._is_heavy or best.room > _MUCH_DB):
            best = landed(name, best, missed, self._studio, views)
        # one that misses was seen only where it is worst
        return self._studio.same(self._studio.seen(best, views), name)

    def _worst(self, last: Found | None, wanted: Levels, tier: Tier) -> list[str]:
        """Where to look first: where the last one missed, or where the plan expects least room."""
        if last is not None:
            return [] if last.room >= 0 else [one.name for one in last.differences]
        if self._plan is None or tier is not DESKTOP or not wanted:
            return []
        return self._witness.worst(self._plan, np.array([level for _, level in sorted(wanted.items())]))

    def _blamed(self, wanted: Levels, found: Found, round_: int) -> Levels:
        """The textures that pictures which do not hold show the error of; in the end all of them."""
        if self._plan is None or round_ >= _BLAMED_ROUNDS:
            return wanted
        missing = {one.name for one in found.differences if one.room_db < -MISS_DB}
        blamed = self._witness.blamed(self._plan, kept(found, wanted), missing)
        return {at: level for at, level in wanted.items() if blamed[at]} or wanted

    def _meagre(self, found: Found) -> float:
        """How little room is not worth another round: the more of the file are textures, the less."""
        if found.tier is not DESKTOP:
            return _MEAGRE_DB[found.tier]
        return _MEAGRE / (_BYTES_A_DB * max(found.textures_share, _MEAGRE))

    def _alike(self, levels: Levels, others: Levels) -> bool:
        """Whether textures would come out the same: those that cost nothing do at any level."""
        costs = [row[0] > 0 for row in self._prices]
        return all(not costs[at] or abs(levels[at] - others[at]) < _STEP_DB for at in levels)

    def _after(self, wanted: Levels, found: Found, *, replan: bool, reshape: bool) -> Levels:
        """Levels by what the last ones showed; the geometry is chosen anew once, or it would waver."""
        if self._plan is None or not replan:
            return shifted(wanted, found.room)
        self._plan = self._plan.corrected(kept(found, wanted), self._witness.error(found.differences))
        if self._coarsening is not None and reshape and not self._is_refined:
            return self._lightest(self._plan, self._shape, looks=0)
        return self._levels(balanced(self._plan, self._prices))


def _has_choice(texture: Mapping[str, Any]) -> bool:
    """Whether there is anything to be found out: what is smallest without loss is the same in every file."""
    return not 0 < texture["exact"] <= PHONE.side


def _reached(wanted: Levels, found: Found) -> Levels:
    """Levels that textures came to: what is out of reach at a size is not what is to be gone down from."""
    return dict(zip(sorted(wanted), kept(found, wanted).clip(LEAST), strict=True))


def _is_vain(last: Found, found: Found) -> bool:
    """Whether textures that were to keep more look the same: they are as good as their size allows."""
    same = found.figures["bytes"] == last.figures["bytes"]
    is_replanned = found.tier is DESKTOP and found.settings.codec == "avif"
    limited = not is_replanned and found.room - last.room < _STUCK_DB
    return found.room < -MISS_DB and (same or (limited and last.room < -MISS_DB))
