"""Objects named by what they hold: nothing is ever overwritten, and everything may be cached."""

import contextlib
import hashlib
import re
from pathlib import Path

from assets.store.base import ObjectStore
from assets.store.errors import AlreadyExists, BadKey
from assets.store.keys import PUBLIC_PREFIX, check_key

IMMUTABLE = {"Cache-Control": "public, max-age=31536000, immutable"}
_EXTENSION = re.compile(r"[a-z0-9]{1,8}")


def sha256_file(path: Path) -> str:
    """The SHA-256 of a file, in hex."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def content_key(sha256: str, ext: str) -> str:
    """The key `o/<sha256>.<ext>`. Raises BadKey for an odd extension."""
    if not _EXTENSION.fullmatch(ext):
        raise BadKey(f"extension {ext!r}")
    return check_key(f"{PUBLIC_PREFIX}{sha256}.{ext}")


def put_content(store: ObjectStore, file: Path, ext: str, media_type: str) -> tuple[str, str]:
    """Store a file under its own hash; returns (sha256, key). The same bytes twice are one object."""
    sha256 = sha256_file(file)
    key = content_key(sha256, ext)
    with contextlib.suppress(AlreadyExists):
        store.put(key, file, media_type, if_absent=True, headers=IMMUTABLE)
    return sha256, key
