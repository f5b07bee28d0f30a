"""The looks by which a search plans: geometry as it came, textures slot by slot, coarser geometry."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from .balance import Array, Error, Plan, balanced, levels, total
from .found import Found
from .geometry import FAITHFUL, Coarsening, Point, farther, looks, moves_surfaces, settings_at
from .quality import FEWEST, Difference, Part, Shot, room_db
from .retreat import LEAST_DB, Levels
from .studio import Studio
from .tiers import DESKTOP, MOST, settings
from .workshop import FINE_PLACES, FINER, FINEST, Settings, Workshop, refined

SPARE_DB = 3.0  # what a geometry must leave to textures, else it stays as it came
WORTH = 0.02  # of all bytes: what a coarser geometry saves, else it is not looked at
_FINE_WORTH = 2.0  # times that: what rounds texture coordinates or normals saves
SHAPE_SHOTS = 2  # pictures that a geometry is judged by, beside views
_SLOT_SHOTS = 2  # and a slot alone
_FINER_DB = 1.5  # what finer steps must give
_FINER_WORTH = 0.04  # of all bytes: what textures must save by finer steps, beside what those take


class Probing:
    """`look` is what the workshop says of the model."""

    def __init__(self, shop: Workshop, studio: Studio, look: dict[str, Any]) -> None:
        self._shop, self._studio, self._witness = shop, studio, studio.witness
        self._textures, self._tangents = look["textures"], look["tangents"]
        self._needed = tuple(look["needed"])

    def faithful(self) -> Found:
        """The geometry as it came, without tangents where they do not show.

        What is rounded finer than usual where that shows: what geometry takes, textures must give.
        """
        shots = self._studio.near()
        bare = self._studio.made("geometry.glb", Settings("png", tangents=self._needed), DESKTOP, shots)
        found = bare
        if bare.room < SPARE_DB and self._tangents:
            missed = _missed(bare.differences)
            kept = Settings("png", tangents=missed and tuple(sorted({*missed, *self._needed})))
            if kept != bare.settings:
                found = self._studio.made("geometry.glb", kept, DESKTOP, shots)
        if found.room >= SPARE_DB:
            return found
        for bits, least in ((FINER, LEAST_DB), (FINE_PLACES, SPARE_DB), (FINEST, LEAST_DB)):
            made = self._studio.made("geometry.glb", replace(found.settings, bits=bits), DESKTOP, shots)
            if made.room > found.room + _FINER_DB:
                found = made
            elif bits != FINE_PLACES:
                break
            if found.room >= least:
                break
        return found

    def probed(self, faithful: Found, start: Levels) -> Plan:
        """What geometry and each texture show, with all slots at a first guess and then one by one."""
        probed = np.array([start[at] for at in range(len(self._textures))])
        if not self._textures:
            bare = self._witness.error(faithful.differences)
            none = np.zeros((0, len(self._witness.rows)))
            return Plan(self._witness.places, bare, type(bare)(none, none), probed)
        whole = self._probe(start, faithful.settings, self._studio.several())
        probed = kept(whole, start)
        slots = sorted({one["slot"] for one in self._textures if not one["solid"]})
        worst = self._studio.telling(whole, _SLOT_SHOTS)
        alone = {
            slot: self._probe(self._only(slot, start), faithful.settings, worst).differences
            for slot in (slots if len(slots) > 1 else [])
        }
        return self._witness.plan(self._textures, probed, faithful.differences, whole.differences, alone)

    def refined(
        self, plan: Plan, prices: Sequence[Sequence[float]], shape: Settings, rounded: Error
    ) -> tuple[Plan, Settings] | None:
        """The shape in finer steps, where textures save more by it than it takes: they get what steps showed.

        `rounded` is what the steps of the geometry as it came show by themselves.
        """
        finer = replace(shape, bits=refined(shape.bits))
        if not self._textures or finer == shape:
            return None
        bytes_, now = self._shop.weigh(shape), total(prices, balanced(plan, prices))
        least = self._shop.weigh(finer) - bytes_ + _FINER_WORTH * (bytes_ + now)

        def saves(seen: Error) -> bool:
            return now - total(prices, balanced(plan.with_geometry(seen), prices)) > least

        if not saves(plan.geometry - rounded):
            return None
        made = self._studio.made("finer.glb", finer, DESKTOP, self._studio.near())
        seen = self._witness.error(made.differences)
        return (plan.with_geometry(seen), finer) if saves(seen) else None

    def _only(self, slot: str, start: Levels) -> Levels:
        return {at: level for at, level in start.items() if self._textures[at]["slot"] == slot}

    def _probe(self, wanted: Levels, shape: Settings, shots: Sequence[Shot]) -> Found:
        return self._studio.made("probe.glb", settings(DESKTOP, "avif", wanted, shape), DESKTOP, shots)

    def priced(self) -> list[list[float]]:
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

    def coarsened(self, faithful: Found, textures: float) -> Coarsening | None:
        """Look at geometry that is coarser in one way alone; None where no way saves much."""
        weights = {FAITHFUL: self._shop.weigh(faithful.settings)}
        worth = WORTH * (weights[FAITHFUL] + textures)
        outlined = all(shot["samples"] > 0 for shot in self._studio.reference.shots)
        views = [shot for shot in self._studio.still() if shot["kind"] == "view"]
        worst = self._studio.worst(faithful, SHAPE_SHOTS)
        shots = worst + [shot for shot in (views[::2] if outlined else views[:1]) if shot not in worst]
        seen = {}
        for point in looks(bool(self._textures)):
            at: Point | None = point
            while at is not None:
                coarser = settings_at(at, faithful.settings, faithful.settings.bits)
                weights[at] = self._shop.weigh(coarser)
                if weights[FAITHFUL] - weights[at] > worth * (1 if moves_surfaces(at) else _FINE_WORTH):
                    seen[at] = self._studio.made("light.glb", coarser, DESKTOP, shots).differences
                    break
                at = farther(at)
        if not seen:
            return None
        weigh = self._shop.weigh
        fine, shown = faithful.settings.bits, faithful.differences
        return Coarsening(self._witness, shown, seen, weights, weigh, outlined=outlined, fine=fine)


def kept(found: Found, wanted: Levels) -> Array:
    """The dB that each texture kept, as far as is known: the least quality often keeps more than wanted."""
    made = found.figures["textures"]
    return np.array(
        [min(MOST, made[at].get("psnr", level)) for at, level in sorted(wanted.items())], np.float64
    )


def _missed(differences: Sequence[Difference]) -> tuple[int, ...] | None:
    """The materials that show it when their tangents are gone; None when it cannot be told which."""
    parts = [(number, part) for one in differences for number, part in one.parts.items()]
    missed = {number for number, part in parts if part.pixels >= FEWEST and _room_of(part) < SPARE_DB}
    return tuple(sorted(missed)) if missed and -1 not in missed else None


def _room_of(part: Part) -> float:
    return room_db(part.flip, 10 * math.log10(255**2 / max(part.square, 1e-6)))
