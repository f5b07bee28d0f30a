"""Who belongs to a company: the list, invitations by mail, roles, leaving."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from booths.companies.service import require_company
from exhibition.accounts import grants, invitations
from exhibition.accounts.models import Account, Invitation
from exhibition.config import Settings
from exhibition.kernel.actor import COMPANY_ROLES, OWNER, Actor, company_scope
from exhibition.kernel.errors import Invalid, NotFound
from exhibition.web.i18n import Words


class MemberNotFound(NotFound):
    """Nobody of that account belongs to the company."""

    code = "member_not_found"


@dataclass(frozen=True)
class Member:
    """An account and its role in the company."""

    account_id: int
    email: str
    display_name: str
    role: str


@dataclass(frozen=True)
class Invite:
    """Whom to ask, and for which role."""

    email: str
    role: str


def members(session: Session, actor: Actor, company_id: UUID) -> list[Member]:
    """Everyone in the company, owners first. Raises CompanyNotFound."""
    company = require_company(session, actor, company_id)
    found = grants.members_of(session, company.id)
    return [Member(account.id, account.email, account.display_name, role) for account, role in found]


def invite(
    session: Session,
    actor: Actor,
    settings: Settings,
    says: Words,
    company_id: UUID,
    letter: Invite,
    now: datetime,
) -> Invitation:
    """Mail an invitation. Raises CompanyNotFound, RoleRequired, Invalid, AlreadyMember."""
    company = require_company(session, actor, company_id, OWNER)
    scope = company_scope(company.id)
    return invitations.invite(
        session, actor, settings, says, letter.email, letter.role, scope, company.name, now
    )


def waiting_invitations(session: Session, actor: Actor, company_id: UUID, now: datetime) -> list[Invitation]:
    """Invitations without an answer yet, newest first. Raises CompanyNotFound."""
    company = require_company(session, actor, company_id)
    return invitations.open_invitations(session, company_scope(company.id), now)


def withdraw_invitation(
    session: Session, actor: Actor, company_id: UUID, invitation_id: UUID, now: datetime
) -> None:
    """Take an invitation back. Raises CompanyNotFound, RoleRequired, InvitationGone."""
    company = require_company(session, actor, company_id, OWNER)
    invitations.withdraw(session, actor, invitation_id, company_scope(company.id), now)


def change_role(
    session: Session, actor: Actor, company_id: UUID, account_id: int, role: str, now: datetime
) -> None:
    """Change a role. Raises CompanyNotFound, RoleRequired, MemberNotFound, Invalid, LastOwner."""
    company = require_company(session, actor, company_id, OWNER)
    if role not in COMPANY_ROLES:
        raise Invalid({"role": "unknown_role"})
    account = _member(session, company.id, account_id)
    grants.grant(session, actor, account, role, company_scope(company.id), now)


def remove_member(session: Session, actor: Actor, company_id: UUID, account_id: int, now: datetime) -> None:
    """Take one out; anyone may leave. Raises CompanyNotFound, RoleRequired, MemberNotFound, LastOwner."""
    is_leaving = actor.account_id == account_id
    company = require_company(session, actor, company_id, *(() if is_leaving else (OWNER,)))
    account = _member(session, company.id, account_id)
    grants.revoke(session, actor, account, company_scope(company.id), now)


def _member(session: Session, company_id: UUID, account_id: int) -> Account:
    for account, _ in grants.members_of(session, company_id):
        if account.id == account_id:
            return account
    raise MemberNotFound
