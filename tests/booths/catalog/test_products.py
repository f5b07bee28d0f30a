"""Products of a draft."""

from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session

from booths.booth.models import Booth
from booths.booth.service import BoothNotFound
from booths.catalog.service import (
    ProductNotFound,
    create_product,
    order_products,
    product_parts,
    products_of,
    remove_product,
    update_product,
)
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Invalid, Stale
from tests.booths.conftest import NOW

NAME = {"name": {"en": "Serum"}}


def test_a_product_says_all_that_buyers_compare(session: Session, owner: Actor, booth: Booth) -> None:
    data = {
        **NAME,
        "hs_code": "3304.99",
        "price": "18.5",
        "currency": "KRW",
        "moq": 500,
        "size_mm": [38, 112.5, 38],
    }

    create_product(session, owner, booth.id, data, NOW)

    part = product_parts(session, booth.id)[0]
    assert (part["hs_code"], part["price"], part["currency"], part["moq"]) == ("330499", "18.50", "KRW", 500)
    assert part["size_mm"] == [38.0, 112.5, 38.0]


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("hs_code", "33", "invalid_hs_code"),
        ("hs_code", "٣٣٠٤٩٩", "invalid_hs_code"),
        ("price", "-1", "out_of_range"),
        ("price", "NaN", "invalid_number"),
        ("price", "1.005", "too_many_decimals"),
        ("price", "1e30", "out_of_range"),
        ("currency", "BTC", "unknown_currency"),
        ("moq", 0, "out_of_range"),
        ("moq", "many", "invalid_number"),
        ("size_mm", [1, 2], "invalid"),
        ("size_mm", [1, 2, 0], "out_of_range"),
        ("size_mm", [1, 2, float("nan")], "out_of_range"),
        ("size_mm", [1, 2, "3"], "invalid_number"),
        ("name", {"en": ""}, "required"),
    ],
)
def test_wrong_values_are_refused_by_code(
    session: Session, owner: Actor, booth: Booth, field: str, value: Any, code: str
) -> None:
    with pytest.raises(Invalid) as caught:
        create_product(session, owner, booth.id, {**NAME, field: value}, NOW)

    assert caught.value.fields == {field: code}


def test_prices_are_exact(session: Session, owner: Actor, booth: Booth) -> None:
    product = create_product(session, owner, booth.id, {**NAME, "price": "123456789012.34"}, NOW)

    session.flush()
    session.refresh(product)
    assert product.price == Decimal("123456789012.34")


def test_products_change_places(session: Session, owner: Actor, booth: Booth) -> None:
    ids = [create_product(session, owner, booth.id, {"name": {"en": n}}, NOW).id for n in "abc"]

    order_products(session, owner, booth.id, [ids[2], ids[0], ids[1]], NOW)
    assert [p.name["en"] for p in products_of(session, booth.id)] == ["c", "a", "b"]

    with pytest.raises(Invalid):
        order_products(session, owner, booth.id, [ids[0], ids[0], ids[1]], NOW)


def test_a_stranger_finds_no_product(session: Session, owner: Actor, stranger: Actor, booth: Booth) -> None:
    product = create_product(session, owner, booth.id, NAME, NOW)

    with pytest.raises(ProductNotFound):
        update_product(session, stranger, product.id, NAME, NOW)
    with pytest.raises(ProductNotFound):
        remove_product(session, stranger, product.id, NOW)
    with pytest.raises(BoothNotFound):
        create_product(session, stranger, booth.id, NAME, NOW)


def test_an_edit_over_a_newer_one_is_refused(session: Session, owner: Actor, booth: Booth) -> None:
    product = create_product(session, owner, booth.id, NAME, NOW)
    update_product(session, owner, product.id, {"moq": 5}, NOW, version=1)

    with pytest.raises(Stale):
        update_product(session, owner, product.id, {"moq": 6}, NOW, version=1)
