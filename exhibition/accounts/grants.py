"""Who may do what: (account, role, scope), every change journalled."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from exhibition.accounts.models import Account, Grant
from exhibition.audit.service import record_act
from exhibition.kernel.actor import COMPANY_ROLES, ORGANIZER, OWNER, VENUE, Actor, company_scope
from exhibition.kernel.errors import Conflict, Denied, Invalid, NotFound


class LastOwner(Conflict):
    """A company keeps at least one owner, the venue at least one organizer."""

    code = "last_owner"


class NoSuchGrant(NotFound):
    """That person does not hold that role there."""

    code = "no_such_grant"


def is_role(role: str, scope: str) -> bool:
    """Whether such a role exists in such a scope."""
    return (role, scope) == (ORGANIZER, VENUE) or (role in COMPANY_ROLES and scope.startswith("company:"))


def may_change(actor: Actor, scope: str) -> bool:
    """Organizers change every grant; owners those of their company."""
    return actor.is_organizer or (OWNER, scope) in actor.grants


def grants_of(session: Session, account_id: int) -> frozenset[tuple[str, str]]:
    """Return the (role, scope) pairs of an account."""
    rows = session.execute(select(Grant.role, Grant.scope).where(Grant.account_id == account_id))
    return frozenset((role, scope) for role, scope in rows)


def members_of(session: Session, company_id: UUID) -> list[tuple[Account, str]]:
    """Return (account, role) of everyone in a company, owners first, then by name."""
    rank = {role: place for place, role in enumerate(COMPANY_ROLES)}
    rows = session.execute(
        select(Account, Grant.role)
        .join(Grant, Grant.account_id == Account.id)
        .where(Grant.scope == company_scope(company_id))
    )
    return sorted(((a, r) for a, r in rows), key=lambda pair: (rank[pair[1]], pair[0].display_name))


def grant(
    session: Session, actor: Actor | None, account: Account, role: str, scope: str, now: datetime
) -> None:
    """Give `role` in `scope`; it replaces another role there. `actor` None stands for the system.

    Raises Denied unless the actor may, Invalid for an unknown role, LastOwner when a company would lose
    its only owner.
    """
    _authorize(actor, scope)
    if not is_role(role, scope):
        raise Invalid({"role": "unknown_role"})
    held = _held(session, account.id, scope)
    if any(row.role == role for row in held):
        return
    if role != OWNER:
        _keep_one(session, held)
    for row in held:
        session.delete(row)
    session.add(Grant(account_id=account.id, role=role, scope=scope, granted_at=now))
    session.flush()
    record_act(session, actor, "grant.give", f"account:{account.id}", now, role=role, scope=scope)


def revoke(session: Session, actor: Actor | None, account: Account, scope: str, now: datetime) -> None:
    """Take away what the account holds in `scope`; anyone may leave by themselves.

    Raises Denied unless the actor may, NoSuchGrant when nothing is held, LastOwner for the only owner.
    """
    if actor is None or actor.account_id != account.id:
        _authorize(actor, scope)
    held = _held(session, account.id, scope)
    if not held:
        raise NoSuchGrant(scope=scope)
    _keep_one(session, held)
    for row in held:
        session.delete(row)
        record_act(session, actor, "grant.take", f"account:{account.id}", now, role=row.role, scope=scope)
    session.flush()


def _authorize(actor: Actor | None, scope: str) -> None:
    if actor is not None and not may_change(actor, scope):
        raise Denied


def _held(session: Session, account_id: int, scope: str) -> list[Grant]:
    return list(session.scalars(select(Grant).where(Grant.account_id == account_id, Grant.scope == scope)))


def _keep_one(session: Session, going: list[Grant]) -> None:
    for row in going:
        if row.role not in {OWNER, ORGANIZER}:
            continue
        same = select(func.count()).where(Grant.role == row.role, Grant.scope == row.scope)
        if (session.scalar(same) or 0) <= 1:
            raise LastOwner(scope=row.scope)
