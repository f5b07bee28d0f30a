"""The cover and the page of facts."""

from __future__ import annotations

from PIL import Image

from booths.demo.brochures.pdf import PIXELS, Page
from booths.demo.modelling.canvas import mix
from booths.demo.modelling.fonts import face
from booths.demo.specs import CompanySpec, ProductSpec, Text
from booths.demo.structures.kit import Palette

WIDE, HIGH = PIXELS
EDGE = 96


def paragraph(page: Page, x: float, y: float, words: str, size: float, wide: float, fill: str) -> float:
    """Words set in lines of at most `wide` pixels, broken between words; returns the y below them."""
    font = face(round(size), "Regular")
    line = ""
    for word in words.split():
        longer = f"{line} {word}".strip()
        if line and page.pen.textlength(longer, font) > wide:
            page.say(x, y, line, size, fill)
            y += size * 1.6
            longer = word
        line = longer
    page.say(x, y, line, size, fill)
    return y + size * 1.6


def cover(
    company: CompanySpec,
    facts: tuple[Text, ...],
    product: ProductSpec,
    palette: Palette,
    picture: Image.Image,
) -> Page:
    """The company's name, its sentence, the product large, three facts."""
    page = Page("#ffffff")
    tint = mix(palette.accent, "#ffffff", 0.84)
    page.shade(0, 0, WIDE, 1180, mix(palette.accent, "#ffffff", 0.93), tint)
    page.circle(WIDE / 2, 740, 400, mix(palette.accent, "#ffffff", 0.55))
    page.circle(WIDE / 2, 740, 400, None, "#ffffff", 5)
    page.paste(picture, WIDE / 2 - 390, 350, 780, 780)
    page.rect(EDGE, 108, 64, 8, palette.accent)
    page.say(EDGE, 172, company.name["ko"], 84, palette.deep, "Bold", fit=WIDE - 2 * EDGE)
    page.say(EDGE, 248, company.name["en"], 38, palette.deep, "Medium")
    page.rect(0, 1180, WIDE, HIGH - 1180, palette.deep)
    page.say(EDGE, 1268, company.tagline["ko"], 52, "#ffffff", "Bold", fit=WIDE - 2 * EDGE)
    page.say(EDGE, 1334, company.tagline["en"], 30, mix(palette.accent, "#ffffff", 0.7), "Medium")
    for i, fact in enumerate(facts):
        x = EDGE + i * 356
        page.rect(x, 1420, 332, 150, mix(palette.deep, "#ffffff", 0.1), 14)
        page.say(x + 28, 1474, fact["ko"], 34, "#ffffff", "Bold", fit=276)
        page.say(x + 28, 1524, fact["en"], 23, mix(palette.accent, "#ffffff", 0.7), "Medium", fit=276)
    page.say(EDGE, 1668, f"{company.website.removeprefix('https://')}   ·   {company.email}", 25, "#ffffff")
    return page


def facts(company: CompanySpec, product: ProductSpec, palette: Palette, picture: Image.Image) -> Page:
    """What the product is, and its table of facts."""
    page = Page("#ffffff")
    page.rect(0, 0, WIDE, 20, palette.accent)
    page.say(EDGE, 130, product.name["ko"], 60, palette.deep, "Bold", fit=WIDE - 2 * EDGE)
    page.say(EDGE, 194, product.name["en"], 32, "#55504a", "Medium", fit=WIDE - 2 * EDGE)
    page.rect(EDGE, 250, 480, 480, mix(palette.accent, "#ffffff", 0.86), 24)
    page.paste(picture, EDGE + 30, 280, 420, 420)
    below = paragraph(page, EDGE + 530, 282, product.description["ko"], 29, 510, "#26231f")
    paragraph(page, EDGE + 530, below + 16, product.description["en"], 25, 510, "#5c574f")
    _table(page, product, palette)
    y = 1300.0
    for spot in product.hotspots:
        page.circle(EDGE + 12, y, 10, palette.accent)
        page.say(EDGE + 44, y, f"{spot.title['ko']}  ·  {spot.title['en']}", 28, palette.deep, "Bold")
        page.say(EDGE + 44, y + 42, spot.text["ko"], 25, "#26231f", fit=1000)
        page.say(EDGE + 44, y + 78, spot.text["en"], 22, "#5c574f", fit=1000)
        y += 132
    page.say(
        WIDE - EDGE, HIGH - 60, f"{company.name['ko']}  {company.name['en']}", 22, "#8a847b", anchor="rm"
    )
    return page


def _table(page: Page, product: ProductSpec, palette: Palette) -> None:
    width, height, depth = product.size_mm
    rows = (
        ("HS 코드 · HS code", f"{product.hs_code[:4]}.{product.hs_code[4:]}"),
        ("가격 · Price", f"{product.currency} {float(product.price):,.2f}"),
        ("최소 주문 · Minimum order", f"{product.moq:,}"),
        ("크기 · Size (W × H × D)", f"{width:g} × {height:g} × {depth:g} mm"),
        ("소재 · Materials", product.materials["ko"]),
        ("", product.materials["en"]),
    )
    for i, (name, value) in enumerate(rows):
        y = 830 + 68 * i
        if name:
            page.line([(EDGE, y - 34), (WIDE - EDGE, y - 34)], mix(palette.accent, "#ffffff", 0.6), 2)
            page.say(EDGE + 8, y, name, 26, "#5c574f", "Medium")
        page.say(
            EDGE + 430, y, value, 28 if name else 24, "#1f1c19", "SemiBold" if name else "Regular", fit=600
        )
