"""What the products of the home hall share."""

from __future__ import annotations

from booths.demo.modelling import materials as m

BRASS = m.metal("Brass", "#cfa75a", 0.28)


OAK = m.wooden("Oak", "#d8b07c", "#a97b48")


WALNUT = m.wooden("Walnut", "#96633f", "#54321d")
