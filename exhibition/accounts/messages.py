"""Flask-Security's sentences, said from our own words."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from flask_security.core import _default_messages

from exhibition.web.context import language, runtime

PREFIX = "security-"
# Sentences of features that are switched off here.
OFF = ("US_", "TWO_FACTOR_", "USERNAME_", "USE_CODE", "PHONE_", "OAUTH_", "LOGIN_EXPIRED", "LOGIN_EMAIL_SENT",
       "INVALID_LOGIN_TOKEN", "PASSWORDLESS_", "CHANGE_EMAIL_", "REFRESH_TOKEN", "INVALID_RECOVERY_CODE",
       "NO_RECOVERY_CODES", "GENERIC_US_", "CODE_HAS_BEEN_SENT", "FAILED_TO_SEND_CODE", "INVALID_CODE",
       "PASSWORD_BREACHED", "INVALID_PASSWORD_CODE", "IDENTITY_")  # fmt: skip


def keys() -> list[str]:
    """Names of every sentence that can come up here."""
    return [key for key in _default_messages if not key.startswith(OFF)]


def message_id(key: str) -> str:
    """The Fluent id of one of Flask-Security's sentences."""
    return PREFIX + key.lower().replace("_", "-")


def message_options() -> dict[str, tuple[str, str]]:
    """Return `SECURITY_MSG_…`: our message ids in place of the English sentences."""
    return {f"SECURITY_MSG_{key}": (message_id(key), _default_messages[key][1]) for key in keys()}


def said(text: object, **args: Any) -> str:
    """Say a message id of this folder in the answer's language; any other text stays as it is."""
    words = str(text)
    if words.startswith(PREFIX):
        return runtime().words.say(language(), words, **args)
    return words % args if args else words


class FluentDomain:
    """Stands in for Flask-Security's gettext domain."""

    def gettext(self, string: str, **variables: Any) -> str:
        """Translate."""
        return said(string, **variables)

    def ngettext(self, singular: str, plural: str, num: int, **variables: Any) -> str:
        """Translate with a number."""
        return said(singular if num == 1 else plural, num=num, **variables)

    def format_list(self, items: Iterable[str], **_options: Any) -> str:
        """Join names."""
        return ", ".join(items)


def hours(span: timedelta) -> int:
    """A time span in whole hours, for words."""
    return round(span.total_seconds() / 3600)
