"""REST of a draft's products and brochures."""

from typing import Any
from uuid import UUID

from flask_smorest import Blueprint

from booths.booth.service import require_booth
from booths.catalog import brochures, service
from booths.catalog.models import Brochure, Product
from booths.catalog.schemas import BrochureBody, BrochureSchema, OrderBody, ProductBody, ProductSchema
from exhibition.web.context import actor, db, now
from exhibition.web.preconditions import etag, expected_version, idempotent

catalog_api = Blueprint(
    "catalog", __name__, url_prefix="/api/studio", description="Products and brochures of a draft"
)
Versioned = tuple[Product, int, dict[str, str]]


@catalog_api.get("/booths/<uuid:booth_id>/products")
@catalog_api.response(200, ProductSchema(many=True))
@catalog_api.alt_response(404, description="Not a booth of yours")
def products(booth_id: UUID) -> Any:
    """The products in their order."""
    return service.products_of(db(), require_booth(db(), actor(), booth_id).id)


@catalog_api.post("/booths/<uuid:booth_id>/products")
@idempotent
@catalog_api.arguments(ProductBody)
@catalog_api.response(201, ProductSchema)
@catalog_api.alt_response(404, description="Not a booth of yours")
@catalog_api.alt_response(409, description="The booth lies with the organizer, or the slug is taken")
def create(body: dict[str, Any], booth_id: UUID) -> Versioned:
    """Add a product."""
    return _versioned(service.create_product(db(), actor(), booth_id, body, now()), 201)


@catalog_api.put("/booths/<uuid:booth_id>/products/order")
@catalog_api.arguments(OrderBody)
@catalog_api.response(200, ProductSchema(many=True))
@catalog_api.alt_response(404, description="Not a booth of yours")
def order(body: dict[str, Any], booth_id: UUID) -> Any:
    """Put the products into another order."""
    return service.order_products(db(), actor(), booth_id, body["ids"], now())


@catalog_api.get("/products/<uuid:product_id>")
@catalog_api.response(200, ProductSchema)
@catalog_api.alt_response(404, description="Not a product of yours")
def product(product_id: UUID) -> Versioned:
    """A product, with its version in ETag."""
    return _versioned(service.require_product(db(), actor(), product_id))


@catalog_api.patch("/products/<uuid:product_id>")
@catalog_api.arguments(ProductBody)
@catalog_api.response(200, ProductSchema)
@catalog_api.alt_response(404, description="Not a product of yours")
@catalog_api.alt_response(409, description="The booth lies with the organizer, or the slug is taken")
@catalog_api.alt_response(412, description="Somebody else saved a newer version")
@catalog_api.alt_response(428, description="If-Match is missing")
def update(body: dict[str, Any], product_id: UUID) -> Versioned:
    """Change fields of a product."""
    return _versioned(service.update_product(db(), actor(), product_id, body, now(), expected_version()))


@catalog_api.delete("/products/<uuid:product_id>")
@catalog_api.response(204)
@catalog_api.alt_response(404, description="Not a product of yours")
def remove(product_id: UUID) -> None:
    """Take a product out of the draft."""
    service.remove_product(db(), actor(), product_id, now())


@catalog_api.get("/booths/<uuid:booth_id>/brochures")
@catalog_api.response(200, BrochureSchema(many=True))
@catalog_api.alt_response(404, description="Not a booth of yours")
def brochure_list(booth_id: UUID) -> Any:
    """The brochures; they come by `POST /api/uploads` with purpose `brochure`."""
    return brochures.brochures_of(db(), require_booth(db(), actor(), booth_id).id)


@catalog_api.get("/brochures/<uuid:brochure_id>")
@catalog_api.response(200, BrochureSchema)
@catalog_api.alt_response(404, description="Not a brochure of yours")
def brochure(brochure_id: UUID) -> Brochure:
    """One brochure and what became of it."""
    return brochures.require_brochure(db(), actor(), brochure_id)


@catalog_api.patch("/brochures/<uuid:brochure_id>")
@catalog_api.arguments(BrochureBody)
@catalog_api.response(200, BrochureSchema)
@catalog_api.alt_response(404, description="Not a brochure of yours")
def rename(body: dict[str, Any], brochure_id: UUID) -> Brochure:
    """Give a brochure another title."""
    return brochures.rename_brochure(db(), actor(), brochure_id, body["title"], now())


@catalog_api.delete("/brochures/<uuid:brochure_id>")
@catalog_api.response(204)
@catalog_api.alt_response(404, description="Not a brochure of yours")
def drop(brochure_id: UUID) -> None:
    """Take a brochure out of the draft."""
    brochures.remove_brochure(db(), actor(), brochure_id, now())


def _versioned(row: Product, status: int = 200) -> Versioned:
    return row, status, etag(row.version)
