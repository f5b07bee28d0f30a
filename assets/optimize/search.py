"""The search: the smallest `web` files that look like the original, found by rendering both.

Within one texture its PSNR orders settings as a render does. How much of it each texture needs is what
renders are for: geometry, all textures at a first guess, then single slots are rendered, and told apart by
which material is seen where. The bytes are shared out by what showed, and the result, encoded with care, is
rendered again before it is believed.
"""

import math
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from ..variants.poster import PosterRenderer
from .attribute import Witness
from .balance import Array, Plan, balanced, evened, levels
from .found import MISS_DB, Found, better
from .geometry import FAITHFUL, Coarsening, geometry_of, looks, settings_at
from .quality import FEWEST, Difference, Part, Reference, Shot, room_db
from .tiers import DESKTOP, MOST, PHONE, START, Tier, largest, settings, shifted, slotwise
from .workshop import Settings, Workshop

_ROUNDS, _PHONE_ROUNDS, _TWIN_ROUNDS = 4, 2, 3
_WORST = 3  # pictures that a candidate is judged by first
_SLOT_SHOTS = 2  # and a slot alone
_SHAPE_SHOTS = 2  # and a coarser geometry
_MEAGRE_DB = 0.6  # less room than this is not worth another round, or a file of its own
_STUCK_DB = 0.1
_STEP_DB = 0.5  # less than this changes no texture
_SPARE_DB = 3.0  # what a geometry must leave to textures, else it stays as it came
_WHOLE = Settings("png")  # geometry as it came

Levels = Mapping[int, float]


