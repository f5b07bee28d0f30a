"""Joins the halls' people, their clock and their sockets into one application."""

from flask import Flask
from flask_socketio import SocketIO

from exhibition.together.bus import make_bus
from exhibition.together.halls import Halls
from exhibition.together.pulse import Pulse
from exhibition.together.service import Doors
from exhibition.together.sockets import HallSockets, SocketWire, register


def install(socketio: SocketIO, app: Flask) -> None:
    """Register what walking together needs."""
    joined = app.extensions["maru"]
    parts = joined.extension
    halls = Halls(SocketWire(socketio.server), make_bus(joined.settings.redis_url))
    doors = Doors(joined.database, joined.clock, parts.occupants, parts.room_policies)
    hall = HallSockets(socketio, halls, doors, wake=lambda: pulse.wake())
    pulse = Pulse(halls, hall.lock, doors.is_open, socketio.start_background_task, socketio.sleep)
    register(socketio, hall, app)
