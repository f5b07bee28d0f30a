"""How a room speaks to this process's connections, as the room sees it."""

from typing import Protocol


class Wire(Protocol):
    """Places are names of groups of connections."""

    def tell(self, to: str, event: str, data: object) -> None:
        """Send to everyone at a place, or to one connection."""
        ...

    def seat(self, line: str, place: str) -> None:
        """Put a connection at a place."""
        ...

    def unseat(self, line: str, place: str) -> None:
        """Take it away from there."""
        ...
