"""What the demo exhibition promises: complete in both languages, true sizes, named nodes."""

from __future__ import annotations

import json
import re
import struct
from collections import Counter
from typing import Any

import pytest

from booths.demo import exhibition
from booths.demo.booth_spec import BoothSpec
from booths.demo.modelling import glb
from booths.demo.specs import ProductSpec
from booths.demo.structures import STRUCTURES

BOOTHS = exhibition.booths()
PRODUCTS = [product for booth in BOOTHS for product in booth.products]


def document(data: bytes) -> dict[str, Any]:
    """The JSON of a GLB."""
    magic, version, length = struct.unpack_from("<4sII", data)
    assert (magic, version, length) == (b"glTF", 2, len(data))
    size = struct.unpack_from("<I", data, 12)[0]
    parsed: dict[str, Any] = json.loads(data[20 : 20 + size])
    return parsed


def size_mm(gltf: dict[str, Any]) -> list[float]:
    """The bounding box of all nodes at rest, in millimetres."""
    boxes: list[tuple[list[float], list[float]]] = []

    def visit(index: int, origin: list[float]) -> None:
        node = gltf["nodes"][index]
        here = [a + b for a, b in zip(origin, node.get("translation", [0, 0, 0]), strict=True)]
        for primitive in gltf["meshes"][node["mesh"]]["primitives"] if "mesh" in node else ():
            accessor = gltf["accessors"][primitive["attributes"]["POSITION"]]
            low, high = ([a + b for a, b in zip(here, accessor[end], strict=True)] for end in ("min", "max"))
            boxes.append((low, high))
        for child in node.get("children", ()):
            visit(child, here)

    for root in gltf["scenes"][0]["nodes"]:
        visit(root, [0.0, 0.0, 0.0])
    return [1000 * (max(b[1][k] for b in boxes) - min(b[0][k] for b in boxes)) for k in range(3)]


def triangles(gltf: dict[str, Any]) -> int:
    """How many triangles are drawn."""
    primitives = (p for mesh in gltf["meshes"] for p in mesh["primitives"])
    return sum(int(gltf["accessors"][p["indices"]]["count"]) // 3 for p in primitives)


def words(value: object) -> list[dict[str, str]]:
    """Every localized text inside a spec."""
    if isinstance(value, dict):
        return [value]
    if isinstance(value, tuple):
        return [text for item in value for text in words(item)]
    if hasattr(value, "__dataclass_fields__") and not callable(value):
        return [text for name in value.__dataclass_fields__ for text in words(getattr(value, name))]
    return []


def test_each_of_eight_halls_has_five_booths_on_stands_of_its_plan() -> None:
    halls = {hall.slug: hall for hall in exhibition.halls()}

    counted = Counter(booth.hall for booth in BOOTHS)

    assert dict(counted) == dict.fromkeys(halls, 5)
    for slug, hall in halls.items():
        numbers = {stand["number"] for stand in hall.plan["stands"]}  # type: ignore[attr-defined]
        taken = [booth.stand for booth in BOOTHS if booth.hall == slug]
        assert len(set(taken)) == len(taken)
        assert set(taken) <= numbers


def test_slugs_are_unique_and_every_kind_of_structure_is_used() -> None:
    assert len({booth.slug for booth in BOOTHS}) == len(BOOTHS) == 40
    assert len({product.slug for product in PRODUCTS}) == len(PRODUCTS)
    assert {booth.structure for booth in BOOTHS} == set(STRUCTURES)


@pytest.mark.parametrize("booth", BOOTHS, ids=lambda booth: booth.slug)
def test_a_booth_speaks_korean_and_english(booth: BoothSpec) -> None:
    found = words(booth)

    assert len(found) >= 18
    for text in found:
        assert set(text) == {"ko", "en"}
        assert text["ko"].strip()
        assert text["en"].strip()
        assert not re.search("[가-힣]", text["en"]), text
    assert booth.company.email.endswith("@example.com")
    assert re.fullmatch(r"[a-z0-9-]+", booth.slug)


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda product: product.slug)
def test_a_product_has_its_true_size_and_budget(product: ProductSpec) -> None:
    data = product.build()
    gltf = document(data)

    assert size_mm(gltf) == pytest.approx(product.size_mm, abs=1)
    assert 1_000 <= triangles(gltf) <= 40_000
    assert len(data) <= 2_000_000
    assert all(material["name"] for material in gltf["materials"])


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda product: product.slug)
def test_a_products_trade_facts_and_hotspots_are_sound(product: ProductSpec) -> None:
    nodes = product.model().nodes

    assert re.fullmatch(r"\d{6}", product.hs_code)
    assert re.fullmatch(r"\d+\.\d\d", product.price)
    assert product.currency in {"USD", "EUR", "KRW"}
    assert product.moq >= 1
    assert len(product.hotspots) >= 2
    for spot in product.hotspots:
        assert len(product.point(spot)) == 3
        assert nodes[spot.node].parts, f"{spot.node} has no surface to point at"


def test_some_products_move_and_some_change_colour() -> None:
    models = [product.model() for product in PRODUCTS]

    assert sum(bool(model.tracks) for model in models) >= 6
    assert sum(len(model.variants) >= 2 for model in models) >= 2


def test_building_twice_gives_the_same_bytes() -> None:
    product = PRODUCTS[0]

    again = glb.write(product.recipe().fit(product.size_mm))

    assert again == product.build()
    assert BOOTHS[1].build_structure() == BOOTHS[1].build_structure()


@pytest.mark.parametrize("kind", sorted(STRUCTURES))
def test_a_structure_stays_on_its_stand_and_offers_spots_inside(kind: str) -> None:
    # A tall product's podium has more triangles than a plinth.
    booth = max((b for b in BOOTHS if b.structure == kind), key=lambda b: b.products[0].tall)

    structure = booth.build_structure()

    gltf = document(structure.glb)
    width, height, depth = size_mm(gltf)
    assert width <= 4801
    assert height <= 3600
    assert depth <= 3801
    assert triangles(gltf) <= 25_000
    assert sum(len(mesh["primitives"]) for mesh in gltf["meshes"]) <= 8
    assert structure.spots
    for x, y, z, _ in structure.spots:
        assert abs(x) < 2.2
        assert 0 < y < 1.3
        assert abs(z) < 1.7


def test_events_are_open_to_come_and_past_in_three_time_zones() -> None:
    halls = {hall.slug for hall in exhibition.halls()}
    events = exhibition.events()

    now = [e.opens_after.total_seconds() < 0 < e.closes_after.total_seconds() for e in events]

    assert sum(now) == 1
    assert any(e.opens_after.total_seconds() > 0 for e in events)
    assert len({e.time_zone for e in events}) == 3
    assert all(set(e.halls) <= halls and e.opens_after < e.closes_after for e in events)
