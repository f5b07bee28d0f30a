"""Makes the web variants: small, and looking the same.

The search itself is `optimize.result.search`. It is not named here: it brings numpy along, and whoever only
asks which files there will be starts without.
"""

from .tiers import SEARCHED
from .web import INTENDED, build_web

__all__ = ["INTENDED", "SEARCHED", "build_web"]
