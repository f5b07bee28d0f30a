"""Whom to reach who is not looking: the holder, the team, the organizers."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from booths.booth.models import Booth
from booths.inquiries.models import ORGANIZER, WAITING, Inquiry
from exhibition.accounts.grants import members_of
from exhibition.accounts.models import Grant, Visitor
from exhibition.kernel.actor import ORGANIZER as ORGANIZER_ROLE
from exhibition.kernel.actor import VENUE
from exhibition.kernel.text import one_line
from exhibition.notify.alerts import alert

SNIPPET = 140
# A busy public room must not ring for each message.
QUIET = timedelta(minutes=5)
STAFFED = timedelta(seconds=10)
IsStaffed = Callable[[UUID], bool]


def team_of(session: Session, booth: Booth) -> list[int]:
    """The accounts of everyone in a booth's company who can sign in."""
    return [account.id for account, _role in members_of(session, booth.company_id) if account.active]


def organizers(session: Session) -> list[int]:
    """The accounts that run the venue."""
    query = select(Grant.account_id).where(Grant.role == ORGANIZER_ROLE, Grant.scope == VENUE)
    return list(session.scalars(query))


def inbox_url(inquiry: Inquiry) -> str:
    """Where staff answer it, in public too, with the visitor's card beside."""
    return f"/studio/inbox?inquiry={inquiry.id}"


def reach(
    session: Session, people: Sequence[int], kind: str, inquiry: Inquiry, words: str = "", **more: object
) -> None:
    """Alert these accounts about an inquiry."""
    booth, visitor = session.get_one(Booth, inquiry.booth_id), session.get_one(Visitor, inquiry.visitor_id)
    args = {"booth": booth.title, "visitor": visitor.display_name, "words": snippet(words), **more}
    alert(session, people, kind, args, inbox_url(inquiry))


def snippet(words: str) -> str:
    """The beginning of a message, in one line."""
    line = one_line(words)
    return line if len(line) <= SNIPPET else f"{line[: SNIPPET - 1]}…"


class Alerts:
    """Reaches for staff when a visitor asks and nobody of the booth is there to see it.

    `is_staffed(booth id)` says whether somebody is: they hear it from the page. A public room rings at most
    once in five minutes, and asks who is there at most once in ten seconds, in this process.
    """

    def __init__(self, is_staffed: IsStaffed) -> None:
        self._is_staffed = is_staffed
        self._rests: dict[UUID, datetime] = {}

    def asked_in_public(self, session: Session, booth_id: UUID, message: Mapping[str, Any]) -> None:
        """A visitor wrote in a booth's public room."""
        at = datetime.fromisoformat(message["at"])
        if at < self._rests.get(booth_id, at):
            return
        is_staffed = self._is_staffed(booth_id)
        self._rests[booth_id] = at + (STAFFED if is_staffed else QUIET)
        if is_staffed:
            return
        booth = session.get_one(Booth, booth_id)
        inquiry = session.scalar(
            select(Inquiry).where(
                Inquiry.room == f"booth:{booth_id}", Inquiry.visitor_id == UUID(message["by"]),
                Inquiry.state == WAITING,
            )
        )  # fmt: skip
        if inquiry is not None:
            reach(session, team_of(session, booth), "asked", inquiry, message["body"])

    def asked(self, session: Session, inquiry: Inquiry, message: Mapping[str, Any]) -> None:
        """A visitor asked in private: whoever holds the conversation is told, else the team."""
        if self._is_staffed(inquiry.booth_id):
            return
        booth = session.get_one(Booth, inquiry.booth_id)
        team = team_of(session, booth)
        held = inquiry.holder_id in team or inquiry.step >= ORGANIZER
        people = [inquiry.holder_id] if inquiry.holder_id and held else team
        reach(session, people, "asked", inquiry, message["body"])
