"""What inquiries ask of the running web process: who is there to answer, and to tell those who look."""

from typing import Any
from uuid import UUID

from flask import current_app, has_app_context

from exhibition.chat.current import places
from exhibition.web.sockets import socketio_of


def staff_online(booth_id: UUID) -> int:
    """How many of a booth's staff are there now, in an inbox or in the booth's room; over all processes."""
    if not has_app_context() or "maru_places" not in current_app.extensions:
        return 0
    return places().staff.people(f"booth:{booth_id}")


def is_staffed(booth_id: UUID) -> bool:
    """Whether somebody is there to answer."""
    return staff_online(booth_id) > 0


def tell(room: str, event: str, data: dict[str, Any]) -> None:
    """Emit to whoever is in the room; nobody is, outside of a web process."""
    if has_app_context():
        socketio_of().emit(event, data, to=room)
