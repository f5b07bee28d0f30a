"""Passwords: hashed off the event loop and outside any write lock, and not easily guessed."""

from typing import Any

from flask import g, has_app_context
from flask_security import PasswordUtil
from sqlalchemy.orm import Session

from exhibition.accounts.hashing import weakness
from exhibition.accounts.messages import message_id, said
from exhibition.web.offload import offload


class OffLoop:
    """A passlib context whose slow half (argon2: 130 ms and 64 MB a time) runs in a thread.

    While it does, this request's transaction is ended: another request that waits for SQLite's write lock
    would block the event loop, and with it this one, which holds the lock.
    """

    def __init__(self, context: Any) -> None:
        self._context = context

    def hash(self, secret: str | bytes, **options: Any) -> str:
        """Hash."""
        _end_reading()
        return offload(self._hash, secret, options)

    def verify(self, secret: str | bytes, hashed: str | bytes, **options: Any) -> bool:
        """Compare in constant time."""
        _end_reading()
        return offload(self._verify, secret, hashed, options)

    def _hash(self, secret: str | bytes, options: dict[str, Any]) -> str:
        return str(self._context.hash(secret, **options))

    def _verify(self, secret: str | bytes, hashed: str | bytes, options: dict[str, Any]) -> bool:
        return bool(self._context.verify(secret, hashed, **options))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._context, name)


def _end_reading() -> None:
    """End this request's transaction while nothing has been written in it."""
    session: Session | None = g.get("db") if has_app_context() else None
    if session is not None and not (session.new or session.dirty or session.deleted):
        session.commit()


class Policy(PasswordUtil):
    """Ten characters or more (NIST SP 800-63B asks for length, not for signs), and not one's own name."""

    def validate(self, password: str, is_register: bool, **kwargs: Any) -> tuple[list[str] | None, str]:
        """Return (what is wrong, the normalized password)."""
        wrong, normal = super().validate(password, is_register, **kwargs)
        if wrong:
            return wrong, normal
        get = kwargs.get if "user" not in kwargs else lambda name: getattr(kwargs["user"], name, "")
        if weakness(password, *(str(get(name) or "") for name in ("email", "display_name"))):
            return [said(message_id("PASSWORD_TOO_SIMPLE"))], normal
        return None, normal
