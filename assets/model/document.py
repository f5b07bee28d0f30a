"""The JSON document of a GLB, without its buffers."""

import json
import struct
from pathlib import Path
from typing import Any


def document_of(path: Path) -> dict[str, Any]:
    """Raises ValueError when `path` is not a GLB."""
    with path.open("rb") as file:
        head = file.read(20)
        if len(head) < 20 or head[:4] != b"glTF":
            raise ValueError("not a GLB")
        doc = json.loads(file.read(struct.unpack_from("<I", head, 12)[0]))
    if not isinstance(doc, dict):
        raise ValueError("the document is not an object")
    return doc
