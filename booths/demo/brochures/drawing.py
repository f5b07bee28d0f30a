"""The drawing to scale: front and side with their measures, beside a hand or a door."""

from __future__ import annotations

from booths.demo.brochures.pages import EDGE, HIGH, WIDE
from booths.demo.brochures.pdf import Page
from booths.demo.modelling import sketch
from booths.demo.modelling.canvas import mix
from booths.demo.specs import CompanySpec, ProductSpec
from booths.demo.structures.kit import Palette

FLOOR = 1330.0
INK = "#3b3732"
# An adult's flat hand and a Korean flat's door, in millimetres (width, height).
HAND, DOOR = (85.0, 185.0), (900.0, 2100.0)


def to_scale(company: CompanySpec, product: ProductSpec, palette: Palette) -> Page:
    """Front view, side view and the thing that everyone knows the size of, all at one scale."""
    page = Page("#ffffff")
    page.rect(0, 0, WIDE, 20, palette.accent)
    page.say(EDGE, 130, "실제 비례 도면", 52, palette.deep, "Bold")
    page.say(EDGE, 190, "Drawing to scale", 30, "#55504a", "Medium")
    width, height, depth = product.size_mm
    known = HAND if max(product.size_mm) < 750 else DOOR
    scale = min(820 / max(height, known[1]), 820 / (width + depth + known[0]))
    gap = (WIDE - 2 * EDGE - (width + depth + known[0]) * scale) / 2
    page.line([(EDGE - 20, FLOOR), (WIDE - EDGE + 20, FLOOR)], "#b9b2a8", 3)
    x = float(EDGE)
    for turn, wide, label in ((0.0, width, "정면 · Front"), (90.0, depth, "측면 · Side")):
        _view(page, product, turn, x, wide * scale, height * scale)
        _across(page, x, wide, scale)
        page.say(x, FLOOR + 130, label, 26, INK, "SemiBold")
        x += wide * scale + gap
    _upright(page, EDGE - 34, height, scale)
    draw = _hand if known is HAND else _door
    draw(page, x, known[0] * scale, known[1] * scale, mix(palette.accent, "#ffffff", 0.7))
    page.say(x, FLOOR + 130, "손 · Hand" if known is HAND else "문 · Door", 26, INK, "SemiBold")
    page.say(x, FLOOR + 60, f"{known[1]:g} mm", 26, INK)
    page.say(EDGE, HIGH - 60, f"{product.name['en']}  ·  1 : {1 / (scale * 25.4 / 150):.1f}", 22, "#8a847b")
    page.say(
        WIDE - EDGE, HIGH - 60, f"{company.name['ko']}  {company.name['en']}", 22, "#8a847b", anchor="rm"
    )
    return page


def _view(page: Page, product: ProductSpec, turn: float, x: float, wide: float, high: float) -> None:
    """An orthographic picture, cut to the thing's own outline and stood on the floor line."""
    image = sketch.render(product.model(), turn, 0, 360)
    box = image.getbbox() or (0, 0, 360, 360)
    page.paste(image.crop(box), x, FLOOR - high, wide, high)


def _across(page: Page, x: float, millimetres: float, scale: float) -> None:
    y, end = FLOOR + 30, x + millimetres * scale
    page.line([(x, y), (end, y)], INK, 2)
    for at in (x, end):
        page.line([(at, y - 10), (at, y + 10)], INK, 2)
    page.say((x + end) / 2, y + 34, f"{millimetres:g} mm", 26, INK, "Medium", "mm")


def _upright(page: Page, x: float, millimetres: float, scale: float) -> None:
    top = FLOOR - millimetres * scale
    page.line([(x, FLOOR), (x, top)], INK, 2)
    for at in (FLOOR, top):
        page.line([(x - 10, at), (x + 10, at)], INK, 2)
    page.say(x - 12, top - 30, f"{millimetres:g} mm", 26, INK, "Medium")


def _hand(page: Page, x: float, wide: float, high: float, fill: str) -> None:
    """A flat right hand, fingers up."""
    palm = high * 0.55
    page.rect(x + wide * 0.12, FLOOR - palm, wide * 0.8, palm, fill, wide * 0.2)
    for i, reach in enumerate((0.9, 1.0, 0.95, 0.8)):
        left = x + wide * (0.13 + 0.2 * i)
        page.rect(left, FLOOR - high * reach, wide * 0.175, high * (reach - 0.4), fill, wide * 0.087)
    page.rect(x - wide * 0.08, FLOOR - high * 0.5, wide * 0.19, high * 0.33, fill, wide * 0.09)


def _door(page: Page, x: float, wide: float, high: float, fill: str) -> None:
    """A plain door with its handle."""
    page.rect(x, FLOOR - high, wide, high, fill, 3)
    page.rect(x + wide * 0.06, FLOOR - high * 0.97, wide * 0.88, high * 0.97, None, 2, "#ffffff", 4)
    page.circle(x + wide * 0.86, FLOOR - high * 0.48, max(wide * 0.035, 5), INK)
