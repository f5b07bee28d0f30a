"""The other files made from a model, each for one use."""

from .glb import AR_INTENDED, ar, lod1
from .poster import PICTURES, PosterRenderer
from .proxy import proxy

__all__ = ["AR_INTENDED", "PICTURES", "PosterRenderer", "ar", "lod1", "proxy"]
