"""What the products of the machinery hall share."""

from __future__ import annotations

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas

STEEL = m.brushed_metal("Ground steel", "#c4c8ce")


BLACK = m.metal("Black oxide", "#2b2d31", 0.45)


BRASS = m.metal("Brass", "#cfa75a", 0.28)


def nameplate(title: str, lines: list[str], colour: str) -> m.Material:
    """An anodised rating plate."""
    c = Canvas(512, 256, "#e4e6e8")
    c.rect(0, 0, 512, 74, colour)
    c.text(24, 37, title, 44, "#ffffff", "Black", "lm", fit=460)
    for i, line in enumerate(lines):
        c.text(24, 112 + 44 * i, line, 31, "#22262b", "Medium", "lm", fit=460)
    c.rect(4, 4, 504, 248, None, 10, "#7c8288", 3)
    return m.printed(f"Plate {title}", c.texture(), 0.4, 0.3)
