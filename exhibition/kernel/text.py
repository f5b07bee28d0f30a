"""Localized content: `{"ko": "…", "en": "…"}`, at least one language."""

from collections.abc import Mapping

Localized = dict[str, str]
LANGUAGES = ("ko", "en")
# A name with a line break or a control sign must not reach a header or a terminal.
_CONTROL = dict.fromkeys(range(32), " ")


def choose(text: Mapping[str, str] | None, language: str) -> tuple[str, str]:
    """Pick the words to show: the viewer's language, else English, else the first there is.

    Returns (words, language of those words); ("", language) when there are none.
    """
    if not text:
        return "", language
    for candidate in (language, "en", *text):
        if text.get(candidate):
            return text[candidate], candidate
    return "", language


def words(text: Mapping[str, str] | None, language: str) -> str:
    """Return just the words of `choose`."""
    return choose(text, language)[0]


def is_complete(text: Mapping[str, str] | None) -> bool:
    """Whether at least one language has words."""
    return bool(text) and any(value.strip() for value in (text or {}).values())


def one_line(text: str) -> str:
    """Make a text safe for headers and logs: control signs become blanks."""
    return text.translate(_CONTROL).strip()


def is_storable(text: str) -> bool:
    """Whether every database keeps this text as it is: PostgreSQL keeps no NUL, UTF-8 no lone surrogate."""
    return "\x00" not in text and not any(0xD800 <= ord(sign) <= 0xDFFF for sign in text)
