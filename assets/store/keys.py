"""Which keys are allowed. One rule for both stores, so that a key never means a path outside."""

import re
from collections.abc import Mapping

from assets.store.base import KEPT_HEADERS, MAX_GET_SECONDS, MAX_PART_SECONDS, MAX_PARTS
from assets.store.errors import BadKey

# No segment begins with a dot: that bans `.`, `..` and hidden files in one stroke.
_SEGMENT = r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}"
_KEY = re.compile(rf"{_SEGMENT}(?:/{_SEGMENT})*")
_PREFIX = re.compile(rf"(?:{_SEGMENT}/)*(?:{_SEGMENT})?")
_MAX_LENGTH = 512
PUBLIC_PREFIX = "o/"


def check_key(key: str) -> str:
    """The key itself. Raises BadKey for anything but safe segments joined by single slashes."""
    if len(key) > _MAX_LENGTH or not _KEY.fullmatch(key):
        raise BadKey(repr(key[:80]))
    return key


def check_prefix(prefix: str) -> str:
    """The prefix itself: empty, a folder with its slash, or the beginning of a key."""
    if len(prefix) > _MAX_LENGTH or not _PREFIX.fullmatch(prefix):
        raise BadKey(repr(prefix[:80]))
    return prefix


def check_public(key: str) -> str:
    """The key itself, which must lie under `o/`: nothing else is published."""
    if not check_key(key).startswith(PUBLIC_PREFIX):
        raise BadKey(f"{key!r} is not published")
    return key


def check_headers(headers: Mapping[str, str] | None) -> dict[str, str]:
    """A copy of the headers. Raises ValueError for one that a store would not keep."""
    kept = dict(headers or {})
    unknown = set(kept) - set(KEPT_HEADERS)
    if unknown or any(ord(char) < 32 or ord(char) > 126 for value in kept.values() for char in value):
        raise ValueError(f"headers not kept by stores: {sorted(unknown) or kept}")
    return kept


def check_part_ticket(number: int, expires_s: int) -> None:
    """Raises ValueError for a part number or a life that no store would sign."""
    if not 1 <= number <= MAX_PARTS:
        raise ValueError(f"part number {number} is not in 1..{MAX_PARTS}")
    if not 1 <= expires_s <= MAX_PART_SECONDS:
        raise ValueError(f"a part URL lives 1..{MAX_PART_SECONDS} s, not {expires_s}")


def check_get_life(expires_s: int) -> None:
    """Raises ValueError unless the signed address dies within a minute."""
    if not 1 <= expires_s <= MAX_GET_SECONDS:
        raise ValueError(f"a signed address lives 1..{MAX_GET_SECONDS} s, not {expires_s}")
