"""The other files made from a model, each for one use."""

from .glb import ar, lod1
from .poster import PosterRenderer
from .proxy import proxy

__all__ = ["PosterRenderer", "ar", "lod1", "proxy"]
