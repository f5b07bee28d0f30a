"""What an upload for a model is: who may, how big, and the row and job it becomes."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from booths.booth.models import Booth
from booths.catalog.models import Product
from booths.showroom.models import PRODUCT, STRUCTURE
from booths.showroom.service import ModelNotFound, add_model, target_of
from exhibition.kernel.actor import Actor
from exhibition.kernel.ids import parse_id
from exhibition.uploads.models import Upload


class ModelUpload:
    """Implements `exhibition.ports.UploadPurpose`; targets `booth:<id>`, `structure:<id>`, `product:<id>`."""

    name = "model"
    max_bytes = 500_000_000
    suffixes: Sequence[str] = (".glb", ".zip")

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now

    def authorize(self, session: Session, actor: Actor, target: str) -> None:
        """See `exhibition.ports.UploadPurpose`."""
        target_of(session, actor, target)

    def completed(self, session: Session, upload: Upload) -> Mapping[str, Any]:
        """Write the model and enqueue its pipeline; who may was checked when the ticket was given."""
        kind, _, text = upload.target.partition(":")
        product = session.get(Product, parse_id(text)) if kind == "product" else None
        booth = session.get(Booth, product.booth_id if product else parse_id(text))
        if booth is None:
            raise ModelNotFound
        model = add_model(
            session, booth, source_key=upload.key, sha256=upload.sha256, size=upload.size,
            filename=upload.filename, now=self._now(), product=product, upload_id=upload.id,
            kind=STRUCTURE if kind == "structure" else PRODUCT,
        )  # fmt: skip
        return {"model": f"/api/models/{model.id}", "page": f"/studio/models/{model.id}"}
