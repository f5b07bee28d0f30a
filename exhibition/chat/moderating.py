"""What moderators do in rooms: lock, slow down, mute, ban, lift. Every act is journalled.

All of it happens in the caller's transaction; who is in the room is told after that.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from exhibition.accounts.grants import grants_of
from exhibition.accounts.models import Visitor
from exhibition.audit.service import record_act
from exhibition.chat.desk import Desk
from exhibition.chat.models import Room, Sanction
from exhibition.chat.rights import SCOPES, rights_in, split, widest_scope
from exhibition.chat.sanctions import KINDS, room_scope
from exhibition.chat.service import room_of
from exhibition.kernel.actor import EDITOR, ORGANIZER, OWNER, VENUE, Actor, company_scope
from exhibition.kernel.errors import Conflict, Denied, Invalid, NotFound
from exhibition.kernel.ids import parse_id
from exhibition.kernel.text import is_storable
from exhibition.ports import RoomRights

LONGEST_MINUTES = 60 * 24 * 366
SLOWEST_SECONDS = 3600


class MayNotModerate(Denied):
    """Only who looks after a room keeps order in it."""

    code = "may_not_moderate"


class VisitorNotFound(NotFound):
    """There is no such visitor."""

    code = "visitor_not_found"


class SanctionNotFound(NotFound):
    """There is no such sanction, or it is another moderator's business."""

    code = "sanction_not_found"


class NotThisOne(Conflict):
    """Nobody is kept out by themselves, and nobody keeps an organizer out."""

    code = "not_to_be_sanctioned"


@dataclass(frozen=True)
class Verdict:
    """A sanction to give: `mute` or `ban`, for some minutes or for good, in the room, the company or all."""

    visitor_id: UUID
    kind: str
    minutes: int | None
    reason: str = ""
    reach: str = "room"


def moderated(session: Session, desk: Desk, actor: Actor, name: str, now: datetime) -> RoomRights:
    """The rights of who keeps order in a room. Raises RoomNotFound, MayNotModerate."""
    rights = rights_in(session, desk.policies, actor, name, now)
    if not rights.may_moderate:
        raise MayNotModerate
    return rights


def set_lock(session: Session, desk: Desk, actor: Actor, name: str, locked: bool, now: datetime) -> Room:
    """Close a room to all but its staff, or open it again. Raises RoomNotFound, MayNotModerate."""
    moderated(session, desk, actor, name, now)
    room = room_of(session, *split(name), now)
    if (room.locked_at is not None) != locked:
        room.locked_at = now if locked else None
        record_act(session, actor, "room.lock" if locked else "room.unlock", room_scope(name), now)
    session.flush()
    return room


def set_pause(session: Session, desk: Desk, actor: Actor, name: str, seconds: int, now: datetime) -> Room:
    """Make visitors wait between two messages; 0: no longer. Raises RoomNotFound, MayNotModerate, Invalid."""
    moderated(session, desk, actor, name, now)
    if not 0 <= seconds <= SLOWEST_SECONDS:
        raise Invalid({"seconds": "out_of_range"}, limit=SLOWEST_SECONDS)
    room = room_of(session, *split(name), now)
    if room.slow_seconds != seconds:
        room.slow_seconds = seconds
        record_act(session, actor, "room.slow", room_scope(name), now, seconds=seconds)
    session.flush()
    return room


def give(session: Session, desk: Desk, actor: Actor, name: str, verdict: Verdict, now: datetime) -> Sanction:
    """Mute or ban somebody. Raises RoomNotFound, MayNotModerate, VisitorNotFound, NotThisOne, Invalid."""
    rights = moderated(session, desk, actor, name, now)
    if SCOPES.index(verdict.reach) > SCOPES.index(widest_scope(rights, actor)):
        raise MayNotModerate
    scope = _scope(name, rights, verdict.reach)
    _check(session, actor, verdict)
    return _given(session, actor, scope, verdict, now)


def _given(session: Session, actor: Actor, scope: str, verdict: Verdict, now: datetime) -> Sanction:
    ends = now + timedelta(minutes=verdict.minutes) if verdict.minutes else None
    given = Sanction(
        visitor_id=verdict.visitor_id, scope=scope, kind=verdict.kind, reason=verdict.reason.strip()[:500],
        by_account=actor.require_account(), given_at=now, until=ends,
    )  # fmt: skip
    session.add(given)
    subject = f"visitor:{verdict.visitor_id}"
    record_act(
        session, actor, f"chat.{verdict.kind}", subject, now, scope=scope, minutes=verdict.minutes or 0,
        reason=given.reason,
    )  # fmt: skip
    session.flush()
    return given


def give_anywhere(
    session: Session, desk: Desk, actor: Actor, name: str, verdict: Verdict, now: datetime
) -> Sanction:
    """As `give`, and organizers act on what was reported from rooms that they are not in, too."""
    if not actor.is_organizer or verdict.reach != "venue":
        return give(session, desk, actor, name, verdict, now)
    _check(session, actor, verdict)
    return _given(session, actor, VENUE, verdict, now)


def lift(session: Session, desk: Desk, actor: Actor, sanction_id: UUID, now: datetime) -> Sanction:
    """End a sanction before its time. Raises SanctionNotFound."""
    found = session.get(Sanction, sanction_id)
    if found is None or not may_rule(session, desk, actor, found.scope, now):
        raise SanctionNotFound
    if found.lifted_at is None:
        found.lifted_at = now
        record_act(session, actor, "chat.lift", f"visitor:{found.visitor_id}", now, scope=found.scope)
    session.flush()
    return found


def may_rule(session: Session, desk: Desk, actor: Actor, scope: str, now: datetime) -> bool:
    """Whether somebody decides about sanctions and held words of a scope."""
    if actor.is_organizer:
        return True
    if scope.startswith("company:"):
        company = parse_id(scope.removeprefix("company:"))
        return company is not None and actor.has_company_role(company, OWNER, EDITOR)
    return scope.startswith("room:") and decides(session, desk, actor, scope.removeprefix("room:"), now)


def decides(session: Session, desk: Desk, actor: Actor, name: str, now: datetime) -> bool:
    """Whether somebody decides about what was said in a room; organizers about all of it."""
    if actor.is_organizer:
        return True
    try:
        return moderated(session, desk, actor, name, now).may_moderate
    except (NotFound, Denied):
        return False


def _scope(name: str, rights: RoomRights, reach: str) -> str:
    if reach == "venue":
        return VENUE
    if reach == "company" and rights.company_id is not None:
        return company_scope(rights.company_id)
    return room_scope(name)


def _check(session: Session, actor: Actor, verdict: Verdict) -> None:
    if verdict.kind not in KINDS:
        raise Invalid({"kind": "invalid"})
    if verdict.minutes is not None and not 0 < verdict.minutes <= LONGEST_MINUTES:
        raise Invalid({"minutes": "out_of_range"}, limit=LONGEST_MINUTES)
    if not is_storable(verdict.reason):
        raise Invalid({"reason": "unstorable_characters"})
    visitor = session.get(Visitor, verdict.visitor_id)
    if visitor is None:
        raise VisitorNotFound
    grants = grants_of(session, visitor.account_id) if visitor.account_id else frozenset()
    if visitor.id == actor.visitor_id or (ORGANIZER, VENUE) in grants:
        raise NotThisOne
