"""Makes the web variant: small, and looking the same."""

from .web import INTENDED, build_web

__all__ = ["INTENDED", "build_web"]
