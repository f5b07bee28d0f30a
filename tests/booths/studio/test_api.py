"""The studio's and the console's REST: who may, which version, how often."""

import json
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from flask.testing import FlaskClient

from exhibition.kernel.actor import Actor, company_scope
from tests.booths.conftest import Scene

ActAs = Callable[[Actor], FlaskClient]


def publish(act_as: ActAs, scene: Scene) -> None:
    """Submit and publish the scene's booth."""
    path = f"/api/studio/booths/{scene.booth.id}"
    etag = act_as(scene.owner).get(path).headers["ETag"]
    assert act_as(scene.owner).post(f"{path}/submit", headers={"If-Match": etag}).status_code == 201
    path = f"/api/console/booths/{scene.booth.id}"
    etag = act_as(scene.organizer).get(path).headers["ETag"]
    answer = act_as(scene.organizer).post(f"{path}/publish", json={}, headers={"If-Match": etag})
    assert answer.status_code == 200, answer.json


def test_an_edit_needs_the_version_that_was_read(act_as: ActAs, scene: Scene) -> None:
    client, path = act_as(scene.owner), f"/api/studio/booths/{scene.booth.id}"
    etag = client.get(path).headers["ETag"]
    body = {"tagline": {"en": "First"}}

    assert client.patch(path, json=body).status_code == 428
    assert client.patch(path, json=body, headers={"If-Match": etag}).status_code == 200
    stale = client.patch(path, json={"tagline": {"en": "Second"}}, headers={"If-Match": etag})

    assert (stale.status_code, stale.json["code"]) == (412, "stale")
    assert client.get(path).json["tagline"] == {"en": "First"}


def test_a_creation_sent_twice_with_one_key_happens_once(act_as: ActAs, scene: Scene) -> None:
    client, headers = act_as(scene.owner), {"Idempotency-Key": "k1"}
    path = f"/api/studio/booths/{scene.booth.id}/products"

    first = client.post(path, json={"name": {"en": "Cream"}}, headers=headers)
    again = client.post(path, json={"name": {"en": "Cream"}}, headers=headers)
    other = client.post(path, json={"name": {"en": "Else"}}, headers=headers)

    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json["id"] == again.json["id"]
    assert other.json["code"] == "idempotency_key_reused"
    assert len(client.get(path).json) == 2


@pytest.mark.parametrize("tail", ["", "/products", "/brochures", "/problems"])
def test_another_companys_booth_does_not_exist(act_as: ActAs, scene: Scene, tail: str) -> None:
    real = act_as(scene.stranger).get(f"/api/studio/booths/{scene.booth.id}{tail}")
    unreal = act_as(scene.stranger).get(f"/api/studio/booths/{uuid4()}{tail}")

    assert (real.status_code, real.json) == (unreal.status_code, unreal.json)
    assert real.status_code == 404


@pytest.mark.parametrize(
    ("role", "status"), [("owner", 200), ("editor", 200), ("staff", 403), (None, 404), ("nobody", 401)]
)
def test_roles_decide_who_edits(act_as: ActAs, scene: Scene, role: str | None, status: int) -> None:
    grants = frozenset({(role, company_scope(scene.company.id))}) if role else frozenset()
    actor = Actor() if role == "nobody" else Actor(account_id=scene.owner.account_id, grants=grants)
    path = f"/api/studio/booths/{scene.booth.id}"

    answer = act_as(actor).patch(
        path, json={"about": {"en": "x"}}, headers={"If-Match": f'"{scene.booth.version}"'}
    )

    assert answer.status_code == status


def test_only_the_organizer_reaches_the_console(act_as: ActAs, scene: Scene) -> None:
    assert act_as(Actor()).get("/api/console/booths/queue").status_code == 401
    assert act_as(scene.owner).get("/api/console/booths/queue").status_code == 403
    assert act_as(scene.organizer).get("/api/console/booths/queue").status_code == 200


def test_a_published_booth_is_read_by_everyone_and_a_former_address_leads_there(
    act_as: ActAs, scene: Scene
) -> None:
    old = scene.booth.slug
    assert act_as(Actor()).get(f"/api/booths/{old}").status_code == 404
    publish(act_as, scene)

    shown = act_as(Actor()).get(f"/api/booths/{old}")
    assert shown.json["url"] == f"/halls/beauty/booths/{old}"
    assert [p["name"] for p in shown.json["products"]] == [{"en": "Serum 30 ml"}]

    path = f"/api/studio/booths/{scene.booth.id}"
    etag = act_as(scene.owner).get(path).headers["ETag"]
    act_as(scene.owner).patch(path, json={"slug": "renamed"}, headers={"If-Match": etag})
    moved = act_as(Actor()).get(f"/api/booths/{old}")
    assert (moved.status_code, moved.headers["Location"]) == (301, "/api/booths/renamed")


def test_a_company_is_public_once_a_booth_is(act_as: ActAs, scene: Scene) -> None:
    path = f"/api/companies/{scene.company.slug}"
    assert act_as(Actor()).get(path).status_code == 404
    publish(act_as, scene)

    shown = act_as(Actor()).get(path).json
    assert shown["name"]["ko"] == "한빛뷰티"
    assert [b["slug"] for b in shown["booths"]] == [scene.booth.slug]


def test_naughty_texts_come_back_byte_for_byte(act_as: ActAs, scene: Scene, corpus: Path) -> None:
    texts = [t for t in json.loads((corpus / "strings" / "blns.json").read_text()) if t][::9]
    client, path = act_as(scene.owner), f"/api/studio/booths/{scene.booth.id}"

    for text in texts:
        etag = client.get(path).headers["ETag"]
        answer = client.patch(path, json={"about": {"ko": text}}, headers={"If-Match": etag})
        assert answer.status_code == 200
        assert client.get(path).json["about"] == {"ko": text}


@pytest.mark.parametrize("name", ["🌸🧴", "شركة النور للتجارة", "שלום", "a\u202eb"])
def test_names_in_any_script_work(act_as: ActAs, scene: Scene, name: str) -> None:
    made = act_as(scene.owner).post("/api/studio/companies", json={"name": {"en": name}})

    assert made.status_code == 201
    assert made.json["name"] == {"en": name}
    assert made.json["slug"]


def test_a_missing_part_is_listed(act_as: ActAs, scene: Scene) -> None:
    client = act_as(scene.owner)
    body = {"company_id": str(scene.company.id), "title": {"en": "Bare"}, "hall": "beauty"}
    bare = client.post("/api/studio/booths", json=body)
    etag = bare.headers["ETag"]

    refused = client.post(f"/api/studio/booths/{bare.json['id']}/submit", headers={"If-Match": etag})

    assert (refused.status_code, refused.json["code"]) == (409, "booth_incomplete")
    assert "product_missing" in refused.json["params"]["problems"]
