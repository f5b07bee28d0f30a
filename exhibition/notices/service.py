"""Which browsers tell an account its news, who is away, and who had a mail when."""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from exhibition.accounts.models import Account, Visitor
from exhibition.kernel.errors import Invalid
from exhibition.notify.models import DigestMark, PushSubscription
from exhibition.notify.push import decode, read_point
from exhibition.notify.sending import Forbidden, check_endpoint

BROWSERS = 12
# Pages for staff say every minute that somebody is there.
AWAY = timedelta(minutes=3)
MAIL_EVERY = timedelta(hours=2)
GIVEN_UP = 20


class PushRefused(Invalid):
    """A browser's subscription is none that we can send to."""

    code = "push_refused"


@dataclass(frozen=True)
class Browser:
    """A subscription as the browser made it: the address to post to, and its keys in base64url."""

    endpoint: str
    p256dh: str
    auth: str


def subscribe(
    session: Session,
    account_id: int,
    language: str,
    browser: Browser,
    now: datetime,
    *,
    private: bool = False,
) -> PushSubscription:
    """Keep a browser for an account; the one that was signed in there before loses it.

    An account keeps its last twelve. Raises PushRefused.
    """
    _check(browser, private=private)
    _drop(session, browser.endpoint)
    made = PushSubscription(
        account_id=account_id,
        endpoint=browser.endpoint,
        endpoint_sha256=_fingerprint(browser.endpoint),
        p256dh=browser.p256dh,
        auth=browser.auth,
        language=language,
        subscribed_at=now,
    )
    session.add(made)
    session.flush()
    for old in browsers_of(session, [account_id])[:-BROWSERS]:
        session.delete(old)
    return made


def forget(session: Session, account_id: int, endpoint: str) -> None:
    """A browser of this account wants no more news; one that is not known is fine."""
    mine = PushSubscription.account_id == account_id
    session.execute(
        delete(PushSubscription).where(mine, PushSubscription.endpoint_sha256 == _fingerprint(endpoint))
    )


def forget_all(session: Session, account_id: int) -> None:
    """No browser of this account tells anything any more."""
    session.execute(delete(PushSubscription).where(PushSubscription.account_id == account_id))


def browsers_of(session: Session, account_ids: Collection[int]) -> Sequence[PushSubscription]:
    """Everything subscribed for these accounts, the oldest first."""
    query = select(PushSubscription).where(PushSubscription.account_id.in_(account_ids))
    return session.scalars(query.order_by(PushSubscription.subscribed_at, PushSubscription.id)).all()


def here(session: Session, account_id: int, now: datetime) -> None:
    """Somebody of this account looks at a page that hears of news by itself."""
    session.execute(update(Visitor).where(Visitor.account_id == account_id).values(seen_at=now))


def away(session: Session, account_ids: Collection[int], now: datetime) -> list[Account]:
    """Those of the accounts that nobody uses now, by id; accounts that are closed are nobody."""
    there = select(Visitor.account_id).where(
        Visitor.account_id.in_(account_ids), Visitor.seen_at > now - AWAY
    )
    query = select(Account).where(
        Account.id.in_(account_ids), Account.active, Account.erased_at.is_(None), Account.id.not_in(there)
    )
    return list(session.scalars(query.order_by(Account.id)))


def mark_of(session: Session, account_id: int) -> DigestMark:
    """When an account last had a mail, and whether it wants any."""
    mark = session.get(DigestMark, account_id)
    if mark is None:
        mark = DigestMark(account_id=account_id, wanted=True)
        session.add(mark)
        session.flush()
    return mark


def wants_mail(session: Session, account_id: int) -> bool:
    """Whether an account takes mails about questions: yes until it says no."""
    mark = session.get(DigestMark, account_id)
    return mark is None or mark.wanted


def may_mail(mark: DigestMark, now: datetime) -> bool:
    """Whether a mail may go now: it is wanted, and the last one is two hours ago."""
    return mark.wanted and (mark.sent_at is None or mark.sent_at <= now - MAIL_EVERY)


def failed(session: Session, subscription: PushSubscription, status: int) -> None:
    """A push was refused: gone for good by 404 and 410, else after twenty in a row."""
    subscription.failures += 1
    if status in (404, 410) or subscription.failures >= GIVEN_UP:
        session.delete(subscription)


def _check(browser: Browser, *, private: bool) -> None:
    try:
        check_endpoint(browser.endpoint, private=private)
        read_point(browser.p256dh)
        if len(decode(browser.auth)) != 16:
            raise PushRefused
    except (Forbidden, ValueError) as error:
        raise PushRefused from error


def _drop(session: Session, endpoint: str) -> None:
    session.execute(
        delete(PushSubscription).where(PushSubscription.endpoint_sha256 == _fingerprint(endpoint))
    )


def _fingerprint(endpoint: str) -> str:
    return hashlib.sha256(endpoint.encode()).hexdigest()
