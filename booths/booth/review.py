"""The way of a booth to the public: submitted, published or returned with a reason, suspended."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NoReturn
from uuid import UUID

from sqlalchemy.orm import Session

from booths.booth.document import BoothDocument
from booths.booth.models import DRAFT, PUBLISHED, RETURNED, SUBMITTED, Booth, BoothRevision, Placement
from booths.booth.placement import StandElsewhere, free_stands, place, standing
from booths.booth.service import BoothNotFound, last_revision, next_revision_number, require_booth
from booths.companies.checks import Check, text
from exhibition.audit.service import record_act
from exhibition.events.service import find_event
from exhibition.halls.models import Stand
from exhibition.kernel.actor import EDITOR, OWNER, Actor
from exhibition.kernel.errors import Conflict, Denied, NotFound
from exhibition.kernel.versions import raise_version
from exhibition.search.service import replace_owner

REASON = 2_000
# What may follow what: (state of the draft, act) → next state. Everything else is WrongState.
TRANSITIONS: Mapping[tuple[str, str], str] = {
    (DRAFT, "submit"): SUBMITTED,
    (RETURNED, "submit"): SUBMITTED,
    (SUBMITTED, "withdraw"): DRAFT,
    (SUBMITTED, "publish"): PUBLISHED,
    (SUBMITTED, "return"): RETURNED,
}


class WrongState(Conflict):
    """The booth is in a state in which this cannot be done."""

    code = "booth_wrong_state"


class Incomplete(Conflict):
    """Something that the public page needs is missing; `problems` lists the codes."""

    code = "booth_incomplete"


class OrganizerOnly(Denied):
    """Only the organizer decides this."""

    code = "organizer_only"


class NoStandFree(Conflict):
    """Every stand of the hall is held."""

    code = "no_stand_free"


class StandNotFound(NotFound):
    """No such stand."""

    code = "stand_not_found"


def freeze(
    session: Session,
    actor: Actor,
    booth: Booth,
    document: BoothDocument,
    problems: Sequence[str],
    now: datetime,
    version: int | None = None,
) -> BoothRevision:
    """Submit: keep the document for the organizer to decide. Raises WrongState, Incomplete, Stale.

    `booths.studio.service.submit` calls this with the parts joined and their problems listed.
    """
    _move(booth, "submit", check_only=True)
    if problems:
        raise Incomplete(problems=list(problems))
    raise_version(session, booth, version)
    _move(booth, "submit")
    booth.reason = ""
    revision = BoothRevision(
        booth_id=booth.id,
        number=next_revision_number(session, booth.id),
        document=dict(document),
        state=SUBMITTED,
        submitted_at=now,
        reason="",
    )
    session.add(revision)
    session.flush()
    record_act(session, actor, "booth.submit", f"booth:{booth.id}", now, revision=revision.number)
    return revision


def withdraw(session: Session, actor: Actor, booth_id: UUID, now: datetime) -> Booth:
    """Take a submission back, to go on editing. Raises BoothNotFound, RoleRequired, WrongState."""
    booth = require_booth(session, actor, booth_id, OWNER, EDITOR)
    _decide(session, booth, "withdraw", now)
    record_act(session, actor, "booth.withdraw", f"booth:{booth.id}", now)
    return booth


def publish(
    session: Session,
    actor: Actor,
    booth_id: UUID,
    now: datetime,
    stand_id: UUID | None = None,
    version: int | None = None,
) -> Booth:
    """Make the submitted revision public, on `stand_id`, or where it stands, or on the first free stand.

    Raises OrganizerOnly, BoothNotFound, WrongState, StandNotFound, StandTaken, NoStandFree, Stale.
    """
    booth = booth_for_organizer(session, actor, booth_id)
    revision = _decide(session, booth, "publish", now, version)
    _settle(session, booth, now, stand_id)
    booth.public_revision = revision
    booth.reason = ""
    session.flush()
    record_act(session, actor, "booth.publish", f"booth:{booth.id}", now, revision=revision.number)
    return booth


def send_back(
    session: Session, actor: Actor, booth_id: UUID, reason: str, now: datetime, version: int | None = None
) -> Booth:
    """Return a submission with a reason. Raises OrganizerOnly, BoothNotFound, Invalid, WrongState, Stale."""
    booth = booth_for_organizer(session, actor, booth_id)
    words = _reason(reason)
    revision = _decide(session, booth, "return", now, version)
    booth.reason = revision.reason = words
    record_act(session, actor, "booth.return", f"booth:{booth.id}", now, reason=words)
    session.flush()
    return booth


def suspend(session: Session, actor: Actor, booth_id: UUID, reason: str, now: datetime) -> Booth:
    """Hide a public booth at once. Raises OrganizerOnly, BoothNotFound, Invalid, WrongState."""
    booth = booth_for_organizer(session, actor, booth_id)
    words = _reason(reason)
    if booth.suspended_at is not None or booth.public_revision_id is None:
        _refuse(booth, "suspend")
    raise_version(session, booth)
    booth.suspended_at, booth.suspended_reason = now, words
    replace_owner(session, f"booth:{booth.id}", ())
    record_act(session, actor, "booth.suspend", f"booth:{booth.id}", now, reason=words)
    session.flush()
    return booth


def unsuspend(session: Session, actor: Actor, booth_id: UUID, now: datetime) -> Booth:
    """Show a suspended booth again. Raises OrganizerOnly, BoothNotFound, WrongState."""
    booth = booth_for_organizer(session, actor, booth_id)
    if booth.suspended_at is None:
        _refuse(booth, "unsuspend")
    raise_version(session, booth)
    booth.suspended_at, booth.suspended_reason = None, ""
    record_act(session, actor, "booth.unsuspend", f"booth:{booth.id}", now)
    session.flush()
    return booth


def assign_stand(
    session: Session,
    actor: Actor,
    booth_id: UUID,
    now: datetime,
    stand_id: UUID | None = None,
    event: str | None = None,
) -> Placement:
    """Put a booth on a stand: all year from now, or in the fair `event` (its slug) for the fair's time.

    Without a stand the booth keeps the one it has, or gets the first free one. Raises OrganizerOnly,
    BoothNotFound, EventNotFound, StandNotFound, StandTaken, StandElsewhere, NoStandFree.
    """
    booth = booth_for_organizer(session, actor, booth_id)
    fair = find_event(session, event, drafts=True) if event else None
    current = standing(session, booth.id, now)
    wanted = stand_id or (current.stand_id if current else None)
    stand = session.get(Stand, wanted) if wanted else _first_free(session, booth, now)
    if stand is None:
        raise StandNotFound
    if fair is not None and stand.hall_id not in {hall.id for hall in fair.halls}:
        raise StandElsewhere(stand=stand.number)
    starts, ends = (fair.opens_at, fair.closes_at) if fair else (now, None)
    placement = place(session, booth, stand, starts, ends, fair)
    record_act(session, actor, "booth.place", f"booth:{booth.id}", now, stand=stand.number, event=event or "")
    return placement


def require_organizer(actor: Actor) -> None:
    """Raises SignInRequired, OrganizerOnly."""
    actor.require_account()
    if not actor.is_organizer:
        raise OrganizerOnly


def booth_for_organizer(session: Session, actor: Actor, booth_id: UUID) -> Booth:
    """Any booth, for the organizer. Raises SignInRequired, OrganizerOnly, BoothNotFound."""
    require_organizer(actor)
    booth = session.get(Booth, booth_id)
    if booth is None:
        raise BoothNotFound
    return booth


def _move(booth: Booth, act: str, *, check_only: bool = False) -> None:
    next_state = TRANSITIONS.get((booth.state, act))
    if next_state is None:
        _refuse(booth, act)
    if not check_only:
        booth.state = next_state


def _refuse(booth: Booth, act: str) -> NoReturn:
    raise WrongState(state="suspended" if booth.suspended_at else booth.state, act=act)


def _decide(
    session: Session, booth: Booth, act: str, now: datetime, version: int | None = None
) -> BoothRevision:
    """Move the booth and its latest revision on together."""
    _move(booth, act, check_only=True)
    revision = last_revision(session, booth.id)
    if revision is None:
        _refuse(booth, act)
    raise_version(session, booth, version)
    _move(booth, act)
    revision.state = booth.state
    revision.decided_at = now
    session.flush()
    return revision


def _settle(session: Session, booth: Booth, now: datetime, stand_id: UUID | None) -> None:
    """See that the booth has a stand in its hall."""
    current = standing(session, booth.id, now)
    if stand_id is None and current is not None and _is_in_hall(session, current.stand_id, booth):
        return
    stand = session.get(Stand, stand_id) if stand_id else _first_free(session, booth, now)
    if stand is None:
        raise StandNotFound
    if current is None or current.stand_id != stand.id:
        place(session, booth, stand, now)


def _is_in_hall(session: Session, stand_id: UUID, booth: Booth) -> bool:
    stand = session.get(Stand, stand_id)
    return stand is not None and stand.hall.slug == booth.hall_slug


def _first_free(session: Session, booth: Booth, now: datetime) -> Stand:
    free = free_stands(session, booth.hall_slug, now, booth.id)
    if not free:
        raise NoStandFree(hall=booth.hall_slug)
    return free[0]


def _reason(reason: str) -> str:
    words: str = Check({"reason": reason}).field("reason", text(REASON, required=True)).done()["reason"]
    return words


def state_for_people(booth: Booth) -> dict[str, Any]:
    """What a badge shows: the draft's state, whether something is public, whether it is hidden."""
    return {
        "state": booth.state,
        "is_public": booth.public_revision_id is not None and booth.suspended_at is None,
        "is_suspended": booth.suspended_at is not None,
    }
