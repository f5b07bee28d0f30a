"""A site with one public booth, its staff, and people who talk there over real sockets."""

import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self
from uuid import UUID

import socketio
from itsdangerous import URLSafeSerializer

from booths.booth import review
from booths.booth.service import create_booth
from booths.catalog.service import create_product
from booths.companies.service import as_owner, create_company
from booths.studio import service as studio
from exhibition.accounts.identity import GUEST_COOKIE
from exhibition.accounts.models import Visitor
from exhibition.accounts.people import create_account
from exhibition.config import Settings
from exhibition.halls.models import Hall, Stand
from exhibition.kernel.actor import ORGANIZER, VENUE, Actor
from exhibition.kernel.database import Base, Database, make_engine
from exhibition.kernel.jobs import DbosQueue, prepare_tables
from tests.booths.conftest import ready_model
from tests.servers import Site

SECRETS = {"SECRET_KEY": "k" * 40, "PASSWORD_SALT": "s" * 40}
STAFF = ("staff@maru.test", "a long enough passphrase")
TITLE = {"ko": "한빛 세럼", "en": "Hanbit serum"}


@dataclass(frozen=True)
class Booth:
    """The booth that people talk at."""

    id: UUID
    url: str

    @property
    def room(self) -> str:
        """Its room's name."""
        return f"booth:{self.id}"


@dataclass(frozen=True)
class ChatSite:
    """A running installation, its booth, and its database as tests write to it."""

    site: Site
    booth: Booth
    database: Database

    def guests(self, *names: str) -> list[str]:
        """Guests of these names, each as the cookie that their browser holds."""
        with self.database.writing() as session:
            made = [Visitor(display_name=n, created_at=_now(), seen_at=_now()) for n in names]
            session.add_all(made)
            session.flush()
            signer = URLSafeSerializer(SECRETS["SECRET_KEY"], salt="maru-guest")
            return [f"{GUEST_COOKIE}={signer.dumps(str(visitor.id))}" for visitor in made]


@contextmanager
def chat_site(folder: Path, settings: Mapping[str, str] | None = None) -> Iterator[ChatSite]:
    """An installation with the booth in it; the test starts its web processes and they end with it."""
    site = Site(folder, {**SECRETS, **(settings or {})})
    url = site.env.get("DATABASE_URL", "") or f"sqlite:///{folder / 'data' / 'maru.sqlite'}"
    (folder / "data").mkdir(parents=True, exist_ok=True)
    engine = make_engine(url)
    if url.startswith("sqlite"):
        prepare_tables(url)
        Base.metadata.create_all(engine)
    database = Database(engine, DbosQueue(engine))
    try:
        booth = seed(database)
        with site:
            yield ChatSite(site, booth, database)
    finally:
        engine.dispose()


def seed(database: Database) -> Booth:
    """A published booth on a stand, and an account that owns its company."""
    settings = Settings(secret_key=SECRETS["SECRET_KEY"], password_salt=SECRETS["PASSWORD_SALT"])
    now = _now()
    with database.writing() as session:
        account = create_account(session, settings, *STAFF, now, display_name="김하늘", language="ko")
        hall = Hall(slug="beauty", title={"ko": "뷰티관", "en": "Beauty"}, accent="beauty")
        hall.stands.append(Stand(number="A-01", x=0.0, z=0.0, width=5.0, depth=4.0))
        session.add(hall)
        session.flush()
        staff = Actor(account_id=account.id, display_name="김하늘")
        data = {
            "name": {"ko": "한빛뷰티", "en": "Hanbit Beauty"},
            "contact": {"email": "hello@hanbit.example"},
        }
        company = create_company(session, staff, data, now)
        owner = as_owner(staff, company)
        booth = create_booth(session, owner, company.id, {"title": TITLE, "hall": hall.slug}, now)
        product = create_product(session, owner, booth.id, {"name": {"en": "Serum 30 ml"}}, now)
        booth.tagline = {"ko": "병에 담은 빛", "en": "Light in a bottle"}
        ready_model(session, booth, product.id)
        session.flush()
        studio.submit(session, owner, booth.id, now)
        organizer = Actor(account_id=account.id, grants=frozenset({(ORGANIZER, VENUE)}))
        review.publish(session, organizer, booth.id, now)
        return Booth(booth.id, f"/halls/{hall.slug}/booths/{booth.slug}")


def _now() -> datetime:
    return datetime.now(UTC)


class Talker:
    """A client as the page is one: resends under the same id, catches up after its last number.

    `log` is what it has, by number; `doubled` whatever came under a number that it knew otherwise.
    """

    def __init__(self, url: str, cookie: str, room: str, origin: str) -> None:
        self.url, self.room = url, room
        self.headers = {"Cookie": cookie}
        self.log: dict[int, tuple[str, str]] = {}
        self.acknowledged: dict[str, int] = {}
        self.doubled: list[Any] = []
        self.present = 0
        self._lock = threading.Lock()
        self.client = socketio.Client(
            reconnection_delay=0.1, reconnection_delay_max=0.5, handle_sigint=False,
            websocket_extra_options={"origin": origin},
        )  # fmt: skip
        self.client.on("connect", self._joined_again)
        self.client.on("message", lambda message: self.take([message]))
        self.client.on("presence", lambda told: setattr(self, "present", told["count"]))

    def __enter__(self) -> Self:
        self.client.connect(self.url, headers=self.headers, transports=["websocket"], retry=True)
        return self

    def __exit__(self, *_: object) -> None:
        self.client.disconnect()

    @property
    def last(self) -> int:
        """The last number up to which nothing is missing."""
        seq = 0
        while seq + 1 in self.log:
            seq += 1
        return seq

    def take(self, messages: Sequence[Mapping[str, Any]]) -> None:
        """Keep messages that came, however they came."""
        with self._lock:
            for message in messages:
                kept = (message["id"], message["body"])
                if self.log.setdefault(message["seq"], kept) != kept:
                    self.doubled.append(message)

    def ask(self, event: str, **body: Any) -> dict[str, Any]:
        """Send an event and return its answer. Raises when none came."""
        answer = self.client.call(event, {"room": self.room, **body}, timeout=3)
        assert isinstance(answer, dict)
        return answer

    def say(self, number: str, body: str, deadline: float) -> None:
        """Say something until it is acknowledged."""
        while number not in self.acknowledged:
            assert time.monotonic() < deadline, f"{number} was never acknowledged"
            try:
                answer = self.ask("say", id=number, body=body)
            except (socketio.exceptions.SocketIOError, OSError):
                time.sleep(0.05)
                continue
            if answer["ok"]:
                self.acknowledged[number] = answer["seq"]
            else:
                assert answer["code"] in {"too_fast", "internal"}, answer
                time.sleep(0.2)

    def catch_up(self, deadline: float) -> None:
        """Ask for everything after the last number until the room says that this is all."""
        while True:
            assert time.monotonic() < deadline, "never caught up"
            try:
                joined = self.ask("join", after=self.last)
            except (socketio.exceptions.SocketIOError, OSError):
                time.sleep(0.1)
                continue
            if not joined["ok"]:
                time.sleep(0.3)
                continue
            self.take(joined["messages"])
            if self.last >= joined["last"]:
                return

    def _joined_again(self) -> None:
        threading.Thread(target=self._join, daemon=True).start()

    def _join(self) -> None:
        # Where this fails, the next connection joins.
        with suppress(socketio.exceptions.SocketIOError, OSError):
            self.take(self.ask("join", after=self.last).get("messages", []))


def wait_for(condition: Any, seconds: float = 10.0) -> None:
    """Wait until something is so."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it never came so"
        time.sleep(0.05)
