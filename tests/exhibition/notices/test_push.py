"""Web push: sealed for the browser alone, signed by us, sent to public hosts only, dead browsers dropped."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from flask.testing import FlaskClient
from sqlalchemy import func, select

from exhibition.accounts.models import Account
from exhibition.config import Settings
from exhibition.kernel.actor import Actor
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from exhibition.kernel.work import JobContext, PlainSteps
from exhibition.notices import service
from exhibition.notices.jobs import Courier
from exhibition.notify import push, sending
from exhibition.notify.models import PushSubscription
from tests.conftest import NOON
from tests.exhibition.mails import NoNews

ARGS = {
    "booth": {"ko": "한빛", "en": "Hanbit"}, "visitor": "Ana", "words": "¿Precio?\n" + "🌿" * 400,
}  # fmt: skip


class Browser:
    """A browser with a push service of its own on this machine; it opens what it is sent."""

    def __init__(self, status: int = 201) -> None:
        self.key = ec.generate_private_key(push.CURVE)
        self.auth = b"0123456789abcdef"
        self.got: list[tuple[dict[str, str], bytes]] = []
        self.status = status
        browser = self

        class Service(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                browser.got.append((dict(self.headers), body))
                self.send_response(browser.status)
                self.end_headers()

            def log_message(self, *_: Any) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Service)
        threading.Thread(
            target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        ).start()

    @property
    def subscription(self) -> service.Browser:
        port = self.server.server_port
        public = push.encode(push.point(self.key.public_key()))
        return service.Browser(f"http://127.0.0.1:{port}/send/1?x=2", public, push.encode(self.auth))

    def opened(self, body: bytes) -> Any:
        """What RFC 8291 lets the browser read, and nobody else."""
        salt, sender, sealed = body[:16], body[21:86], body[86:]
        other = ec.EllipticCurvePublicKey.from_encoded_point(push.CURVE, sender)
        info = b"WebPush: info\0" + push.point(self.key.public_key()) + sender
        secret = HKDF(hashes.SHA256(), 32, self.auth, info).derive(self.key.exchange(ec.ECDH(), other))
        key = HKDF(hashes.SHA256(), 16, salt, b"Content-Encoding: aes128gcm\0").derive(secret)
        nonce = HKDF(hashes.SHA256(), 12, salt, b"Content-Encoding: nonce\0").derive(secret)
        return json.loads(AESGCM(key).decrypt(nonce, sealed, None).rstrip(b"\x02"))


@pytest.fixture
def browser() -> Iterator[Browser]:
    made = Browser()
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture
def account(database: Database) -> int:
    with database.writing() as session:
        made = Account(email="a@maru.test", fs_uniquifier="a", active=True, language="ko", display_name="Ann")
        session.add(made)
        session.flush()
        return made.id


@pytest.fixture
def subscribed(database: Database, account: int, browser: Browser) -> int:
    with database.writing() as session:
        service.subscribe(session, account, "ko", browser.subscription, NOON, private=True)
    return account


@pytest.fixture
def context(database: Database, clock: FrozenClock, tmp_path: Path) -> JobContext:
    nothing: Any = None
    return JobContext(database, nothing, clock, NoNews(), PlainSteps(), tmp_path)


def courier(settings: Settings) -> Courier:
    return Courier(Settings(data_dir=settings.data_dir, push_private="1"), sleep=lambda _seconds: None)


def count(database: Database) -> int:
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(PushSubscription)) or 0


def test_the_example_of_rfc_8291_comes_out_to_the_byte() -> None:
    private = int.from_bytes(push.decode("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"), "big")
    key = ec.derive_private_key(private, push.CURVE)
    browser = (
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
        "BTBZMqHH6r4Tts7J_aSIgg",
    )

    sealed = push.encrypt(
        b"When I grow up, I want to be a watermelon", *browser, key=key,
        salt=push.decode("DGv6ra1nlYgDCS1FRnbzlw"),
    )  # fmt: skip

    assert push.encode(sealed) == (
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tlz"
        "AC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    )


def test_news_arrives_in_the_readers_language_sealed_and_signed(
    settings: Settings, context: JobContext, subscribed: int, browser: Browser
) -> None:
    courier(settings)(context, [subscribed], "asked", ARGS, "/studio/inbox?inquiry=1")

    [(headers, body)] = browser.got
    news = browser.opened(body)
    assert news["title"] == "한빛에 새 문의가 왔어요"
    assert news["body"].startswith("Ana: ¿Precio? 🌿")
    assert (news["url"], news["language"]) == ("/studio/inbox?inquiry=1", "ko")
    assert (headers["Content-Encoding"], headers["TTL"]) == ("aes128gcm", "14400")
    assert b"Precio" not in body
    check_signature(headers["Authorization"], browser.subscription.endpoint)


def check_signature(header: str, endpoint: str) -> None:
    token, key = header.removeprefix("vapid t=").split(", k=")
    head, claims, signature = token.split(".")
    raw = push.decode(signature)
    first, second = int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big")
    signed = f"{head}.{claims}".encode()
    push.read_point(key).verify(encode_dss_signature(first, second), signed, ec.ECDSA(hashes.SHA256()))
    said = json.loads(push.decode(claims))
    assert endpoint.startswith(said["aud"] + "/")
    assert (said["exp"], said["sub"]) == (int(NOON.timestamp()) + 12 * 3600, "mailto:maru@localhost")


@pytest.mark.parametrize(("status", "left", "asked"), [(410, 0, 1), (404, 0, 1), (403, 1, 1), (503, 1, 3)])
def test_dead_browsers_are_dropped_and_busy_services_are_asked_again(
    status: int, left: int, asked: int, settings: Settings, context: JobContext, subscribed: int,
    browser: Browser, database: Database,
) -> None:  # fmt: skip
    browser.status = status

    courier(settings)(context, [subscribed], "asked", ARGS, "/")

    assert (count(database), len(browser.got)) == (left, asked)


def test_the_installations_key_is_made_once(tmp_path: Path) -> None:
    made = push.kept_key(tmp_path / "secrets")

    assert push.kept_key(tmp_path / "secrets") == made
    assert len(push.decode(made)) == 32
    assert [file.name for file in (tmp_path / "secrets").iterdir()] == ["vapid_key"]
    assert (tmp_path / "secrets" / "vapid_key").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://push.example/x", "https://push.example:8443/x", "https://a:b@push.example/x", "ftp://x/y", "",
        "https://", "https://[::1", "https://push.example/\r\nHost: x", "https://push.example/" + "x" * 1000,
    ],
)  # fmt: skip
def test_only_plain_https_addresses_are_taken(endpoint: str) -> None:
    with pytest.raises(sending.Forbidden):
        sending.check_endpoint(endpoint)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "10.0.0.8", "169.254.169.254", "::1", "::ffff:127.0.0.1", "2002:7f00:1::", "0.0.0.0"],
)
def test_private_hosts_are_sent_nothing(host: str) -> None:
    named = f"[{host}]" if ":" in host else host

    with pytest.raises(sending.Forbidden):
        sending.send(f"https://{named}/x", {}, b"")


def test_a_browser_subscribes_and_is_forgotten_over_rest(
    act_as: Callable[[Actor], FlaskClient], account: int, database: Database
) -> None:
    client = act_as(Actor(account_id=account))
    key = push.encode(push.point(ec.generate_private_key(push.CURVE).public_key()))
    body = {
        "endpoint": "https://push.example/1", "expirationTime": None,
        "keys": {"p256dh": key, "auth": push.encode(b"0" * 16)},
    }  # fmt: skip

    assert len(push.decode((client.get("/api/notices/push").json or {})["key"])) == 65
    assert client.post("/api/notices/push", json=body).status_code == 204
    assert client.post("/api/notices/push", json=body).status_code == 204
    assert count(database) == 1
    wrong = {**body, "endpoint": "https://127.0.0.1:99/"}
    assert client.post("/api/notices/push", json=wrong).status_code == 422
    assert (
        client.post("/api/notices/push", json={**body, "keys": {"p256dh": "x", "auth": "y"}}).status_code
        == 422
    )
    assert client.delete("/api/notices/push", json={"endpoint": body["endpoint"]}).status_code == 204
    assert count(database) == 0
    assert act_as(Actor()).get("/api/notices/push").status_code == 401
