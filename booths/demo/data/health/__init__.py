"""The health hall's five companies."""

from __future__ import annotations

from booths.demo.data.health import damiheart, gureummobil, onbitmedi, swimcare, ttaseum

BOOTHS = (onbitmedi.BOOTH, swimcare.BOOTH, damiheart.BOOTH, gureummobil.BOOTH, ttaseum.BOOTH)
