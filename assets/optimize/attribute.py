"""Tells which texture changed a picture: by slots changed alone, and by where each material is seen."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .balance import Array, Error, Places, Plan
from .quality import Difference, Reference

_FLIP_FLOOR = 0.003**2  # what shows less could not be told from nothing
_BLAME = 0.15  # share of the squared FLIP
_MOST_OFF = 2.0  # times that slots alone may show more or less than together


@dataclass(frozen=True)
class Witness:
    """Where each material is seen in a reference's pictures."""

    rows: Sequence[tuple[str, int]]  # picture and material, picture by picture
    places: Places

    @staticmethod
    def of(reference: Reference) -> "Witness":
        """Look at every picture of the reference once."""
        rows, share, picture = [], [], []
        seen = [(shot["name"], reference.pixels_of(shot)) for shot in reference.shots]
        for number, (name, counts) in enumerate(one for one in seen if one[1]):
            for material, count in counts.items():
                rows.append((name, material))
                share.append(count / sum(counts.values()))
                picture.append(number)
        return Witness(rows, Places(np.array(share), np.array(picture, np.intp)))

    def error(self, differences: Sequence[Difference]) -> Error:
        """Squares at every place. A picture that was not taken is like those that were, by material."""
        found = {(one.name, number): part for one in differences for number, part in one.parts.items()}
        flip = self._filled({key: part.flip**2 for key, part in found.items()})
        return Error(flip, self._filled({key: part.square for key, part in found.items()}))

    def more(self, after: Sequence[Difference], before: Sequence[Difference]) -> Error:
        """What `after` shows more than `before`, by the pictures that both have."""
        was = {(one.name, number): part for one in before for number, part in one.parts.items()}
        now = {(one.name, number): part for one in after for number, part in one.parts.items()}
        both = [key for key in now if key in was]
        flip = {key: max(0.0, now[key].flip ** 2 - was[key].flip ** 2) for key in both}
        square = {key: max(0.0, now[key].square - was[key].square) for key in both}
        return Error(self._filled(flip), self._filled(square))

    def _filled(self, known: Mapping[tuple[str, int], float]) -> Array:
        everywhere = float(np.mean(list(known.values()))) if known else 0.0
        by_material: dict[int, list[float]] = {}
        for (_, material), value in known.items():
            by_material.setdefault(material, []).append(value)
        means = {material: float(np.mean(values)) for material, values in by_material.items()}
        return np.array([known.get(row, means.get(row[1], everywhere)) for row in self.rows])

    def shows(self, texture: Mapping[str, Any]) -> bool:
        """Whether any picture shows a material with this texture."""
        return any(material in texture["materials"] for _, material in self.rows)

    def worst(self, plan: Plan, levels: Array) -> list[str]:
        """Names of all pictures, that first which leaves least room by the plan at these levels."""
        names = list(dict.fromkeys(name for name, _ in self.rows))
        used = plan.used(levels)
        return [names[at] for at in np.argsort(-used)]

    def blamed(self, plan: Plan, levels: Array, missing: Collection[str]) -> NDArray[np.bool_]:
        """Which textures, at these levels, make up a good part of the error of the `missing` pictures."""
        rows = np.array([name in missing for name, _ in self.rows])
        error = (plan.fallen(levels).flip * self.places.share)[:, rows].sum(axis=1)
        blamed: NDArray[np.bool_] = error >= _BLAME * error.sum()
        return blamed

    def plan(
        self,
        textures: Sequence[Mapping[str, Any]],
        probed: Array,
        geometry: Sequence[Difference],
        whole: Sequence[Difference],
        alone: Mapping[str, Sequence[Difference]],
    ) -> Plan:
        """The plan by what geometry, all textures, and each slot `alone` changed: one slot is all."""
        bare = self.error(geometry)
        both = self.error(whole) - bare
        told = {(one.name, number) for found in alone.values() for one in found for number in one.parts}
        known = np.array([row in told for row in self.rows])
        slots = _adding_up({slot: self.error(found) - bare for slot, found in alone.items()}, both, known)
        rows = [self._of(texture, textures, slots, both) for texture in textures]
        flip = np.maximum(
            _FLIP_FLOOR * np.stack([one[1] for one in rows]), np.stack([one[0].flip for one in rows])
        )
        return Plan(self.places, bare, Error(flip, np.stack([one[0].square for one in rows])), probed)

    def _of(
        self,
        texture: Mapping[str, Any],
        textures: Sequence[Mapping[str, Any]],
        slots: Mapping[str, Error],
        whole: Error,
    ) -> tuple[Error, Array]:
        """What of its slot's change is this texture's, and where it is seen."""
        error = slots.get(texture["slot"], whole * 0.0 if slots else whole)
        rivals = [one for one in textures if (one["slot"] in slots) == (texture["slot"] in slots)]
        rivals = [one for one in rivals if texture["slot"] not in slots or one["slot"] == texture["slot"]]
        part = []
        for _, material in self.rows:
            users = sum(material in one["materials"] for one in rivals)
            own = material in texture["materials"]
            part.append(1 / users if own else 0.0 if users else 1 / len(rivals))
        return error * np.array(part), np.array([float(one > 0) for one in part])


def _adding_up(slots: Mapping[str, Error], whole: Error, known: NDArray[np.bool_]) -> dict[str, Error]:
    """Slots alone show more or less than together: in proportion, with squares that add up to `whole`.

    At places that were not looked at, which are not `known`, they tell the proportion only.
    """
    flip = sum((one.flip for one in slots.values()), np.zeros_like(whole.flip))
    square = sum((one.square for one in slots.values()), np.zeros_like(whole.square))
    factor = Error(_ratio(whole.flip, flip, known), _ratio(whole.square, square, known))
    return {slot: Error(one.flip * factor.flip, one.square * factor.square) for slot, one in slots.items()}


def _ratio(whole: Array, parts: Array, known: NDArray[np.bool_]) -> Array:
    ratio = whole / np.maximum(parts, 1e-9)
    clipped: Array = np.where(known, np.clip(ratio, 1 / _MOST_OFF, _MOST_OFF), ratio)
    return clipped
