"""Makes the web variants: small, and looking the same."""

from .result import Searched, search
from .web import INTENDED, build_web

__all__ = ["INTENDED", "Searched", "build_web", "search"]
