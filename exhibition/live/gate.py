"""How many live connections one address, or one person, may hold in one process."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

import structlog

# A fair's visitors on site often share one address.
CONNECTIONS_PER_ADDRESS = 1_000
log = structlog.get_logger()


class Gate:
    """Counts connections by address, or by whatever else they are counted by."""

    def __init__(self, limit: int = CONNECTIONS_PER_ADDRESS) -> None:
        self._limit = limit
        self._counts: Counter[str] = Counter()
        self._addresses: dict[str, str] = {}

    def admit(self, connection: str, address: str) -> bool:
        """Count a new connection, unless its address holds as many as it may."""
        if self._counts[address] >= self._limit:
            return False
        self._counts[address] += 1
        self._addresses[connection] = address
        return True

    def leave(self, connection: str) -> None:
        """The connection has ended; nothing happens for one that was never admitted."""
        address = self._addresses.pop(connection, None)
        if address is not None:
            self._counts[address] -= 1
            if not self._counts[address]:
                del self._counts[address]


def address_of(environ: Mapping[str, Any], proxies: int) -> str:
    """The client's address, from behind as many proxies as are trusted.

    Engine.IO answers before werkzeug's ProxyFix is asked, so the header is read here.
    """
    told = [part.strip() for part in str(environ.get("HTTP_X_FORWARDED_FOR", "")).split(",") if part.strip()]
    if proxies and len(told) >= proxies:
        return told[-proxies]
    return str(environ.get("REMOTE_ADDR", ""))


def guard(engine: Any, gate: Gate, proxies: int) -> None:
    """Put the gate in front of an Engine.IO server: who is refused gets HTTP 401 before any upgrade."""
    welcome: Callable[..., Any] = engine.handlers["connect"]
    farewell: Callable[..., Any] = engine.handlers["disconnect"]

    def connect(connection: str, environ: Mapping[str, Any]) -> Any:
        if not gate.admit(connection, address_of(environ, proxies)):
            log.warning("too many connections", address=address_of(environ, proxies))
            return False
        return welcome(connection, environ)

    def disconnect(connection: str, *reason: Any) -> Any:
        gate.leave(connection)
        return farewell(connection, *reason)

    engine.on("connect", connect)
    engine.on("disconnect", disconnect)
