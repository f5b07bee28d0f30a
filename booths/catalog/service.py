"""Products of a booth's draft: making, changing, ordering, and freezing them for the public."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from booths.booth.document import ProductPart
from booths.booth.service import editable_booth, require_booth, touch
from booths.catalog.currencies import CURRENCIES
from booths.catalog.models import Product
from booths.companies.checks import PARAGRAPH, SHORT, Check, Wrong, localized, one_of, slug, whole
from booths.companies.service import SlugTaken
from booths.companies.slugs import free_slug, suggest_slug
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Exceeded, Invalid, NotFound
from exhibition.kernel.versions import raise_version

MOST_PRODUCTS = 200
SUMMARY = 240
LARGEST_PRICE = Decimal(10) ** 12
LARGEST_MM = 1_000_000.0
_HS = re.compile(r"[0-9]{4}|[0-9]{6}|[0-9]{8}|[0-9]{10}")


class ProductNotFound(NotFound):
    """No such product, or it is not this person's."""

    code = "product_not_found"


class TooManyProducts(Exceeded):
    """A booth holds at most MOST_PRODUCTS."""

    code = "too_many_products"


def create_product(
    session: Session, actor: Actor, booth_id: UUID, data: Mapping[str, Any], now: datetime
) -> Product:
    """Add a product to a booth's draft.

    `data`: name (localized, required), slug, summary, description, hs_code (4, 6, 8 or 10 digits, dots
    allowed), price (decimal or None), currency (ISO 4217), moq, size_mm [width, height, depth].
    Raises BoothNotFound, RoleRequired, BoothSubmitted, Invalid, SlugTaken, TooManyProducts.
    """
    booth = editable_booth(session, actor, booth_id)
    count = session.scalar(select(func.count()).where(Product.booth_id == booth.id)) or 0
    if count >= MOST_PRODUCTS:
        raise TooManyProducts(limit=MOST_PRODUCTS)
    values = _checked(data, partial=False)
    wanted = values.pop("slug", None)
    made = free_slug(suggest_slug(values["name"], "product"), lambda s: _taken(session, booth.id, s))
    values["slug"] = _own_slug(session, booth.id, wanted) if wanted else made
    touch(session, booth, now)
    product = Product(booth_id=booth.id, **values, position=count, created_at=now, version=1)
    session.add(product)
    session.flush()
    return product


def update_product(
    session: Session,
    actor: Actor,
    product_id: UUID,
    data: Mapping[str, Any],
    now: datetime,
    version: int | None = None,
) -> Product:
    """Change the fields that came. Raises ProductNotFound, BoothSubmitted, Invalid, SlugTaken, Stale."""
    product = require_product(session, actor, product_id)
    booth = editable_booth(session, actor, product.booth_id)
    values = _checked(data, partial=True)
    if values.get("slug", product.slug) != product.slug:
        values["slug"] = _own_slug(session, booth.id, values["slug"])
    raise_version(session, product, version)
    touch(session, booth, now)
    for name, value in values.items():
        setattr(product, name, value)
    session.flush()
    return product


def remove_product(session: Session, actor: Actor, product_id: UUID, now: datetime) -> None:
    """Take a product out of the draft. Raises ProductNotFound, BoothSubmitted."""
    product = require_product(session, actor, product_id)
    touch(session, editable_booth(session, actor, product.booth_id), now)
    session.delete(product)
    session.flush()


def order_products(
    session: Session, actor: Actor, booth_id: UUID, ids: Sequence[UUID], now: datetime
) -> Sequence[Product]:
    """Put the booth's products into this order. Raises Invalid unless `ids` are exactly its products."""
    booth = editable_booth(session, actor, booth_id)
    by_id = {product.id: product for product in products_of(session, booth.id)}
    if len(ids) != len(by_id) or set(ids) != set(by_id):
        raise Invalid({"order": "invalid"})
    touch(session, booth, now)
    for position, product_id in enumerate(ids):
        by_id[product_id].position = position
    session.flush()
    return [by_id[product_id] for product_id in ids]


