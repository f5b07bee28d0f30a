"""The rows of one demo booth."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from booths.booth.models import Booth
from booths.booth.placement import place, stand_of
from booths.booth.service import create_booth
from booths.catalog.brochures import add_brochure
from booths.catalog.models import Product
from booths.catalog.service import create_product
from booths.companies.service import as_owner, create_company
from booths.demo.booth_spec import BoothSpec
from booths.demo.specs import ProductSpec, t
from booths.demo.structures import Structure
from booths.showroom.models import PRODUCT, STRUCTURE, Model, ShowroomItem
from booths.showroom.service import add_hotspot, add_model
from exhibition.accounts.models import Account
from exhibition.events.models import Event
from exhibition.halls.models import Hall, Stand
from exhibition.kernel.actor import Actor

# The founder of the demo's companies cannot sign in: no password, not active.
FOUNDER = "demo-exhibition@example.com"
FACT_LABELS = (t("핵심", "At heart"), t("특징", "Feature"), t("알아 두세요", "Good to know"))


def founder_account(session: Session, now: datetime) -> Account:
    """The account that founds every company of the demo."""
    account = session.scalar(select(Account).where(Account.email == FOUNDER))
    if account is None:
        token = hashlib.sha256(FOUNDER.encode()).hexdigest()
        account = Account(email=FOUNDER, active=False, fs_uniquifier=token, created_at=now)
        session.add(account)
        session.flush()
    return account


def write_booth(
    session: Session,
    actor: Actor,
    spec: BoothSpec,
    structure: Structure,
    products: Sequence[bytes],
    brochure: bytes,
    keys: Mapping[bytes, str],
    now: datetime,
) -> None:
    """Everything of one booth as its exhibitor would have entered it. `keys` says where bytes lie."""
    company = create_company(session, actor, _company(spec), now)
    owner = as_owner(actor, company)
    booth = create_booth(session, owner, company.id, _booth(spec), now)
    _model(session, booth, keys, structure.glb, f"{spec.slug}-booth.glb", now, STRUCTURE)
    for product, data, spot in zip(spec.products, products, structure.spots, strict=False):
        row = create_product(session, owner, booth.id, _product(product), now)
        model = _model(session, booth, keys, data, f"{product.slug}.glb", now, PRODUCT, row, spot)
        _hotspots(session, model, product, data)
    title = t(f"{spec.title['ko']} 안내서", f"{spec.title['en']} brochure")
    add_brochure(
        session, booth, source_key=keys[brochure], filename=f"{spec.slug}.pdf", size=len(brochure), now=now,
        title=title,
    )  # fmt: skip


def _company(spec: BoothSpec) -> dict[str, object]:
    company = spec.company
    return {
        "slug": company.slug,
        "name": company.name,
        "about": company.about,
        "country": company.country,
        "website": company.website,
        "contact": {"email": company.email},
    }


def _booth(spec: BoothSpec) -> dict[str, object]:
    facts = [{"label": label, "value": fact} for label, fact in zip(FACT_LABELS, spec.facts, strict=True)]
    return {
        "slug": spec.slug,
        "hall": spec.hall,
        "title": spec.title,
        "tagline": spec.tagline,
        "about": spec.company.about,
        "facts": facts,
    }


def _product(product: ProductSpec) -> dict[str, object]:
    return {
        "slug": product.slug,
        "name": product.name,
        "summary": product.summary,
        "description": product.description,
        "hs_code": product.hs_code,
        "price": product.price,
        "currency": product.currency,
        "moq": product.moq,
        "size_mm": list(product.size_mm),
    }


def _model(
    session: Session,
    booth: Booth,
    keys: Mapping[bytes, str],
    data: bytes,
    filename: str,
    now: datetime,
    kind: str,
    product: Product | None = None,
    spot: tuple[float, float, float, float] | None = None,
) -> Model:
    return add_model(
        session, booth, source_key=keys[data], sha256=hashlib.sha256(data).hexdigest(), size=len(data),
        filename=filename, now=now, kind=kind, title=product.name if product else booth.title,
        product=product, place=spot,
    )  # fmt: skip


def _hotspots(session: Session, model: Model, product: ProductSpec, data: bytes) -> None:
    item = session.scalars(select(ShowroomItem).where(ShowroomItem.model_id == model.id)).one()
    nodes = _nodes(data)
    for spot in product.hotspots:
        add_hotspot(session, item, nodes[spot.node], product.point(spot), spot.title, spot.text)


def _nodes(data: bytes) -> dict[str, int]:
    """The index of each named node of a GLB that our own writer made."""
    length = int.from_bytes(data[12:16], "little")
    document = json.loads(data[20 : 20 + length])
    return {node["name"]: index for index, node in enumerate(document["nodes"]) if "name" in node}


def stand_id(session: Session, hall: str, number: str) -> UUID | None:
    """The stand with this number, if the hall has one; None lets the organizer's rule choose."""
    query = select(Stand.id).join(Hall).where(Hall.slug == hall, Stand.number == number)
    return session.scalar(query)


def join_event(session: Session, booth: Booth, event: Event, now: datetime) -> None:
    """Place a booth on its own stand for the time of a fair."""
    stand = stand_of(session, booth.id, now)
    if stand is not None:
        place(session, booth, stand, event.opens_at, event.closes_at, event)
