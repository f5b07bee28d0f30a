"""A bounded HTTP load from one process: keep-alive connections to loopback, in turn, for some seconds."""

import asyncio
import time
from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Load:
    """What came of it; times in milliseconds."""

    requests: int
    seconds: float
    p50_ms: float
    p99_ms: float
    bytes: int
    failures: int

    @property
    def per_second(self) -> float:
        """Requests a second."""
        return self.requests / self.seconds


def run(url: str, *, connections: int = 8, seconds: float = 4.0, headers: str = "") -> Load:
    """Ask for `url` over and over. Raises ValueError for a host that is not this machine."""
    if urlsplit(url).hostname not in ("localhost", "127.0.0.1"):
        raise ValueError("load goes to loopback only")
    return asyncio.run(_run(url, connections, seconds, headers))


async def _run(url: str, connections: int, seconds: float, headers: str) -> Load:
    times: list[float] = []
    totals = [0, 0]
    begun = time.perf_counter()
    await asyncio.gather(*(_ask(url, begun + seconds, headers, times, totals) for _ in range(connections)))
    spent = time.perf_counter() - begun
    ordered = sorted(times) or [0.0]

    def at(share: float) -> float:
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1000

    return Load(len(times), spent, at(0.5), at(0.99), totals[0], totals[1])


async def _ask(url: str, until: float, headers: str, times: list[float], totals: list[int]) -> None:
    parts = urlsplit(url)
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    request = f"GET {path} HTTP/1.1\r\nHost: {parts.netloc}\r\n{headers}\r\n".encode()
    reader, writer = await asyncio.open_connection("127.0.0.1", parts.port)
    while time.perf_counter() < until:
        begun = time.perf_counter()
        writer.write(request)
        status, size = await _answer(reader)
        times.append(time.perf_counter() - begun)
        totals[0] += size
        totals[1] += status != 200
    writer.close()


async def _answer(reader: asyncio.StreamReader) -> tuple[int, int]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    status = int(head.split(" ", 2)[1])
    if "transfer-encoding: chunked" in head:
        size = 0
        while length := int((await reader.readline()).split(b";")[0], 16):
            await reader.readexactly(length + 2)
            size += length
        await reader.readline()
        return status, size
    length = int(head.split("content-length:")[1].split("\r\n")[0]) if "content-length:" in head else 0
    await reader.readexactly(length)
    return status, length
