"""What the organizer looks at: decisions that wait, people and their roles, the journal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from exhibition.accounts.grants import grant, revoke
from exhibition.accounts.models import Account, Grant
from exhibition.audit.models import AuditEntry
from exhibition.kernel.actor import ORGANIZER, VENUE, Actor
from exhibition.kernel.errors import Denied, NotFound
from exhibition.kernel.paging import Page
from exhibition.ports import QueueItem, QueueSource

PAGE = 50


class ConsoleDenied(Denied):
    """The console is the organizer's."""

    code = "console_denied"


class AccountNotFound(NotFound):
    """There is no such account."""

    code = "account_not_found"


@dataclass(frozen=True)
class Person:
    """An account with its grants."""

    account: Account
    grants: frozenset[tuple[str, str]]

    @property
    def is_organizer(self) -> bool:
        """Whether this person runs the venue."""
        return (ORGANIZER, VENUE) in self.grants


@dataclass(frozen=True)
class Act:
    """A line of the journal and who did it; no name means the system."""

    entry: AuditEntry
    who: str


def require_organizer(actor: Actor) -> None:
    """Raises SignInRequired, ConsoleDenied."""
    actor.require_account()
    if not actor.is_organizer:
        raise ConsoleDenied


def waiting(session: Session, sources: Iterable[QueueSource]) -> Sequence[QueueItem]:
    """Everything to decide, the longest waiting first."""
    return sorted(
        (item for source in sources for item in source.waiting(session)), key=lambda item: item.since
    )


def people(session: Session, query: str, number: int) -> Page[Person]:
    """Accounts whose name or address holds `query`, newest first."""
    chosen = select(Account)
    if query:
        chosen = chosen.where(
            or_(
                Account.email.contains(query.lower(), autoescape=True),
                Account.display_name.contains(query, autoescape=True),
            )
        )
    total = session.scalar(select(func.count()).select_from(chosen.subquery())) or 0
    accounts = session.scalars(chosen.order_by(Account.id.desc()).limit(PAGE).offset(_skip(number))).all()
    held = _grants(session, [account.id for account in accounts])
    return Page([Person(a, frozenset(held.get(a.id, ()))) for a in accounts], max(1, number), PAGE, total)


def set_organizer(session: Session, actor: Actor, account_id: int, is_one: bool, now: datetime) -> Account:
    """Make somebody organizer, or take it back. Raises ConsoleDenied, AccountNotFound, LastOwner."""
    require_organizer(actor)
    account = session.get(Account, account_id)
    if account is None:
        raise AccountNotFound
    if is_one:
        grant(session, actor, account, ORGANIZER, VENUE, now)
    else:
        revoke(session, actor, account, VENUE, now)
    return account


def journal(session: Session, act: str, subject: str, number: int) -> Page[Act]:
    """The journal, newest first; `act` is the beginning of an act's name, `subject` part of its subject."""
    chosen = select(AuditEntry, Account.email).outerjoin(Account, Account.id == AuditEntry.account_id)
    if act:
        chosen = chosen.where(AuditEntry.act.startswith(act, autoescape=True))
    if subject:
        chosen = chosen.where(AuditEntry.subject.contains(subject, autoescape=True))
    total = session.scalar(select(func.count()).select_from(chosen.subquery())) or 0
    newest = chosen.order_by(AuditEntry.at.desc(), AuditEntry.id.desc())
    rows = session.execute(newest.limit(PAGE).offset(_skip(number))).all()
    return Page([Act(entry, email or "") for entry, email in rows], max(1, number), PAGE, total)


def acts(session: Session) -> Sequence[str]:
    """The names of all acts in the journal."""
    return session.scalars(select(AuditEntry.act).distinct().order_by(AuditEntry.act)).all()


def _skip(number: int) -> int:
    return (max(1, number) - 1) * PAGE


def _grants(session: Session, account_ids: Sequence[int]) -> dict[int, list[tuple[str, str]]]:
    held: dict[int, list[tuple[str, str]]] = {}
    for row in session.scalars(select(Grant).where(Grant.account_id.in_(account_ids))):
        held.setdefault(row.account_id, []).append((row.role, row.scope))
    return held
