"""What a stranger must not learn or do at the door."""

import re
from urllib.parse import urljoin, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

from exhibition.accounts.messages import keys, message_id
from exhibition.config import SettingMissing, read_settings
from tests.exhibition.accounts.browser import PASSWORD, register, sign_in, submit, token_of, who
from tests.exhibition.accounts.conftest import People
from tests.exhibition.mails import Postman, text_of

TOKEN = re.compile(r'value="[^"]{20,}"|content="[^"]{20,}"|nonce="[^"]+"')


def shown(text: str) -> str:
    """A page without what differs each time."""
    return TOKEN.sub("", text)


def test_registering_a_known_address_looks_the_same_and_its_owner_is_told(
    app: Flask, client: FlaskClient, person: People, post: Postman
) -> None:
    person("kim@example.com", language="en")

    known, new = register(client, "kim@example.com"), register(app.test_client(), "lee@example.com")

    assert (known.status_code, known.location) == (new.status_code, new.location)
    mails = {mail["To"]: mail["Subject"] for mail in post.deliver()}
    assert mails["kim@example.com"] == "You have an account already"
    assert mails["lee@example.com"] == "Confirm your e-mail address"


@pytest.mark.parametrize("path", ["/reset", "/confirm"])
def test_asking_for_a_mail_tells_nobody_whether_the_address_is_known(
    app: Flask, person: People, path: str
) -> None:
    person("kim@example.com")

    known = submit(app.test_client(), path, email="kim@example.com")
    unknown = submit(app.test_client(), path, email="nim@example.com")

    assert known.status_code == unknown.status_code == 200
    assert shown(known.text).replace("kim@", "") == shown(unknown.text).replace("nim@", "")


def test_a_wrong_password_and_an_unknown_address_look_the_same(app: Flask, person: People) -> None:
    person("kim@example.com")

    wrong = sign_in(app.test_client(), "kim@example.com", "not the password")
    unknown = sign_in(app.test_client(), "nim@example.com", "not the password")

    assert shown(wrong.text).replace("kim@", "") == shown(unknown.text).replace("nim@", "")
    assert "The e-mail address or the password is not right" in wrong.text


def test_an_unconfirmed_account_does_not_sign_in(client: FlaskClient) -> None:
    register(client, "kim@example.com")

    answer = sign_in(client, "kim@example.com")

    assert answer.status_code == 200
    assert not who(client)["account"]


def test_nothing_of_the_session_before_sign_in_outlives_it(client: FlaskClient, person: People) -> None:
    person()
    with client.session_transaction() as before:
        before["planted"] = "by somebody else"
    token = token_of(client, "/sign-in")

    client.post("/sign-in", data={"csrf_token": token, "email": "kim@example.com", "password": PASSWORD})

    with client.session_transaction() as after:
        assert "planted" not in after
    assert client.post("/sign-out", data={"csrf_token": token}).status_code == 403


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "///evil.example",
        "javascript:alert(1)",
    ],
)
def test_sign_in_leads_only_to_our_own_pages(client: FlaskClient, person: People, target: str) -> None:
    person()

    answer = sign_in(client, "kim@example.com", next=target)

    led_to = urlsplit(urljoin("http://localhost/sign-in", answer.location or "/"))
    assert (led_to.scheme, led_to.netloc) == ("http", "localhost")
    assert "\\" not in (answer.location or "")


def test_sign_in_leads_back_to_where_one_was(client: FlaskClient, person: People) -> None:
    person()

    asked = client.get("/me/profile")
    assert asked.location == "/sign-in?next=/me/profile"
    answer = sign_in(client, "kim@example.com", next="/me/profile")

    assert answer.location == "/me/profile"


def test_a_form_without_token_is_refused_with_a_way_back(client: FlaskClient) -> None:
    page = client.post(
        "/sign-in?lang=ko",
        data={"email": "kim@example.com", "password": PASSWORD},
        headers={"Referer": "http://localhost/sign-in?next=/me"},
    )

    assert page.status_code == 403
    assert 'href="/sign-in?next=/me"' in page.text
    assert "직접 보내신 요청인지 확인할 수 없었습니다" in page.text


def test_a_foreign_referrer_is_not_led_back_to(client: FlaskClient) -> None:
    page = client.post("/sign-in", headers={"Referer": "http://evil.example/x"})

    assert "evil.example" not in page.text


def test_a_program_without_token_gets_a_problem(client: FlaskClient) -> None:
    answer = client.post("/sign-in", json={"email": "kim@example.com", "password": PASSWORD})

    assert answer.status_code == 403
    assert answer.content_type == "application/problem+json"
    assert answer.get_json()["code"] == "csrf_failed"


