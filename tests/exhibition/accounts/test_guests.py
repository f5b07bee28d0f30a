"""Guests: a cookie when they keep something, and an account that takes over what they kept."""

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from exhibition.accounts.identity import GUEST_COOKIE
from exhibition.accounts.models import Visitor
from exhibition.kernel.ids import uuid7
from exhibition.search.models import SearchEntry
from tests.exhibition.accounts.browser import sign_in, submit, token_of, who
from tests.exhibition.accounts.conftest import People


def show(app: Flask, title: str = "Serum") -> str:
    """Put a product on show and return its ref."""
    ref = str(uuid7())
    with app.extensions["maru"].database.writing() as session:
        session.add(
            SearchEntry(
                kind="product",
                ref=ref,
                owner="x",
                language="en",
                title=title,
                summary="",
                url="/p",
                grams="x",
            )
        )
    return ref


def keep(client: FlaskClient, ref: str) -> int:
    """Save a product."""
    header = {"X-CSRFToken": token_of(client, "/sign-in" if not who(client)["account"] else "/me")}
    return client.post("/api/me/favourites", json={"kind": "product", "ref": ref}, headers=header).status_code


def visitors(app: Flask) -> int:
    """How many visitor rows there are."""
    with app.extensions["maru"].database.reading() as session:
        return session.scalar(select(func.count()).select_from(Visitor)) or 0


def test_walking_about_makes_no_visitor_and_no_cookie(app: Flask, client: FlaskClient) -> None:
    client.get("/me")
    client.get("/sign-in")

    assert visitors(app) == 0
    assert client.get_cookie(GUEST_COOKIE) is None


def test_a_guest_who_keeps_something_is_remembered(app: Flask, client: FlaskClient) -> None:
    ref = show(app)

    assert keep(client, ref) == 201
    assert keep(client, ref) == 201

    cookie = client.get_cookie(GUEST_COOKIE)
    assert cookie is not None
    assert cookie.http_only
    assert cookie.same_site == "Lax"
    assert [one["ref"] for one in client.get("/api/me/favourites").get_json()] == [ref]
    assert visitors(app) == 1


def test_a_forged_guest_cookie_is_nobody(app: Flask, client: FlaskClient) -> None:
    keep(client, show(app))
    visitor = who(client)["visitor"]
    mallory = app.test_client()

    mallory.set_cookie(GUEST_COOKIE, f'"{visitor}".forged')

    assert who(mallory)["visitor"] is None


def test_a_guests_favourites_follow_into_the_account_without_doubles(
    app: Flask, client: FlaskClient, person: People
) -> None:
    person()
    both, guests = show(app, "Both"), show(app, "Guest's")
    elsewhere = app.test_client()
    sign_in(elsewhere, "kim@example.com")
    keep(elsewhere, both)
    keep(client, both)
    keep(client, guests)

    sign_in(client, "kim@example.com")

    assert {one["ref"] for one in client.get("/api/me/favourites").get_json()} == {both, guests}
    assert client.get_cookie(GUEST_COOKIE) is None


def test_a_merged_guests_cookie_is_worth_nothing(app: Flask, client: FlaskClient, person: People) -> None:
    person()
    keep(client, show(app))
    cookie = client.get_cookie(GUEST_COOKIE)
    assert cookie is not None
    sign_in(client, "kim@example.com")
    thief = app.test_client()

    thief.set_cookie(GUEST_COOKIE, cookie.value)

    assert who(thief)["visitor"] is None


def test_what_is_not_on_show_is_not_kept(app: Flask, client: FlaskClient) -> None:
    header = {"X-CSRFToken": token_of(client, "/sign-in")}

    answer = client.post("/api/me/favourites", json={"kind": "booth", "ref": str(uuid7())}, headers=header)

    assert (answer.status_code, answer.get_json()["code"]) == (404, "nothing_to_keep")
    assert visitors(app) == 0


def test_favourites_work_without_javascript(app: Flask, client: FlaskClient) -> None:
    ref = show(app, "Serum")
    submit(client, "/me/favourites", page="/me", kind="product", ref=ref)
    assert "Serum" in client.get("/me").text

    submit(client, "/me/favourites", page="/me", kind="product", ref=ref, drop="1")

    assert "Serum" not in client.get("/me").text


def test_dropping_twice_is_harmless(app: Flask, client: FlaskClient) -> None:
    ref = show(app)
    keep(client, ref)
    header = {"X-CSRFToken": token_of(client, "/me")}

    answers = [client.delete(f"/api/me/favourites/product/{ref}", headers=header) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [204, 204]
    assert client.get("/api/me/favourites").get_json() == []
