"""The home hall's five companies."""

from __future__ import annotations

from booths.demo.data.home import dalhangari, malgeunsaem, namugyeol, narae, sotdam

BOOTHS = (dalhangari.BOOTH, namugyeol.BOOTH, malgeunsaem.BOOTH, sotdam.BOOTH, narae.BOOTH)
