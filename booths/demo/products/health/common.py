"""What the products of the health hall share."""

from __future__ import annotations

from booths.demo.modelling import materials as m

WHITE = m.lacquer("Clinic white", "#f4f6f6", 0.32)


GREY = m.plastic("Clinic grey", "#8d979d", 0.45)


JADE = m.lacquer("Jade", "#1f9a7d", 0.35)
