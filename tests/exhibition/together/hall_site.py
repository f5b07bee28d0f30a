"""A site with a hall that one may walk in together, and walkers on real sockets."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

import socketio

from exhibition.accounts.grants import grant
from exhibition.accounts.people import create_account
from exhibition.config import Settings
from exhibition.events.models import Event
from exhibition.halls.permanent import permanent_halls
from exhibition.halls.service import find_hall, put_hall
from exhibition.kernel.actor import ORGANIZER, VENUE
from tests.exhibition.chat.chat_site import SECRETS, ChatSite, chat_site

ORGANIZER_LOGIN = ("organizer@maru.test", "a long enough passphrase")
BEAUTY = next(spec for spec in permanent_halls() if spec["slug"] == "beauty")


@contextmanager
def hall_site(folder: Path, settings: Mapping[str, str] | None = None) -> Iterator[ChatSite]:
    """The beauty hall with one booth and its staff, an organizer, an open fair and a closed one."""
    with chat_site(folder, settings) as site:
        now = datetime.now(UTC)
        with site.database.writing() as session:
            hall = find_hall(session, "beauty")
            hall.plan_version = 0
            put_hall(session, BEAUTY, now)
            for slug, opens, closes in (("open-fair", -1, 1), ("last-fair", -2, -1)):
                session.add(_fair(slug, now + timedelta(days=opens), now + timedelta(days=closes), [hall]))
            known = Settings(secret_key=SECRETS["SECRET_KEY"], password_salt=SECRETS["PASSWORD_SALT"])
            account = create_account(session, known, *ORGANIZER_LOGIN, now, display_name="박정우")
            grant(session, None, account, ORGANIZER, VENUE, now)
        yield site


def _fair(slug: str, opens: datetime, closes: datetime, halls: list[Any]) -> Event:
    names = {"title": {"en": slug}, "time_zone": "Asia/Seoul", "published": True}
    return Event(slug=slug, opens_at=opens, closes_at=closes, halls=halls, **names)


def sign_in(url: str, email: str, password: str) -> str:
    """Return the cookies of somebody who has signed in."""
    jar = CookieJar()
    browser = build_opener(HTTPCookieProcessor(jar))
    page = browser.open(f"{url}/sign-in").read().decode()
    token = page.split('name="csrf_token"')[1].split('value="')[1].split('"')[0]
    form = {"email": email, "password": password, "csrf_token": token}
    browser.open(f"{url}/sign-in", urlencode(form).encode()).close()
    return "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar)


@dataclass
class Heard:
    """One thing that was told."""

    event: str
    data: Any


class Walker:
    """A client in a hall."""

    def __init__(self, url: str, origin: str, cookie: str = "") -> None:
        self.url, self.headers = url, {"Cookie": cookie} if cookie else {}
        self.heard: list[Heard] = []
        self.entered: dict[str, Any] = {}
        self.client = socketio.Client(
            reconnection=False, handle_sigint=False, websocket_extra_options={"origin": origin}
        )
        for event in ("s", "d", "f", "counts", "tours", "v", "closed", "refused"):
            self.client.on(
                event, lambda data, event=event: self.heard.append(Heard(event, data)), namespace="/hall"
            )

    def __enter__(self) -> Self:
        self.client.connect(
            self.url, headers=self.headers, transports=["websocket"], namespaces=["/hall"], retry=False
        )
        return self

    def __exit__(self, *_: object) -> None:
        self.client.disconnect()

    def ask(self, ask: str, /, **body: Any) -> dict[str, Any]:
        """Send an event and return its answer."""
        answer = self.client.call(ask, body, namespace="/hall", timeout=5)
        assert isinstance(answer, dict)
        return answer

    def enter(self, hall: str = "beauty", event: str = "") -> Self:
        """Into a hall."""
        self.entered = self.ask("enter", version=1, hall=hall, event=event)
        assert self.entered["ok"], self.entered
        return self

    def say(self, event: str, data: Any = None) -> None:
        """Say without waiting."""
        self.client.emit(event, data, namespace="/hall")

    def told(self, event: str) -> list[Any]:
        """What was told under a name."""
        return [heard.data for heard in self.heard if heard.event == event]

    def seen(self) -> set[str]:
        """Two letters each: the numbers of all figures that were ever listed."""
        rows = [row for listed in self.told("s") for row in listed]
        rows += [row for listed, _ in self.told("d") for row in listed]
        return {row[0][:2] for row in rows}
