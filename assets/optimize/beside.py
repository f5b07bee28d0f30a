"""The files beside the desktop's: the phone's, and twins in WebP for browsers without AVIF."""

from collections.abc import Sequence
from typing import Any, Protocol

from .found import Found, better
from .quality import Shot
from .retreat import Levels
from .studio import Studio
from .tiers import DESKTOP, MOST, PHONE, WIDE, Tier, largest, shifted
from .workshop import LOSSLESS_DB, Workshop

_PHONE_ROUNDS, _TWIN_ROUNDS = 2, 3
_LIKE_DESKTOP_DB = 1.0  # room of a phone with pictures of the same size
_EVERYBODYS = 100_000  # bytes of a file that phones get as well, if its pictures are not too large for them
# That textures in WebP keep more: at equal PSNR they show more, and most where they are seen from afar.
_WEBP_DB = {DESKTOP: 1.0, PHONE: 2.0, WIDE: 2.0}
_HOPELESS_DB = 3.0  # less than wanted
_TWIN_SHOTS = 2  # geometry is the same: what holds where the first one is worst holds everywhere


class Settle(Protocol):
    """Makes a file with care, and again until all its pictures hold."""

    def __call__(
        self,
        name: str,
        tier: Tier,
        codec: str,
        wanted: Levels,
        rounds: int = ...,
        shots: Sequence[Shot] | None = ...,
    ) -> Found:
        """Of a tier and a codec, from `wanted` dB by texture, in so many rounds, judged by `shots`."""


class Beside:
    """`textures` are what the workshop says of them, `prices` their bytes by level."""

    def __init__(
        self,
        shop: Workshop,
        studio: Studio,
        textures: list[dict[str, Any]],
        prices: list[list[float]],
        settle: Settle,
    ) -> None:
        self._shop, self._studio, self._settled = shop, studio, settle
        self._textures, self._prices = textures, prices

    def phone(self, web: Found, rounds: int = _PHONE_ROUNDS) -> Found:
        """Made in so many rounds; the desktop's own file where a phone's would hardly be smaller."""
        room = web.room_of(PHONE)
        fits, small = largest(self._textures) <= PHONE.side, web.figures["bytes"] < _EVERYBODYS
        if web.is_bare or (fits and (small or room < _LIKE_DESKTOP_DB)):
            return self._studio.same(web, "phone.glb")
        wanted = shifted(web.settings.targets, room)
        phone = self._settled("phone.glb", PHONE, "avif", wanted, rounds=rounds)
        if phone.is_within_bounds:
            return phone
        if largest(self._textures) <= WIDE.side:
            return better(phone, self._studio.same(web, "phone_wide.glb"))
        return better(phone, self._settled("phone_wide.glb", WIDE, "avif", wanted, rounds=rounds))

    def twins(self, web: Found, phone: Found) -> dict[str, Found]:
        """Those of the files in WebP that are as good."""
        twins = {}
        if not self._is_hopeless(web.settings.targets):
            twins["web_webp"] = self._twin("web_webp.glb", web)
        if phone.settings == web.settings:
            if "web_webp" in twins:
                twins["phone_webp"] = self._studio.same(twins["web_webp"], "phone_webp.glb")
        elif not self._is_hopeless(phone.settings.targets):
            twins["phone_webp"] = self._twin("phone_webp.glb", phone)
        return {name: one for name, one in twins.items() if one.is_within_bounds}

    def _twin(self, name: str, first: Found) -> Found:
        """The same in WebP, at the levels that it needs to look as good."""
        wanted = {
            at: max(level, min(MOST, level + _WEBP_DB[first.tier]))
            for at, level in first.settings.targets.items()
        }
        shots = self._studio.worst(first, _TWIN_SHOTS)
        return self._settled(name, first.tier, "webp", wanted, rounds=_TWIN_ROUNDS, shots=shots)

    def _is_hopeless(self, targets: Levels) -> bool:
        """Whether WebP, whose chroma has half the size, cannot keep what a texture must."""
        lossy = {
            at: level - _HOPELESS_DB
            for at, level in targets.items()
            if level < LOSSLESS_DB and self._prices[at][0] > 0
        }
        return not self._shop.reaches("webp", lossy)
