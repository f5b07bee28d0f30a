"""Makes the web variants: small, and looking the same."""

from .result import SEARCHED, Searched, search
from .web import INTENDED, build_web

__all__ = ["INTENDED", "SEARCHED", "Searched", "build_web", "search"]
