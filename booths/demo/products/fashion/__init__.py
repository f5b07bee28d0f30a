"""Fashion: a leather bag, sneakers, a hanbok-inspired jacket, a watch and sunglasses."""

from __future__ import annotations

from booths.demo.products.fashion.bag import bag
from booths.demo.products.fashion.jacket import jacket
from booths.demo.products.fashion.sneakers import sneakers
from booths.demo.products.fashion.sunglasses import sunglasses
from booths.demo.products.fashion.watch import watch

__all__ = ["bag", "jacket", "sneakers", "sunglasses", "watch"]
