"""Home: a moon-jar lamp, a pan set, a woven chair, a water purifier and a wall clock."""

from __future__ import annotations

from booths.demo.products.home.chair import chair
from booths.demo.products.home.clock import clock
from booths.demo.products.home.lamp import lamp
from booths.demo.products.home.pan_set import pan_set
from booths.demo.products.home.purifier import purifier

__all__ = ["chair", "clock", "lamp", "pan_set", "purifier"]
