"""Pages of a booth's products: the list, its order, one product."""

from typing import Any
from uuid import UUID

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from booths.booth.models import Booth
from booths.catalog import service
from booths.catalog.models import Product
from booths.showroom.models import Model
from booths.showroom.service import items_of, models_of
from booths.studio.forms import Form, attempt, number, typed, typed_text, version, whole_number
from booths.studio.frame import booth_page, currency_names, my_booth, private_picture, studio_pages
from exhibition.web.context import actor, db, now
from exhibition.web.pages import say
from exhibition.web.preconditions import idempotent


def _typed_product() -> dict[str, Any]:
    sides = [number(f"size_{side}") for side in ("width", "height", "depth")]
    return {
        "name": typed_text("name"),
        "slug": typed("slug").strip(),
        "summary": typed_text("summary"),
        "description": typed_text("description"),
        "hs_code": typed("hs_code"),
        "price": typed("price").strip().replace(",", "") or None,
        "currency": typed("currency"),
        "moq": whole_number("moq"),
        "size_mm": None if all(side is None for side in sides) else sides,
    }


def _form_of(product: Product) -> Form:
    names = ("name", "slug", "summary", "description", "hs_code", "price", "currency", "moq", "size_mm")
    return Form({name: getattr(product, name) for name in names})


def models_by_product(booth: Booth) -> dict[UUID, Model]:
    """The model of each product that has one."""
    models = {model.id: model for model in models_of(db(), booth.id)}
    return {i.product_id: models[i.model_id] for i in items_of(db(), booth.id) if i.product_id}


@studio_pages.get("/booths/<uuid:booth_id>/products")
def products(booth_id: UUID) -> str:
    """The products in their order."""
    booth = my_booth(booth_id)
    models = models_by_product(booth)
    pictures = {product_id: private_picture(model) for product_id, model in models.items()}
    listed = service.products_of(db(), booth.id)
    return booth_page("products", booth, "products", products=listed, models=models, pictures=pictures)


@studio_pages.post("/booths/<uuid:booth_id>/products/order")
def order_products(booth_id: UUID) -> ResponseReturnValue:
    """Move one product up or down."""
    ids = [product.id for product in service.products_of(db(), my_booth(booth_id).id)]
    text, _, way = typed("move").partition(":")
    at = next((i for i, product_id in enumerate(ids) if str(product_id) == text), None)
    if at is not None and 0 <= at + (to := -1 if way == "up" else 1) < len(ids):
        ids[at], ids[at + to] = ids[at + to], ids[at]
        service.order_products(db(), actor(), booth_id, ids, now())
    return redirect(url_for("studio_pages.products", booth_id=booth_id), 303)


@studio_pages.get("/booths/<uuid:booth_id>/products/new")
def new_product(booth_id: UUID) -> str:
    """An empty form."""
    return _page(my_booth(booth_id), None, Form({"currency": "USD"}))


@studio_pages.post("/booths/<uuid:booth_id>/products/new")
@idempotent
def add_product(booth_id: UUID) -> ResponseReturnValue:
    """Add a product to the draft."""
    data = _typed_product()
    form, status = attempt(lambda: service.create_product(db(), actor(), booth_id, data, now()), data)
    if form:
        return _page(my_booth(booth_id), None, form), status
    flash(say("studio-product-added"), "success")
    there = "studio_pages.new_product" if typed("then") == "another" else "studio_pages.products"
    return redirect(url_for(there, booth_id=booth_id), 303)


@studio_pages.get("/products/<uuid:product_id>")
def product(product_id: UUID) -> str:
    """The product's form."""
    found = service.require_product(db(), actor(), product_id)
    return _page(my_booth(found.booth_id), found, _form_of(found))


@studio_pages.post("/products/<uuid:product_id>")
def save_product(product_id: UUID) -> ResponseReturnValue:
    """Change the product."""
    data = _typed_product()
    form, status = attempt(
        lambda: service.update_product(db(), actor(), product_id, data, now(), version()), data
    )
    found = service.require_product(db(), actor(), product_id)
    if form:
        return _page(my_booth(found.booth_id), found, form), status
    flash(say("studio-saved"), "success")
    return redirect(url_for("studio_pages.products", booth_id=found.booth_id), 303)


@studio_pages.post("/products/<uuid:product_id>/remove")
def remove_product(product_id: UUID) -> ResponseReturnValue:
    """Take the product out of the draft."""
    booth_id = service.require_product(db(), actor(), product_id).booth_id
    service.remove_product(db(), actor(), product_id, now())
    flash(say("studio-product-removed"), "success")
    return redirect(url_for("studio_pages.products", booth_id=booth_id), 303)


def _page(booth: Booth, product: Product | None, form: Form) -> str:
    model = models_by_product(booth).get(product.id) if product else None
    return booth_page(
        "product", booth, "products", product=product, form=form, currencies=currency_names(), model=model
    )
