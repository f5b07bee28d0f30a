"""The frozen document of a booth: all that its public page, search and hall need, and nothing else.

It is JSON, built at submission and never changed afterwards. Files are named by their keys in the object
store (`o/<sha256>.<ext>` for what is public); whoever answers makes addresses of them. Prices are decimal
strings in `currency`; sizes are [width, height, depth] in millimetres.
"""

from collections.abc import Mapping
from typing import Any, TypedDict, cast

from booths.booth.models import Booth
from booths.companies.models import Company
from exhibition.kernel.text import Localized

SCHEMA = 1


class Fact(TypedDict):
    """One line of the booth's facts: `Founded` – `1998`."""

    label: Localized
    value: Localized


class CompanyPart(TypedDict):
    """Whose booth it is. `contact` has any of person, email, phone, address."""

    id: str
    slug: str
    name: Localized
    about: Localized
    country: str
    website: str
    contact: dict[str, str]


class ProductPart(TypedDict):
    """One product. `model` is its 3D model's id, `picture` the key of that model's poster; None without."""

    id: str
    slug: str
    name: Localized
    summary: Localized
    description: Localized
    hs_code: str
    price: str | None
    currency: str
    moq: int | None
    size_mm: list[float] | None
    model: str | None
    picture: str | None


class BrochurePart(TypedDict):
    """One PDF, served at `/brochures/<id>`. `size` in bytes; `cover`: key of its first page as a picture.

    `key` is where the cleaned file lies, private; it stays there when the draft drops the brochure.
    """

    id: str
    title: Localized
    filename: str
    size: int
    pages: int
    cover: str | None
    key: str


class BoothDocument(TypedDict):
    """The whole. `slug` and `hall` are those at submission; the live slug is `Booth.slug`.

    `showroom` and `hotspots` are what `booths.showroom` froze; `poster` is a key or None.
    """

    schema: int
    id: str
    slug: str
    hall: str
    title: Localized
    tagline: Localized
    about: Localized
    facts: list[Fact]
    company: CompanyPart
    products: list[ProductPart]
    brochures: list[BrochurePart]
    showroom: list[dict[str, Any]]
    hotspots: list[dict[str, Any]]
    poster: str | None


def company_part(company: Company) -> CompanyPart:
    """Freeze what the public learns of the company."""
    return {
        "id": str(company.id),
        "slug": company.slug,
        "name": dict(company.name),
        "about": dict(company.about),
        "country": company.country,
        "website": company.website,
        "contact": dict(company.contact),
    }


def build_document(
    booth: Booth, products: list[ProductPart], brochures: list[BrochurePart], showroom: Mapping[str, Any]
) -> BoothDocument:
    """Join the parts. `showroom` is `booths.showroom.service.document_part(…)`."""
    pictures: Mapping[str, str] = showroom.get("pictures", {})
    models: Mapping[str, str] = showroom.get("models", {})
    return {
        "schema": SCHEMA,
        "id": str(booth.id),
        "slug": booth.slug,
        "hall": booth.hall_slug,
        "title": dict(booth.title),
        "tagline": dict(booth.tagline),
        "about": dict(booth.about),
        "facts": [cast(Fact, dict(fact)) for fact in booth.facts],
        "company": company_part(booth.company),
        "products": [
            {**part, "picture": pictures.get(part["id"]), "model": models.get(part["id"])}
            for part in products
        ],
        "brochures": brochures,
        "showroom": list(showroom.get("showroom", [])),
        "hotspots": list(showroom.get("hotspots", [])),
        "poster": showroom.get("poster"),
    }


def read_document(stored: Mapping[str, Any]) -> BoothDocument:
    """A stored document with its type."""
    return cast(BoothDocument, stored)
