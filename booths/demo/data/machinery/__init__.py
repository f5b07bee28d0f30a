"""The machinery hall's five companies."""

from __future__ import annotations

from booths.demo.data.machinery import daonrobot, georyong, hanbitprecision, mirinae, seohaevalve

BOOTHS = (daonrobot.BOOTH, hanbitprecision.BOOTH, georyong.BOOTH, seohaevalve.BOOTH, mirinae.BOOTH)
