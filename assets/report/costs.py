"""What a model costs who opens it: bytes, triangles, draw calls, texture memory, seconds on the line."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

# Name → (bits a second, seconds of one round trip): a fair 4G, and a crowded hall's network.
LINES: Mapping[str, tuple[float, float]] = {"4g": (9e6, 0.060), "3g": (1.6e6, 0.150)}
# Name, connection, TLS, request.
ROUND_TRIPS = 4


@dataclass(frozen=True)
class Cost:
    """Figures of one file; None where nobody counted. `of`: `source`, `desktop` or `phone`."""

    of: str
    variant: str
    bytes: int
    brotli_bytes: int | None
    triangles: int | None
    draw_calls: int | None
    texture_bytes_gpu: int | None
    seconds: Mapping[str, float]


def seconds_on(line: str, size: int) -> float:
    """Seconds until `size` bytes have come over a line of LINES."""
    speed, trip = LINES[line]
    return round(size * 8 / speed + ROUND_TRIPS * trip, 2)


def costs(manifest: Mapping[str, Any], variants: Mapping[str, Mapping[str, Any]]) -> tuple[Cost, ...]:
    """The source, then what computers and phones get; an older manifest has one file for both."""
    stats = manifest.get("stats") or {}
    size = int((manifest.get("source") or {}).get("bytes") or stats.get("bytes") or 0)
    found = [_cost("source", "", {**stats, "bytes": size})]
    if "web" in variants:
        found.append(_cost("desktop", "web", variants["web"]))
        name = "phone" if "phone" in variants else "web"
        found.append(_cost("phone", name, variants[name]))
    return tuple(found)


def _cost(of: str, variant: str, figures: Mapping[str, Any]) -> Cost:
    size = int(figures.get("bytes") or 0)
    return Cost(
        of,
        variant,
        size,
        _count(figures, "brotli_bytes"),
        _count(figures, "triangles"),
        _count(figures, "draw_calls"),
        # No textures take no memory; a model without triangles was not counted.
        int(figures.get("texture_bytes_gpu") or 0) if _count(figures, "triangles") else None,
        {line: seconds_on(line, size) for line in LINES},
    )


def _count(figures: Mapping[str, Any], name: str) -> int | None:
    return int(figures[name]) if figures.get(name) else None
