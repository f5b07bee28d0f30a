"""A venue with something in it, for tests of pages: halls, public booths, fairs, the search index."""

import hashlib
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from PIL import Image
from sqlalchemy.orm import Session

from assets.store import LocalStore, content_key
from booths.booth.models import PUBLISHED, Booth, BoothRevision, Placement
from booths.companies.models import Company
from exhibition.events.models import Event
from exhibition.halls.models import Hall
from exhibition.halls.service import all_halls, seed_permanent_halls, stands_of
from exhibition.ports import Extension
from exhibition.search.service import reindex
from exhibition.search.sources import VenueSource

ROBOT, LAMP = "robot-house", "mokdam"


def furnish(session: Session, store: LocalStore, extension: Extension, at: datetime) -> None:
    """Two booths in the home hall, an open, a coming and a closed fair; everything findable."""
    seed_permanent_halls(session, at)
    halls = {hall.slug: hall for hall in all_halls(session)}
    add_booth(
        session,
        store,
        halls["home"],
        ROBOT,
        {"ko": "로봇하우스", "en": "Robot House"},
        0,
        at,
        [product("m3", {"ko": "로봇청소기 M3", "en": "Robot vacuum M3"}, [350, 96, 350])],
    )
    add_booth(session, store, halls["home"], LAMP, {"en": "Mokdam <b>&"}, 5, at, [])
    for slug, opens, closes, published in (
        ("open-fair", -1, 3, True),
        ("next-fair", 30, 33, True),
        ("last-fair", -60, -50, True),
        ("draft", 9, 10, False),
    ):
        session.add(
            Event(
                slug=slug,
                title={"ko": f"박람회 {slug}", "en": f"Fair {slug}"},
                summary={"en": "On site and online."},
                venue={"ko": "대구 엑스코", "en": "EXCO, Daegu"},
                time_zone="Asia/Seoul",
                published=published,
                opens_at=at + timedelta(days=opens),
                closes_at=at + timedelta(days=closes),
                halls=[halls["home"]],
            )
        )
    session.flush()
    reindex(session, [VenueSource(), *extension.search_sources])


def product(slug: str, name: dict[str, str], size_mm: list[float] | None) -> dict[str, Any]:
    """A product as a booth's document holds it."""
    return {
        "id": str(uuid5(NAMESPACE_URL, slug)),
        "slug": slug,
        "name": name,
        "summary": {"en": "Quiet at night."},
        "description": {"ko": "설명", "en": "Words"},
        "hs_code": "850811",
        "price": "128.50",
        "currency": "USD",
        "moq": 100,
        "size_mm": size_mm,
        "model": None,
        "picture": None,
    }


def add_booth(
    session: Session,
    store: LocalStore,
    hall: Hall,
    slug: str,
    title: dict[str, str],
    stand: int,
    at: datetime,
    products: list[dict[str, Any]],
) -> Booth:
    """A public booth on the hall's n-th stand."""
    company = Company(
        slug=slug,
        name=title,
        country="KR",
        created_at=at,
        about={"en": "Since 1998."},
        website="https://example.com",
        contact={"email": "sales@example.com", "phone": "+82 53 123 4567"},
    )
    session.add(company)
    session.flush()
    booth = Booth(
        company_id=company.id,
        slug=slug,
        hall_slug=hall.slug,
        title=title,
        state=PUBLISHED,
        created_at=at,
        changed_at=at,
    )
    session.add(booth)
    session.flush()
    revision = BoothRevision(booth_id=booth.id, number=1, state=PUBLISHED, submitted_at=at, document={})
    revision.document = _document(booth, company, hall, products, _poster(store))
    session.add(revision)
    session.flush()
    booth.public_revision_id = revision.id
    place = stands_of(session, hall)[stand]
    session.add(Placement(booth_id=booth.id, stand_id=place.id, starts_at=at - timedelta(days=1)))
    session.flush()
    return booth


def _document(
    booth: Booth, company: Company, hall: Hall, products: list[dict[str, Any]], poster: str
) -> dict[str, Any]:
    return {
        "schema": 1,
        "id": str(booth.id),
        "slug": booth.slug,
        "hall": hall.slug,
        "title": booth.title,
        "tagline": {"en": "One sentence."},
        "about": {"ko": "첫 문단\n\n둘째 문단", "en": "First\n\nSecond"},
        "facts": [{"label": {"en": "Founded"}, "value": {"en": "1998"}}],
        "company": {
            "id": str(company.id),
            "slug": company.slug,
            "name": company.name,
            "about": company.about,
            "country": company.country,
            "website": company.website,
            "contact": company.contact,
        },
        "products": products,
        "brochures": [
            {
                "id": str(booth.id),
                "title": {"en": "Catalogue"},
                "filename": "c.pdf",
                "size": 3_400_000,
                "pages": 24,
                "cover": None,
                "key": "private/c.pdf",
            }
        ],
        "showroom": [],
        "hotspots": [],
        "poster": poster,
    }


def _poster(store: LocalStore) -> str:
    out = BytesIO()
    Image.new("RGB", (480, 360), (236, 224, 206)).save(out, "WEBP")
    key = content_key(hashlib.sha256(out.getvalue()).hexdigest(), "webp")
    if not store.exists(key):
        store.put(key, out.getvalue(), "image/webp")
    return key
