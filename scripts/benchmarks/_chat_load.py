"""Load on one room of live chat, from a process of its own. Reads its task as JSON, prints what came of it.

Tasks: a room under load; the same beside somebody who floods and somebody who reads nothing (`pests`);
connections that only are there (`idle`). Keys: `port`, `origin`, `room`, `cookies` (one a member), `probes`,
`in_flight` or `rate`, `seconds`, `pids` of the server. With the `other_port` of a second process, people at
one speak and those at the other are timed. Deliveries are counted over all members; times from saying to
hearing are taken at the probes, which are spread over the room. Goes to loopback only.
"""

import contextlib
import json
import select
import sys
import threading
import time
from pathlib import Path
from typing import Any

from scripts.benchmarks._chat_member import Member, masked

_DIALS_AT_ONCE = 64
_TICKS = 100
_WORDS = "Is the 30 ml serum available with a Korean and English label for a first order of 500? "


class Times:
    """What the probes heard, and when: read after each pump, so a time is late by a pump at most."""

    def __init__(self, probes: list[Member]) -> None:
        self.probes = probes
        self.found: list[float] = []

    def read(self) -> None:
        """Take the times of what came since."""
        now = time.monotonic_ns()
        for probe in self.probes:
            if probe.messages:
                said = (m["body"].split(" ", 1)[0] for m in probe.messages)
                self.found += [(now - int(at)) / 1e6 for at in said if at.isdigit()]
                probe.messages.clear()

    def at(self, share: float) -> float:
        """A quantile in milliseconds."""
        ordered = sorted(self.found) or [0.0]
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


