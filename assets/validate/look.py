"""Reads a hostile document without trusting the shape of anything in it."""

from collections.abc import Iterator
from typing import Any


def rows(doc: Any, name: str) -> list[dict[str, Any]]:
    """The objects of an array property; what is not an object becomes an empty one, so indices stay."""
    found = doc.get(name) if isinstance(doc, dict) else None
    return [row if isinstance(row, dict) else {} for row in found] if isinstance(found, list) else []


_MOST = 1 << 53
_TABLES = ["accessors", "animations", "buffers", "bufferViews", "cameras", "images", "materials", "meshes"]
_TABLES += ["nodes", "samplers", "scenes", "skins", "textures"]


def misshapen(doc: dict[str, Any]) -> Iterator[str]:
    """JSON pointers of rows that should be objects and are not; the validator stumbles over some of them."""
    for name in _TABLES:
        found = doc.get(name)
        for at, row in enumerate(found if isinstance(found, list) else ()):
            if not isinstance(row, dict):
                yield f"/{name}/{at}"


def number(row: Any, name: str, default: int = 0) -> int:
    """A whole number from 0 to 2^53, else `default`: larger ones are no sizes, and overflow system calls."""
    value = row.get(name) if isinstance(row, dict) else None
    return (
        value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST else default
    )


def inside(row: Any, *names: str) -> dict[str, Any]:
    """The object at a path of property names, empty when there is none."""
    for name in names:
        row = row.get(name) if isinstance(row, dict) else None
    return row if isinstance(row, dict) else {}


def strings(row: Any, name: str) -> list[str]:
    """The strings of an array property."""
    found = row.get(name) if isinstance(row, dict) else None
    return [text for text in found if isinstance(text, str)] if isinstance(found, list) else []


def indices(row: Any, name: str) -> list[int]:
    """The whole numbers of an array property."""
    found = row.get(name) if isinstance(row, dict) else None
    return [at for at in found if isinstance(at, int) and at >= 0] if isinstance(found, list) else []
