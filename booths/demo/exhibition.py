"""The demo exhibition, for the seeding: `halls()`, `booths()`, `events()`.

Everything here is data and pure functions; what is slow is behind `ProductSpec.build`,
`BoothSpec.build_structure` and `BoothSpec.brochure`.
"""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec
from booths.demo.content import BOOTHS, EVENTS
from booths.demo.halls import halls
from booths.demo.specs import CompanySpec, EventSpec, FaqSpec, HallSpec, HotspotSpec, ProductSpec
from booths.demo.structures import Structure


def booths() -> list[BoothSpec]:
    """The forty booths, hall by hall in the halls' order."""
    return list(BOOTHS)


def events() -> list[EventSpec]:
    """The fairs: one open at seeding, one to come, one past."""
    return list(EVENTS)


__all__ = [
    "BoothSpec",
    "CompanySpec",
    "EventSpec",
    "FaqSpec",
    "HallSpec",
    "HotspotSpec",
    "ProductSpec",
    "Structure",
    "booths",
    "events",
    "halls",
]
