"""The mobility hall's five companies."""

from __future__ import annotations

from booths.demo.data.mobility import baramgyeol, beongaesaem, gilnuni, gullim, saebyeokgil

BOOTHS = (baramgyeol.BOOTH, beongaesaem.BOOTH, saebyeokgil.BOOTH, gilnuni.BOOTH, gullim.BOOTH)
