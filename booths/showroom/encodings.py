"""Encoded pictures of a company's models: what was encoded for one upload serves the next."""

from collections.abc import Iterable
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from assets.sandbox import ENCODED
from assets.store import ObjectStore
from booths.booth.models import Booth
from booths.showroom.models import Model
from exhibition.kernel.work import JobContext

_MARK = ".fetched"
_OCTETS = "application/octet-stream"


class Encodings:
    """The pictures in a job's folder and their twins in the store, under the company's own prefix.

    A company's files never serve another's: what a job leaves here is as little trusted as its upload.
    """

    def __init__(self, store: ObjectStore, company: object, folder: Path) -> None:
        self._store, self._prefix, self._folder = store, f"encoded/{company}", folder / ENCODED

    def fetch(self, images: Iterable[str]) -> None:
        """Bring what is known of these source pictures (SHA-256) into the job's folder, once a folder."""
        mark = self._folder / _MARK
        if mark.exists():
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        for image in images:
            for key in self._store.list(f"{self._prefix}/{image}/"):
                path = self._folder / image / key.rpartition("/")[2]
                path.parent.mkdir(exist_ok=True)
                self._store.download(key, path)
        mark.touch()

    def keep(self, images: Iterable[str]) -> None:
        """Put new ones of these source pictures into the store; again is harmless."""
        for path in sorted(path for image in images for path in self._folder.glob(f"{image}/*")):
            key = f"{self._prefix}/{path.parent.name}/{path.name}"
            if path.suffix != ".part" and not self._store.exists(key):
                self._store.put(key, path, _OCTETS)


def forget_encodings(context: JobContext, company_id: str) -> None:
    """Remove what was encoded of pictures that no model of the company has any more."""
    with context.database.reading() as session:
        reports = session.scalars(
            select(Model.report)
            .join(Booth, Booth.id == Model.booth_id)
            .where(Booth.company_id == UUID(company_id))
        ).all()
    used = {image for report in reports for image in report.get("images", ())}
    for key in list(context.store.list(f"encoded/{company_id}/")):
        if key.split("/")[2] not in used:
            context.store.delete(key)
