"""The beauty hall's five companies."""

from __future__ import annotations

from booths.demo.data.beauty import baekdam, bomnalbit, choroksum, danhong, iseulgyeol

BOOTHS = (iseulgyeol.BOOTH, bomnalbit.BOOTH, choroksum.BOOTH, danhong.BOOTH, baekdam.BOOTH)
