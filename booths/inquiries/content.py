"""What of a booth's catalogue a message may show: its public products and brochures, as cards."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from assets.store import ObjectStore
from booths.booth.models import Booth
from booths.booth.public import PublicBooth, public_booth
from booths.inquiries.models import Inquiry
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Invalid, NotFound
from exhibition.kernel.ids import parse_id


class CardUnknown(Invalid):
    """The message names a product or brochure that this room's booth does not show."""

    code = "card_unknown"


class ProductCards:
    """Implements `exhibition.ports.ContentCheck`: `{slug}` becomes `{slug, title, url, picture}`."""

    part = "product"

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    def __call__(
        self, session: Session, actor: Actor, kind: str, ref: str, value: Mapping[str, Any]
    ) -> Mapping[str, Any]:
        """See `exhibition.ports.ContentCheck`. Raises CardUnknown."""
        booth = booth_of(session, kind, ref)
        for product in booth.document["products"]:
            if product["slug"] == value["slug"]:
                url = f"{booth.url}/products/{product['slug']}"
                return {"slug": value["slug"], **_card(self._store, product["name"], url, product["picture"])}
        raise CardUnknown({"content": "card_unknown"})


class BrochureCards:
    """Implements `exhibition.ports.ContentCheck`: `{id}` becomes `{id, title, url, picture}`."""

    part = "brochure"

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    def __call__(
        self, session: Session, actor: Actor, kind: str, ref: str, value: Mapping[str, Any]
    ) -> Mapping[str, Any]:
        """See `exhibition.ports.ContentCheck`. Raises CardUnknown."""
        for brochure in booth_of(session, kind, ref).document["brochures"]:
            if brochure["id"] == value["id"]:
                url = f"/brochures/{brochure['id']}"
                return {"id": value["id"], **_card(self._store, brochure["title"], url, brochure["cover"])}
        raise CardUnknown({"content": "card_unknown"})


def booth_of(session: Session, kind: str, ref: str) -> PublicBooth:
    """The public booth that a room belongs to. Raises CardUnknown for rooms without one."""
    wanted = parse_id(ref)
    if kind == "talk":
        inquiry = session.get(Inquiry, wanted) if wanted else None
        wanted = inquiry.booth_id if inquiry else None
    booth = session.get(Booth, wanted) if wanted and kind in ("booth", "talk") else None
    try:
        return public_booth(session, booth.slug if booth else "")
    except NotFound as error:
        raise CardUnknown({"content": "card_unknown"}) from error


def _card(store: ObjectStore, title: Mapping[str, str], url: str, picture: str | None) -> dict[str, Any]:
    return {"title": dict(title), "url": url, "picture": store.public_url(picture) if picture else None}
