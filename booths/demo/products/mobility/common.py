"""What the products of the mobility hall share."""

from __future__ import annotations

from booths.demo.modelling import materials as m
from booths.demo.modelling import patterns

GRAPHITE = m.paint("Graphite", "#33373b", 0.35)


LIME = m.lacquer("Lime", "#a7d129", 0.32)


BLACK = m.plastic("Matt black", "#1a1c1e", 0.55)


TREAD = m.Material("Tyre", "#191a1b", 0, 0.85, normal=patterns.tread(), normal_scale=1.2)