class Search:
    """One model's search. `folder` gets the files, `work` what the browser drew."""

    def __init__(self, shop: Workshop, renderer: PosterRenderer, folder: Path, work: Path) -> None:
        self._shop, self._renderer, self._folder, self._work = shop, renderer, folder, work
        look = shop.look()
        self._textures, self._tangents = look["textures"], look["tangents"]
        before = work / "before"
        before.mkdir()
        shots = renderer.shoot(shop.reference("reference.glb"), before, None, keep=True)
        self.reference = Reference(before, shots)
        self._witness = Witness.of(self.reference)
        self._shape = _WHOLE
        self._prices: list[list[float]] = []
        self._plan: Plan | None = None
        self._coarsening: Coarsening | None = None

    def run(self) -> dict[str, Found]:
        """Every file by its variant's name; twins in WebP only where there are textures."""
        wanted = self._planned()
        web = self._settled("web_searched.glb", DESKTOP, "avif", wanted)
        if web.room < -MISS_DB and self._shape != _WHOLE:
            self._shape, self._coarsening = _WHOLE, None  # before textures are blamed any longer
            web = self._settled("web_searched.glb", DESKTOP, "avif", web.settings.targets)
        self._shape = geometry_of(web.settings)
        phone = self._phone(web)
        found = {"web": web, "phone": phone}
        if self._textures:
            twin = self._twin("web_webp.glb", web)
            same = phone.settings == web.settings
            other = self._same(twin, "phone_webp.glb") if same else self._twin("phone_webp.glb", phone)
            twins = {"web_webp": twin, "phone_webp": other}
            found |= {name: one for name, one in twins.items() if one.is_within_bounds}
        return found

    def _planned(self) -> Levels:
        """Choose the geometry and the textures' levels that together take the fewest bytes."""
        faithful = self._faithful(self._still())
        plan = self._probed(faithful, slotwise(START, self._textures))
        self._prices = self._priced()
        if faithful.room < _SPARE_DB:
            self._plan, self._shape = plan, faithful.settings
            return self._levels(balanced(plan, self._prices))
        self._coarsening = self._coarsened(faithful)
        return self._lightest(plan, faithful.settings)

    def _coarsened(self, faithful: Found) -> Coarsening:
        """Look at geometry that is coarser in one way alone, from where the faithful one is worst."""
        worst = self._worst(faithful, _SHAPE_SHOTS)
        shots = worst + [shot for shot in self._few() if shot not in worst]
        seen, weights = {}, {FAITHFUL: self._shop.weigh(faithful.settings)}
        for point in looks(bool(self._textures)):
            found = self._made("light.glb", settings_at(point, faithful.settings), DESKTOP, shots)
            seen[point], weights[point] = found.differences, self._shop.weigh(found.settings)
        return Coarsening(self._witness, faithful.differences, seen, weights, self._shop.weigh)

    def _priced(self) -> list[list[float]]:
        """Bytes of each texture at `levels()`; those that no picture shows follow others of their slot."""
        if not self._textures:
            return []
        rows = np.array(self._shop.prices("avif", levels()))
        seen = np.array([self._witness.shows(one) for one in self._textures])
        for slot in {one["slot"] for one in self._textures}:
            own = np.array([one["slot"] == slot for one in self._textures])
            if (own & seen).any():
                hidden = rows[own & ~seen].sum(axis=0) / (own & seen).sum()
                rows[own & seen] += np.where(np.isfinite(hidden), hidden, 0.0)
        priced: list[list[float]] = rows.tolist()
        return priced

    def _lightest(self, plan: Plan, shape: Settings) -> Levels:
        assert self._coarsening is not None
        best = self._coarsening.lightest(plan, self._prices, shape)
        self._plan, self._shape = best.plan, best.settings
        return self._levels(best.levels)

    def _faithful(self, shots: Sequence[Shot]) -> Found:
        """The geometry as it came, without tangents where they do not show."""
        bare = self._made("geometry.glb", Settings("png", tangents=()), DESKTOP, shots)
        if bare.room >= _SPARE_DB or not self._tangents:
            return bare
        return self._made("geometry.glb", Settings("png", tangents=_missed(bare.differences)), DESKTOP, shots)

    def _few(self) -> list[Shot]:
        """The first view and the first close-up: enough for geometry."""
        return list({shot["kind"]: shot for shot in reversed(self._still())}.values())

    def _still(self) -> list[Shot]:
        return [shot for shot in self.reference.shots if shot["kind"] != "moment"]

    def _probed(self, faithful: Found, start: Levels) -> Plan:
        """What geometry and each texture show, with all slots at a first guess and then one by one."""
        probed = np.array([start[at] for at in range(len(self._textures))])
        if not self._textures:
            bare = self._witness.error(faithful.differences)
            none = np.zeros((0, len(self._witness.rows)))
            return Plan(self._witness.places, bare, type(bare)(none, none), probed)
        whole = self._probe(start, faithful.settings, self._still())
        slots = sorted({one["slot"] for one in self._textures if not one["solid"]})
        rest = "colour" if "colour" in slots else next(iter(slots), "")
        worst = self._worst(whole, _SLOT_SHOTS)
        alone = {
            slot: self._probe(self._only(slot, start), faithful.settings, worst).differences
            for slot in slots
            if slot != rest
        }
        return self._witness.plan(self._textures, probed, faithful.differences, whole.differences, alone)

    def _only(self, slot: str, start: Levels) -> Levels:
        return {at: level for at, level in start.items() if self._textures[at]["slot"] == slot}

    def _levels(self, chosen: Array) -> Levels:
        seen = np.array([self._witness.shows(one) for one in self._textures], bool)
        slots = [one["slot"] for one in self._textures]
        return dict(enumerate(map(float, evened(chosen, seen, slots, START))))

    def _probe(self, wanted: Levels, shape: Settings, shots: Sequence[Shot]) -> Found:
        return self._made("probe.glb", settings(DESKTOP, "avif", wanted, shape), DESKTOP, shots)

    def _phone(self, web: Found) -> Found:
        """The desktop's own file where a phone's would hardly be smaller."""
        room = web.room_of(PHONE)
        if web.is_bare or (largest(self._textures) <= PHONE.side and room < _MEAGRE_DB):
            return self._same(web, "phone.glb")
        wanted = shifted(web.settings.targets, room)
        return self._settled("phone.glb", PHONE, "avif", wanted, rounds=_PHONE_ROUNDS)

    def _twin(self, name: str, first: Found) -> Found:
        """The same in WebP, at the levels that it needs to look as good."""
        return self._settled(name, first.tier, "webp", first.settings.targets, rounds=_TWIN_ROUNDS)

    def _settled(self, name: str, tier: Tier, codec: str, wanted: Levels, rounds: int = _ROUNDS) -> Found:
        """Made with care, again until all pictures hold and little room is left; the smallest that holds."""
        best: Found | None = None
        replan = codec == "avif" and tier is DESKTOP
        for at in range(rounds):
            made = settings(tier, codec, wanted, self._shape, final=True)
            found = self._looked(f"{at}_{name}", made, tier, self._shots(tier), best)
            stuck = best is not None and abs(found.room - best.room) < _STUCK_DB
            best = found if best is None else better(best, found)
            tight = found.room < _MEAGRE_DB or found.is_bare or codec == "webp"
            if (found.room >= -MISS_DB and tight) or stuck or all(one >= MOST for one in wanted.values()):
                break
            before, wanted = wanted, self._after(wanted, found, replan=replan)
            if self._alike(before, wanted) and geometry_of(found.settings) == self._shape:
                break
        assert best is not None
        return self._same(self._whole(best, tier), name)

    def _whole(self, found: Found, tier: Tier) -> Found:
        """The same, looked at from everywhere: one that misses was seen only where it is worst."""
        shots = self._shots(tier)
        if len(list(found.drawn.iterdir() if found.drawn else [])) >= len(shots):
            return found
        return self._made(found.path.name, found.settings, tier, shots)

    def _alike(self, levels: Levels, others: Levels) -> bool:
        """Whether textures would come out the same: those that cost nothing do at any level."""
        costs = [row[0] > 0 for row in self._prices]
        return all(not costs[at] or abs(levels[at] - others[at]) < _STEP_DB for at in levels)

    def _looked(
        self, name: str, made: Settings, tier: Tier, shots: Sequence[Shot], last: Found | None
    ) -> Found:
        """Made and looked at: from where the last one was worst, and from everywhere if it holds there."""
        if last is None or last.room >= 0 or len(shots) <= _WORST:
            return self._made(name, made, tier, shots)
        names = {one.name for one in last.differences[:_WORST]}
        first = self._made(name, made, tier, [shot for shot in shots if shot["name"] in names])
        if first.room < -MISS_DB:
            return first
        rest = self._made(name, made, tier, [shot for shot in shots if shot["name"] not in names])
        both = sorted([*first.differences, *rest.differences], key=lambda one: one.room_db)
        return replace(rest, differences=both)

    def _after(self, wanted: Levels, found: Found, *, replan: bool) -> Levels:
        """Levels by what the last ones showed."""
        if self._plan is None or not replan:
            return shifted(wanted, found.room)
        tried = np.array([wanted[at] for at in range(len(self._textures))])
        self._plan = self._plan.corrected(tried, self._witness.error(found.differences))
        if self._coarsening is not None:
            return self._lightest(self._plan, self._shape)
        return self._levels(balanced(self._plan, self._prices))

    def _same(self, found: Found, name: str) -> Found:
        """The file under another name."""
        shutil.copyfile(found.path, self._folder / name)
        return replace(found, path=self._folder / name)

    def _worst(self, found: Found, number: int) -> list[Shot]:
        names = {one.name for one in found.differences[:number]}
        return [shot for shot in self.reference.shots if shot["name"] in names]

    def _shots(self, tier: Tier) -> list[Shot]:
        return [shot for shot in self.reference.shots if shot["kind"] in tier.kinds]

    def _made(self, name: str, wanted: Settings, tier: Tier, shots: Sequence[Shot]) -> Found:
        figures = self._shop.make(name, wanted)
        path = self._folder / name
        after = self._work / name
        after.mkdir(exist_ok=True)
        self._renderer.shoot(path, after, list(shots))
        return Found(path, tier, wanted, figures, self.reference.differences(after, list(shots)), after)


def _missed(differences: Sequence[Difference]) -> tuple[int, ...] | None:
    """The materials that show it when their tangents are gone; None when it cannot be told which."""
    parts = [(number, part) for one in differences for number, part in one.parts.items()]
    missed = {number for number, part in parts if part.pixels >= FEWEST and _room_of(part) < _SPARE_DB}
    return tuple(sorted(missed)) if missed and -1 not in missed else None


def _room_of(part: Part) -> float:
    return room_db(part.flip, 10 * math.log10(255**2 / max(part.square, 1e-6)))
