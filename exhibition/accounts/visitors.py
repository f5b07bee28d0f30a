"""The visitor that a person is: made when a guest first keeps something, merged when they sign in."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from exhibition.accounts.models import Account, Consent, Visitor
from exhibition.audit.models import Activity
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Invalid
from exhibition.kernel.text import is_storable, one_line
from exhibition.ports import GuestMerge

LONGEST_NAME = 60
SEEN_EVERY = timedelta(minutes=10)
_GUEST = select(Visitor.id, Visitor.display_name, Visitor.language).where(
    Visitor.id == bindparam("id"), Visitor.merged_into_id.is_(None), Visitor.account_id.is_(None)
)


def clean_name(name: str, field: str = "display_name") -> str:
    """Tidy a name that others will see. Raises Invalid when it is empty or longer than 60 characters."""
    tidy = " ".join(one_line(name).split())
    if not tidy:
        raise Invalid({field: "required"})
    if not is_storable(tidy):
        raise Invalid({field: "unstorable_characters"})
    if len(tidy) > LONGEST_NAME:
        raise Invalid({field: "too_long"})
    return tidy


def find_guest(session: Session, visitor_id: UUID) -> Visitor | None:
    """Return the guest of a cookie; None when there is none, or when it became somebody's account."""
    guest = session.get(Visitor, visitor_id)
    return guest if guest and guest.merged_into_id is None and guest.account_id is None else None


def read_guest(session: Session, visitor_id: UUID) -> Actor | None:
    """The actor that a cookie's guest is, if `find_guest` finds them; by a statement made once."""
    row = session.execute(_GUEST, {"id": visitor_id}).first()
    return Actor(visitor_id=row[0], display_name=row[1], language=row[2]) if row else None


def visitor_of(session: Session, account: Account, now: datetime) -> Visitor:
    """Return the visitor that an account is; makes it when there is none yet."""
    found = session.scalar(select(Visitor).where(Visitor.account_id == account.id))
    if found:
        return found
    made = Visitor(
        account_id=account.id,
        display_name=account.display_name,
        language=account.language,
        created_at=now,
        seen_at=now,
    )
    session.add(made)
    session.flush()
    return made


def ensure_visitor(session: Session, actor: Actor, display_name: str, now: datetime) -> Visitor:
    """Return the actor's visitor; makes a guest of somebody who has none. The session must write.

    `display_name` names a guest (an account keeps its own); empty keeps the name there is. Over HTTP,
    `accounts.identity.remember_guest` then gives the browser its cookie. Raises Invalid for a bad name.
    """
    if actor.account_id is not None:
        return visitor_of(session, session.get_one(Account, actor.account_id), now)
    guest = find_guest(session, actor.visitor_id) if actor.visitor_id else None
    if guest is None:
        guest = Visitor(language=actor.language, created_at=now, seen_at=now)
        session.add(guest)
    if display_name:
        guest.display_name = clean_name(display_name)
    guest.seen_at = now
    session.flush()
    return guest


def merge_guest(
    session: Session, guest_id: UUID, account: Account, merges: Sequence[GuestMerge], now: datetime
) -> None:
    """Give an account what its owner kept as a guest. Nothing happens for an unknown or merged guest."""
    guest = find_guest(session, guest_id)
    if guest is None:
        return
    visitor = visitor_of(session, account, now)
    for merge in merges:
        merge(session, guest.id, visitor.id)
    session.execute(update(Consent).where(Consent.visitor_id == guest.id).values(visitor_id=visitor.id))
    session.execute(update(Activity).where(Activity.visitor_id == guest.id).values(visitor_id=visitor.id))
    guest.merged_into_id, guest.display_name = visitor.id, ""
