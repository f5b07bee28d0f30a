"""The other files made from a model, each for one use."""

from .glb import AR_INTENDED, ar
from .lod import LEVELS, lod, lods
from .poster import PICTURES, VIEWS, PosterRenderer
from .proxy import proxy

__all__ = [
    "AR_INTENDED",
    "LEVELS",
    "PICTURES",
    "VIEWS",
    "PosterRenderer",
    "ar",
    "lod",
    "lods",
    "proxy",
]
