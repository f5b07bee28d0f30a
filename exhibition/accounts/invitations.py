"""Asking somebody by mail to join a company with a role."""

import hashlib
import secrets
from datetime import datetime, timedelta
from urllib.parse import quote
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from exhibition.accounts.grants import grant, is_role, may_change
from exhibition.accounts.models import Account, Grant, Invitation
from exhibition.accounts.people import clean_email
from exhibition.audit.service import record_act
from exhibition.config import Settings
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Conflict, Denied, Invalid, NotFound
from exhibition.kernel.text import Localized, words
from exhibition.notify.letters import Letter, post
from exhibition.web.i18n import Words

VALID_DAYS = 14


class InvitationGone(NotFound):
    """The link is wrong, used, withdrawn or too old."""

    code = "invitation_gone"


class InvitationForOther(Denied):
    """The link was sent to another address than the account's."""

    code = "invitation_for_other"


class AlreadyMember(Conflict):
    """That person is in the company already."""

    code = "already_member"


def invite(
    session: Session,
    actor: Actor,
    settings: Settings,
    says: Words,
    email: str,
    role: str,
    scope: str,
    name: Localized,
    now: datetime,
) -> Invitation:
    """Invite `email` to `scope`, which is called `name`, and mail the link; an older invitation is replaced.

    Raises Denied unless the actor is owner there or organizer, Invalid, AlreadyMember.
    """
    if not may_change(actor, scope):
        raise Denied
    if not is_role(role, scope):
        raise Invalid({"role": "unknown_role"})
    address = clean_email(email, settings).lower()
    known = session.scalar(select(Account).where(func.lower(Account.email) == address))
    if known and session.scalar(select(Grant.id).where(Grant.account_id == known.id, Grant.scope == scope)):
        raise AlreadyMember
    for older in _open(session, scope):
        if older.email == address:
            session.delete(older)
    token = secrets.token_urlsafe(32)
    made = Invitation(
        email=address,
        role=role,
        scope=scope,
        token_sha256=_digest(token),
        invited_by=actor.require_account(),
        expires_at=now + timedelta(days=VALID_DAYS),
        extra={"name": name},
    )
    session.add(made)
    record_act(session, actor, "invitation.send", scope, now, role=role)
    tongue = known.language if known else actor.language
    args = {
        "inviter": actor.display_name,
        "company": words(name, tongue),
        "role": says.say(tongue, f"accounts-role-{role}"),
        "days": VALID_DAYS,
    }
    url = f"{settings.public_url}/invitations/{quote(token)}"
    post(session, says, Letter("invitation", address, tongue, url, args))
    return made


def find_invitation(session: Session, token: str, now: datetime) -> Invitation:
    """Return an invitation that can still be accepted. Raises InvitationGone."""
    found = session.scalar(select(Invitation).where(Invitation.token_sha256 == _digest(token)))
    if not found or found.accepted_at or found.expires_at <= now:
        raise InvitationGone
    return found


def accept(session: Session, actor: Actor, token: str, now: datetime) -> Invitation:
    """Join. Raises InvitationGone, SignInRequired, or InvitationForOther for another account's invitation."""
    invitation = find_invitation(session, token, now)
    account = session.get_one(Account, actor.require_account())
    if account.email.lower() != invitation.email:
        raise InvitationForOther(email=_masked(invitation.email))
    invitation.accepted_at = now
    grant(session, None, account, invitation.role, invitation.scope, now)
    record_act(session, actor, "invitation.accept", invitation.scope, now, role=invitation.role)
    return invitation


def open_invitations(session: Session, scope: str, now: datetime) -> list[Invitation]:
    """Return the invitations of a scope that still wait, newest first."""
    return [row for row in _open(session, scope) if row.expires_at > now]


def withdraw(session: Session, actor: Actor, invitation_id: UUID, scope: str, now: datetime) -> None:
    """Take an invitation back. Raises Denied, InvitationGone."""
    if not may_change(actor, scope):
        raise Denied
    found = session.get(Invitation, invitation_id)
    if not found or found.scope != scope or found.accepted_at:
        raise InvitationGone
    session.delete(found)
    record_act(session, actor, "invitation.withdraw", scope, now, role=found.role)


def _open(session: Session, scope: str) -> list[Invitation]:
    waiting = select(Invitation).where(Invitation.scope == scope, Invitation.accepted_at.is_(None))
    return list(session.scalars(waiting.order_by(Invitation.id.desc())))


def _masked(email: str) -> str:
    name, _, host = email.partition("@")
    return f"{name[:1]}…@{host}"


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