def require_product(session: Session, actor: Actor, product_id: UUID) -> Product:
    """A product of a booth that the actor belongs to. Raises SignInRequired, ProductNotFound."""
    product = session.get(Product, product_id)
    if product is None or product_is_hidden(session, actor, product):
        raise ProductNotFound
    return product


def product_is_hidden(session: Session, actor: Actor, product: Product) -> bool:
    """Whether the product's booth is none of the actor's."""
    try:
        require_booth(session, actor, product.booth_id)
    except NotFound:
        return True
    return False


def products_of(session: Session, booth_id: UUID) -> Sequence[Product]:
    """The draft's products in their order."""
    query = select(Product).where(Product.booth_id == booth_id).order_by(Product.position, Product.created_at)
    return session.scalars(query).all()


def product_parts(session: Session, booth_id: UUID) -> list[ProductPart]:
    """The draft's products as the frozen document says them."""
    return [
        {
            "id": str(p.id),
            "slug": p.slug,
            "name": dict(p.name),
            "summary": dict(p.summary),
            "description": dict(p.description),
            "hs_code": p.hs_code,
            "price": None if p.price is None else str(p.price),
            "currency": p.currency,
            "moq": p.moq,
            "size_mm": p.size_mm,
            "model": None,
            "picture": None,
        }
        for p in products_of(session, booth_id)
    ]


def _checked(data: Mapping[str, Any], *, partial: bool) -> dict[str, Any]:
    check = Check(data, partial=partial)
    check.field("name", localized(SHORT, required=True))
    check.field("summary", localized(SUMMARY), {})
    check.field("description", localized(PARAGRAPH), {})
    check.field("hs_code", hs_code, "")
    check.field("price", price, None)
    check.field("currency", one_of(CURRENCIES, "unknown_currency"), "USD")
    check.field("moq", whole(1, 1_000_000_000), None)
    check.field("size_mm", size_mm, None)
    if data.get("slug"):
        check.field("slug", slug)
    return check.done()


def hs_code(value: Any) -> str:
    """Empty, or the digits of a Harmonized System code; `3304.99` and `330499` are the same."""
    if not isinstance(value, str):
        raise Wrong("invalid_hs_code")
    digits = re.sub(r"[.\s-]", "", value)
    if digits and not _HS.fullmatch(digits):
        raise Wrong("invalid_hs_code")
    return digits


def price(value: Any) -> Decimal | None:
    """None, or an amount from 0 with at most two decimals."""
    if value is None:
        return None
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        raise Wrong("invalid_number") from None
    if not amount.is_finite() or isinstance(value, bool):
        raise Wrong("invalid_number")
    if not 0 <= amount < LARGEST_PRICE:
        raise Wrong("out_of_range")
    rounded = amount.quantize(Decimal("0.01"))
    if rounded != amount:
        raise Wrong("too_many_decimals")
    return rounded


def size_mm(value: Any) -> list[float] | None:
    """None, or [width, height, depth] in millimetres, each above 0 and at most a kilometre."""
    if value is None:
        return None
    if not isinstance(value, list | tuple) or len(value) != 3:
        raise Wrong("invalid")
    if any(isinstance(side, bool) or not isinstance(side, int | float) for side in value):
        raise Wrong("invalid_number")
    if not all(0 < side <= LARGEST_MM for side in value):
        raise Wrong("out_of_range")
    return [float(side) for side in value]


def _taken(session: Session, booth_id: UUID, name: str) -> bool:
    query = select(Product.id).where(Product.booth_id == booth_id, Product.slug == name)
    return session.scalar(query) is not None


def _own_slug(session: Session, booth_id: UUID, wanted: str) -> str:
    if _taken(session, booth_id, wanted):
        raise SlugTaken(slug=wanted)
    return wanted
