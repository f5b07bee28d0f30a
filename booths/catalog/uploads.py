"""What an upload for a brochure is: who may, how big, and the row and job it becomes."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from booths.booth.models import Booth
from booths.booth.service import BoothNotFound, editable_booth
from booths.catalog.brochures import add_brochure
from exhibition.kernel.actor import Actor
from exhibition.kernel.ids import parse_id
from exhibition.uploads.models import Upload


class BrochureUpload:
    """Implements `exhibition.ports.UploadPurpose`; the target is `booth:<id>`."""

    name = "brochure"
    max_bytes = 50_000_000
    suffixes: Sequence[str] = (".pdf",)

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now

    def authorize(self, session: Session, actor: Actor, target: str) -> None:
        """See `exhibition.ports.UploadPurpose`."""
        kind, _, text = target.partition(":")
        booth_id = parse_id(text)
        if kind != "booth" or booth_id is None:
            raise BoothNotFound
        editable_booth(session, actor, booth_id)

    def completed(self, session: Session, upload: Upload) -> Mapping[str, Any]:
        """Write the brochure and enqueue its job; who may was checked when the ticket was given."""
        booth = session.get(Booth, parse_id(upload.target.partition(":")[2]))
        if booth is None:
            raise BoothNotFound
        brochure = add_brochure(
            session,
            booth,
            source_key=upload.key,
            filename=upload.filename,
            size=upload.size,
            now=self._now(),
            upload_id=upload.id,
        )
        page = f"/studio/booths/{booth.id}/brochures"
        return {"brochure": f"/api/studio/brochures/{brochure.id}", "page": page}
