"""The ICT hall's five companies."""

from __future__ import annotations

from booths.demo.data.ict import bomivision, gaondata, hyeonjang, nurinet, sorimaru

BOOTHS = (nurinet.BOOTH, gaondata.BOOTH, hyeonjang.BOOTH, bomivision.BOOTH, sorimaru.BOOTH)
