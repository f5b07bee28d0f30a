"""Files of a model that a newer manifest replaced: they leave the store once nothing names them.

Only private files (`v/…`) go. What was public stays under `o/…`, where pages of a minute ago find it.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Text, cast, or_, select
from sqlalchemy.orm import Session

from booths.booth.models import BoothRevision
from booths.catalog.models import Brochure
from booths.showroom.models import Model
from exhibition.kernel.work import JobContext


def replaced(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """Keys of private files that the manifest `before` names and `after` does not."""
    return sorted(_files_of(before) - _files_of(after))


def _files_of(manifest: Mapping[str, Any]) -> set[str]:
    entries = (*manifest.get("variants", ()), *manifest.get("pictures", ()))
    return {entry["key"] for entry in entries if entry["key"].startswith("v/")}


def forget_files(context: JobContext, source_sha256: str, keys: Sequence[str]) -> None:
    """Remove those of these files of an upload (SHA-256) that nothing names; again is harmless."""
    context.steps.run("forget", lambda: _forget(context, source_sha256, keys))


def _forget(context: JobContext, source_sha256: str, keys: Iterable[str]) -> None:
    with context.database.writing() as session:
        # The same upload makes the same files. Its other models cannot come to name one while we look: they
        # wait for this transaction, and put anew what is gone then (ModelJob.publish).
        session.scalars(select(Model.id).where(Model.source_sha256 == source_sha256).with_for_update()).all()
        for key in keys:
            if not _is_named(session, key):
                context.store.delete(key)


def _is_named(session: Session, key: str) -> bool:
    """Whether a manifest, a brochure or a booth's frozen document, public or not, needs this file."""
    content = key.removeprefix("v/").partition(".")[0]
    places = (
        select(Model.id).where(cast(Model.manifest, Text).contains(content)),
        select(BoothRevision.id).where(cast(BoothRevision.document, Text).contains(content)),
        select(Brochure.id).where(or_(Brochure.key == key, Brochure.cover_key == key)),
    )
    return any(session.scalar(place.limit(1)) is not None for place in places)
