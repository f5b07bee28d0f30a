"""Tickets for files on their way in: parts go straight to the object store, and it says what arrived."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import PurePosixPath
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from assets.store import ObjectStore
from assets.store.errors import UploadMissing
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Conflict, Exceeded, Invalid, NotFound
from exhibition.kernel.ids import uuid7
from exhibition.ports import UploadPurpose
from exhibition.uploads.models import COMPLETED, EXPIRED, OPEN, PART_SIZE, REFUSED, VERIFIED, Upload

TICKET_LIFE = timedelta(hours=24)
_SHA256 = re.compile(r"[0-9a-f]{64}")


class UploadNotFound(NotFound):
    """There is no such upload, or it is somebody else's."""

    code = "upload_not_found"


class UploadExpired(Conflict):
    """The ticket ran out before all parts came (HTTP 410)."""

    code = "upload_expired"
    status = 410


class UploadClosed(Conflict):
    """The upload has ended already: it was refused or given up."""

    code = "upload_closed"


class UploadTooLarge(Exceeded):
    """The file is larger than this purpose allows."""

    code = "upload_too_large"
    status = 413


class PartsMissing(Conflict):
    """Completing before every part has arrived whole; `missing` lists the numbers."""

    code = "parts_missing"


@dataclass(frozen=True)
class Ask:
    """What a client says about the file that it is going to send."""

    purpose: str
    target: str
    filename: str
    size: int
    sha256: str
    media_type: str = "application/octet-stream"


def open_upload(
    session: Session,
    store: ObjectStore,
    purposes: Sequence[UploadPurpose],
    actor: Actor,
    ask: Ask,
    now: datetime,
) -> Upload:
    """Check the ask, begin the multipart upload and write its row."""
    account_id = actor.require_account()
    purpose = next((p for p in purposes if p.name == ask.purpose), None)
    if purpose is None:
        raise Invalid({"purpose": "unknown_purpose"})
    _check(ask, purpose)
    purpose.authorize(session, actor, ask.target)
    upload_id = uuid7()
    key = f"uploads/{upload_id}"
    upload = Upload(
        id=upload_id, account_id=account_id, purpose=ask.purpose, target=ask.target, filename=ask.filename,
        size=ask.size, sha256=ask.sha256, media_type=ask.media_type, key=key,
        multipart_id=store.start_multipart(key, "application/octet-stream"),
        created_at=now, expires_at=now + TICKET_LIFE,
    )  # fmt: skip
    session.add(upload)
    session.flush()
    return upload


def _check(ask: Ask, purpose: UploadPurpose) -> None:
    if ask.size <= 0:
        raise Invalid({"size": "empty_file"})
    if ask.size > purpose.max_bytes:
        raise UploadTooLarge(limit_mb=purpose.max_bytes // 1_000_000, size_mb=round(ask.size / 1e6, 1))
    if not _SHA256.fullmatch(ask.sha256):
        raise Invalid({"sha256": "invalid_sha256"})
    name = PurePosixPath(ask.filename.replace("\\", "/")).name.strip()
    if not name or len(ask.filename) > 255 or "\x00" in ask.filename:
        raise Invalid({"filename": "invalid_filename"})
    if not name.lower().endswith(tuple(purpose.suffixes)):
        raise Invalid({"filename": "wrong_file_type"}, allowed=", ".join(purpose.suffixes))


def find_upload(session: Session, actor: Actor, upload_id: UUID | None) -> Upload:
    """Return the actor's own upload. Raises UploadNotFound for anybody else's."""
    upload = session.get(Upload, upload_id) if upload_id else None
    if upload is None or upload.account_id != actor.require_account():
        raise UploadNotFound
    return upload


def part_numbers(upload: Upload) -> range:
    """The numbers of all parts, from 1."""
    return range(1, -(-upload.size // PART_SIZE) + 1)


def part_size(upload: Upload, number: int) -> int:
    """Bytes of one part: 8 MiB, the last one what is left."""
    return min(PART_SIZE, upload.size - (number - 1) * PART_SIZE)


def received(store: ObjectStore, upload: Upload) -> dict[int, int]:
    """Ask the store which parts it has: {number: bytes}; empty once they are joined or given up."""
    if upload.state != OPEN:
        return {}
    try:
        return {part.number: part.size for part in store.list_parts(upload.key, upload.multipart_id)}
    except UploadMissing:
        return {}


def part_urls(store: ObjectStore, upload: Upload, now: datetime) -> list[dict[str, Any]]:
    """Fresh URLs for the parts still to come."""
    if upload.state != OPEN:
        return []
    left = max(60, int((upload.expires_at - now).total_seconds()))
    have = received(store, upload)
    return [
        {"number": n, "url": store.sign_part(upload.key, upload.multipart_id, n, left)}
        for n in part_numbers(upload)
        if have.get(n) != part_size(upload, n)
    ]


def join_parts(store: ObjectStore, upload: Upload, now: datetime) -> None:
    """Join what the store lists, outside any transaction. Joining twice is harmless.

    Raises PartsMissing, UploadExpired, UploadClosed.
    """
    if upload.state == EXPIRED or (upload.state == OPEN and now >= upload.expires_at):
        raise UploadExpired
    if upload.state in (COMPLETED, VERIFIED):
        return
    if upload.state != OPEN:
        raise UploadClosed
    try:
        parts = store.list_parts(upload.key, upload.multipart_id)
    except UploadMissing:
        # A first attempt joined them and was cut off before it could say so.
        if store.exists(upload.key) and store.stat(upload.key).size == upload.size:
            return
        raise UploadClosed from None
    sizes = {part.number: part.size for part in parts}
    missing = [n for n in part_numbers(upload) if sizes.get(n) != part_size(upload, n)]
    if missing:
        raise PartsMissing(missing=missing[:100], count=len(missing))
    wanted = [part for part in parts if part.number in part_numbers(upload)]
    store.complete_multipart(upload.key, upload.multipart_id, wanted)


def complete(
    session: Session, purposes: Sequence[UploadPurpose], upload: Upload, now: datetime
) -> Mapping[str, Any]:
    """After `join_parts`: the row, what it is for, and the job, in one transaction; once."""
    claimed = session.execute(
        update(Upload)
        .where(Upload.id == upload.id, Upload.state == OPEN)
        .values(state=COMPLETED, completed_at=now)
    )
    session.refresh(upload)
    if claimed.rowcount == 1:  # type: ignore[attr-defined]
        purpose = next(p for p in purposes if p.name == upload.purpose)
        upload.result = {**upload.result, "links": dict(purpose.completed(session, upload))}
        session.flush()
    links: Mapping[str, Any] = upload.result.get("links", {})
    return links


def give_up(session: Session, store: ObjectStore, upload: Upload) -> None:
    """Forget an unfinished upload and its parts; a finished one stays."""
    if upload.state == OPEN:
        store.abort_multipart(upload.key, upload.multipart_id)
        upload.state = EXPIRED
        session.flush()


def settle(session: Session, upload_id: UUID, error: str | None) -> None:
    """The worker's verdict on the bytes: VERIFIED, or REFUSED with a code."""
    upload = session.get_one(Upload, upload_id)
    upload.state, upload.error = (REFUSED, error) if error else (VERIFIED, None)


def expire(session: Session, store: ObjectStore, now: datetime) -> int:
    """Give up every open upload whose ticket ran out; return how many."""
    stale = session.scalars(select(Upload).where(Upload.state == OPEN, Upload.expires_at <= now)).all()
    for upload in stale:
        give_up(session, store, upload)
    return len(stale)
