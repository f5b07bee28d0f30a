"""Making accounts without the registration form: by the command line, and for the demo exhibition."""

from datetime import datetime
from uuid import uuid4

from email_validator import EmailNotValidError, validate_email
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from exhibition.accounts.hashing import SHORTEST_PASSWORD, hash_password, weakness
from exhibition.accounts.models import Account
from exhibition.accounts.visitors import clean_name, visitor_of
from exhibition.config import Settings
from exhibition.kernel.errors import Conflict, Invalid, NotFound


class EmailTaken(Conflict):
    """There is an account with this address."""

    code = "email_taken"


class NoSuchAccount(NotFound):
    """No account has this address."""

    code = "no_such_account"


def clean_email(email: str, settings: Settings) -> str:
    """Return the address as it is kept. Raises Invalid. Names such as `.test` pass outside production."""
    try:
        found = validate_email(email, check_deliverability=False, test_environment=not settings.is_production)
    except EmailNotValidError as error:
        raise Invalid({"email": "invalid_email"}) from error
    return found.normalized


def find_account(session: Session, email: str) -> Account:
    """Return the account of an address, however it is capitalized. Raises NoSuchAccount."""
    found = session.scalar(select(Account).where(func.lower(Account.email) == email.strip().lower()))
    if found is None:
        raise NoSuchAccount(email=email)
    return found


def create_account(
    session: Session,
    settings: Settings,
    email: str,
    password: str,
    now: datetime,
    *,
    display_name: str = "",
    language: str = "",
    time_zone: str = "UTC",
) -> Account:
    """Make a confirmed account with its visitor. Raises Invalid for a bad address or password, EmailTaken.

    Hashing takes 130 ms; it is done before the session's transaction begins, if it has not begun.
    """
    address = clean_email(email, settings)
    name = clean_name(display_name or address.partition("@")[0])
    wrong = weakness(password, address, name)
    if wrong:
        raise Invalid({"password": wrong}, length=SHORTEST_PASSWORD)
    secret = hash_password(password, settings.password_salt)
    if session.scalar(select(Account.id).where(func.lower(Account.email) == address.lower())):
        raise EmailTaken(email=address)
    account = Account(
        email=address,
        password=secret,
        active=True,
        fs_uniquifier=uuid4().hex,
        fs_webauthn_user_handle=uuid4().hex,
        confirmed_at=now,
        created_at=now,
        display_name=name,
        language=language or settings.default_language,
        time_zone=time_zone,
    )
    session.add(account)
    session.flush()
    visitor_of(session, account, now)
    return account
