"""The venue's own rooms, listed: each feature's API, pages, sockets and set-up."""

from collections.abc import Sequence
from typing import Any

from flask import Flask
from flask_socketio import SocketIO


def api_blueprints() -> Sequence[Any]:
    """REST blueprints of the venue."""
    return ()


def page_blueprints() -> Sequence[Any]:
    """Blueprints of server-rendered pages of the venue."""
    return ()


def install_features(app: Flask) -> None:
    """Set up features that hook into the application itself (accounts, limits, metrics)."""


def register_sockets(socketio: SocketIO, app: Flask) -> None:
    """Register the Socket.IO handlers of the venue."""
