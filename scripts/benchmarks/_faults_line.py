"""A line between people and one web process that loses acknowledgements and is cut."""

import asyncio
import random
from collections.abc import Iterator
from contextlib import suppress

_ACKNOWLEDGES = b"43"
_OPENING, _TEXT = b"\r\n\r\n", 0x81


class Line:
    """Goes to `target` on loopback. `lose` is the share of acknowledgements that never arrive."""

    def __init__(self, target: int, lose: float, dice: random.Random) -> None:
        self.port = 0
        self.lost = self.cuts = 0
        self._target, self._lose, self._dice = target, lose, dice
        self._ends: set[asyncio.StreamWriter] = set()

    async def open(self) -> None:
        """Listen on a free port."""
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.port = int(self._server.sockets[0].getsockname()[1])

    async def close(self) -> None:
        """Stop listening, cut everybody, and wait until the last has gone."""
        self._server.close()
        while self._ends:
            self.cut(len(self._ends))
            await asyncio.sleep(0.02)

    def cut(self, count: int) -> None:
        """Cut so many connections as a lost network does: without a word."""
        for end in self._dice.sample(sorted(self._ends, key=id), min(count, len(self._ends))):
            end.transport.abort()
            self.cuts += 1

    async def _connected(self, near_in: asyncio.StreamReader, near: asyncio.StreamWriter) -> None:
        try:
            far_in, far = await asyncio.open_connection("127.0.0.1", self._target)
        except OSError:
            near.transport.abort()
            return
        self._ends.add(near)
        ways = [asyncio.create_task(_carry(near_in, far)), asyncio.create_task(self._answer(far_in, near))]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            near.transport.abort()
            far.transport.abort()
            self._ends.discard(near)

    async def _answer(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError):
            sink.write(await source.readuntil(_OPENING))
            rest = b""
            while came := await source.read(262144):
                kept, rest = self._sifted(rest + came)
                sink.write(kept)
                await sink.drain()

    def _sifted(self, data: bytes) -> tuple[bytes, bytes]:
        """Whole frames that arrive, and the beginning of one that is not whole."""
        kept, rest = bytearray(), 0
        for begin, at, end in whole_frames(data):
            is_answer = data[begin] == _TEXT and data.startswith(_ACKNOWLEDGES, at)
            if is_answer and self._dice.random() < self._lose:
                self.lost += 1
            else:
                kept += data[begin:end]
            rest = end
        return bytes(kept), data[rest:]


async def _carry(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while came := await source.read(65536):
            sink.write(came)
            await sink.drain()


def whole_frames(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Where a server's whole frames begin, have their payload, and end. Millions fly by: it calls nothing."""
    begin, size = 0, len(data)
    while size >= begin + 2:
        length, at = data[begin + 1] & 127, begin + 2
        if length > 125:
            at += 2 if length == 126 else 8
            length = int.from_bytes(data[begin + 2 : at], "big")
        if size < at or size < at + length:
            return
        yield begin, at, at + length
        begin = at + length
