"""Pictures that people bring into rooms: decoded in the sandbox, written anew, private to who may read.

What comes in is never kept: only the new file is, which holds pixels and nothing that a camera wrote.
"""

import json
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy import select
from sqlalchemy.orm import Session

from assets.store import ObjectStore
from exhibition.chat.models import ChatPicture, HeldMessage, Message, Room
from exhibition.kernel.errors import Exceeded, Invalid, NotFound
from exhibition.kernel.ids import parse_id, uuid7
from exhibition.kernel.work import JobContext

log = structlog.get_logger()

MAX_BYTES = 8 << 20
MAX_SIDE = 1600
# Two decoders may take what the sandbox grants each; who comes third waits so long and no longer.
_AT_ONCE = threading.BoundedSemaphore(2)
_PATIENCE_S = 20.0
_LONGEST_S = 40.0
_ROOT = Path(__file__).resolve().parents[2]
_UNSENT_KEPT = timedelta(days=1)
# How far back a look for unsent ones goes: it must not read every picture there ever was.
_LOOKED_BACK = timedelta(days=8)
# ISO 23008-12 brands of what iPhones take; no decoder for it is free of patents.
_HEIC = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})


class ChatPictureNotFound(NotFound):
    """There is no such picture for this person."""

    code = "chat_picture_not_found"


class PictureRefused(Invalid):
    """The file is no picture that can be read, or one too large to be; the field says which."""

    code = "picture_refused"


class PictureHeic(Invalid):
    """An iPhone's HEIC picture."""

    code = "picture_heic"


class PictureOversized(Exceeded):
    """The file is larger than 8 MB."""

    code = "picture_oversized"
    status = 413


class PicturesBusy(Exceeded):
    """Too many pictures are being read at this moment."""

    code = "pictures_busy"


def check_length(announced: int | None) -> None:
    """Raises PictureOversized before the bytes are read."""
    if (announced or 0) > MAX_BYTES:
        raise PictureOversized(limit_mb=MAX_BYTES >> 20)


def checked(data: bytes) -> bytes:
    """What came, looked at before anything decodes it. Raises PictureHeic."""
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC:
        raise PictureHeic
    return data


def rewrite(data: bytes) -> tuple[bytes, int, int]:
    """The picture as WebP with sides ≤ 1600 px, and its width and height.

    Takes up to some seconds in the sandbox; hold no transaction meanwhile. Raises PictureRefused with the
    file's own trouble, PicturesBusy.
    """
    with _turn(), tempfile.TemporaryDirectory(prefix="maru-chat-") as name:
        source, out = Path(name) / "brought", Path(name) / "out"
        source.write_bytes(data)
        out.mkdir()
        answer = _cleaned(source, out)
        if "refused" in answer:
            raise PictureRefused({"picture": str(answer["refused"])})
        return (out / "picture.webp").read_bytes(), answer["width"], answer["height"]


def _cleaned(source: Path, out: Path) -> dict[str, Any]:
    """What `assets.documents.clean_main` says of the file. Raises PicturesBusy."""
    command = [sys.executable, "-m", "assets.documents.clean_main", str(source), str(out), str(MAX_SIDE)]
    try:
        done = subprocess.run(command, cwd=_ROOT, timeout=_LONGEST_S, check=True, capture_output=True)
    except (subprocess.SubprocessError, OSError) as error:
        log.warning("a picture could not be read", error=str(error))
        raise PicturesBusy from error
    answer: dict[str, Any] = json.loads(done.stdout)
    if "busy" in answer:
        raise PicturesBusy
    return answer


@contextmanager
def _turn() -> Iterator[None]:
    if not _AT_ONCE.acquire(timeout=_PATIENCE_S):
        raise PicturesBusy
    try:
        yield
    finally:
        _AT_ONCE.release()


def keep(
    session: Session,
    store: ObjectStore,
    room: Room,
    visitor_id: UUID,
    made: tuple[bytes, int, int],
    now: datetime,
) -> ChatPicture:
    """Store a rewritten picture as one that this person may send into the room."""
    data, width, height = made
    picture = ChatPicture(
        id=uuid7(), room_id=room.id, visitor_id=visitor_id, key="", width=width, height=height,
        bytes=len(data), brought_at=now,
    )  # fmt: skip
    picture.key = f"chat/{room.id}/{picture.id}.webp"
    store.put(picture.key, data, "image/webp")
    session.add(picture)
    session.flush()
    return picture


def find(session: Session, picture_id: UUID | None) -> tuple[ChatPicture, Room]:
    """A picture and its room. Raises ChatPictureNotFound."""
    picture = session.get(ChatPicture, picture_id) if picture_id else None
    if picture is None:
        raise ChatPictureNotFound
    return picture, session.get_one(Room, picture.room_id)


def let_go(session: Session, content: Mapping[str, Any], now: datetime) -> None:
    """The message with this content is deleted: the next look removes its picture, where no other shows it.

    From then on the picture counts as one that was brought a day ago and never sent.
    """
    shown: Mapping[str, Any] = content.get("picture") or {}
    picture_id = parse_id(str(shown.get("id", "")))
    picture = session.get(ChatPicture, picture_id) if picture_id else None
    if picture is not None and not _is_shown(session, picture):
        picture.brought_at = now - _UNSENT_KEPT


def forget_unsent(context: JobContext) -> None:
    """Remove pictures that no message came to show within a day, or whose message was deleted."""
    now = context.clock.now()
    with context.database.reading() as session:
        came = ChatPicture.brought_at.between(now - _LOOKED_BACK, now - _UNSENT_KEPT)
        old = session.scalars(select(ChatPicture).where(came)).all()
        gone = [(picture.id, picture.key) for picture in old if not _is_shown(session, picture)]
    for picture_id, key in gone:
        context.store.delete(key)
        with context.database.writing() as session:
            session.delete(session.get_one(ChatPicture, picture_id))


def _is_shown(session: Session, picture: ChatPicture) -> bool:
    said = select(Message.content).where(
        Message.room_id == picture.room_id,
        Message.visitor_id == picture.visitor_id,
        Message.sent_at >= picture.brought_at,
        Message.deleted_at.is_(None),
    )
    held = select(HeldMessage.content).where(
        HeldMessage.room_id == picture.room_id, HeldMessage.visitor_id == picture.visitor_id
    )
    return any(_names(content, picture) for query in (said, held) for content in session.scalars(query))


def _names(content: Mapping[str, Any], picture: ChatPicture) -> bool:
    shown: Mapping[str, Any] = content.get("picture") or {}
    return shown.get("id") == str(picture.id)