class Load:
    """A room full of members."""

    def __init__(self, task: dict[str, Any]) -> None:
        self.task = task
        every = max(1, len(task["cookies"]) // task["probes"])
        last = len(task["cookies"]) - 1
        other = task.get("other_port", 0)
        self.members = [
            # With two processes, those with odd numbers are at the other one.
            Member(n, other if other and n % 2 else task["port"], task["origin"], cookie, n % every == 0)
            for n, cookie in enumerate(task["cookies"])
        ]
        self.members[last].parses = True
        # Everybody hears everything in order: who came last says how far it is.
        self.conductor, self.speakers = self.members[-1], self.members
        if other:
            # Only those at one process speak; times are taken at the other.
            self.speakers = self.members[::2]
            for number, member in enumerate(self.members):
                member.parses = number % 2 == 1 and number % every < 2
        self.said = self.turn = 0
        self.poll = select.epoll()
        self.by_fd: dict[int, Member] = {}
        self.times = Times([m for m in self.members if m.parses])

    def enter(self) -> None:
        """Connect and join everybody."""
        waiting = list(self.members)
        deadline = time.monotonic() + 60 + len(waiting) / 8
        while waiting or any(m.stage != "in" for m in self.by_fd.values()):
            while waiting and sum(m.stage != "in" for m in self.by_fd.values()) < _DIALS_AT_ONCE:
                member = waiting.pop(0)
                fd = member.dial().fileno()
                self.by_fd[fd] = member
                self.poll.register(fd, select.EPOLLIN)
            self.pump(0.05)
            for member in self.by_fd.values():
                member.ask_again(self.task["room"])
            if time.monotonic() > deadline:
                raise TimeoutError("not everybody came in")

    def pump(self, seconds: float) -> None:
        """Read what came, waiting no longer than `seconds`."""
        for fd, _ in self.poll.poll(seconds, 4096):
            if not self.by_fd[fd].take(self.task["room"]):
                raise ConnectionError(f"member {self.by_fd[fd].number} was dropped")
        self.times.read()

    def say(self) -> None:
        """The next member says something; the time it is said at stands in it."""
        member = self.speakers[self.turn * 7 % len(self.speakers)]
        self.turn += 1
        self.said += 1
        body = f"{time.monotonic_ns()} {_WORDS}"
        member.ask(
            "say", {"room": self.task["room"], "id": f"{self.task['name']}-{self.said}", "body": body}, 1
        )

    def run(self, seconds: float) -> None:
        """Keep so many on their way, or say so many a second."""
        until, begun, first = time.monotonic() + seconds, time.monotonic(), self.said
        while time.monotonic() < until:
            self.pump(0.002)
            if self.task.get("idle"):
                continue
            if "rate" in self.task:
                due = int((time.monotonic() - begun) * self.task["rate"]) - (self.said - first)
            else:
                due = self.task["in_flight"] - (self.said - self.conductor.heard - self.lost())
            for _ in range(due):
                self.say()

    def lost(self) -> int:
        """Messages that were refused."""
        return sum(m.refused for m in self.members)

    def settle(self) -> None:
        """Until everything said was heard by the last."""
        deadline = time.monotonic() + 20
        while self.conductor.heard + self.lost() < self.said and time.monotonic() < deadline:
            self.pump(0.05)
        for _ in range(20):
            self.pump(0.02)

    def measure(self) -> dict[str, Any]:
        """Warm up, then count what a stretch of time brings and costs."""
        self.run(min(2.0, self.task["seconds"] / 3))
        self.settle()
        self.times.found.clear()
        heard, cpu, begun, said = self.heard(), _cpu(self.task["pids"]), time.monotonic(), self.said
        self.run(self.task["seconds"])
        spent = time.monotonic() - begun
        self.settle()
        cpu, deliveries = _cpu(self.task["pids"]) - cpu, self.heard() - heard
        return {
            "deliveries": deliveries, "expected": (self.said - said) * len(self.members),
            "messages": self.said - said, "refused": self.lost(), "seconds": spent, "server_cpu_s": cpu,
            "per_cpu_second": deliveries / max(cpu, 1 / _TICKS),
            "p50_ms": self.times.at(0.5), "p99_ms": self.times.at(0.99),
        }  # fmt: skip

    def heard(self) -> int:
        """Deliveries so far."""
        return sum(m.heard for m in self.members)


def _cpu(pids: list[int]) -> float:
    """CPU seconds of processes, user and system."""
    total = 0
    for pid in pids:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        total += int(fields[11]) + int(fields[12])
    return total / _TICKS


def idle(load: Load) -> dict[str, Any]:
    """What each connection keeps of the server's memory."""
    before = _memory(load.task["pids"])
    load.enter()
    load.run(3.0)
    grown = _memory(load.task["pids"]) - before
    return {"connections": len(load.members), "kb_each": grown / len(load.members)}


def beside_pests(load: Load) -> dict[str, Any]:
    """Times before, and while one floods and one reads nothing. Both are members of the room."""
    flood, deaf = load.members[0], load.members[1]
    load.enter()
    load.speakers = load.members[2:]
    calm = load.measure()
    load.poll.unregister(deaf.socket.fileno())
    load.poll.unregister(flood.socket.fileno())
    flooding = threading.Thread(target=_flood, args=(flood, load.task), daemon=True)
    flooding.start()
    beside = load.measure()
    return {"calm_p99_ms": calm["p99_ms"], "p99_ms": beside["p99_ms"], "seconds": beside["seconds"]}


def _flood(member: Member, task: dict[str, Any]) -> None:
    """Say as much as the network takes, and read what comes back."""
    member.socket.setblocking(True)
    member.socket.settimeout(0.05)
    frame = (
        masked("42" + json.dumps(["say", {"room": task["room"], "id": "flooding-0001", "body": "!"}])) * 20
    )
    until = time.monotonic() + task["seconds"] * 2 + 20
    while time.monotonic() < until:
        with contextlib.suppress(TimeoutError):
            member.socket.sendall(frame)
        with contextlib.suppress(TimeoutError):
            member.socket.recv(262144)


def _memory(pids: list[int]) -> float:
    """Resident KB of processes."""
    texts = [Path(f"/proc/{pid}/status").read_text() for pid in pids]
    return float(sum(int(text.split("VmRSS:")[1].split()[0]) for text in texts))


def main() -> None:
    """Do the task that comes on standard input."""
    load = Load(json.load(sys.stdin))
    if load.task.get("idle"):
        found = idle(load)
    elif load.task.get("pests"):
        found = beside_pests(load)
    else:
        load.enter()
        found = load.measure()
    print(json.dumps(found))


if __name__ == "__main__":
    main()
