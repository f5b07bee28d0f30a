"""Which addresses a document may name: data URIs and plain relative paths, nothing else."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

from ..model import Issue
from .look import inside, number, rows

_WEB = ("http://", "https://")
_DATA = ("data:application/octet-stream", "data:application/gltf-buffer", "data:image/")


def named(doc: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(JSON pointer, URI) of each buffer and image that names one."""
    for group in ("buffers", "images"):
        for at, row in enumerate(rows(doc, group)):
            if isinstance(row.get("uri"), str):
                yield f"/{group}/{at}/uri", row["uri"]


def not_allowed(doc: dict[str, Any]) -> Iterator[Issue]:
    """Addresses that would leave the model's own folder. One on the web that nothing in the model uses is a
    warning, as the validator has it: nobody will ever follow it."""
    used = _used(doc)
    for pointer, uri in named(doc):
        if not is_data(uri) and relative_path(uri) is None:
            idle = uri.lower().startswith(_WEB) and pointer not in used
            yield Issue("uri_not_allowed", "warning" if idle else "error", pointer, params={"uri": uri[:120]})


def _used(doc: dict[str, Any]) -> set[str]:
    """Pointers of the addresses that a buffer view or a texture leads to."""
    buffers = {number(view, "buffer", -1) for view in rows(doc, "bufferViews")}
    textures = [(texture, *inside(texture, "extensions").values()) for texture in rows(doc, "textures")]
    images = {number(one, "source", -1) for found in textures for one in found}
    return {f"/buffers/{at}/uri" for at in buffers} | {f"/images/{at}/uri" for at in images}


def is_data(uri: str) -> bool:
    """Whether the bytes are in the URI itself."""
    return uri[:40].lower().startswith(_DATA)


def relative_path(uri: str) -> PurePosixPath | None:
    """The path a URI names below the model's folder, or None when it is not such a path."""
    text = unquote(unquote(uri))  # encoded twice, a way up would look harmless
    path = PurePosixPath(text)
    # A bare # begins a fragment; an encoded one is part of a name.
    odd = "#" in uri or any(ord(letter) < 32 or letter in '\\:?*<>|"' for letter in text)
    if not text or odd or path.is_absolute() or ".." in path.parts:
        return None
    return path
