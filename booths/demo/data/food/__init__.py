"""The food hall's five companies."""

from __future__ import annotations

from booths.demo.data.food import bapsim, bulbyeot, cheonnyeonppuri, onggimaeul, sansudawon

BOOTHS = (onggimaeul.BOOTH, bulbyeot.BOOTH, cheonnyeonppuri.BOOTH, sansudawon.BOOTH, bapsim.BOOTH)
