"""Brochures: three designed A4 pages per company, drawn by code, with a text layer that can be searched."""

from __future__ import annotations

from collections.abc import Mapping

from PIL import Image

from booths.demo.brochures import drawing, pages, pdf
from booths.demo.specs import CompanySpec, ProductSpec, Text
from booths.demo.structures.kit import Palette


def make(
    company: CompanySpec,
    facts: tuple[Text, ...],
    products: tuple[ProductSpec, ...],
    palette: Palette,
    pictures: Mapping[str, Image.Image],
) -> bytes:
    """The PDF: a cover, then for each product its facts, then its drawing to scale."""
    sheets = [pages.cover(company, facts, products[0], palette, pictures[products[0].slug])]
    for product in products:
        sheets.append(pages.facts(company, product, palette, pictures[product.slug]))
        sheets.append(drawing.to_scale(company, product, palette))
    return pdf.write(f"{company.name['en']} / {company.name['ko']}", sheets)


__all__ = ["make"]
