"""Rules for what people type, gathered so that every wrong field is named at once.

Text is kept byte for byte as it came: nothing is trimmed, folded or normalized. Two things no database
holds are refused: U+0000 and halves of surrogate pairs.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from booths.companies.slugs import is_slug
from exhibition.kernel.errors import Invalid
from exhibition.kernel.text import LANGUAGES, is_complete

SHORT, LINE, PARAGRAPH = 120, 255, 8_000
_URL = re.compile(r"https?://[^\s/$.?#][^\s]*", re.IGNORECASE)
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_MISSING = object()


class Wrong(Exception):
    """One field does not follow its rule; `path` is below the field, `code` says why."""

    def __init__(self, code: str, path: str = "") -> None:
        super().__init__(code)
        self.code, self.path = code, path


Rule = Callable[[Any], Any]


class Check:
    """Applies a rule to each field of `data`; `done()` returns the values or raises Invalid with all codes.

    `partial`: fields that did not come are left out, for edits.
    """

    def __init__(self, data: Mapping[str, Any], *, partial: bool = False) -> None:
        self._data, self._partial = data, partial
        self._values: dict[str, Any] = {}
        self._errors: dict[str, str] = {}

    def field(self, name: str, rule: Rule, default: Any = _MISSING) -> "Check":
        """Apply `rule` to a field; without a default the field is required."""
        given = self._data.get(name, _MISSING)
        if given is _MISSING and self._partial:
            return self
        try:
            self._values[name] = self._value(given, rule, default)
        except Wrong as wrong:
            self._errors[f"{name}.{wrong.path}".rstrip(".")] = wrong.code
        return self

    def _value(self, given: Any, rule: Rule, default: Any) -> Any:
        if given is not _MISSING:
            return rule(given)
        if default is _MISSING:
            raise Wrong("required")
        return default

    def done(self) -> dict[str, Any]:
        """Return the checked values. Raises Invalid with a code for each wrong field."""
        if self._errors:
            raise Invalid(self._errors)
        return self._values


def text(limit: int, *, required: bool = False) -> Rule:
    """A text of at most `limit` characters."""

    def rule(value: Any) -> str:
        if not isinstance(value, str):
            raise Wrong("invalid")
        if required and not value.strip():
            raise Wrong("required")
        if len(value) > limit:
            raise Wrong("too_long")
        if any(char == "\0" or "\ud800" <= char <= "\udfff" for char in value):
            raise Wrong("invalid_characters")
        return value

    return rule


def localized(limit: int, *, required: bool = False) -> Rule:
    """Text per language; languages without text are left out, and at least one is there when required."""
    each = text(limit)

    def rule(value: Any) -> dict[str, str]:
        if not isinstance(value, Mapping) or any(key not in LANGUAGES for key in value):
            raise Wrong("invalid")
        kept: dict[str, str] = {}
        for language, words in value.items():
            try:
                checked = each(words)
            except Wrong as wrong:
                raise Wrong(wrong.code, language) from None
            if checked:
                kept[language] = checked
        if required and not is_complete(kept):
            raise Wrong("required")
        return kept

    return rule


def slug(value: Any) -> str:
    """A slug, typed by hand."""
    if not isinstance(value, str) or not is_slug(value):
        raise Wrong("invalid_slug")
    return value


def url(value: Any) -> str:
    """Empty, or an address on the web."""
    checked: str = text(LINE)(value)
    if checked and not _URL.fullmatch(checked):
        raise Wrong("invalid_url")
    return checked


def mail(value: Any) -> str:
    """Empty, or an e-mail address."""
    checked: str = text(LINE)(value)
    if checked and not _MAIL.fullmatch(checked):
        raise Wrong("invalid_email")
    return checked


def one_of(known: frozenset[str], code: str) -> Rule:
    """One of a fixed set of codes."""

    def rule(value: Any) -> str:
        if not isinstance(value, str) or value not in known:
            raise Wrong(code)
        return value

    return rule


def whole(least: int, most: int) -> Rule:
    """None, or a whole number from `least` to `most`."""

    def rule(value: Any) -> int | None:
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            raise Wrong("invalid_number")
        if not least <= value <= most:
            raise Wrong("out_of_range")
        return value

    return rule
