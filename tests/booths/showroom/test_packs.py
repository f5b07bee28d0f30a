"""Packs of halls: made when who stands there changes, left alone otherwise, gone a day after."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from assets.errors import StepFailed
from assets.store import LocalStore, put_content
from booths.booth.models import Booth, BoothRevision, Placement
from booths.companies.models import Company
from booths.showroom import packs
from booths.showroom.models import HallPack
from booths.showroom.packing import MAKE_PACK, PackHalls, make_pack
from booths.wiring import BoothOccupants
from exhibition.events.models import Event
from exhibition.halls.models import Hall, HallPlan
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from exhibition.kernel.work import JobContext
from tests.assets.test_hall_pack import blob
from tests.booths.conftest import NOW, ready_model

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


class Jobs:
    """What was enqueued and not done yet; a job's name counts once, as in the real queue."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.waiting: list[Sequence[str]] = []

    def enqueue(self, session: Session, name: str, workflow_id: str, *args: Any, queue: str = "") -> None:
        assert name == MAKE_PACK
        if workflow_id not in self.names:
            self.names.append(workflow_id)
            self.waiting.append(*args)


class Worker:
    """The leading worker: looks, then does what it asked for."""

    def __init__(self, context: JobContext, clock: FrozenClock) -> None:
        self.context, self.clock, self.jobs = context, clock, Jobs()
        self.database = Database(context.database.engine, self.jobs)
        self.chore = PackHalls(BoothOccupants(context.store))

    def look(self, later: timedelta = MINUTE) -> int:
        """Let time pass, look, do the jobs; returns how many there were."""
        self.clock.instant += later
        self.chore(JobContext(self.database, *list(vars(self.context).values())[1:]))
        waiting, self.jobs.waiting = self.jobs.waiting, []
        for names in waiting:
            make_pack(self.context, names)
        return len(waiting)

    def rows(self) -> list[HallPack]:
        """The packs there are."""
        with self.database.reading() as session:
            return list(session.scalars(select(HallPack).order_by(HallPack.made_at)))


@pytest.fixture
def worker(context: JobContext, clock: FrozenClock) -> Worker:
    return Worker(context, clock)


@pytest.fixture
def stand_up(
    session: Session, store: LocalStore, company: Company, hall: Hall, tmp_path: Any
) -> Callable[..., Booth]:
    """Puts a public booth on a stand, with one model whose proxy has the shape `seed`."""
    session.add(HallPlan(hall_id=hall.id, version=1, document={}, made_at=NOW))

    def put(stand: int, seed: int, event: Event | None = None, until: datetime | None = None) -> Booth:
        booth = Booth(
            company_id=company.id, slug=f"booth-{stand}-{seed}", hall_slug=hall.slug, title={"en": "Booth"},
            created_at=NOW, changed_at=NOW,
        )  # fmt: skip
        session.add(booth)
        session.flush()
        model = ready_model(session, booth, manifest=manifest(store, tmp_path, seed))
        revision = BoothRevision(
            booth_id=booth.id, number=1, document=document(booth, str(model.id)), submitted_at=NOW
        )
        session.add(revision)
        session.flush()
        booth.public_revision_id = revision.id
        session.add(
            Placement(
                booth_id=booth.id, stand_id=hall.stands[stand].id, starts_at=NOW, ends_at=until,
                event_id=event.id if event else None,
            )
        )  # fmt: skip
        session.commit()
        return booth

    return put


def manifest(store: LocalStore, folder: Any, seed: int) -> dict[str, Any]:
    """A model's manifest with a published proxy and nothing else."""
    path = folder / f"{seed}.glb"
    path.write_bytes(blob(seed).bytes())
    sha256, key = put_content(store, path, "glb", "model/gltf-binary")
    entry = {"name": "proxy", "key": key, "sha256": sha256, "bytes": path.stat().st_size, "triangles": 320}
    return {"size_mm": [1, 1, 1], "variants": [entry]}


def document(booth: Booth, model_id: str) -> dict[str, Any]:
    """A booth's frozen document with one placed model."""
    place: dict[str, Any] = {"id": "1", "kind": "structure", "model_id": model_id, "product_id": None}
    place |= {"position": [0, 0, 0], "rotation_y": 0, "scale": 1}
    return {
        "slug": booth.slug, "hall": booth.hall_slug, "title": booth.title, "tagline": {}, "about": {},
        "facts": [], "company": {"name": {"en": "Hanbit"}, "country": "KR", "about": {}}, "products": [],
        "brochures": [], "showroom": [place], "hotspots": [], "poster": None,
    }  # fmt: skip


def scene_of(client: FlaskClient, query: str = "") -> dict[str, Any]:
    """The hall document of the beauty hall."""
    answer = client.get(f"/api/halls/beauty/scene{query}")
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json or {}
    return found


def keys(scene: dict[str, Any]) -> list[str | None]:
    return [item["pack_key"] for booth in scene["booths"] for item in booth["items"]]


def test_the_scene_names_the_pack_once_it_is_made(
    stand_up: Callable[..., Booth], worker: Worker, client: FlaskClient
) -> None:
    stand_up(0, 1)
    stand_up(1, 2)
    stand_up(2, 1)

    before = client.get("/api/halls/beauty/scene")
    worker.look()
    after = client.get("/api/halls/beauty/scene", headers={"If-None-Match": before.headers["ETag"]})

    assert before.json
    assert before.json["pack"] is None
    assert keys(before.json) == [None] * 3
    assert after.status_code == 200
    assert after.json
    assert after.json["pack"]["keys"] == 2
    assert set(keys(after.json)) == {"0", "1"}
    assert keys(after.json)[0] == keys(after.json)[2]
    assert all(item["proxy"]["url"] for booth in after.json["booths"] for item in booth["items"])


