"""Mobility: an electric scooter, a fast charger, a city helmet, a dash cam and an alloy wheel."""

from __future__ import annotations

from booths.demo.products.mobility.alloy_wheel import alloy_wheel
from booths.demo.products.mobility.charger import charger
from booths.demo.products.mobility.dash_cam import dash_cam
from booths.demo.products.mobility.helmet import helmet
from booths.demo.products.mobility.scooter import scooter

__all__ = ["alloy_wheel", "charger", "dash_cam", "helmet", "scooter"]
