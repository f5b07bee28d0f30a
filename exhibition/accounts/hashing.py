"""Passwords without a web application: how strong they must be, and their hash as Flask-Security keeps it."""

import base64
import hashlib
import hmac
import unicodedata

from argon2 import PasswordHasher

SHORTEST_PASSWORD = 10
# The parameters that Flask-Security's argon2 has, RFC 9106's second choice.
_HASHER = PasswordHasher(time_cost=3, memory_cost=65536, parallelism=4)


def hash_password(password: str, salt: str) -> str:
    """Return argon2id of the password's HMAC-SHA-512 under `PASSWORD_SALT`; about 130 ms and 64 MB."""
    normal = unicodedata.normalize("NFKD", password)
    pepper = hmac.new(salt.encode(), normal.encode(), hashlib.sha512).digest()
    return _HASHER.hash(base64.b64encode(pepper).decode())


def weakness(password: str, *personal: str) -> str | None:
    """Say what is wrong with a password: `password_too_short`, `password_too_simple`, or None.

    Length counts, not kinds of signs (NIST SP 800-63B §5.1.1); `personal` are words that it must not be
    made of, such as its owner's name and address.
    """
    plain = unicodedata.normalize("NFKC", password).casefold()
    if len(plain) < SHORTEST_PASSWORD:
        return "password_too_short"
    known = {form for word in personal if word for form in _forms(word.casefold())}
    if len(set(plain)) < 4 or {plain, plain.strip("0123456789!?.-_*#")} & known:
        return "password_too_simple"
    return None


def _forms(word: str) -> set[str]:
    return {word, word.partition("@")[0], word.replace(" ", "")}
