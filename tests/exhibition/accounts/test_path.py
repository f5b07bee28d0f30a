"""From registration to a new password, with the mails that belong to it."""

import re

from flask import Flask
from flask.testing import FlaskClient

from tests.exhibition.accounts.browser import PASSWORD, register, sign_in, submit, who
from tests.exhibition.mails import Postman, link_in, text_of


def test_register_confirm_sign_in_and_sign_out(client: FlaskClient, post: Postman) -> None:
    answer = register(client, "kim@example.com")
    assert (answer.status_code, answer.location) == (302, "/register/check-mail")
    assert "kim@example.com" in client.get("/register/check-mail").text

    (confirm,) = post.deliver()
    assert confirm["To"] == "kim@example.com"
    assert not who(client)["account"]
    assert client.get(link_in(confirm)).location == "/sign-in"

    assert sign_in(client, "kim@example.com").location == "/"
    assert who(client)["display_name"] == "Kim Maru"

    assert submit(client, "/sign-out", page="/me").location == "/"
    assert not who(client)["account"]


def test_a_forgotten_password_is_chosen_anew_and_ends_other_sessions(
    app: Flask, client: FlaskClient, post: Postman
) -> None:
    ready(client, post)
    elsewhere = app.test_client()
    submit(elsewhere, "/reset", email="kim@example.com")
    (reset,) = post.deliver()

    answer = submit(
        elsewhere, link_in(reset), password="another yard entirely", password_confirm="another yard entirely"
    )

    assert answer.location == "/sign-in"
    assert not who(client)["account"]
    assert sign_in(elsewhere, "kim@example.com", "another yard entirely").location == "/"
    (notice,) = post.deliver()
    assert "changed" in notice["Subject"]


def test_a_reset_link_works_once(app: Flask, client: FlaskClient, post: Postman) -> None:
    ready(client, post)
    stranger = app.test_client()
    submit(stranger, "/reset", email="kim@example.com")
    link = link_in(post.deliver()[0])
    submit(stranger, link, password="another yard entirely", password_confirm="another yard entirely")

    again = stranger.get(link)

    assert again.location == "/reset"


def test_mails_are_in_the_language_of_the_person(client: FlaskClient, post: Postman) -> None:
    client.get("/register?lang=ko")
    register(client, "hong@example.com", "홍길동")

    (mail,) = post.deliver()

    assert mail["Subject"] == "이메일 주소를 확인해 주세요"
    assert "홍길동 님, 안녕하세요." in text_of(mail)
    html = mail.get_body(("html",))
    assert html is not None
    assert '<html lang="ko">' in html.get_content()


def test_mail_links_lead_to_the_public_url_whatever_the_host_header_says(
    client: FlaskClient, post: Postman
) -> None:
    register(client, "kim@example.com")
    post.deliver()
    elsewhere = "http://evil.example"
    page = client.get("/confirm", base_url=elsewhere).text
    token = re.findall(r'csrf-token" content="([^"]+)"', page)[0]

    form = {"email": "kim@example.com", "csrf_token": token}
    client.post("/confirm", data=form, base_url=elsewhere)

    (mail,) = post.deliver()
    assert "http://localhost/confirm/" in text_of(mail)
    assert "evil.example" not in text_of(mail)


def test_changing_the_password_keeps_this_session(client: FlaskClient, post: Postman) -> None:
    ready(client, post)

    answer = submit(
        client,
        "/me/password",
        password=PASSWORD,
        new_password="a floor of pine boards",
        new_password_confirm="a floor of pine boards",
    )

    assert answer.location == "/me"
    assert who(client)["account"]


def ready(client: FlaskClient, post: Postman) -> None:
    """Register, confirm and sign in."""
    register(client, "kim@example.com")
    client.get(link_in(post.deliver()[0]))
    assert sign_in(client, "kim@example.com").location == "/"
