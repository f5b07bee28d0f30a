"""Deleting an account: what identified the person goes, what others rely on stays without a name."""

from datetime import datetime
from uuid import uuid4

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from exhibition.accounts.grants import grants_of, revoke
from exhibition.accounts.models import Account, Consent, Invitation, Passkey, Visitor
from exhibition.audit.models import Activity
from exhibition.audit.service import record_act
from exhibition.chat.models import Message, ReadPointer
from exhibition.kernel.actor import Actor
from exhibition.me.models import Favourite
from exhibition.notify.letters import Letter, post
from exhibition.web.i18n import Words


def erase(session: Session, actor: Actor, account: Account, words: Words, now: datetime) -> None:
    """Delete the actor's own account, and mail the old address. Raises LastOwner before anything changes.

    Messages stay with the booths they were sent to, without the name; activity stays as mere counts;
    consents stay as proof, withdrawn, on a visitor without a name.
    """
    for _role, scope in grants_of(session, account.id):
        revoke(session, actor, account, scope, now)
    post(
        session, words, Letter("erased", account.email, account.language, args={"name": account.display_name})
    )
    for visitor in session.scalars(select(Visitor).where(Visitor.account_id == account.id)):
        _forget_visitor(session, visitor, now)
    session.execute(delete(Passkey).where(Passkey.user_id == account.id))
    session.execute(delete(Invitation).where(func.lower(Invitation.email) == account.email.lower()))
    _forget_account(account, now)
    record_act(session, actor, "account.erase", f"account:{account.id}", now)
    session.flush()


def _forget_visitor(session: Session, visitor: Visitor, now: datetime) -> None:
    visitor.display_name = ""
    session.execute(delete(Favourite).where(Favourite.visitor_id == visitor.id))
    session.execute(delete(ReadPointer).where(ReadPointer.visitor_id == visitor.id))
    session.execute(update(Message).where(Message.visitor_id == visitor.id).values(author=""))
    session.execute(update(Activity).where(Activity.visitor_id == visitor.id).values(visitor_id=None))
    given = (Consent.visitor_id == visitor.id, Consent.withdrawn_at.is_(None))
    session.execute(update(Consent).where(*given).values(withdrawn_at=now))


def _forget_account(account: Account, now: datetime) -> None:
    account.email = f"erased-{account.id}@erased.invalid"
    account.display_name, account.time_zone = "", "UTC"
    account.username = account.password = None
    account.last_login_ip = account.current_login_ip = None
    account.active, account.erased_at = False, now
    # every session and every passkey handle of before is worth nothing from now on
    account.fs_uniquifier, account.fs_webauthn_user_handle = uuid4().hex, uuid4().hex
