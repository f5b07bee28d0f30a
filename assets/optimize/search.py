"""The search: the smallest `web` files that look like the original, found by rendering both.

Textures are judged alone first: within one slot, the PSNR of a texture orders settings as a render does. How
much of it each slot needs is what renders are for: geometry, then a first guess, then single slots are
rendered; the bytes are shared out by what showed, and the result, encoded with care, is rendered again before
it is believed.
"""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..variants.poster import PosterRenderer
from .balance import Error, Seen, balanced, levels
from .quality import Difference, Reference, Shot, told
from .tiers import DESKTOP, MOST, PHONE, START, Tier, largest, settings, shifted
from .workshop import Settings, Workshop

_ROUNDS, _TWIN_ROUNDS = 3, 2
_WORST = 3  # pictures that slots, and a twin in another codec, are judged by
_MEAGRE_DB = 0.6  # less room than this is not worth another round, or a file of its own
_STUCK_DB = 0.1
_MISS_DB = 0.1  # of the aims, which lie within the bounds by more
_TWIN_MISS_DB = 0.3
# Shares of the model's size that simplification may move a surface by, tried in turn, and the dB that it must
# leave to textures: where those are little, geometry may take more.
_ERRORS, _SPARE_DB = (2e-4, 5e-5), 6.0
_BARE_ERRORS, _BARE_SPARE_DB = (6e-4, 2e-4, 5e-5), 1.5
_LITTLE = 0.2  # textures' share of a file below which they are little
_GUESS_DB = 40.0

Levels = Mapping[str, float]
_WHOLE = Settings("png")  # geometry as it came


