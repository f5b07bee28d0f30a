"""Beauty: a serum, a cushion compact, a sheet-mask box, a lipstick and a cream jar."""

from __future__ import annotations

from booths.demo.products.beauty.cream_jar import cream_jar
from booths.demo.products.beauty.cushion_compact import cushion_compact
from booths.demo.products.beauty.lipstick import lipstick
from booths.demo.products.beauty.serum import serum
from booths.demo.products.beauty.sheet_mask import sheet_mask

__all__ = ["cream_jar", "cushion_compact", "lipstick", "serum", "sheet_mask"]
