"""What the demo exhibition is made of: halls, companies, products with their hotspots, events."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

import numpy as np

from booths.demo.modelling import glb
from booths.demo.modelling.model import Model, Vector

Text = dict[str, str]
Plan = dict[str, object]


def t(ko: str, en: str) -> Text:
    """A localized text."""
    return {"ko": ko, "en": en}


@dataclass(frozen=True)
class HallSpec:
    """A permanent hall; `plan` is the floor plan of the hall document, in metres."""

    slug: str
    title: Text
    summary: Text
    hs_chapters: tuple[str, ...]
    accent: str
    plan: Plan


@dataclass(frozen=True)
class CompanySpec:
    """An invented exhibitor; country is ISO 3166-1 alpha-2."""

    slug: str
    name: Text
    tagline: Text
    about: Text
    country: str = "KR"

    @property
    def website(self) -> str:
        """An address that RFC 2606 keeps free."""
        return f"https://{self.slug}.example.com"

    @property
    def email(self) -> str:
        """A mail address that nobody has."""
        return f"{self.slug}@example.com"


@dataclass(frozen=True)
class HotspotSpec:
    """A labelled point on a named node of the product's model."""

    node: str
    title: Text
    text: Text


@dataclass(frozen=True, eq=False)
class ProductSpec:
    """A product; size_mm is width, height, depth of its model's bounding box, price is for one unit."""

    slug: str
    name: Text
    summary: Text
    description: Text
    hs_code: str
    price: str
    currency: str
    moq: int
    size_mm: tuple[float, float, float]
    materials: Text
    hotspots: tuple[HotspotSpec, ...]
    recipe: Callable[[], Model]

    def model(self) -> Model:
        """The model at its stated size, standing on the origin."""
        return _modelled(self.recipe, self.size_mm)

    def build(self) -> bytes:
        """The GLB, the same bytes each time."""
        return glb.write(self.model())

    @property
    def tall(self) -> bool:
        """Whether it stands on a podium on the floor, not on a plinth at hand height."""
        return self.size_mm[1] > 600 or max(self.size_mm) > 700

    def point(self, hotspot: HotspotSpec) -> Vector:
        """Where the hotspot sits in its node's own coordinates: the surface point nearest a viewer."""
        node = self.model().nodes[hotspot.node]
        points = np.concatenate([mesh.points for part in node.parts.values() for mesh in part])
        best = points[int((points @ np.array([0.12, 0.45, 1.0])).argmax())] - np.array(node.pivot)
        return round(float(best[0]), 5), round(float(best[1]), 5), round(float(best[2]), 5)


@lru_cache(maxsize=4)
def _modelled(recipe: Callable[[], Model], size_mm: tuple[float, float, float]) -> Model:
    return recipe().fit(size_mm)


@dataclass(frozen=True)
class EventSpec:
    """A fair over halls; it opens and closes so long after the moment of seeding (negative: before)."""

    slug: str
    title: Text
    summary: Text
    halls: tuple[str, ...]
    time_zone: str
    venue: Text
    address: Text
    opens_after: timedelta
    closes_after: timedelta


@dataclass(frozen=True)
class FaqSpec:
    """A question a buyer often asks, and the booth's answer."""

    question: Text
    answer: Text


def hotspot(node: str, ko: str, en: str, text_ko: str, text_en: str) -> HotspotSpec:
    """A hotspot with its title and text in both languages."""
    return HotspotSpec(node, t(ko, en), t(text_ko, text_en))


def faq(ko: str, en: str, answer_ko: str, answer_en: str) -> FaqSpec:
    """A question and its answer in both languages."""
    return FaqSpec(t(ko, en), t(answer_ko, answer_en))
