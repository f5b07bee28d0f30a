"""What the products of the beauty hall share."""

from __future__ import annotations

from booths.demo.modelling import materials as m

GOLD = m.metal("Champagne gold", "#e3c299", 0.22)
