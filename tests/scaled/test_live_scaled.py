"""Two web processes on PostgreSQL, joined by Redis: one chat, also while Redis is away."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self
from uuid import UUID

import pytest

from exhibition.chat.models import Sanction
from exhibition.chat.sanctions import BAN
from exhibition.kernel.actor import VENUE
from tests import skips
from tests.columns import fresh_database
from tests.conftest import POSTGRES, REDIS
from tests.exhibition.chat.chat_site import ChatSite, Talker, chat_site, wait_for
from tests.servers import free_port

pytestmark = [
    pytest.mark.scaled,
    pytest.mark.skipif(not POSTGRES or not REDIS, reason=skips.SCALED_ONLY),
]


class OwnRedis:
    """A Redis of this test's own, which it may end and start again on the same port."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def __enter__(self) -> Self:
        program = shutil.which("redis-server")
        assert program
        command = [program, "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--dir"]
        self.process = subprocess.Popen(
            [*command, str(self.folder)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )
        wait_for(self._listens)
        return self

    def __exit__(self, *_: object) -> None:
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process = None

    def _listens(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0


class Pair:
    """The two processes, and people at each."""

    def __init__(self, live: ChatSite, redis: OwnRedis, ports: tuple[int, int]) -> None:
        self.live, self.redis, self.ports = live, redis, ports

    def talker(self, side: int, cookie: str) -> Talker:
        return Talker(
            f"http://localhost:{self.ports[side]}", cookie, self.live.booth.room, self.live.site.url
        )


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    folder = tmp_path_factory.mktemp("scaled")
    with (
        fresh_database(POSTGRES) as database,
        OwnRedis(folder) as redis,
        chat_site(folder, {"DATABASE_URL": database, "REDIS_URL": redis.url}) as live,
    ):
        ports = (live.site.port, free_port())
        for name, port in zip(("web", "web-2"), ports, strict=True):
            live.site.start_web(port, name)
        yield Pair(live, redis, ports)


def test_what_is_said_at_one_process_is_heard_at_the_other(pair: Pair) -> None:
    hana, david = pair.live.guests("하나", "David")
    deadline = time.monotonic() + 30

    with pair.talker(0, hana) as one, pair.talker(1, david) as two:
        two.catch_up(deadline)
        one.say("across-0001", "들리시나요?", deadline)
        wait_for(lambda: ("across-0001", "들리시나요?") in two.log.values())


def test_a_change_and_a_ban_reach_the_other_process(pair: Pair) -> None:
    hana, david = pair.live.guests("하나", "David")
    deadline = time.monotonic() + 30
    changed, removed = list[Any](), list[Any]()

    with pair.talker(0, hana) as one, pair.talker(1, david) as two:
        two.client.on("changed", changed.append)
        two.client.on("removed", removed.append)
        two.catch_up(deadline)
        one.say("change-0001", "오타", deadline)
        two.say("change-0002", "Not banned yet", deadline)
        seq = one.acknowledged["change-0001"]
        edited = one.ask("edit", seq=seq, body="고침")
        wait_for(lambda: [(told["seq"], told["body"]) for told in changed] == [(seq, "고침")])
        ban(pair, two.ask("join", after=two.last)["me"]["visitor"])
        refused = two.ask("say", id="change-0003", body="Now I am")
        wait_for(lambda: [told["code"] for told in removed] == ["banned"], 5)

    assert edited["ok"]
    assert refused["code"] == "banned"


def ban(pair: Pair, visitor: str) -> None:
    """Keep somebody out of the whole venue, as a moderator at any process does."""
    now = datetime.now(UTC)
    with pair.live.database.writing() as session:
        session.add(Sanction(visitor_id=UUID(visitor), scope=VENUE, kind=BAN, by_account=1, given_at=now))


def test_presence_counts_over_both_and_forgets_who_left(pair: Pair) -> None:
    hana, david = pair.live.guests("하나", "David")

    with pair.talker(0, hana) as one, pair.talker(1, david) as two:
        one.catch_up(time.monotonic() + 10)
        two.catch_up(time.monotonic() + 10)
        together = one.ask("here")["present"]
        wait_for(lambda: one.present == 2, 20)
    with pair.talker(0, hana) as one:
        one.catch_up(time.monotonic() + 10)
        wait_for(lambda: one.ask("here")["present"] == 1, 15)

    assert together == 2


def test_while_redis_is_away_each_process_goes_on_and_catching_up_heals(pair: Pair) -> None:
    hana, david = pair.live.guests("하나", "David")
    deadline = time.monotonic() + 60

    with pair.talker(0, hana) as one, pair.talker(1, david) as two:
        one.catch_up(deadline)
        two.catch_up(deadline)
        pair.redis.__exit__()
        one.say("away-0001", "Redis 없이", deadline)
        two.say("away-0002", "without Redis", deadline)
        heard_here = ("away-0001", "Redis 없이") in one.log.values()
        missed = one.ask("here")["last"] > one.last
        pair.redis.__enter__()
        one.catch_up(deadline)
        two.catch_up(deadline)

    assert heard_here
    assert missed
    assert one.log == two.log
    assert one.doubled == two.doubled == []
    assert sorted(one.log) == list(range(1, len(one.log) + 1))


def test_numbers_have_no_gap_when_both_processes_store_at_once(pair: Pair) -> None:
    people = [
        pair.talker(number % 2, cookie)
        for number, cookie in enumerate(pair.live.guests(*(f"손님 {n}" for n in range(8))))
    ]
    deadline = time.monotonic() + 60
    for person in people:
        person.__enter__()

    for turn in range(6):
        for number, person in enumerate(people):
            person.say(f"both-{number}-{turn}", f"{number}/{turn}", deadline)
    for person in people:
        person.catch_up(deadline)
        person.__exit__()

    whole = people[0].log
    assert sorted(whole) == list(range(1, len(whole) + 1))
    assert all(person.log == whole and not person.doubled for person in people)


def test_killing_one_process_leaves_the_other_talking(pair: Pair) -> None:
    hana, david = pair.live.guests("하나", "David")
    deadline = time.monotonic() + 60

    with pair.talker(0, hana) as one, pair.talker(1, david) as two:
        one.catch_up(deadline)
        two.catch_up(deadline)
        pair.live.site.kill("web-2")
        one.say("kill-0001", "아직 있어요", deadline)
        pair.live.site.start_web(pair.ports[1], "web-2")
        two.say("kill-0002", "I am back", deadline)
        wait_for(lambda: ("kill-0002", "I am back") in one.log.values())
        two.catch_up(deadline)

    assert two.log == {seq: one.log[seq] for seq in two.log}
    assert ("kill-0001", "아직 있어요") in two.log.values()
