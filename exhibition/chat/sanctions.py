"""Who may not write (`mute`), or not be there at all (`ban`): in a room, a company's rooms, the venue."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from exhibition.chat.models import Sanction
from exhibition.kernel.actor import VENUE, Actor, company_scope
from exhibition.kernel.errors import Denied, MaruError
from exhibition.ports import RoomRights

MUTE, BAN = "mute", "ban"
KINDS = (MUTE, BAN)


class Banned(Denied):
    """This person is kept out. `minutes` says for how long still, 0 means until somebody lifts it."""

    code = "banned"


class Muted(Denied):
    """This person may read and not write; `minutes` as for Banned."""

    code = "muted"


class Held(NamedTuple):
    """A sanction as it is judged by."""

    scope: str
    kind: str
    until: datetime | None


_TABLE = Sanction.__table__
# Put together once: it is asked for whatever is said.
OF_VISITORS = select(_TABLE.c.visitor_id, _TABLE.c.scope, _TABLE.c.kind, _TABLE.c.until).where(
    _TABLE.c.visitor_id.in_(bindparam("visitors", expanding=True)), _TABLE.c.lifted_at.is_(None)
)


def held_by(session: Session, visitors: Collection[UUID]) -> Mapping[UUID, Sequence[Held]]:
    """The sanctions of people that nobody lifted, read in one statement; some may have run out."""
    found: dict[UUID, list[Held]] = {}
    for visitor_id, scope, kind, until in session.execute(OF_VISITORS, {"visitors": list(visitors)}):
        found.setdefault(visitor_id, []).append(Held(scope, kind, until))
    return found


def room_scope(name: str) -> str:
    """The scope of a single room: `room:<kind>:<ref>`."""
    return f"room:{name}"


def scopes_of(name: str, rights: RoomRights) -> frozenset[str]:
    """The scopes that hold in a room."""
    own = {VENUE, room_scope(name)}
    return frozenset(own | {company_scope(rights.company_id)} if rights.company_id else own)


def restrained(rights: RoomRights, actor: Actor, name: str, held: Sequence[Held], at: datetime) -> RoomRights:
    """What is left of somebody's rights. Staff answer to the venue alone, organizers to nobody.

    Raises Banned.
    """
    if not held or actor.is_organizer:
        return rights
    scopes = frozenset({VENUE}) if rights.is_staff else scopes_of(name, rights)
    now = [one for one in held if one.scope in scopes and (one.until is None or one.until > at)]
    if any(one.kind == BAN for one in now):
        raise Banned(minutes=minutes_left([one.until for one in now if one.kind == BAN], at))
    if now:
        return replace(
            rights, may_write=False, refusal=Muted(minutes=minutes_left([one.until for one in now], at))
        )
    return rights


def minutes_left(ends: Sequence[datetime | None], at: datetime) -> int:
    """How long the longest still lasts; 0: for good."""
    known = [end for end in ends if end is not None]
    return 0 if len(known) < len(ends) else max(1, round((max(known) - at).total_seconds() / 60))


def refusal_of(rights: RoomRights, otherwise: type[MaruError]) -> MaruError:
    """Why somebody may not write."""
    return rights.refusal or otherwise()
