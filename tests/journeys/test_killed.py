"""Web and worker killed with KILL at any moment: everything goes on where it was, and nothing is doubled."""

import json
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
import requests

from tests.journeys.inputs import helmet, padded_box
from tests.journeys.person import PART, Person
from tests.servers import Site

pytestmark = [pytest.mark.journey, pytest.mark.timeout(900)]

EMAIL = "owner@example.com"
# A worker is killed while each of these runs.
STEPS = ("check", "web", "poster", "ar", "usdz")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """An installation with web and worker, and one account."""
    with Site(tmp_path_factory.mktemp("killed")) as running:
        running.maru("migrate")
        running.maru("account", "create", EMAIL, "--password-stdin", stdin="maru floor by the yard\n")
        running.start_web()
        running.start_worker()
        yield running


@pytest.fixture
def owner(site: Site) -> Person:
    """The account, signed in."""
    person = Person(site.url, site.folder / "data")
    person.sign_in(EMAIL)
    return person


def draft(owner: Person, name: str) -> tuple[str, str]:
    """A booth with one product; gives both ids."""
    booth = owner.booth(owner.company(name), name)
    return booth, owner.product(booth, "Helmet")


def rows(site: Site, query: str, *values: str) -> list[tuple[object, ...]]:
    """What the database says."""
    with closing(sqlite3.connect(site.folder / "data" / "maru.sqlite")) as database:
        return database.execute(query, values).fetchall()


def restart(site: Site, *names: str) -> None:
    """Kill these processes as a crash would, and start them again."""
    for name in names:
        site.kill(name)
    if "web" in names:
        site.start_web()
    if "worker" in names:
        site.start_worker()


def hurry_and_forget(owner: Person, path: str, token: str) -> None:
    """Send a request whose answer nobody will read."""
    with suppress(requests.RequestException):
        owner.session.post(owner.url + path, headers={"X-CSRFToken": token}, timeout=30)


def test_an_upload_goes_on_after_the_server_was_killed_between_parts(site: Site, owner: Person) -> None:
    booth, product = draft(owner, "Between Parts")
    data = padded_box(2 * PART + 1_000_000)
    ticket = owner.ask(data, f"product:{product}")
    assert len(ticket["parts"]) == 3
    owner.put_parts(ticket, data, most=1)

    restart(site, "web")
    again = owner.call("GET", f"/api/uploads/{ticket['id']}")
    assert [part["number"] for part in again["received"]] == [1]
    assert [part["number"] for part in again["parts"]] == [2, 3]
    owner.put_parts(again, data)

    # Killed while it joins the parts: completing again is harmless.
    path = f"/api/uploads/{ticket['id']}/complete"
    cut = threading.Thread(target=hurry_and_forget, args=(owner, path, owner.token()))
    cut.start()
    restart(site, "web", "worker")
    cut.join()
    model = owner.complete(ticket)
    assert owner.complete(ticket) == model

    owner.until_finished(model)
    assert_once(site, booth, model)


def test_processing_goes_on_after_the_worker_was_killed_at_each_step(site: Site, owner: Person) -> None:
    booth, product = draft(owner, "Each Step")
    model = owner.upload(helmet(), f"product:{product}", "FlightHelmet512.glb")
    killed = []
    for step in STEPS:
        seen = owner.until(model, lambda now, step=step: now["step"] == step or now["progress"] >= 1)
        if seen["step"] == step:
            killed.append(step)
            restart(site, *(("web", "worker") if step == "web" else ("worker",)))

    owner.until_finished(model)

    assert len(killed) >= 3, f"the steps went by too fast to be hit: {killed}"
    assert_once(site, booth, model)
    report = owner.call("GET", f"{model}/report")["manifest"]
    assert {"web", "ar", "usdz", "lod1", "proxy", "poster"} <= {v["name"] for v in report["variants"]}
    listed = owner.call("GET", model)
    for file in listed["variants"].values():
        assert len(fetched(site, file["url"])) == file["bytes"]


def assert_once(site: Site, booth: str, model: str) -> None:
    """One model, one place in the booth, one set of variants, three jobs, nothing left of the work."""
    key = booth.replace("-", "")
    models = rows(site, "SELECT id, state, manifest FROM model WHERE replace(booth_id, '-', '') = ?", key)
    assert len(models) == 1
    assert models[0][1] == "ready"
    assert len(rows(site, "SELECT id FROM showroom_item WHERE replace(booth_id, '-', '') = ?", key)) == 1
    name = model.rsplit("/", 1)[1]
    assert jobs_of(site, f"model-{name}-%") == [
        ("showroom.finish_model", "SUCCESS"),
        ("showroom.process_model", "SUCCESS"),
        ("showroom.refine_model", "SUCCESS"),
    ]
    objects = site.folder / "data" / "objects" / "data"
    assert not [path for path in (objects / "work").rglob("*") if path.is_file() and name in str(path)]


def jobs_of(site: Site, ids: str, patience: float = 30) -> list[tuple[object, ...]]:
    """The jobs of these ids (LIKE) once none waits or runs: a last file is there before its job says so."""
    query = "SELECT name, status FROM workflow_status WHERE workflow_uuid LIKE ? ORDER BY name"
    deadline = time.monotonic() + patience
    while _is_any_to_do(jobs := rows(site, query, ids)) and time.monotonic() < deadline:
        time.sleep(0.2)
    return jobs


def _is_any_to_do(jobs: list[tuple[object, ...]]) -> bool:
    return any(status in ("PENDING", "ENQUEUED") for _, status in jobs)


def fetched(site: Site, url: str) -> bytes:
    """A file at an address of the API."""
    answer = requests.get(url if url.startswith("http") else site.url + url, timeout=60)
    answer.raise_for_status()
    return answer.content


def test_the_store_holds_only_what_manifests_name(site: Site, owner: Person) -> None:
    manifests = [json.loads(str(row[0])) for row in rows(site, "SELECT manifest FROM model")]
    named = {Path(v["key"]).name for m in manifests for v in (*m["variants"], *m["pictures"])}
    folder = site.folder / "data" / "objects" / "data" / "v"
    # What a newer manifest replaced is removed by a job of its own, behind the last publish.
    forgotten = jobs_of(site, "files-%")
    assert {status for _, status in forgotten} <= {"SUCCESS"}
    assert {path.name for path in folder.iterdir()} == named
