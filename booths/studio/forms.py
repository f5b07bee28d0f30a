"""What people typed in a form, as the services want it; and forms shown again with what was wrong."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from flask import request

from exhibition.kernel.errors import Conflict, Denied, Exceeded, Invalid, MaruError, NotFound, Stale
from exhibition.kernel.text import LANGUAGES, Localized
from exhibition.web.context import db, language, runtime
from exhibition.web.errors import status_of


@dataclass
class Form:
    """The values to show in a form's fields, and what was wrong with them in words."""

    values: Mapping[str, Any] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    message: str = ""
    is_stale: bool = False
    key: str = field(default_factory=lambda: str(uuid4()))

    def error(self, name: str) -> str:
        """The sentence for one field; empty when it is right."""
        return self.errors.get(name, "")


def attempt(act: Callable[[], Any], values: Mapping[str, Any]) -> tuple[Form | None, int]:
    """Run a use case. Returns (None, 303) when it went well, else the form to show again and its status.

    A wrong address (NotFound) and a missing right (Denied) are answered by the error page, not by the form.
    """
    try:
        act()
    except (NotFound, Denied):
        raise
    except (Invalid, Conflict, Exceeded, Stale) as error:
        db().rollback()
        return refused(error, values), status_of(error)
    return None, 303


def refused(error: MaruError, values: Mapping[str, Any]) -> Form:
    """The form with what was typed, and what was wrong with it."""
    words, lang = runtime().words, language()
    fields = error.fields if isinstance(error, Invalid) else {}
    return Form(
        values=values,
        errors={name: words.error(lang, code, {}) for name, code in fields.items()},
        message=words.error(lang, error.code, error.params),
        is_stale=isinstance(error, Stale),
    )


def typed(name: str) -> str:
    """One field as typed; line ends as in text files, because HTML forms send CRLF."""
    return request.form.get(name, "").replace("\r\n", "\n")


def typed_text(name: str) -> Localized:
    """A field in every language (`title_ko`, `title_en`), without the empty ones."""
    found = {code: typed(f"{name}_{code}") for code in LANGUAGES}
    return {code: words for code, words in found.items() if words}


def number(name: str) -> float | str | None:
    """A number; None when empty; the text itself when it is none, for the service to refuse."""
    text = typed(name).strip().replace(",", "")
    if not text:
        return None
    try:
        return float(text)
    except ValueError:
        return text


def whole_number(name: str) -> int | str | None:
    """A whole number; None when empty; the text itself when it is none, for the service to refuse."""
    text = typed(name).strip().replace(",", "")
    if not text:
        return None
    return int(text) if text.lstrip("-").isdecimal() and len(text) < 19 else text


def version() -> int | None:
    """The version that the form was made from."""
    text = request.form.get("version", "")
    return int(text) if text.isdecimal() and len(text) < 10 else None
