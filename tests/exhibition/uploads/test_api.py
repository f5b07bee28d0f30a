"""A file's way in over HTTP: ticket, parts, a cut connection, completion, and everything that goes wrong."""

import hashlib
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from flask.testing import FlaskClient

from assets.store import LocalStore
from exhibition.kernel.actor import Actor
from exhibition.kernel.clock import FrozenClock
from exhibition.uploads.models import PART_SIZE
from tests.exhibition.uploads.conftest import Shelf

BYTES = bytes(range(256)) * 40_000  # 10.24 MB: two parts


def ask(client: FlaskClient, **changes: Any) -> Any:
    body = {
        "purpose": "shelf",
        "target": "own:1",
        "filename": "가습기 🌿.glb",
        "size": len(BYTES),
        "sha256": hashlib.sha256(BYTES).hexdigest(),
    }
    return client.post("/api/uploads", json=body | changes)


def put(client: FlaskClient, part: dict[str, Any], data: bytes | None = None) -> Any:
    begin = (part["number"] - 1) * PART_SIZE
    return client.put(part["url"], data=BYTES[begin : begin + PART_SIZE] if data is None else data)


def test_a_file_in_two_parts_is_joined_and_handed_over_once(
    hana: FlaskClient, shelf: Shelf, store: LocalStore
) -> None:
    ticket = ask(hana).get_json()

    for part in ticket["parts"]:
        assert put(hana, part).status_code == 200
    first = hana.post(f"/api/uploads/{ticket['id']}/complete")
    again = hana.post(f"/api/uploads/{ticket['id']}/complete")

    assert (first.status_code, again.status_code) == (202, 202)
    assert first.get_json()["links"] == again.get_json()["links"] == {"page": f"/shelf/{ticket['id']}"}
    assert shelf.done == ["가습기 🌿.glb"]
    assert store.get(f"uploads/{ticket['id']}") == BYTES


def test_a_cut_connection_resumes_with_the_parts_that_are_missing(hana: FlaskClient, shelf: Shelf) -> None:
    ticket = ask(hana).get_json()
    put(hana, ticket["parts"][0])

    early = hana.post(f"/api/uploads/{ticket['id']}/complete")
    seen = hana.get(f"/api/uploads/{ticket['id']}").get_json()
    put(hana, seen["parts"][0])
    done = hana.post(f"/api/uploads/{ticket['id']}/complete")

    assert early.status_code == 409
    assert early.get_json()["code"] == "parts_missing"
    assert early.get_json()["params"]["missing"] == [2]
    assert seen["received"] == [{"number": 1, "size": PART_SIZE}]
    assert [part["number"] for part in seen["parts"]] == [2]
    assert done.status_code == 202


def test_a_part_twice_is_harmless_and_a_short_part_is_asked_again(hana: FlaskClient, shelf: Shelf) -> None:
    ticket = ask(hana).get_json()
    first, second = ticket["parts"]

    put(hana, first)
    put(hana, first)
    put(hana, second, data=b"cut")
    early = hana.post(f"/api/uploads/{ticket['id']}/complete")
    put(hana, second)
    done = hana.post(f"/api/uploads/{ticket['id']}/complete")

    assert early.get_json()["params"]["missing"] == [2]
    assert done.status_code == 202


@pytest.mark.parametrize(
    ("changes", "status", "code", "field"),
    [
        ({"size": 0}, 422, "invalid", "empty_file"),
        ({"size": 30_000_001}, 413, "upload_too_large", None),
        ({"sha256": "abc"}, 422, "invalid", "invalid_sha256"),
        ({"filename": "page.html"}, 422, "invalid", "wrong_file_type"),
        ({"filename": "a\x00.glb"}, 422, "invalid", "invalid_filename"),
        ({"purpose": "other"}, 422, "invalid", "unknown_purpose"),
        ({"target": "theirs:1"}, 404, "not_found", None),
        ({"size": "many"}, 422, "invalid", None),
    ],
)
def test_a_bad_ask_gets_a_problem_with_a_stable_code(
    hana: FlaskClient, shelf: Shelf, changes: dict[str, Any], status: int, code: str, field: str | None
) -> None:
    response = ask(hana, **changes)

    assert response.status_code == status
    assert response.content_type == "application/problem+json"
    assert response.get_json()["code"] == code
    if field:
        assert field in {error["code"] for error in response.get_json()["errors"].values()}


def test_an_expired_ticket_says_so(hana: FlaskClient, shelf: Shelf, clock: FrozenClock) -> None:
    ticket = ask(hana).get_json()

    clock.instant += timedelta(hours=25)
    response = hana.post(f"/api/uploads/{ticket['id']}/complete")

    assert (response.status_code, response.get_json()["code"]) == (410, "upload_expired")


def test_somebody_elses_upload_does_not_exist(
    act_as: Callable[[Actor], FlaskClient], people: list[Actor], shelf: Shelf
) -> None:
    ticket = ask(act_as(people[0])).get_json()

    duri = act_as(people[1])

    assert duri.get(f"/api/uploads/{ticket['id']}").status_code == 404
    assert duri.post(f"/api/uploads/{ticket['id']}/complete").status_code == 404
    assert duri.delete(f"/api/uploads/{ticket['id']}").status_code == 404


def test_nobody_uploads_without_an_account(act_as: Callable[[Actor], FlaskClient], shelf: Shelf) -> None:
    response = ask(act_as(Actor()))

    assert (response.status_code, response.get_json()["code"]) == (401, "sign_in_required")


def test_a_part_needs_its_own_signature(hana: FlaskClient, shelf: Shelf) -> None:
    ticket = ask(hana).get_json()

    forged = hana.put(ticket["parts"][0]["url"].replace("part=1", "part=2"), data=b"x")
    too_large = hana.put(ticket["parts"][0]["url"], data=bytes(PART_SIZE + 1))

    assert (forged.status_code, forged.get_json()["code"]) == (403, "link_invalid")
    assert too_large.status_code == 413


def test_a_form_posted_twice_is_one_ticket(hana: FlaskClient, shelf: Shelf) -> None:
    body = {"purpose": "shelf", "target": "own:1", "filename": "a.glb", "size": 5, "sha256": "0" * 64}

    first = hana.post("/api/uploads", json=body, headers={"Idempotency-Key": "k1"})
    again = hana.post("/api/uploads", json=body, headers={"Idempotency-Key": "k1"})
    other = hana.post("/api/uploads", json=body | {"size": 6}, headers={"Idempotency-Key": "k1"})

    assert first.get_json()["id"] == again.get_json()["id"]
    assert (other.status_code, other.get_json()["code"]) == (409, "idempotency_key_reused")
