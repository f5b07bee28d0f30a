"""Pictures in rooms: nothing of the file that came is kept, and only readers of the room see the new one."""

import io
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from PIL import Image

from booths.booth.models import Booth as BoothRow
from exhibition.chat.amending import Amendments
from exhibition.chat.desk import Desk
from exhibition.chat.models import ChatPicture
from exhibition.chat.pictures import forget_unsent
from exhibition.chat.service import Saying
from exhibition.kernel.actor import Actor
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from exhibition.kernel.work import JobContext, PlainSteps
from tests.exhibition.chat.chat_site import Booth, seed

Become = Callable[[Actor], FlaskClient]


@pytest.fixture
def booth(app: Flask, database: Database) -> Booth:
    return seed(database)


@pytest.fixture
def sweep(app: Flask, database: Database, clock: FrozenClock, tmp_path: Path) -> Callable[[], None]:
    """The worker's look at pictures that no message shows."""
    store = app.extensions["maru"].store
    context = JobContext(database, store, clock, None, PlainSteps(), tmp_path)  # type: ignore[arg-type]
    return lambda: forget_unsent(context)


def jpeg(width: int = 2400, height: int = 1200) -> bytes:
    """A picture with what a camera writes into it."""
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "taken at 37.5665 N 126.9780 E"
    Image.new("RGB", (width, height), "#b08d57").save(out, "JPEG", exif=exif, comment=b"secret words")
    return out.getvalue()


def test_a_picture_is_written_anew_without_what_the_camera_said(
    act_as: Become, guest: Actor, booth: Booth, app: Flask
) -> None:
    client = act_as(guest)

    brought = client.post(f"/api/chat/rooms/{booth.room}/pictures", data=jpeg()).json
    desk: Desk = app.extensions["maru_chat"]
    said = desk.say(guest, booth.room, Saying("client-0001", "", content={"picture": {"id": brought["id"]}}))

    assert said.shown["content"]["picture"] == brought
    assert (brought["width"], brought["height"]) == (1600, 800)
    answer = client.get(brought["url"])
    assert answer.mimetype == "image/webp"
    assert b"secret" not in answer.data
    assert b"37.5665" not in answer.data
    assert "private" in answer.headers["Cache-Control"]
    assert not brought["url"].startswith("/o/")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "picture_refused"),
        (b"<svg onload=alert(1)>", "picture_refused"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "picture_heic"),
        (b"\xff\xd8\xff" + b"\x00" * (8 << 20), "picture_oversized"),
        (jpeg(8, 8)[:-40] + b"\x00" * 40 + b"<script>", None),
    ],
)
def test_what_is_no_picture_is_refused_with_its_reason(
    act_as: Become, guest: Actor, booth: Booth, data: bytes, code: str | None
) -> None:
    answer = act_as(guest).post(f"/api/chat/rooms/{booth.room}/pictures", data=data)

    assert answer.status_code in ((201, 422) if code is None else (413, 422))
    assert code is None or answer.json["code"] == code


def test_nobody_sends_anothers_picture_and_nobody_sees_one_of_a_room_that_is_closed_to_them(
    act_as: Become, guest: Actor, other: Actor, booth: Booth, app: Flask, database: Database
) -> None:
    brought = act_as(guest).post(f"/api/chat/rooms/{booth.room}/pictures", data=jpeg(40, 40)).json
    desk: Desk = app.extensions["maru_chat"]

    with pytest.raises(Exception, match="chat_picture_unknown"):
        desk.say(other, booth.room, Saying("client-0002", "", content={"picture": {"id": brought["id"]}}))
    with database.writing() as session:
        session.get_one(BoothRow, booth.id).suspended_at = app.extensions["maru"].clock.now()

    assert act_as(other).get(brought["url"]).status_code == 404


def test_the_picture_of_a_deleted_message_goes_however_old_unless_another_shows_it(
    act_as: Become,
    guest: Actor,
    booth: Booth,
    app: Flask,
    database: Database,
    clock: FrozenClock,
    sweep: Callable[[], None],
) -> None:
    client, desk = act_as(guest), app.extensions["maru_chat"]
    once, twice = (
        client.post(f"/api/chat/rooms/{booth.room}/pictures", data=jpeg(40, 40)).json for _ in range(2)
    )
    for number, brought in enumerate((once, twice, twice)):
        picture = {"picture": {"id": brought["id"]}}
        desk.say(guest, booth.room, Saying(f"client-{number:04}", "", content=picture))
    clock.instant += timedelta(days=30)
    amendments = Amendments(desk)
    for seq in (1, 2):
        amendments.delete(guest, booth.room, seq)
    clock.instant += timedelta(minutes=1)

    sweep()

    with database.reading() as session:
        (kept,) = session.query(ChatPicture)
    assert str(kept.id) == twice["id"]
    stored = app.extensions["maru"].store.list("chat/")
    assert [key.rsplit("/", 1)[1] for key in stored] == [f"{twice['id']}.webp"]


def test_a_picture_that_nobody_sent_is_gone_after_a_day(
    act_as: Become,
    guest: Actor,
    booth: Booth,
    app: Flask,
    database: Database,
    clock: FrozenClock,
    sweep: Callable[[], None],
) -> None:
    client, desk = act_as(guest), app.extensions["maru_chat"]
    unsent, sent = (
        client.post(f"/api/chat/rooms/{booth.room}/pictures", data=jpeg(40, 40)).json for _ in range(2)
    )
    desk.say(guest, booth.room, Saying("client-0003", "", content={"picture": {"id": sent["id"]}}))
    clock.instant += timedelta(days=2)

    sweep()

    with database.reading() as session:
        assert [str(row.id) for row in session.query(ChatPicture)] == [sent["id"]]
    assert client.get(unsent["url"]).status_code == 404
    assert client.get(sent["url"]).status_code == 200
