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


class BoothPart(TypedDict):
    """The booth itself. `slug` is the one at submission; the live one is `Booth.slug`."""

    id: str
    slug: str
    hall: str
    title: Localized
    tagline: Localized
    about: Localized
    facts: list[Fact]


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
    """One product. `picture` is the key of its model's poster, None without a model."""

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
    picture: str | None


class BrochurePart(TypedDict):
    """One PDF, served at `/brochures/<id>`. `size` in bytes; `cover`: key of its first page as a picture."""

    id: str
    title: Localized
    filename: str
    size: int
    pages: int
    cover: str | None


class BoothDocument(TypedDict):
    """The whole. `showroom` and `hotspots` are what `booths.showroom` froze; `poster` a key or None."""

    schema: int
    booth: BoothPart
    company: CompanyPart
    products: list[ProductPart]
    brochures: list[BrochurePart]
    showroom: list[dict[str, Any]]
    hotspots: list[dict[str, Any]]
    poster: str | None


def booth_part(booth: Booth) -> BoothPart:
    """Freeze the booth's own texts."""
    return {
        "id": str(booth.id),
        "slug": booth.slug,
        "hall": booth.hall_slug,
        "title": dict(booth.title),
        "tagline": dict(booth.tagline),
        "about": dict(booth.about),
        "facts": [cast(Fact, dict(fact)) for fact in booth.facts],
    }


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
    return {
        "schema": SCHEMA,
        "booth": booth_part(booth),
        "company": company_part(booth.company),
        "products": [{**part, "picture": pictures.get(part["id"])} for part in products],
        "brochures": brochures,
        "showroom": list(showroom.get("showroom", [])),
        "hotspots": list(showroom.get("hotspots", [])),
        "poster": showroom.get("poster"),
    }


def read_document(stored: Mapping[str, Any]) -> BoothDocument:
    """A stored document with its type."""
    return cast(BoothDocument, stored)
