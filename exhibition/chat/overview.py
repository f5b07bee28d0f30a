"""What a moderator sees beside reports: sanctions that hold, rooms by their names, decisions that wait."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from sqlalchemy import case, or_, select
from sqlalchemy.orm import Session

from exhibition.accounts.models import Visitor
from exhibition.chat.desk import Desk
from exhibition.chat.models import HeldMessage, Message, Report, Room, Sanction
from exhibition.chat.moderating import decides, may_rule
from exhibition.chat.rights import policy_of, split
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import MaruError
from exhibition.kernel.text import Localized
from exhibition.ports import QueueItem

PUBLIC_KINDS = ("booth", "event", "hall")
ROOMS_SHOWN = 20


def sanctions_for(
    session: Session, desk: Desk, actor: Actor, now: datetime
) -> list[tuple[Sanction, Visitor]]:
    """Sanctions that hold now and are this person's to lift, the newest first; at most two hundred."""
    query = select(Sanction, Visitor).join(Visitor, Visitor.id == Sanction.visitor_id)
    query = query.where(Sanction.lifted_at.is_(None), or_(Sanction.until.is_(None), Sanction.until > now))
    rows = session.execute(query.order_by(Sanction.given_at.desc()).limit(200)).all()
    mine = {scope: may_rule(session, desk, actor, scope, now) for scope in {s.scope for s, _ in rows}}
    return [(sanction, visitor) for sanction, visitor in rows if mine[sanction.scope]]


def rooms_for(session: Session, desk: Desk, actor: Actor, now: datetime) -> list[tuple[str, Room]]:
    """Public rooms that this person looks after: those with rules of their own first, then the fullest."""
    has_rules = or_(Room.locked_at.is_not(None), Room.slow_seconds > 0)
    query = select(Room).where(Room.kind.in_(PUBLIC_KINDS), or_(Room.last_seq > 0, has_rules))
    query = query.order_by(case((has_rules, 0), else_=1), Room.last_seq.desc()).limit(200)
    named = [(f"{room.kind}:{room.ref}", room) for room in session.scalars(query)]
    mine = ((name, room) for name, room in named if decides(session, desk, actor, name, now))
    return list(islice(mine, ROOMS_SHOWN))


@dataclass
class Headings:
    """Rooms by the names that people know; a room that is not this person's has none."""

    session: Session
    desk: Desk
    actor: Actor
    now: datetime
    _known: dict[str, tuple[Localized, str]] = field(default_factory=dict)

    def of(self, name: str) -> tuple[Localized, str]:
        """A room's title and the address of its page."""
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def _read(self, name: str) -> tuple[Localized, str]:
        kind, ref = split(name)
        try:
            rights = policy_of(self.desk.policies, kind).rights(self.session, self.actor, ref, self.now)
        except MaruError:
            return {}, ""
        return rights.title, rights.url


class ModerationQueue:
    """Reports and held messages as decisions that wait in the console."""

    def waiting(self, session: Session) -> Sequence[QueueItem]:
        """See `exhibition.ports.QueueSource`."""
        return [*_reports(session), *_held(session)]


def _reports(session: Session) -> list[QueueItem]:
    query = select(Report, Message).join(Message, Message.id == Report.message_id)
    rows = session.execute(query.where(Report.decision == "").order_by(Report.reported_at).limit(50))
    return [_item("report", str(report.id), message, report.reported_at) for report, message in rows]


def _held(session: Session) -> list[QueueItem]:
    query = select(HeldMessage).where(HeldMessage.decision == "").order_by(HeldMessage.said_at).limit(50)
    return [_item("held", str(held.id), held, held.said_at) for held in session.scalars(query)]


def _item(kind: str, ref: str, what: Message | HeldMessage, since: datetime) -> QueueItem:
    return QueueItem(
        kind, ref, {"en": what.author or "–"}, {"en": what.body[:200]}, since, f"/console/moderation#{kind}"
    )
