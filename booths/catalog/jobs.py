"""The worker's part of a brochure: compare, inspect in the sandbox, keep the cleaned file and its cover."""

import shutil
from pathlib import Path
from typing import Any
from uuid import UUID

from assets.documents import inspect_pdf
from assets.store import ObjectStore
from assets.store.content import sha256_file
from assets.store.errors import ObjectMissing
from booths.booth.models import Booth
from booths.catalog.brochures import Finding, settle_brochure
from booths.catalog.models import PENDING, Brochure
from exhibition.kernel.work import JobContext
from exhibition.uploads.models import Upload
from exhibition.uploads.service import settle

CHECKSUM, MISSING = "checksum_mismatch", "object_missing"


def process_brochure(context: JobContext, brochure_id: str) -> None:
    """Make a brochure READY or REFUSED. Again after a crash is harmless: files are named by their content."""
    found = context.steps.run("inspect", lambda: _inspect(context, UUID(brochure_id)))
    context.steps.run("settle", lambda: _settle(context, UUID(brochure_id), found))


def _inspect(context: JobContext, brochure_id: UUID) -> dict[str, Any]:
    with context.database.reading() as session:
        brochure = session.get_one(Brochure, brochure_id)
        upload = session.get(Upload, brochure.upload_id) if brochure.upload_id else None
        key, wanted = brochure.key or "", upload.sha256 if upload else None
        if brochure.state != PENDING:
            return {"again": True}
    folder = context.folder / f"brochure-{brochure_id}"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "out").mkdir(parents=True)
    try:
        return _look(context.store, key, wanted, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _look(store: ObjectStore, key: str, wanted: str | None, folder: Path) -> dict[str, Any]:
    source = folder / "source.pdf"
    try:
        store.download(key, source)
    except ObjectMissing:
        return {"error": MISSING}
    if wanted is not None and sha256_file(source) != wanted:
        return {"error": CHECKSUM}
    report = inspect_pdf(source, folder / "out")
    if report.clean_path is None:
        return {"error": report.issues[0].code if report.issues else "pdf_invalid"}
    return {
        "pages": report.pages,
        "key": _keep(store, report.clean_path, "pdf", "application/pdf"),
        "cover_key": _keep(store, report.cover_path, "webp", "image/webp") if report.cover_path else None,
    }


def _keep(store: ObjectStore, file: Path, suffix: str, media_type: str) -> str:
    """Store privately under the content's hash; publishing copies it to the same name below `o/`."""
    key = f"v/{sha256_file(file)}.{suffix}"
    if not store.exists(key):
        store.put(key, file, media_type)
    return key


def _settle(context: JobContext, brochure_id: UUID, found: dict[str, Any]) -> None:
    if found.get("again"):
        return
    error = found.get("error")
    with context.database.writing() as session:
        brochure = settle_brochure(session, brochure_id, Finding(**found))
        if brochure.upload_id:
            settle(session, brochure.upload_id, error)
        booth = session.get_one(Booth, brochure.booth_id)
        room, state = f"company:{booth.company_id}", brochure.state
    context.news.tell(room, "brochure", {"id": str(brochure_id), "state": state, "error": error})
