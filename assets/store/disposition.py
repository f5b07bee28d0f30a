"""The Content-Disposition header for file names in any script (RFC 6266, RFC 5987)."""

import unicodedata
from urllib.parse import quote

from assets.store.base import Disposition

# Marks that turn the reading direction could make `exe.pdf` of `fdp.exe`.
_BIDI = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C])
_MAX_CHARS = 150
_ATTR_CHARS = "!#$&+-.^_`|~"


def safe_filename(name: str) -> str:
    """The name without paths, control characters and direction marks; never empty."""
    base = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1].translate(_BIDI)
    printable = "".join(char for char in base if unicodedata.category(char) not in ("Cc", "Cs"))
    stem, dot, extension = printable.strip(" .").rpartition(".")
    if dot and len(extension) <= 10:
        return f"{stem[: _MAX_CHARS - 11]}.{extension}"
    return printable.strip(" .")[:_MAX_CHARS] or "file"


def content_disposition(filename: str | None, disposition: Disposition | None) -> str | None:
    """The header's value, or None when neither a name nor a kind was asked for."""
    if filename is None:
        return disposition
    name = safe_filename(filename)
    plain = "".join(char if 32 <= ord(char) < 127 and char not in '"\\%;' else "_" for char in name)
    encoded = quote(name.encode("utf-8"), safe=_ATTR_CHARS)
    return f"{disposition or 'attachment'}; filename=\"{plain}\"; filename*=UTF-8''{encoded}"
