"""Visitors who walk all the time, from a process of their own. Reads a task as JSON, prints what came of it.

Keys: `port`, `origin`, `hall`, `size` of the plan, `walkers`, `seconds`, `pids` of the server. Each walker is
a connection that says ten times a second where it is, and reads what it is told. Goes to loopback only.
"""

import json
import math
import random
import select
import socket
import sys
import time
from pathlib import Path
from typing import Any

from scripts.benchmarks._chat_member import masked

_UPGRADE = (
    "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: {origin}\r\n"
    "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: bWFydS13YWxrLW1lbWJlcg==\r\n\r\n"
)
_TICKS = 100
_EVERY = 0.1
_STEP = 0.14  # metres in a tenth of a second


class Walker:
    """One who walks, turns at the walls, and never rests."""

    def __init__(self, task: dict[str, Any], number: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", task["port"]))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        head = _UPGRADE.format(port=task["port"], origin=task["origin"])
        self.socket.sendall(head.encode())
        self.half = [(size - 2) / 2 for size in task["size"]]
        self.at = [random.uniform(-half, half) for half in self.half]
        self.heading = random.uniform(0, 360)
        self.bytes = self.ticks = 0
        self._await(b'0{"sid"')
        self.socket.sendall(masked("40/hall,"))
        self._await(b"40/hall")
        enter = {"version": 1, "hall": task["hall"]}
        self.socket.sendall(masked(f"42/hall,1{json.dumps(['enter', enter])}"))
        self._await(b'"ok":true')
        self.socket.setblocking(False)

    def walk(self) -> None:
        """Say the next place."""
        self.heading += random.uniform(-8, 8)
        turn = math.radians(self.heading)
        for axis, way in ((0, -math.sin(turn)), (1, -math.cos(turn))):
            self.at[axis] += way * _STEP
            if abs(self.at[axis]) > self.half[axis]:
                self.at[axis] = math.copysign(self.half[axis], self.at[axis])
                self.heading += 90
        place = [round(100 * self.at[0]), round(100 * self.at[1]), round(self.heading) % 360]
        self.socket.sendall(masked(f'42/hall,["m",{json.dumps(place, separators=(",", ":"))}]'))

    def read(self) -> None:
        """Count what came."""
        data = self.socket.recv(262144)
        if not data:
            raise ConnectionError("a walker was dropped")
        self.bytes += len(data)
        self.ticks += data.count(b'["f",')
        if b"\x81\x012" in data:
            self.socket.sendall(masked("3"))

    def _await(self, words: bytes) -> None:
        self.socket.settimeout(20)
        seen = b""
        while words not in seen:
            data = self.socket.recv(65536)
            if not data:
                raise ConnectionError(seen.decode(errors="replace"))
            seen += data


def run(walkers: list[Walker], seconds: float) -> None:
    """Everybody walks, spread evenly over each tenth of a second."""
    poll = select.epoll()
    by_fd = {walker.socket.fileno(): walker for walker in walkers}
    for fd in by_fd:
        poll.register(fd, select.EPOLLIN)
    begun, said = time.monotonic(), 0
    while (now := time.monotonic()) < begun + seconds:
        due = int((now - begun) / _EVERY * len(walkers))
        for turn in range(said, due):
            walkers[turn % len(walkers)].walk()
        said = due
        for fd, _ in poll.poll(0.005, 4096):
            by_fd[fd].read()
    poll.close()


def _cpu(pids: list[int]) -> float:
    fields = [Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split() for pid in pids]
    return sum(int(line[11]) + int(line[12]) for line in fields) / _TICKS


def main() -> None:
    """Do the task that comes on standard input."""
    task = json.load(sys.stdin)
    walkers = [Walker(task, number) for number in range(task["walkers"])]
    run(walkers, 3.0)
    for walker in walkers:
        walker.bytes = walker.ticks = 0
    cpu, begun = _cpu(task["pids"]), time.monotonic()
    run(walkers, task["seconds"])
    spent = time.monotonic() - begun
    down = sorted(walker.bytes / spent / 1000 for walker in walkers)
    found = {
        "walkers": len(walkers),
        "server_cpu_percent": 100 * (_cpu(task["pids"]) - cpu) / spent,
        "down_kb_s": sum(down) / len(down),
        "down_kb_s_worst": down[-1],
        "ticks_s": sum(walker.ticks for walker in walkers) / len(walkers) / spent,
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
