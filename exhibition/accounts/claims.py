"""Who a connection says it is, by its signed cookies alone; and who they are now, read for many at once."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from flask import session as cookie_session
from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from exhibition.accounts.identity import account_actor, guest_of_cookie
from exhibition.accounts.models import Account, Grant, Visitor
from exhibition.kernel.actor import Actor

_VISITOR = Visitor.__table__
# Made once: it is asked for every message.
_GUESTS = select(_VISITOR.c.id, _VISITOR.c.display_name, _VISITOR.c.language).where(
    _VISITOR.c.id.in_(bindparam("ids", expanding=True)),
    _VISITOR.c.merged_into_id.is_(None),
    _VISITOR.c.account_id.is_(None),
)


@dataclass(frozen=True)
class Claim:
    """A signed cookie's word: an account's session key, or a guest. It says nothing about rights."""

    session_key: str = ""
    guest_id: UUID | None = None

    @property
    def key(self) -> str:
        """The same for everything that this person sends."""
        return self.session_key or str(self.guest_id or "")


def claim_of_socket() -> Claim:
    """Read the handshake's cookies; the database is not asked."""
    key = cookie_session.get("_user_id", "")
    return Claim(str(key)) if key else Claim(guest_id=guest_of_cookie())


def actors_of(session: Session, claims: Collection[Claim]) -> Mapping[Claim, Actor]:
    """Everyone as the database knows them now; who is gone or signed out everywhere is nobody."""
    accounts = _accounts(session, {c.session_key for c in claims if c.session_key})
    guests = _guests(session, {c.guest_id for c in claims if c.guest_id})
    return {
        claim: accounts.get(claim.session_key) or guests.get(claim.guest_id) or Actor() for claim in claims
    }


def _accounts(session: Session, keys: Collection[str]) -> Mapping[str, Actor]:
    if not keys:
        return {}
    query = select(Account, Visitor.id).outerjoin(Visitor, Visitor.account_id == Account.id)
    rows = session.execute(query.where(Account.fs_uniquifier.in_(keys), Account.active)).all()
    grants: dict[int, set[tuple[str, str]]] = {account.id: set() for account, _ in rows}
    for grant in session.scalars(select(Grant).where(Grant.account_id.in_(grants))):
        grants[grant.account_id].add((grant.role, grant.scope))
    return {
        account.fs_uniquifier: account_actor(account, visitor_id, frozenset(grants[account.id]))
        for account, visitor_id in rows
    }


def _guests(session: Session, ids: Collection[UUID]) -> Mapping[UUID | None, Actor]:
    if not ids:
        return {}
    return {
        id_: Actor(visitor_id=id_, display_name=name, language=language)
        for id_, name, language in session.execute(_GUESTS, {"ids": list(ids)})
    }
