"""Health, figures, documentation, icons: the small addresses."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from exhibition.kernel.database import Database


def test_health_and_readiness(client: FlaskClient) -> None:
    assert client.get("/healthz").json == {"ok": True}
    assert client.get("/readyz").json == {"ok": True, "checks": {"database": True, "store": True}}


def test_a_database_that_does_not_answer_is_named(
    client: FlaskClient, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise ConnectionError

    monkeypatch.setattr(database, "ping", broken)

    answer = client.get("/readyz")

    assert answer.status_code == 503
    assert answer.json == {"ok": False, "checks": {"database": False, "store": True}}


def test_figures_are_for_this_machine_alone(client: FlaskClient) -> None:
    client.get("/healthz")

    here = client.get("/metrics")
    away = client.get("/metrics", environ_overrides={"REMOTE_ADDR": "203.0.113.5"})
    behind_a_proxy = client.get("/metrics", headers={"X-Forwarded-For": "203.0.113.5"})

    assert 'maru_requests_total{method="GET",route="/healthz",status="200"} 1.0' in here.text
    assert (away.status_code, behind_a_proxy.status_code) == (404, 404)


def test_a_token_opens_the_figures_from_elsewhere(app: Flask, client: FlaskClient) -> None:
    object.__setattr__(app.extensions["maru"].settings, "metrics_token", "sesame")

    def ask(token: str) -> int:
        return client.get(
            "/metrics",
            headers={"Authorization": f"Bearer {token}"},
            environ_overrides={"REMOTE_ADDR": "203.0.113.5"},
        ).status_code

    assert (ask("sesame"), ask("wrong"), ask("")) == (200, 404, 404)


def test_icon_manifest_and_documentation(client: FlaskClient) -> None:
    assert client.get("/favicon.svg").mimetype == "image/svg+xml"
    assert client.get("/manifest.webmanifest?lang=ko").json["name"] == "마루"  # type: ignore[index]
    assert "openapi.json" in client.get("/api/docs").text


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_an_unknown_address_is_explained_in_words(client: FlaskClient, lang: str) -> None:
    page = client.get(f"/nowhere?lang={lang}", headers={"Accept": "text/html"})

    assert page.status_code == 404
    assert {"ko": "이 주소에는 아무것도 없습니다", "en": "There is nothing at this address"}[
        lang
    ] in page.text
    assert "noindex" in page.text