@dataclass(frozen=True)
class Found:
    """One file that the search wrote."""

    path: Path
    tier: Tier
    settings: Settings
    figures: dict[str, Any]
    differences: list[Difference]
    drawn: Path | None = None  # its pictures' pixels

    @property
    def room(self) -> float:
        """dB that the worst picture leaves."""
        return min((one.room_db for one in self.differences), default=0.0)

    def room_of(self, tier: Tier) -> float:
        """dB that the worst of a tier's pictures leaves."""
        return min((one.room_db for one in self.differences if one.kind in tier.kinds), default=0.0)

    def named(self, name: str) -> Difference:
        """The difference of one picture."""
        return next(one for one in self.differences if one.name == name)

    def told(self) -> dict[str, Any]:
        """What the manifest says of it."""
        kept = {key: value for key, value in self.figures.items() if key not in ("bytes", "textures")}
        chosen = {
            "levels": self.settings.targets,
            "error": self.settings.error,
            "tangents": self.settings.tangents,
        }
        return {
            **kept,
            "textures": self.settings.codec if self.figures["textures"] else None,
            "quality": told(self.differences),
            "settings": {**chosen, "textures": self.figures["textures"]},
        }


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
        self._shape = _WHOLE
        self._little = self._textures_share() < _LITTLE

    def run(self) -> dict[str, Found]:
        """Every file by its variant's name; twins in WebP only where there are textures."""
        geometry = self._geometry()
        self._shape = geometry.settings
        web = self._settled("web_searched.glb", DESKTOP, "avif", self._levels(geometry))
        if web.room < -_MISS_DB and geometry.settings != _WHOLE:
            self._shape = _WHOLE  # before textures are blamed any longer
            web = self._settled("web_searched.glb", DESKTOP, "avif", web.settings.targets)
        phone = self._phone(web)
        if not self._textures:
            return {"web": web, "phone": phone}
        twin = self._twin("web_webp.glb", web)
        same = phone.settings == web.settings
        other = self._same(twin, "phone_webp.glb") if same else self._twin("phone_webp.glb", phone)
        return {"web": web, "phone": phone, "web_webp": twin, "phone_webp": other}

    def _textures_share(self) -> float:
        """About which share of the file textures will be."""
        if not self._textures:
            return 0.0
        figures = self._shop.make("bare.glb", Settings("png"))
        geometry: float = figures["bytes"] - sum(one["bytes"] for one in figures["textures"])
        guess: float = sum(row[0] for row in self._shop.prices("avif", [_GUESS_DB]).values())
        return guess / max(1.0, guess + geometry)

    def _geometry(self) -> Found:
        """Geometry alone: as light as leaves enough of what is allowed to the textures."""
        shots = self._few()
        errors, spare = (_BARE_ERRORS, _BARE_SPARE_DB) if self._little else (_ERRORS, _SPARE_DB)
        found = None
        for tried in self._shapes(errors):
            found = self._made("geometry.glb", tried, DESKTOP, shots)
            if found.room >= (spare if self._textures else 0.0):
                break
        assert found is not None
        return found

    def _shapes(self, errors: Sequence[float]) -> list[Settings]:
        """Geometries from the lightest to the most faithful."""
        light = [Settings("png", error=error, tangents=False) for error in errors]
        if not self._tangents:
            return [*light, _WHOLE]
        return [light[0], Settings("png", tangents=False), Settings("png", error=errors[-1]), _WHOLE]

    def _few(self) -> list[Shot]:
        """Every other view and close-up: enough for a first look."""
        kinds = [
            [shot for shot in self.reference.shots if shot["kind"] == kind] for kind in ("view", "close")
        ]
        return [shot for shots in kinds for shot in shots[::2]]

    def _levels(self, geometry: Found) -> Levels:
        """The levels that the slots need, by what each of them shows."""
        start = {slot: START[slot] for slot in sorted({one["slot"] for one in self._textures})}
        if self._little:
            return start
        first = self._probe(start, self._few())
        shots = self._worst(first)
        rest = "colour" if "colour" in start else next(iter(start))
        alone = {slot: self._probe({slot: start[slot]}, shots) for slot in start if slot != rest}
        pictures = [_seen(one, geometry, alone, rest) for one in first.differences[:_WORST]]
        return balanced(pictures, start, self._shop.prices("avif", levels()))

    def _probe(self, wanted: Levels, shots: Sequence[Shot]) -> Found:
        return self._made("probe.glb", settings(DESKTOP, "avif", wanted, self._shape), DESKTOP, shots)

    def _phone(self, web: Found) -> Found:
        """The desktop's own file where a phone's would hardly be smaller."""
        room = web.room_of(PHONE)
        alike = largest(self._textures) <= PHONE.side and room < _MEAGRE_DB
        if self._little or alike:
            return self._same(web, "phone.glb")
        return self._settled("phone.glb", PHONE, "avif", shifted(web.settings.targets, room))

    def _twin(self, name: str, first: Found) -> Found:
        """The same in WebP, at the levels that it needs to look as good."""
        shots = self._worst(first)
        return self._settled(name, first.tier, "webp", first.settings.targets, shots, _TWIN_ROUNDS)

    def _settled(
        self,
        name: str,
        tier: Tier,
        codec: str,
        wanted: Levels,
        shots: Sequence[Shot] | None = None,
        rounds: int = _ROUNDS,
    ) -> Found:
        """Made with care, again until all pictures hold and little room is left; the smallest that holds."""
        best: Found | None = None
        for at in range(rounds):
            tried = f"{at}_{name}"
            made = settings(tier, codec, wanted, self._shape, final=True)
            found = self._made(tried, made, tier, shots or self._shots(tier))
            stuck = best is not None and abs(found.room - best.room) < _STUCK_DB
            best = found if best is None else _better(best, found)
            enough = found.room >= -(_MISS_DB if shots is None else _TWIN_MISS_DB)
            tight = found.room < _MEAGRE_DB or self._little or shots is not None
            if (enough and tight) or stuck or all(level >= MOST for level in wanted.values()):
                break
            wanted = shifted(wanted, found.room)
        assert best is not None
        return self._same(best, name)

    def _same(self, found: Found, name: str) -> Found:
        """The file under another name."""
        shutil.copyfile(found.path, self._folder / name)
        return replace(found, path=self._folder / name)

    def _worst(self, found: Found) -> list[Shot]:
        names = {one.name for one in found.differences[:_WORST]}
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


def _seen(whole: Difference, geometry: Found, alone: Mapping[str, Found], rest: str) -> Seen:
    """What geometry and each slot changed in one picture; `rest` is the slot that nobody looked at alone."""
    base = Error.of(geometry.named(whole.name))
    slots = {slot: Error.of(one.named(whole.name)) - base for slot, one in alone.items()}
    left = Error.of(whole) - base
    for error in slots.values():
        left = left - error
    return Seen(base, {**slots, rest: left})


def _better(one: Found, other: Found) -> Found:
    """The smaller of two that hold, else the one that is nearer to holding."""
    if one.room >= 0 and other.room >= 0:
        return min(one, other, key=lambda found: int(found.figures["bytes"]))
    return max(one, other, key=lambda found: found.room)