def test_programs_sign_in_with_json_and_the_token_in_a_header(client: FlaskClient, person: People) -> None:
    person()
    header = {"X-CSRFToken": token_of(client, "/sign-in")}

    wrong = client.post("/sign-in", json={"email": "kim@example.com", "password": "no"}, headers=header)
    right = client.post("/sign-in", json={"email": "kim@example.com", "password": PASSWORD}, headers=header)

    assert (wrong.status_code, wrong.get_json()["code"]) == (422, "invalid")
    assert wrong.get_json()["detail"].startswith("The e-mail address or the password")
    assert right.status_code == 200
    assert "authentication_token" not in right.text
    assert who(client)["account"]


def test_no_token_signs_in_besides_the_cookie(client: FlaskClient, person: People, app: Flask) -> None:
    person()
    header = {"X-CSRFToken": token_of(client, "/sign-in")}
    body = {"email": "kim@example.com", "password": PASSWORD}
    answer = client.post("/sign-in?include_auth_token", json=body, headers=header)
    tokens = re.findall(r'"authentication_token": ?"([^"]+)"', answer.text)

    for token in tokens:
        asked = app.test_client().get("/api/visitor", headers={"Authentication-Token": token})
        assert asked.get_json()["account"] is False


def test_too_many_tries_are_stopped_with_a_time_to_wait(client: FlaskClient) -> None:
    token = token_of(client, "/sign-in")
    form = {"csrf_token": token, "email": "", "password": ""}

    answers = [client.post("/sign-in", data=form) for _ in range(21)]

    assert [answer.status_code for answer in answers[:20]] == [200] * 20
    assert answers[20].status_code == 429
    assert 0 < int(answers[20].headers["Retry-After"]) <= 60
    problem = client.post("/sign-in", json={}, headers={"X-CSRFToken": token})
    assert problem.get_json()["code"] == "too_many_requests"


def test_one_mailbox_is_tried_thirty_times_an_hour_from_however_many_addresses(client: FlaskClient) -> None:
    token = token_of(client, "/reset")

    answers = [
        client.post(
            "/reset",
            data={"csrf_token": token, "email": "Kim@example.com" if number % 2 else "kim@example.com"},
            environ_base={"REMOTE_ADDR": f"192.0.2.{number}"},
        ).status_code
        for number in range(1, 32)
    ]

    assert answers == [200] * 30 + [429]


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("short", "비밀번호는 10자 이상이어야 합니다."),
        ("kim@example.com", "짐작하기 쉬운 비밀번호입니다."),
        ("aaaaaaaaaaaa", "짐작하기 쉬운 비밀번호입니다."),
    ],
)
def test_weak_passwords_are_refused_in_the_persons_language(
    client: FlaskClient, password: str, said: str
) -> None:
    client.get("/register?lang=ko")

    page = submit(
        client,
        "/register",
        display_name="김",
        email="kim@example.com",
        password=password,
        password_confirm=password,
    )

    assert said in page.text
    assert 'value="kim@example.com"' in page.text


def test_an_empty_registration_says_what_is_missing_in_korean(client: FlaskClient) -> None:
    client.get("/register?lang=ko")

    page = submit(client, "/register", display_name="", email="", password="", password_confirm="").text

    for sentence in ("이름을 알려 주세요.", "이메일 주소를 입력해 주세요.", "비밀번호를 입력해 주세요."):
        assert sentence in page
    assert "security-" not in page


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_sentence_of_flask_security_has_our_words(app: Flask, language: str) -> None:
    words = app.extensions["maru"].words

    missing = [key for key in keys() if not words.has(language, message_id(key))]

    assert missing == []


def test_cookies_are_httponly_and_samesite_and_secure_behind_tls(client: FlaskClient, person: People) -> None:
    person()

    answer = sign_in(client, "kim@example.com", remember="y")

    cookies = answer.headers.getlist("Set-Cookie")
    assert len([c for c in cookies if c.startswith(("maru_session", "maru_remember"))]) == 2
    for cookie in cookies:
        assert "HttpOnly" in cookie
        assert "SameSite=Lax" in cookie


def test_production_refuses_to_start_without_its_secrets() -> None:
    with pytest.raises(SettingMissing, match="SECRET_KEY, PASSWORD_SALT"):
        read_settings({"MARU_ENV": "production"})


def test_an_unconfirmed_account_registering_again_gets_its_confirmation_again(
    app: Flask, client: FlaskClient, post: Postman
) -> None:
    register(client, "kim@example.com")
    post.deliver()

    register(app.test_client(), "kim@example.com")

    (mail,) = post.deliver()
    assert "/confirm/" in text_of(mail)
