"""A demo booth: a company on a stand, its structure's dress, its products, and what its chat knows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PIL import Image

from booths.demo.brochures import make as make_brochure
from booths.demo.modelling import sketch
from booths.demo.specs import CompanySpec, FaqSpec, ProductSpec, Text
from booths.demo.structures import Dress, Palette, Structure, build
from booths.demo.structures.atlas import Words

OAK, WALNUT, ASH = ("#dcb98a", "#a97b48"), ("#96633f", "#54321d"), ("#e6d2b0", "#bf9f72")
# Pixels of a product's picture on posters and brochures.
PICTURE = 420


@dataclass(frozen=True)
class BoothSpec:
    """One booth; `stand` is its number on the hall's plan, `structure` one of the eight kinds."""

    hall: str
    stand: str
    structure: str
    palette: Palette
    company: CompanySpec
    facts: tuple[Text, Text, Text]
    products: tuple[ProductSpec, ...]
    greeting: Text
    faqs: tuple[FaqSpec, ...]

    @property
    def slug(self) -> str:
        """The booth's address is its company's."""
        return self.company.slug

    @property
    def title(self) -> Text:
        """The booth's name is its company's."""
        return self.company.name

    @property
    def tagline(self) -> Text:
        """One sentence under the name."""
        return self.company.tagline

    def build_structure(self) -> Structure:
        """The structure in this company's colours and words, with the spots for its products."""
        company, product = self.company, self.products[0]
        words = Words(
            company.name["ko"],
            company.name["en"],
            company.tagline["ko"],
            company.tagline["en"],
            product.name["ko"],
            product.name["en"],
        )
        return build(self.structure, Dress(words, self.palette, picture(product), product.tall))

    def brochure(self) -> bytes:
        """A designed PDF of three pages: the company, the product's facts, its drawing to scale."""
        pictures = {product.slug: picture(product) for product in self.products}
        return make_brochure(self.company, self.facts, self.products, self.palette, pictures)


@lru_cache(maxsize=8)
def picture(product: ProductSpec) -> Image.Image:
    """The product from three quarters, RGBA."""
    return sketch.render(product.model(), 30, 16, PICTURE)


def palette(accent: str, deep: str, wood: tuple[str, str] = OAK, wall: str = "#f4f2ee") -> Palette:
    """A palette by its accent and deep tone."""
    return Palette(wall=wall, accent=accent, deep=deep, wood=wood)
