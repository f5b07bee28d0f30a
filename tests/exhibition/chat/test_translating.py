"""Translations: by the service that is set, asked once, and honest where there is none."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from exhibition.chat.desk import Desk
from exhibition.chat.service import Saying
from exhibition.chat.translating import LibreTranslator, Remembering, TranslationFailed
from exhibition.kernel.actor import Actor
from exhibition.kernel.database import Database
from tests.exhibition.chat.chat_site import Booth, seed

Become = Callable[[Actor], FlaskClient]


class Service:
    """A translation service of the test: remembers what it was asked, answers what it is told to."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.answer: Any = {"translatedText": "안녕하세요 👋", "detectedLanguage": {"language": "en"}}
        self.url = ""


@pytest.fixture
def service() -> Iterator[Service]:
    made = Service()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            made.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            body = json.dumps(made.answer).encode()
            self.send_response(200 if made.answer else 500)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.url = f"http://127.0.0.1:{server.server_port}/translate"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield made
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def booth(app: Flask, database: Database) -> Booth:
    return seed(database)


@pytest.fixture
def said(app: Flask, guest: Actor, booth: Booth) -> str:
    """The address of a message's translation."""
    desk: Desk = app.extensions["maru_chat"]
    desk.say(guest, booth.room, Saying("client-0001", "Hello 👋"))
    return f"/api/chat/rooms/{booth.room}/messages/1/translation"


def test_a_message_is_translated_and_the_service_is_asked_once(
    act_as: Become, guest: Actor, app: Flask, said: str, service: Service
) -> None:
    app.extensions["maru_translator"] = Remembering(LibreTranslator(service.url, "k-1"))

    first, again = (act_as(guest).post(said, json={"to": "ko"}).json for _ in range(2))

    assert first == again == {"text": "안녕하세요 👋", "source": "en", "by": "127.0.0.1"}
    wanted = {"q": "Hello 👋", "source": "auto", "target": "ko", "format": "text", "api_key": "k-1"}
    assert service.asked == [wanted]


def test_without_a_service_it_says_so_and_what_nobody_may_read_is_not_sent(
    act_as: Become, guest: Actor, app: Flask, said: str, service: Service
) -> None:
    off = act_as(guest).post(said, json={"to": "ko"})
    app.extensions["maru_translator"] = LibreTranslator(service.url)
    nowhere = act_as(guest).post("/api/chat/rooms/booth:nowhere/messages/1/translation", json={"to": "ko"})

    assert (off.status_code, off.json["code"]) == (409, "translation_not_configured")
    assert nowhere.status_code == 404
    assert service.asked == []


@pytest.mark.parametrize("answer", [None, [], {"translatedText": 7}, {"error": "slow down"}])
def test_nonsense_from_the_service_is_a_failure_with_a_name(service: Service, answer: Any) -> None:
    service.answer = answer

    with pytest.raises(TranslationFailed):
        LibreTranslator(service.url).translate("x", "en")


def test_a_service_that_is_away_is_a_failure_with_a_name() -> None:
    with pytest.raises(TranslationFailed):
        LibreTranslator("http://127.0.0.1:9/translate").translate("x", "en")


def test_only_so_much_is_remembered() -> None:
    class Echo:
        asked = 0

        def translate(self, text: str, target: str) -> Any:
            self.asked += 1
            return text

    echo = Echo()
    memory = Remembering(echo, most=2)
    for text in ("a", "b", "a", "c", "a", "b"):
        memory.translate(text, "en")

    assert echo.asked == 4
