"""The search: the smallest `web` files that look like the original, found by rendering both.

Textures are first judged alone: within one slot, the PSNR of a texture orders settings as a render does. How
much of it a model needs is what renders are for: a first guess is rendered, the level is moved by the room that
its worst picture leaves, and the result, encoded with care, is rendered again before it is believed.
"""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..variants.poster import PosterRenderer
from .quality import Difference, Reference, Shot, told
from .tiers import DESKTOP, FIRST, MOST, PHONE, Tier, largest, moved, settings
from .workshop import Settings, Workshop

_ROUNDS = 3
_WORST = 3  # pictures that a twin in another codec is judged by: where the first was worst
_MEAGRE_DB = 0.4  # less room than this is not worth a file of its own
# Shares of the model's size that simplification may move a surface by, and the dB it must leave to textures.
_ERRORS, _BARE_ERRORS = (2e-4,), (1e-3, 4e-4, 1e-4)
_SHARE_DB = 6.0
_STUCK_DB = 0.1


@dataclass(frozen=True)
class Found:
    """One file that the search wrote."""

    path: Path
    tier: Tier
    settings: Settings
    level: float
    figures: dict[str, Any]
    differences: list[Difference]

    @property
    def room(self) -> float:
        """dB that the worst picture leaves."""
        return min((one.room_db for one in self.differences), default=0.0)

    def room_of(self, tier: Tier) -> float:
        """dB that the worst of another tier's pictures leaves."""
        return min((one.room_db for one in self.differences if one.kind in tier.kinds), default=0.0)

    def told(self) -> dict[str, Any]:
        """What the manifest says of it."""
        kept = {key: value for key, value in self.figures.items() if key not in ("bytes", "textures")}
        textures = self.settings.codec if self.figures["textures"] else None
        chosen = {
            "level": round(self.level, 2),
            "error": self.settings.error,
            "textures": self.figures["textures"],
        }
        return {**kept, "textures": textures, "quality": told(self.differences), "settings": chosen}


class Search:
    """One model's search. `folder` gets the files, `work` what the browser drew."""

    def __init__(self, shop: Workshop, renderer: PosterRenderer, folder: Path, work: Path) -> None:
        self._shop, self._renderer, self._folder, self._work = shop, renderer, folder, work
        self._textures = shop.textures()
        before = work / "before"
        before.mkdir()
        shots = renderer.shoot(shop.reference("reference.glb"), before, None, keep=True)
        self.reference = Reference(before, shots)
        self._error = 0.0

    def run(self) -> dict[str, Found]:
        """Every file by its variant's name; twins in WebP only where there are textures."""
        self._error = self._simplified()
        files = {"web": self._desktop()}
        files["phone"] = self._phone(files["web"])
        if self._textures:
            for name in ("web", "phone"):
                files[f"{name}_webp"] = self._twin(f"{name}_webp", files[name], files.get("web_webp"))
        return files

    def _simplified(self) -> float:
        """The largest error of simplification that leaves most of what is allowed to the textures."""
        spare = _SHARE_DB if self._textures else 0.0
        shots = self._shots(DESKTOP)
        for error in _ERRORS if self._textures else _BARE_ERRORS:
            found = self._made("probe.glb", Settings("png", error=error), DESKTOP, 0.0, shots)
            if found.room >= spare:
                return error
        return 0.0

    def _desktop(self) -> Found:
        level = FIRST
        shots = self._shots(DESKTOP)
        if self._textures:
            probe = settings(DESKTOP, "avif", level, self._error, final=False)
            level = moved(level, self._made("probe.glb", probe, DESKTOP, level, shots).room)
        return self._settled("web_searched.glb", DESKTOP, "avif", level, shots)

    def _phone(self, web: Found) -> Found:
        """The desktop's own file where a phone's would hardly be smaller."""
        room = web.room_of(PHONE)
        if not self._textures or (largest(self._textures) <= PHONE.side and room < _MEAGRE_DB):
            return self._same(web, "phone.glb", PHONE)
        return self._settled("phone.glb", PHONE, "avif", moved(web.level, room), self._shots(PHONE))

    def _twin(self, name: str, first: Found, other: Found | None) -> Found:
        """The same in WebP, at the level that it needs to look as good."""
        if other is not None and (first.level, first.tier.side) == (other.level, other.tier.side):
            return self._same(other, f"{name}.glb", first.tier)
        if other is not None and "same" in first.figures:
            return self._same(other, f"{name}.glb", PHONE)
        worst = {one.name for one in sorted(first.differences, key=lambda one: one.room_db)[:_WORST]}
        shots = [shot for shot in self.reference.shots if shot["name"] in worst]
        return self._settled(f"{name}.glb", first.tier, "webp", first.level, shots)

    def _settled(self, name: str, tier: Tier, codec: str, level: float, shots: list[Shot]) -> Found:
        """Made with care, again and again better until every picture holds."""
        before = None
        for _ in range(_ROUNDS):
            wanted = settings(tier, codec, level, self._error, final=True)
            found = self._made(name, wanted, tier, level, shots)
            if found.room >= 0 or level >= MOST or not self._textures:
                break
            if before is not None and found.room < before.room + _STUCK_DB:
                break  # something else than textures is in the way
            before, level = found, moved(level, found.room)
        return found

    def _same(self, found: Found, name: str, tier: Tier) -> Found:
        shutil.copyfile(found.path, self._folder / name)
        kept = [one for one in found.differences if one.kind in tier.kinds] or found.differences
        return replace(
            found,
            path=self._folder / name,
            tier=tier,
            differences=kept,
            figures={**found.figures, "same": True},
        )

    def _shots(self, tier: Tier) -> list[Shot]:
        return [shot for shot in self.reference.shots if shot["kind"] in tier.kinds]

    def _made(self, name: str, wanted: Settings, tier: Tier, level: float, shots: Sequence[Shot]) -> Found:
        figures = self._shop.make(name, wanted)
        path = self._folder / name
        after = self._work / name
        after.mkdir(exist_ok=True)
        self._renderer.shoot(path, after, list(shots))
        return Found(path, tier, wanted, level, figures, self.reference.differences(after, list(shots)))
