"""A browser without JavaScript: opens a page, fills in its form, follows where it leads."""

import re

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

PASSWORD = "maru floor by the yard"


def token_of(client: FlaskClient, path: str) -> str:
    """The CSRF token of a page."""
    found = re.search(r'name="csrf-token" content="([^"]+)"', client.get(path).text)
    assert found, path
    return found.group(1)


def submit(client: FlaskClient, path: str, *, page: str = "", **fields: str) -> TestResponse:
    """Post a form to `path` with the token of `page` (the same one when not given)."""
    return client.post(path, data={"csrf_token": token_of(client, page or path), **fields})


def register(client: FlaskClient, email: str, name: str = "Kim Maru") -> TestResponse:
    """Fill in the registration form."""
    return submit(
        client,
        "/register",
        display_name=name,
        email=email,
        password=PASSWORD,
        password_confirm=PASSWORD,
    )


def sign_in(client: FlaskClient, email: str, password: str = PASSWORD, **fields: str) -> TestResponse:
    """Fill in the sign-in form."""
    return submit(client, "/sign-in", email=email, password=password, **fields)


def who(client: FlaskClient) -> dict[str, object]:
    """Who the server takes this browser for."""
    answer: dict[str, object] = client.get("/api/visitor").get_json()
    return answer
