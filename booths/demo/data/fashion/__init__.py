"""The fashion hall's five companies."""

from __future__ import annotations

from booths.demo.data.fashion import barampul, goreum, gyeolleather, haetbit, yeoul

BOOTHS = (gyeolleather.BOOTH, goreum.BOOTH, barampul.BOOTH, yeoul.BOOTH, haetbit.BOOTH)
