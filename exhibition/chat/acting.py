"""Acts of moderators in a request: done, committed, and then told to the room."""

from typing import Any
from uuid import UUID

from exhibition.chat import reporting, reviewing
from exhibition.chat.current import desk
from exhibition.chat.models import Room
from exhibition.chat.posting import tell
from exhibition.web.context import actor, db, now
from exhibition.web.sockets import socketio_of


def tell_rules(name: str, room: Room) -> dict[str, Any]:
    """Commit, and tell who is there what holds in their room now."""
    rules = {"room": name, "locked": room.locked_at is not None, "slow_seconds": room.slow_seconds}
    db().commit()
    socketio_of().emit("rules", rules, to=f"chat:{name}")
    return rules


def act_on_held(held_id: UUID, decision: str) -> None:
    """Let a held message through, or leave it unseen. Raises HeldNotFound."""
    if decision == reviewing.REFUSED:
        reviewing.refuse(db(), desk(), actor(), held_id, now())
        return
    name, stored = reviewing.release(db(), desk(), actor(), held_id, now())
    db().commit()
    tell(socketio_of(), name, stored.shown)


def act_on_report(report_id: UUID, decision: str) -> None:
    """Decide about a report. Raises ReportNotFound, Invalid."""
    name, shown = reporting.decide(db(), desk(), actor(), report_id, decision, now())
    db().commit()
    if shown:
        socketio_of().emit("changed", {"room": name, **shown}, to=f"chat:{name}")
