"""Which addresses a document may name: data URIs and plain relative paths, nothing else."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

from ..model import Issue
from .look import rows

_DATA = ("data:application/octet-stream", "data:application/gltf-buffer", "data:image/")


def named(doc: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(JSON pointer, URI) of each buffer and image that names one."""
    for group in ("buffers", "images"):
        for at, row in enumerate(rows(doc, group)):
            if isinstance(row.get("uri"), str):
                yield f"/{group}/{at}/uri", row["uri"]


def not_allowed(doc: dict[str, Any]) -> Iterator[Issue]:
    """Addresses that would leave the model's own folder."""
    for pointer, uri in named(doc):
        if not is_data(uri) and relative_path(uri) is None:
            yield Issue("uri_not_allowed", pointer=pointer, params={"uri": uri[:120]})


def is_data(uri: str) -> bool:
    """Whether the bytes are in the URI itself."""
    return uri.startswith(_DATA)


def relative_path(uri: str) -> PurePosixPath | None:
    """The path a URI names below the model's folder, or None when it is not such a path."""
    text = unquote(uri)
    path = PurePosixPath(text)
    odd = any(ord(letter) < 32 or letter in '\\:?#*<>|"' for letter in text)
    if not text or odd or path.is_absolute() or ".." in path.parts:
        return None
    return path
