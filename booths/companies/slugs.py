"""Slugs: the part of an address that names a company, a booth or a product."""

import re
import unicodedata
from collections.abc import Callable, Mapping

from booths.companies.romanize import romanize
from exhibition.kernel.ids import uuid7

LONGEST = 60
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_slug(text: str) -> bool:
    """Whether `text` may stand in an address: a–z, 0–9 and single hyphens, 2 to 60 of them."""
    return 2 <= len(text) <= LONGEST and bool(_SLUG.fullmatch(text))


def suggest_slug(name: Mapping[str, str], fallback: str) -> str:
    """Make a slug of a name: English first, Hangul romanized; `fallback` and digits when nothing is left."""
    for language in ("en", "ko", *name):
        slug = _latin(name.get(language, ""))
        if is_slug(slug):
            return slug
    return f"{fallback}-{uuid7().hex[-8:]}"


def _latin(text: str) -> str:
    plain = unicodedata.normalize("NFKD", romanize(unicodedata.normalize("NFC", text)))
    ascii_only = "".join(char for char in plain if not unicodedata.combining(char)).casefold()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.replace("'", ""))[:LONGEST].strip("-")


def free_slug(wanted: str, is_taken: Callable[[str], bool]) -> str:
    """Return `wanted`, or the first of `wanted-2`, `wanted-3` … that is not taken."""
    slug, number = wanted, 1
    while is_taken(slug):
        number += 1
        slug = f"{wanted[: LONGEST - len(str(number)) - 1].strip('-')}-{number}"
    return slug
