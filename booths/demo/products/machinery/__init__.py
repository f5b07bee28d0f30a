"""Machinery: a milling spindle, a planetary reducer, a robot arm, a control valve and a ball-screw drive."""

from __future__ import annotations

from booths.demo.products.machinery.ball_screw import ball_screw
from booths.demo.products.machinery.control_valve import control_valve
from booths.demo.products.machinery.reducer import reducer
from booths.demo.products.machinery.robot_arm import robot_arm
from booths.demo.products.machinery.spindle import spindle

__all__ = ["ball_screw", "control_valve", "reducer", "robot_arm", "spindle"]
