"""Who may do what in a room: asked of the policy of its kind at every join and message."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from exhibition.chat.models import Room
from exhibition.chat.sanctions import Held, held_by, restrained
from exhibition.chat.service import RoomNotFound
from exhibition.kernel.actor import EDITOR, OWNER, Actor
from exhibition.kernel.errors import NotFound
from exhibition.ports import RoomPolicy, RoomRights


def split(name: str) -> tuple[str, str]:
    """Read `booth:<id>` as (kind, ref)."""
    kind, _, ref = name.partition(":")
    return kind, ref


SCOPES = ("room", "company", "venue")


def policy_of(policies: Sequence[RoomPolicy], kind: str) -> RoomPolicy:
    """Return the policy of a kind of room. Raises RoomNotFound for a kind that nobody knows."""
    for policy in policies:
        if policy.kind == kind:
            return policy
    raise RoomNotFound


def rights_in(
    session: Session, policies: Sequence[RoomPolicy], actor: Actor, name: str, at: datetime,
    sanctions: Sequence[Held] | None = None,
) -> RoomRights:  # fmt: skip
    """Return the actor's rights in a room; `sanctions` are theirs, read here when they are not given.

    Raises RoomNotFound where they may not even read, Banned where they are kept out, and whatever else the
    room's policy refuses with.
    """
    kind, ref = split(name)
    try:
        rights = policy_of(policies, kind).rights(session, actor, ref, at)
    except NotFound as error:
        raise RoomNotFound from error
    if not rights.may_read:
        raise RoomNotFound
    if sanctions is None and actor.visitor_id is not None:
        sanctions = held_by(session, [actor.visitor_id]).get(actor.visitor_id)
    return restrained(rights, actor, name, sanctions or (), at)


def rules_of(room: Room | None, rights: RoomRights, actor: Actor) -> dict[str, Any]:
    """What holds in a room now, as clients hear it; `scope` is how far this person's own sanctions reach."""
    return {
        "locked": bool(room and room.locked_at),
        "slow_seconds": room.slow_seconds if room else 0,
        "may_moderate": rights.may_moderate,
        "muted": rights.refusal is not None,
        "scope": widest_scope(rights, actor) if rights.may_moderate else "",
    }


def may_write_now(room: Room | None, rights: RoomRights) -> bool:
    """Whether one may write here, the room's lock included."""
    is_locked = bool(room and room.locked_at) and not (rights.is_staff or rights.may_moderate)
    return rights.may_write and not is_locked


def widest_scope(rights: RoomRights, actor: Actor) -> str:
    """`venue` for organizers, `company` for who runs the room's company, else `room`."""
    if actor.is_organizer:
        return "venue"
    company = rights.company_id
    return "company" if company and actor.has_company_role(company, OWNER, EDITOR) else "room"
