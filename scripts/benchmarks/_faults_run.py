"""One run of the chat through faults: who talks, who kills, and what came of it."""

import asyncio
import random
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from booths import wiring
from exhibition import rooms
from scripts.benchmarks._faults_line import Line
from scripts.benchmarks._faults_people import Person, Talk
from scripts.lib.processes import Processes
from scripts.lib.services import postgres, redis
from tests.columns import fresh_database
from tests.exhibition.chat.chat_site import ChatSite, chat_site
from tests.servers import free_port

LOSE = 0.02
CUT_EVERY_SECONDS = 0.4
HOURS = 3600.0


@dataclass(frozen=True)
class Faults:
    """How much is said by how many, and how often a process is killed meanwhile; less when time runs out."""

    people: int
    messages: int
    kills: int
    seed: int = 5
    seconds: float = HOURS

    @property
    def settings(self) -> Mapping[str, str]:
        """People who say a hundred thousand things have no time to wait between them."""
        return {"CHAT_RATE": "15"}


@contextmanager
def scaled_site(folder: Path, settings: Mapping[str, str]) -> Iterator[tuple[ChatSite, Sequence[int]]]:
    """Two web processes' ports on PostgreSQL and Redis. Raises RuntimeError where one is not installed."""
    processes = Processes(folder / "logs")
    try:
        database, channel = postgres(folder, processes), redis(folder, processes)
        if database is None or channel is None:
            raise RuntimeError("PostgreSQL or Redis is not installed")
        with fresh_database(database) as url:
            joined = {**settings, "DATABASE_URL": url, "REDIS_URL": channel}
            with chat_site(folder / "site", joined) as live:
                yield live, (live.site.port, free_port())
    finally:
        processes.stop()


def talk_through(live: ChatSite, ports: Sequence[int], faults: Faults) -> dict[str, Any]:
    """Start a web process on each port, let people talk, and compare what they have."""
    assert rooms.TABLES  # all tables are known
    assert wiring
    for port in ports:
        live.site.start_web(port, f"web-{port}")
    begun = time.monotonic()
    found = asyncio.run(asyncio.wait_for(_Run(live, ports, faults).run(), HOURS * 2))
    return {**found, "seconds": time.monotonic() - begun}


class _Run:
    def __init__(self, live: ChatSite, ports: Sequence[int], faults: Faults) -> None:
        self.live, self.ports, self.faults = live, ports, faults
        self.dice = random.Random(faults.seed)
        self.until = time.monotonic() + faults.seconds
        self.lines = [Line(port, LOSE, self.dice) for port in ports]
        words = [f"message-{number:06}" for number in range(faults.messages)]
        self.talk = Talk(live.booth.room, live.site.url, self.lines, self.dice, words)
        cookies = live.guests(*(f"Visitor {n}" for n in range(faults.people)))
        self.people = [Person(n, cookie, self.talk) for n, cookie in enumerate(cookies)]

    async def run(self) -> dict[str, Any]:
        """Everything, and the comparison."""
        for line in self.lines:
            await line.open()
        cutting = asyncio.create_task(self._cut())
        speaking = asyncio.gather(*(person.speak() for person in self.people))
        try:
            killed = await self._kill(speaking)
            await speaking
        finally:
            cutting.cancel()
            speaking.cancel()
        await asyncio.gather(*(person.catch_up() for person in self.people))
        for line in self.lines:
            await line.close()
        return {"kills": killed, **self.compared()}

    async def _cut(self) -> None:
        while True:
            await asyncio.sleep(CUT_EVERY_SECONDS)
            self.dice.choice(self.lines).cut(self.dice.randint(1, 3))

    async def _kill(self, speaking: "asyncio.Future[Any]") -> int:
        """Kill while people talk, about evenly over all they say; nobody gets far ahead of it."""
        share = self.faults.messages / (self.faults.kills + 1)
        for kill in range(self.faults.kills):
            self.talk.allowed = int((kill + 1) * share) + self.faults.people
            while len(self.talk.acknowledged) < (kill + self.dice.random() * 0.8) * share:
                if speaking.done():
                    speaking.result()
                await asyncio.sleep(0.02)
            if time.monotonic() > self.until:
                # What was begun is still said to its end, and compared.
                self.talk.left.clear()
                return kill
            await asyncio.to_thread(self._restart, self.dice.choice(self.ports))
            if kill % 10 == 9:
                print(f"{kill + 1} kills, {len(self.talk.acknowledged)} messages", file=sys.stderr)
        self.talk.allowed = self.faults.messages
        return self.faults.kills

    def _restart(self, port: int) -> None:
        self.live.site.kill(f"web-{port}")
        self.live.site.start_web(port, f"web-{port}")

    def compared(self) -> dict[str, Any]:
        """What is missing, twice or different; and what was done to the lines."""
        whole, acknowledged = self.people[0].log, self.talk.acknowledged
        names = [name for name, _ in whole.values()]
        kept = {name: seq for seq, (name, _) in whole.items()}
        return {
            "messages": len(acknowledged),
            "cuts": sum(line.cuts for line in self.lines),
            "acknowledgements lost": sum(line.lost for line in self.lines),
            "sent again": sum(person.resent for person in self.people),
            "lost": sum(kept.get(name) != seq for name, seq in acknowledged.items()),
            "doubled": len(names) - len(set(names)) + sum(len(person.doubled) for person in self.people),
            "gaps": max(whole, default=0) - len(whole) + self.talk.begun - len(acknowledged),
            "logs that differ": sum(person.log != whole for person in self.people),
        }
