"""ICT: a Wi-Fi router, a rugged tablet, a bullet camera, a rack server and studio headphones."""

from __future__ import annotations

from booths.demo.products.ict.headphones import headphones
from booths.demo.products.ict.ip_camera import ip_camera
from booths.demo.products.ict.rack_server import rack_server
from booths.demo.products.ict.router import router
from booths.demo.products.ict.rugged_tablet import rugged_tablet

__all__ = ["headphones", "ip_camera", "rack_server", "router", "rugged_tablet"]
