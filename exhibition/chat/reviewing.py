"""What a moderator does with messages that wait: let them through, or leave them unseen."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from exhibition.audit.service import record_act
from exhibition.chat.desk import Desk
from exhibition.chat.models import HeldMessage, Room
from exhibition.chat.moderating import decides
from exhibition.chat.service import Saying, Speaker
from exhibition.chat.storing import Spoken, Stored
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import NotFound

RELEASED, REFUSED = "released", "refused"


class HeldNotFound(NotFound):
    """There is no such message waiting, or somebody else decides about it."""

    code = "held_not_found"


def waiting(session: Session) -> list[tuple[HeldMessage, str]]:
    """Messages that wait, the oldest first, each with its room's name; at most two hundred."""
    query = select(HeldMessage, Room.kind, Room.ref).join(Room, Room.id == HeldMessage.room_id)
    rows = session.execute(query.where(HeldMessage.decision == "").order_by(HeldMessage.said_at).limit(200))
    return [(held, f"{kind}:{ref}") for held, kind, ref in rows]


def spoken_of(held: HeldMessage) -> Spoken:
    """The message as its author said it."""
    saying = Saying(held.client_id, held.body, held.language, held.pin or None, held.content or None)
    return Spoken(Speaker(held.visitor_id, held.author, False), saying)


def list_for(session: Session, desk: Desk, actor: Actor, now: datetime) -> list[tuple[HeldMessage, str]]:
    """What waits for this person's decision."""
    rows = waiting(session)
    mine = {name: decides(session, desk, actor, name, now) for name in {name for _, name in rows}}
    return [(held, name) for held, name in rows if mine[name]]


def release(session: Session, desk: Desk, actor: Actor, held_id: UUID, now: datetime) -> tuple[str, Stored]:
    """Let a message through: it gets the room's next number. Raises HeldNotFound."""
    held, room, name = _open(session, desk, actor, held_id, now)
    [stored] = desk.enter(session, name, room.id, [spoken_of(held)])
    _close(session, actor, held, RELEASED, name, now)
    return name, stored


def refuse(session: Session, desk: Desk, actor: Actor, held_id: UUID, now: datetime) -> str:
    """Leave a message unseen; returns its room. Raises HeldNotFound."""
    held, _room, name = _open(session, desk, actor, held_id, now)
    _close(session, actor, held, REFUSED, name, now)
    return name


def _open(
    session: Session, desk: Desk, actor: Actor, held_id: UUID, now: datetime
) -> tuple[HeldMessage, Room, str]:
    held = session.get(HeldMessage, held_id, with_for_update=True)
    if held is None or held.decision:
        raise HeldNotFound
    room = session.get_one(Room, held.room_id)
    name = f"{room.kind}:{room.ref}"
    if not decides(session, desk, actor, name, now):
        raise HeldNotFound
    return held, room, name


def _close(
    session: Session, actor: Actor, held: HeldMessage, decision: str, name: str, now: datetime
) -> None:
    held.decision, held.decided_by, held.decided_at = decision, actor.account_id, now
    record_act(session, actor, f"held.{decision}", f"visitor:{held.visitor_id}", now, room=name)
    session.flush()
