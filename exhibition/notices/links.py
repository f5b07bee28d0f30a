"""Signed addresses in mails: to answer one question, and to want no more mails. They open no session."""

import hashlib

from itsdangerous import BadSignature, SignatureExpired, URLSafeSerializer, URLSafeTimedSerializer
from sqlalchemy.orm import Session

from exhibition.accounts.models import Account
from exhibition.config import Settings
from exhibition.kernel.errors import NotFound

REPLY_LIVES = 7 * 24 * 3600  # seconds


class LinkUnknown(NotFound):
    """An address that we did not sign, or whose account is closed or signed out everywhere since."""

    code = "reply_link_unknown"


class LinkExpired(NotFound):
    """An address that was good for seven days, which are over."""

    code = "reply_link_expired"


def reply_link(settings: Settings, account: Account, ref: str) -> str:
    """Where this account answers this one question, for seven days."""
    token = _replies(settings).dumps([account.id, _key(account), ref])
    return f"{settings.public_url}/reply/{token}?lang={account.language}"


def read_reply(session: Session, settings: Settings, token: str) -> tuple[Account, str]:
    """The account and the question's `ref`. Raises LinkExpired, LinkUnknown."""
    try:
        account_id, key, ref = _replies(settings).loads(token, max_age=REPLY_LIVES)
    except SignatureExpired as error:
        raise LinkExpired from error
    except (BadSignature, ValueError, TypeError) as error:
        raise LinkUnknown from error
    account = session.get(Account, account_id)
    if account is None or not account.active or account.erased_at or _key(account) != key:
        raise LinkUnknown
    return account, str(ref)


def stop_link(settings: Settings, account: Account) -> str:
    """Where this account says that it wants no more mails about questions."""
    token = _stops(settings).dumps(account.id)
    return f"{settings.public_url}/notices/stop/{token}?lang={account.language}"


def read_stop(settings: Settings, token: str) -> int:
    """The account's id. Raises LinkUnknown."""
    try:
        return int(_stops(settings).loads(token))
    except (BadSignature, ValueError, TypeError) as error:
        raise LinkUnknown from error


def _key(account: Account) -> str:
    # Changes with the password: links that went out before it are worth nothing then.
    return hashlib.sha256(account.fs_uniquifier.encode()).hexdigest()[:16]


def _replies(settings: Settings) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(settings.secret_key, salt="maru-reply")


def _stops(settings: Settings) -> URLSafeSerializer:
    return URLSafeSerializer(settings.secret_key, salt="maru-stop")
