"""Forgetting a person: what identified them goes, what others rely on stays without a name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from exhibition.accounts.grants import grants_of, revoke
from exhibition.accounts.models import Account, Consent, Invitation, Passkey, Visitor
from exhibition.audit.models import Activity
from exhibition.audit.service import record_act
from exhibition.chat import erasing as chats
from exhibition.kernel.actor import Actor
from exhibition.me.models import Favourite
from exhibition.notify.letters import Letter, post
from exhibition.notify.models import DigestMark, PushSubscription
from exhibition.ports import VisitorErased
from exhibition.web.i18n import Words


@dataclass(frozen=True)
class Erasure:
    """Forgets people. Each method returns the keys of files to delete once it is committed."""

    session: Session
    others: Sequence[VisitorErased]
    now: datetime

    def account(self, actor: Actor, account: Account, words: Words) -> list[str]:
        """Delete the actor's own account, and mail the old address. Raises LastOwner before anything changes.

        What they wrote goes; what they wrote as a booth's staff stays without the name. Activity stays as
        mere counts; consents stay as proof, withdrawn, on a visitor without a name.
        """
        session = self.session
        for _role, scope in grants_of(session, account.id):
            revoke(session, actor, account, scope, self.now)
        letter = Letter("erased", account.email, account.language, args={"name": account.display_name})
        post(session, words, letter)
        visitors = session.scalars(select(Visitor).where(Visitor.account_id == account.id)).all()
        keys = [key for visitor in visitors for key in self.visitor(visitor)]
        session.execute(delete(Passkey).where(Passkey.user_id == account.id))
        session.execute(delete(Invitation).where(func.lower(Invitation.email) == account.email.lower()))
        for kept in (PushSubscription, DigestMark):
            session.execute(delete(kept).where(kept.account_id == account.id))
        _forget_account(account, self.now)
        record_act(session, actor, "account.erase", f"account:{account.id}", self.now)
        session.flush()
        return keys

    def visitor(self, visitor: Visitor) -> list[str]:
        """Forget what a visitor wrote and kept: an account's, or a guest's who asks for it."""
        session = self.session
        visitor.display_name = ""
        keys = list(chats.forget_visitor(session, visitor.id, self.now))
        for forget in self.others:
            forget(session, visitor.id, self.now)
        session.execute(delete(Favourite).where(Favourite.visitor_id == visitor.id))
        known = Activity.visitor_id == visitor.id
        session.execute(update(Activity).where(known).values(visitor_id=None))
        given = (Consent.visitor_id == visitor.id, Consent.withdrawn_at.is_(None))
        session.execute(update(Consent).where(*given).values(withdrawn_at=self.now))
        session.flush()
        return keys


def _forget_account(account: Account, now: datetime) -> None:
    account.email = f"erased-{account.id}@erased.invalid"
    account.display_name, account.time_zone = "", "UTC"
    account.username = account.password = None
    account.last_login_ip = account.current_login_ip = None
    account.active, account.erased_at = False, now
    # every session and every passkey handle of before is worth nothing from now on
    account.fs_uniquifier, account.fs_webauthn_user_handle = uuid4().hex, uuid4().hex
