"""What a person keeps and says about themselves: favourites, profile, a copy of their data."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import available_timezones

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from exhibition.accounts.grants import grants_of
from exhibition.accounts.models import Account, Consent, Passkey, Visitor
from exhibition.accounts.visitors import clean_name
from exhibition.audit.models import Activity
from exhibition.chat.erasing import chat_data
from exhibition.chat.models import Message, Room
from exhibition.kernel.errors import Exceeded, Invalid, NotFound
from exhibition.me.models import KINDS, Favourite
from exhibition.search.models import SearchEntry

MOST_FAVOURITES = 500


class NothingToKeep(NotFound):
    """There is no such booth or product on show."""

    code = "nothing_to_keep"


class TooManyFavourites(Exceeded):
    """A list of more than 500 helps nobody."""

    code = "too_many_favourites"
    status = 409


@dataclass(frozen=True)
class Kept:
    """A favourite with the words it is shown by; `title` empty once it is no longer on show."""

    kind: str
    ref: str
    saved_at: datetime
    title: dict[str, str]
    summary: dict[str, str]
    url: str
    picture: str | None


def keep(session: Session, visitor_id: UUID, kind: str, ref: str, now: datetime) -> bool:
    """Save a booth or product; again is harmless. Returns whether it is new.

    Raises NothingToKeep for what is not on show, TooManyFavourites past 500.
    """
    on_show = select(SearchEntry.id).where(
        SearchEntry.kind == kind, SearchEntry.ref == ref, SearchEntry.visible
    )
    if kind not in KINDS or not session.scalar(on_show.limit(1)):
        raise NothingToKeep(kind=kind)
    if session.get(Favourite, (visitor_id, kind, ref)):
        return False
    if len(_rows(session, visitor_id)) >= MOST_FAVOURITES:
        raise TooManyFavourites(most=MOST_FAVOURITES)
    session.add(Favourite(visitor_id=visitor_id, kind=kind, ref=ref, saved_at=now))
    session.flush()
    return True


def is_kept(session: Session, visitor_id: UUID | None, kind: str, ref: str) -> bool:
    """Whether a visitor saved this."""
    return visitor_id is not None and session.get(Favourite, (visitor_id, kind, ref)) is not None


def drop(session: Session, visitor_id: UUID, kind: str, ref: str) -> None:
    """Take a favourite off the list; one that is not there is fine."""
    session.execute(
        delete(Favourite).where(
            Favourite.visitor_id == visitor_id, Favourite.kind == kind, Favourite.ref == ref
        )
    )


def favourites(session: Session, visitor_id: UUID | None) -> list[Kept]:
    """Return what a visitor saved, newest first."""
    rows = _rows(session, visitor_id) if visitor_id else []
    entries = session.scalars(
        select(SearchEntry).where(SearchEntry.ref.in_([row.ref for row in rows]), SearchEntry.visible)
    ).all()
    return [_kept(row, [e for e in entries if (e.kind, e.ref) == (row.kind, row.ref)]) for row in rows]


def merge_favourites(session: Session, guest_id: UUID, visitor_id: UUID) -> None:
    """Give an account what its owner saved as a guest."""
    held = {(row.kind, row.ref) for row in _rows(session, visitor_id)}
    for row in _rows(session, guest_id):
        if (row.kind, row.ref) not in held:
            session.add(Favourite(visitor_id=visitor_id, kind=row.kind, ref=row.ref, saved_at=row.saved_at))
    session.execute(delete(Favourite).where(Favourite.visitor_id == guest_id))


def change_profile(
    session: Session, account: Account, languages: Sequence[str], name: str, language: str, time_zone: str
) -> None:
    """Change name, language and IANA time zone. Raises Invalid, naming every wrong field."""
    wrong: dict[str, str] = {}
    try:
        name = clean_name(name)
    except Invalid as error:
        wrong.update(error.fields)
    if language not in languages:
        wrong["language"] = "unknown_language"
    if time_zone not in time_zones():
        wrong["time_zone"] = "unknown_time_zone"
    if wrong:
        raise Invalid(wrong)
    account.display_name, account.language, account.time_zone = name, language, time_zone
    session.execute(
        update(Visitor).where(Visitor.account_id == account.id).values(display_name=name, language=language)
    )


def time_zones() -> list[str]:
    """The IANA zones that people live in, and UTC."""
    return [
        "UTC",
        *sorted(z for z in available_timezones() if "/" in z and not z.startswith(("Etc/", "System"))),
    ]


def export(session: Session, account: Account) -> dict[str, Any]:
    """Return everything that is kept about a person, as JSON."""
    visitor = session.scalar(select(Visitor).where(Visitor.account_id == account.id))
    visitor_id = visitor.id if visitor else None
    messages = session.execute(
        select(Message, Room)
        .join(Room, Room.id == Message.room_id)
        .where(Message.visitor_id == visitor_id)
        .order_by(Message.sent_at)
    )
    return {
        "account": {
            "email": account.email,
            "display_name": account.display_name,
            "language": account.language,
            "time_zone": account.time_zone,
            "created_at": _instant(account.created_at),
            "confirmed_at": _instant(account.confirmed_at),
        },
        "roles": [{"role": role, "scope": scope} for role, scope in sorted(grants_of(session, account.id))],
        "passkeys": [
            {"name": key.name, "last_used_at": _instant(key.lastuse_datetime)}
            for key in session.scalars(select(Passkey).where(Passkey.user_id == account.id))
        ],
        "favourites": [
            {"kind": kept.kind, "ref": kept.ref, "title": kept.title, "saved_at": _instant(kept.saved_at)}
            for kept in favourites(session, visitor_id)
        ],
        "messages": [
            {"room": f"{room.kind}:{room.ref}", "sent_at": _instant(message.sent_at), "body": message.body}
            for message, room in messages
        ],
        **chat_data(session, visitor_id),
        "consents": [
            {
                "purpose": consent.purpose,
                "text_version": consent.text_version,
                "given_at": _instant(consent.given_at),
                "withdrawn_at": _instant(consent.withdrawn_at),
            }
            for consent in session.scalars(select(Consent).where(Consent.visitor_id == visitor_id))
        ],
        "activity": [
            {"at": _instant(entry.at), "kind": entry.kind, "subject": entry.subject}
            for entry in session.scalars(
                select(Activity).where(Activity.visitor_id == visitor_id).order_by(Activity.at)
            )
        ],
    }


def _rows(session: Session, visitor_id: UUID) -> list[Favourite]:
    query = select(Favourite).where(Favourite.visitor_id == visitor_id).order_by(Favourite.saved_at.desc())
    return list(session.scalars(query))


def _kept(row: Favourite, entries: Sequence[SearchEntry]) -> Kept:
    first = entries[0] if entries else None
    return Kept(
        row.kind,
        row.ref,
        row.saved_at,
        {entry.language: entry.title for entry in entries},
        {entry.language: entry.summary for entry in entries},
        first.url if first else "",
        first.picture if first else None,
    )


def _instant(value: datetime | None) -> str | None:
    return value.isoformat() if value else None
