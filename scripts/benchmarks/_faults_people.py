"""People who talk over lines that fail: each sends until it is acknowledged, and keeps what it heard."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from scripts.benchmarks._faults_line import Line
from scripts.benchmarks._faults_link import GONE, Link

# Acknowledgements that come and are taken for lost.
IGNORED = 0.02


@dataclass
class Talk:
    """What everybody says together, and how far it may go: kills come while people talk."""

    room: str
    origin: str
    lines: Sequence[Line]
    dice: random.Random
    left: list[str]
    allowed: int = 0
    begun: int = 0
    acknowledged: dict[str, int] = field(default_factory=dict)

    async def next(self) -> str | None:
        """The next message to say, once it is its turn; None at the end."""
        while self.begun >= self.allowed and self.left:
            await asyncio.sleep(0.02)
        if not self.left:
            return None
        self.begun += 1
        return self.left.pop()


@dataclass
class Person:
    """`log` is what came by number; `doubled` whatever came under a number that was known otherwise."""

    number: int
    cookie: str
    talk: Talk
    log: dict[int, tuple[str, str]] = field(default_factory=dict)
    doubled: list[Any] = field(default_factory=list)
    last: int = 0
    resent: int = 0
    connections: int = 0
    _saying: str | None = None

    async def speak(self) -> None:
        """Say what is to be said."""
        self._saying = self._saying or await self.talk.next()
        while self._saying is not None:
            await self._connected(self._say_on)

    async def catch_up(self) -> None:
        """Ask for what is missing until the room says that this is all."""
        await self._connected(self._join)

    async def _connected(self, work: Callable[[Link], Awaitable[None]]) -> None:
        """Do something over a connection, and over another one when it breaks, until it is done."""
        while True:
            line = self.talk.lines[(self.number + self.connections) % len(self.talk.lines)]
            self.connections += 1
            link = Link(self.talk.room, self._keep)
            try:
                await link.open(line.port, self.talk.origin, self.cookie)
                await self._join(link)
                await link.while_it_holds(work(link))
                return
            except GONE:
                pass
            finally:
                await link.close()
            await asyncio.sleep(0.05 + self.talk.dice.random() * 0.2)

    def _keep(self, message: dict[str, Any]) -> None:
        kept = (message["id"], message["body"])
        if self.log.setdefault(message["seq"], kept) != kept:
            self.doubled.append(message)
        while self.last + 1 in self.log:
            self.last += 1

    async def _join(self, link: Link) -> None:
        while True:
            answer = await link.ask("join", after=self.last)
            if not answer["ok"]:
                await asyncio.sleep(0.2)
                continue
            for message in answer["messages"]:
                self._keep(message)
            if self.last >= answer["last"]:
                return

    async def _say_on(self, link: Link) -> None:
        while self._saying is not None:
            answer = await self._said(link, self._saying)
            if not answer["ok"]:
                await asyncio.sleep(0.1)
                continue
            if self.talk.dice.random() < IGNORED:
                self.resent += 1
                continue
            self.talk.acknowledged[self._saying] = answer["seq"]
            self._saying = await self.talk.next()

    async def _said(self, link: Link, name: str) -> dict[str, Any]:
        while True:
            try:
                return await link.ask("say", id=name, body=f"{name} {self.number}에서 보냅니다 🌿")
            except TimeoutError:
                self.resent += 1
