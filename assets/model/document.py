"""The JSON document of a GLB, without its buffers."""

import json
import struct
import sys
from pathlib import Path
from typing import Any

_EXACT = float(1 << 53)


def number_of(text: str) -> int | float:
    """A JSON number with a point or an exponent. 3.0 is the whole number 3: glTF lets indices be written so.

    One too large for 64 bits becomes the largest there is: infinity could not be written again.
    """
    value = float(text)
    if value.is_integer() and abs(value) <= _EXACT:
        return int(value)
    return min(max(value, -sys.float_info.max), sys.float_info.max)


def document_of(path: Path) -> dict[str, Any]:
    """Raises ValueError when `path` is not a GLB."""
    with path.open("rb") as file:
        head = file.read(20)
        if len(head) < 20 or head[:4] != b"glTF":
            raise ValueError("not a GLB")
        doc = json.loads(file.read(struct.unpack_from("<I", head, 12)[0]), parse_float=number_of)
    if not isinstance(doc, dict):
        raise ValueError("the document is not an object")
    return doc