def test_a_pack_is_a_public_file_that_may_be_kept_for_ever(
    stand_up: Callable[..., Booth], worker: Worker, client: FlaskClient
) -> None:
    stand_up(0, 1)
    stand_up(1, 2)
    worker.look()

    pack = scene_of(client)["pack"]
    file = client.get(pack["url"])

    assert file.data[:4] == b"MHPK"
    assert len(file.data) == pack["bytes"]
    assert file.mimetype == "application/octet-stream"
    assert "immutable" in file.headers["Cache-Control"]
    assert file.headers["Access-Control-Allow-Origin"] == "*"


def test_nothing_is_made_while_nothing_changes(stand_up: Callable[..., Booth], worker: Worker) -> None:
    stand_up(0, 1)
    stand_up(1, 2)

    made = [worker.look() for _ in range(3)]

    assert made == [1, 0, 0]
    assert len(worker.rows()) == 1


def test_it_looks_once_a_minute(stand_up: Callable[..., Booth], worker: Worker) -> None:
    worker.look()
    stand_up(0, 1)
    stand_up(1, 2)

    assert worker.look(timedelta(seconds=10)) == 0
    assert worker.look(timedelta(seconds=50)) == 1


def test_one_proxy_alone_is_no_pack(stand_up: Callable[..., Booth], worker: Worker) -> None:
    stand_up(0, 1)
    stand_up(1, 1)

    assert worker.look() == 0


def test_a_booth_that_is_suspended_leaves_the_pack(
    stand_up: Callable[..., Booth], worker: Worker, session: Session, client: FlaskClient
) -> None:
    stand_up(0, 1)
    stand_up(1, 2)
    gone = stand_up(2, 3)
    worker.look()
    first = scene_of(client)["pack"]

    gone.suspended_at = NOW
    session.commit()
    between = scene_of(client)
    worker.look()

    assert between["pack"] is None
    assert keys(between) == [None, None]
    assert scene_of(client)["pack"]["keys"] == 2
    assert first["keys"] == 3


def test_a_fair_has_a_pack_of_its_own_before_it_opens(
    stand_up: Callable[..., Booth], worker: Worker, session: Session, hall: Hall, client: FlaskClient
) -> None:
    fair = Event(
        slug="fair", title={"en": "Fair"}, time_zone="Asia/Seoul", published=True,
        opens_at=NOW + DAY, closes_at=NOW + 3 * DAY, halls=[hall],
    )  # fmt: skip
    session.add(fair)
    session.flush()
    stand_up(0, 1)
    stand_up(1, 2)
    for seed in (3, 4, 5):
        stand_up(seed - 3, seed, fair)

    assert worker.look() == 2
    assert scene_of(client)["pack"]["keys"] == 2
    assert scene_of(client, "?event=fair")["pack"]["keys"] == 3


def test_time_alone_changes_who_stands_there(
    stand_up: Callable[..., Booth], worker: Worker, client: FlaskClient, clock: FrozenClock
) -> None:
    stand_up(0, 1)
    stand_up(1, 2)
    stand_up(2, 3, until=clock.instant + timedelta(hours=1))
    worker.look()

    made = worker.look(timedelta(hours=1))

    assert made == 1
    assert scene_of(client)["pack"]["keys"] == 2


def test_a_pack_that_no_hall_wants_is_gone_after_a_day(
    stand_up: Callable[..., Booth], worker: Worker, session: Session, store: LocalStore
) -> None:
    for seed in range(3):
        booth = stand_up(seed, seed)
    worker.look()
    (old,) = worker.rows()
    booth.suspended_at = NOW
    session.commit()
    worker.look()

    worker.look(timedelta(hours=23))
    assert store.exists(old.key)
    worker.look(timedelta(hours=2))

    (kept,) = worker.rows()
    assert kept.inputs != old.inputs
    assert store.exists(kept.key)
    assert not store.exists(old.key)


def test_a_proxy_that_cannot_be_read_keeps_its_own_file(
    stand_up: Callable[..., Booth], worker: Worker, store: LocalStore, client: FlaskClient
) -> None:
    for seed in range(3):
        stand_up(seed, seed)
    scene = scene_of(client)
    broken, gone = (booth["items"][0]["proxy"]["url"].rpartition("/")[2] for booth in scene["booths"][:2])
    store.put(f"o/{broken}", b"glTF\x02\0\0\0\xff\xff\xff\xff", "model/gltf-binary")
    store.delete(f"o/{gone}")

    worker.look()

    scene = scene_of(client)
    assert scene["pack"]["keys"] == 1
    assert [key is None for key in keys(scene)] == [True, True, False]


def test_what_cannot_be_packed_is_tried_again_each_hour_only(
    stand_up: Callable[..., Booth], worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_up(0, 1)
    stand_up(1, 2)
    monkeypatch.setattr("booths.showroom.packing.pack_hall", _refuse)

    made = [worker.look(later) for later in (MINUTE, MINUTE, timedelta(hours=1), MINUTE)]

    assert made == [1, 0, 1, 0]
    assert worker.rows() == []


def _refuse(*_paths: object) -> None:
    raise StepFailed("pack_failed")


def test_the_name_of_a_pack_tells_its_proxies_apart() -> None:
    assert packs.inputs_of(["a.glb", "b.glb"]) != packs.inputs_of(["a.glb"])
    assert packs.keys_of(["a.glb", "b.glb"]) == {"a.glb": "0", "b.glb": "1"}
