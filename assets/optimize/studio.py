"""Makes candidates and looks at them: with which shots, and how many of them are enough."""

import hashlib
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ..variants.poster import PosterRenderer
from .attribute import Witness
from .found import MISS_DB, Found
from .quality import FEWEST, Difference, Reference, Shot
from .tiers import DESKTOP, Tier
from .workshop import Settings, Workshop

_WORST = 3  # pictures that a candidate is judged by first


class Studio:
    """The workshop, the browser and the original's pictures. `folder` gets files, `work` what was drawn."""

    def __init__(self, shop: Workshop, renderer: PosterRenderer, folder: Path, work: Path) -> None:
        self._shop, self._renderer, self._folder, self._work = shop, renderer, folder, work
        before = work / "before"
        before.mkdir()
        shots = renderer.shoot(shop.reference("reference.glb"), before, None, keep=True)
        self.reference = Reference(before, shots)
        self.witness = Witness.of(self.reference)
        self._judged: dict[str, dict[str, Difference | None]] = {}

    def made(self, name: str, wanted: Settings, tier: Tier, shots: Sequence[Shot]) -> Found:
        """A candidate, and how it differs in these shots."""
        figures = self._shop.make(name, wanted)
        return self.seen(Found(self._folder / name, tier, wanted, figures, []), shots)

    def looked(
        self, name: str, made: Settings, tier: Tier, worst: Sequence[str], shots: Sequence[Shot]
    ) -> Found:
        """Made and looked at: first where it is likely worst, and everywhere if it holds there.

        `worst`: names of shots, the worst first; without them it is looked at from everywhere at once.
        """
        names = set(worst[:_WORST])
        near = [shot for shot in shots if shot["name"] in names]
        if not near or len(shots) <= _WORST:
            return self.made(name, made, tier, shots)
        first = self.made(name, made, tier, near)
        return first if first.room < -MISS_DB else self.seen(first, shots)

    def same(self, found: Found, name: str) -> Found:
        """The file under another name."""
        shutil.copyfile(found.path, self._folder / name)
        return replace(found, path=self._folder / name)

    def seen(self, found: Found, shots: Sequence[Shot]) -> Found:
        """With its differences in these shots: the same bytes are drawn once in each."""
        mark = hashlib.sha256(found.path.read_bytes()).hexdigest()
        after, judged = self._work / mark, self._judged.setdefault(mark, {})
        after.mkdir(exist_ok=True)
        left = [shot for shot in shots if shot["name"] not in judged]
        if left:
            self._renderer.shoot(found.path, after, left, borrow=not found.settings.final, mark=mark)
            judged |= {shot["name"]: None for shot in left}
            judged |= {one.name: one for one in self.reference.differences(after, left)}
        shown = (judged[shot["name"]] for shot in shots)
        worst_first = sorted((one for one in shown if one is not None), key=lambda one: one.room_db)
        return replace(found, differences=worst_first, drawn=after)

    def shots(self, tier: Tier) -> list[Shot]:
        """All by which a tier's files are judged."""
        return [shot for shot in self.reference.shots if shot["kind"] in tier.kinds]

    def still(self) -> list[Shot]:
        """All that show the rest pose."""
        return [shot for shot in self.shots(DESKTOP) if shot["kind"] != "moment"]

    def several(self) -> list[Shot]:
        """All close-ups, two views from opposite sides, and others where these do not show a material."""
        still = self.still()
        views = [shot["name"] for shot in still if shot["kind"] == "view"]
        chosen = [shot for shot in still if shot["kind"] == "close" or shot["name"] in views[::2]]
        shown = {material for shot in chosen for material in self.reference.pixels_of(shot)}
        for shot in (one for one in still if one not in chosen):
            seen = set(self.reference.pixels_of(shot))
            if not seen <= shown:
                chosen.append(shot)
                shown |= seen
        return chosen

    def near(self) -> list[Shot]:
        """The first view and all close-ups, which are small: they show geometry's faults in each material."""
        still = self.still()
        return [shot for at, shot in enumerate(still) if at == 0 or shot["kind"] == "close"]

    def telling(self, found: Found, number: int) -> list[Shot]:
        """The shots that differ most, and close-ups of materials which these do not show."""
        chosen = self.worst(found, number)
        seen = {material for shot in chosen for material in self._large(shot)}
        for shot in (one for one in self.still() if one["kind"] == "close" and one not in chosen):
            if not self._large(shot) <= seen:
                chosen.append(shot)
                seen |= self._large(shot)
        return chosen

    def _large(self, shot: Shot) -> set[int]:
        """Materials that a shot shows enough of to judge them."""
        return {number for number, count in self.reference.pixels_of(shot).items() if count >= FEWEST}

    def worst(self, found: Found, number: int) -> list[Shot]:
        """The shots that differ most."""
        names = {one.name for one in found.differences[:number]}
        return [shot for shot in self.reference.shots if shot["name"] in names]
