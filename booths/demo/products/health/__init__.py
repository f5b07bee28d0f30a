"""Health: a massage chair, a blood-pressure monitor, an ultrasound cart, a wheelchair and a thermometer."""

from __future__ import annotations

from booths.demo.products.health.massage_chair import massage_chair
from booths.demo.products.health.pressure_monitor import pressure_monitor
from booths.demo.products.health.thermometer import thermometer
from booths.demo.products.health.ultrasound import ultrasound
from booths.demo.products.health.wheelchair import wheelchair

__all__ = ["massage_chair", "pressure_monitor", "thermometer", "ultrasound", "wheelchair"]
