"""One connection of somebody who talks: Socket.IO over a websocket, each question with a patience."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import lru_cache
from typing import Any

from scripts.benchmarks._chat_member import UPGRADE, masked
from scripts.benchmarks._faults_line import whole_frames

PATIENCE_SECONDS = 2.0
GONE = (OSError, asyncio.IncompleteReadError, TimeoutError, EOFError)
_MAY_BE_ASKED_AGAIN = {"too_fast", "internal", "busy"}


@lru_cache(maxsize=4096)
def _message(payload: bytes) -> dict[str, Any]:
    """What everybody hears is the same: read once for all of them. Nobody changes it."""
    message: dict[str, Any] = json.loads(payload[2:])[1]
    return message


class Link:
    """`keep` gets every message that comes."""

    def __init__(self, room: str, keep: Callable[[dict[str, Any]], None]) -> None:
        self._room, self._keep = room, keep
        self._asked = 0
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._greeted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._sink: asyncio.StreamWriter | None = None
        self._listening: asyncio.Task[None] | None = None

    async def open(self, port: int, origin: str, cookie: str) -> None:
        """Connect and say hello. Raises one of GONE."""
        source, self._sink = await asyncio.open_connection("127.0.0.1", port)
        host = f"localhost:{port}"
        head = UPGRADE.format(host=host, origin=origin, cookie=f"Cookie: {cookie}\r\n")
        self._sink.write(head.encode())
        answer = await asyncio.wait_for(source.readuntil(b"\r\n\r\n"), 10)
        if b" 101 " not in answer.split(b"\r\n", 1)[0]:
            raise EOFError
        self._listening = asyncio.create_task(self._listen(source))
        await asyncio.wait_for(self._greeted, 10)

    async def while_it_holds(self, work: Awaitable[None]) -> None:
        """Do something to its end. Raises one of GONE when the connection ends before."""
        assert self._listening
        working = asyncio.ensure_future(work)
        await asyncio.wait({self._listening, working}, return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            working.cancel()
            raise EOFError
        working.result()

    async def close(self) -> None:
        """Hang up."""
        for waiting in self._answers.values():
            waiting.cancel()
        if self._listening is not None:
            self._listening.cancel()
            with suppress(asyncio.CancelledError, *GONE):
                await self._listening
        if self._sink is not None:
            self._sink.transport.abort()

    async def ask(self, event: str, **body: Any) -> dict[str, Any]:
        """The answer to an event. Raises TimeoutError when none comes, AssertionError for a refusal."""
        assert self._sink
        self._asked += 1
        waiting = self._answers[self._asked] = asyncio.get_running_loop().create_future()
        said = json.dumps([event, {"room": self._room, **body}])
        self._sink.write(masked(f"42{self._asked}{said}"))
        answer: dict[str, Any] = await asyncio.wait_for(waiting, PATIENCE_SECONDS)
        if not answer["ok"] and answer["code"] not in _MAY_BE_ASKED_AGAIN:
            raise AssertionError(answer)
        return answer

    async def _listen(self, source: asyncio.StreamReader) -> None:
        rest = b""
        while came := await source.read(262144):
            data, begin = rest + came, 0
            for _, at, begin in whole_frames(data):
                self._take(data[at:begin])
            rest = data[begin:]

    def _take(self, payload: bytes) -> None:
        assert self._sink
        if payload.startswith(b'42["message",'):
            self._keep(_message(payload))
        elif payload == b"2":
            self._sink.write(masked("3"))
        elif payload.startswith(b"0"):
            self._sink.write(masked("40"))
        elif payload.startswith(b"40") and not self._greeted.done():
            self._greeted.set_result(None)
        elif payload.startswith(b"43"):
            mark = payload.index(b"[")
            waiting = self._answers.pop(int(payload[2:mark]), None)
            if waiting is not None and not waiting.done():
                waiting.set_result(json.loads(payload[mark:])[0])
