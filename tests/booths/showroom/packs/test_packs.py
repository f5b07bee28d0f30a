"""A hall's pack: what it holds, who names it, and what is left out."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from assets.store import LocalStore
from booths.booth.models import Booth
from booths.showroom import packs
from exhibition.events.models import Event
from exhibition.halls.models import Hall
from exhibition.ports import Occupant
from tests.booths.conftest import NOW
from tests.booths.showroom.packs.hall import keys, scene_of
from tests.booths.showroom.packs.worker import Worker


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
    assert before.json["packs"] == []
    assert keys(before.json) == [None] * 3
    assert after.status_code == 200
    assert after.json
    assert after.json["packs"][0]["keys"] == 2
    assert set(keys(after.json)) == {"0", "1"}
    assert keys(after.json)[0] == keys(after.json)[2]
    packed = client.get(after.json["details"]["url"]).json
    alone = client.get(f"{after.json['details']['url']}&proxies=all").json
    assert packed
    assert alone
    assert not any("proxy" in files for files in packed["models"].values())
    assert all(files["proxy"]["url"] for files in alone["models"].values())


def test_a_pack_is_a_public_file_that_may_be_kept_for_ever(
    stand_up: Callable[..., Booth], worker: Worker, client: FlaskClient
) -> None:
    stand_up(0, 1)
    stand_up(1, 2)
    worker.look()

    pack = scene_of(client)["packs"][0]
    file = client.get(pack["url"])

    assert file.data[:4] == b"MHPK"
    assert len(file.data) == pack["bytes"]
    assert file.mimetype == "application/octet-stream"
    assert "immutable" in file.headers["Cache-Control"]
    assert file.headers["Access-Control-Allow-Origin"] == "*"


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
    first = scene_of(client)["packs"][0]

    gone.suspended_at = NOW
    session.commit()
    between = scene_of(client)
    worker.look()

    assert between["packs"] == []
    assert keys(between) == [None, None]
    assert scene_of(client)["packs"][0]["keys"] == 2
    assert first["keys"] == 3


def test_a_fair_has_a_pack_of_its_own_before_it_opens(
    stand_up: Callable[..., Booth], worker: Worker, session: Session, hall: Hall, client: FlaskClient
) -> None:
    fair = Event(
        slug="fair", title={"en": "Fair"}, time_zone="Asia/Seoul", published=True,
        opens_at=NOW + timedelta(days=1), closes_at=NOW + timedelta(days=3), halls=[hall],
    )  # fmt: skip
    session.add(fair)
    session.flush()
    stand_up(0, 1)
    stand_up(1, 2)
    for seed in (3, 4, 5):
        stand_up(seed - 3, seed, fair)

    assert worker.look() == 2
    assert scene_of(client)["packs"][0]["keys"] == 2
    assert scene_of(client, "?event=fair")["packs"][0]["keys"] == 3


def test_a_proxy_that_cannot_be_read_keeps_its_own_file(
    stand_up: Callable[..., Booth], worker: Worker, store: LocalStore, client: FlaskClient
) -> None:
    for seed in range(3):
        stand_up(seed, seed)
    scene = scene_of(client)
    models = (client.get(scene["details"]["url"]).json or {})["models"]
    proxies = {model: files["proxy"]["url"].rpartition("/")[2] for model, files in models.items()}
    broken, gone = (proxies[booth["items"][0]["model"]] for booth in scene["booths"][:2])
    store.put(f"o/{broken}", b"glTF\x02\0\0\0\xff\xff\xff\xff", "model/gltf-binary")
    store.delete(f"o/{gone}")

    worker.look()

    scene = scene_of(client)
    assert scene["packs"][0]["keys"] == 1
    assert [key is None for key in keys(scene)] == [True, True, False]


def test_the_name_of_a_pack_tells_its_proxies_apart() -> None:
    assert packs.inputs_of(["a.glb", "b.glb"]) != packs.inputs_of(["a.glb"])
    assert packs.keys_of(["a.glb", "b.glb"]) == {"a.glb": "0", "b.glb": "1"}


def test_a_large_hall_has_what_is_seen_on_entering_in_its_first_pack() -> None:
    booths = [occupant(number, 3) for number in range(packs.MOST + 1)]

    structures, more_structures, *products = packs.parcels(booths)

    assert set(structures) == {f"{number}-0.glb" for number in range(packs.MOST)}
    assert more_structures == [f"{packs.MOST}-0.glb"]
    assert [len(names) for names in products] == [packs.MOST_SMALL, 2 * (packs.MOST + 1) - packs.MOST_SMALL]


def test_a_small_hall_has_one_pack_whatever_the_order_of_its_booths() -> None:
    booths = [occupant(number, 2) for number in range(3)]

    assert packs.parcels(booths) == packs.parcels(booths[::-1])
    assert len(packs.parcels(booths)) == 1


def occupant(number: int, items: int) -> Occupant:
    """A booth with a structure and products, each with a proxy of its own."""
    placed = [
        {"kind": "product" if at else "structure", "proxy": {"url": f"/o/{number}-{at}.glb"}}
        for at in range(items)
    ]
    return Occupant(
        booth_id=uuid4(), slug=f"b{number}", stand=f"A-{number}", title={}, tagline={}, company={},
        country="KR", picture=None, product_names=[], is_open=True, items=placed,
    )  # fmt: skip
