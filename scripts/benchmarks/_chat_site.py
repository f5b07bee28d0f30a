"""What the chat is measured on: PostgreSQL of our own, our server or Node on it, and people with cookies."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from assets.sandbox.commands import find_node
from assets.sandbox.watch import descendants
from booths import wiring
from exhibition import rooms
from exhibition.chat.models import Message
from exhibition.chat.service import room_of
from scripts.benchmarks._peers import FOLDER as PEERS
from scripts.lib.processes import Processes
from scripts.lib.services import postgres, redis
from tests.columns import fresh_database
from tests.exhibition.chat.chat_site import ChatSite, chat_site
from tests.servers import free_port


@dataclass(frozen=True)
class Server:
    """A server under load: where it listens, what its page's origin is, and its processes."""

    name: str
    port: int
    origin: str
    pids: list[int]
    other_port: int = 0


@dataclass(frozen=True)
class Ground:
    """One database, and the site that stands on it."""

    live: ChatSite
    database_url: str
    redis_url: str

    def cookies(self, count: int) -> list[str]:
        """So many guests, each as a cookie."""
        return self.live.guests(*(f"Visitor {n}" for n in range(count)))

    def node_room(self) -> tuple[UUID, UUID]:
        """A room and a visitor of the peer's own."""
        cookie = self.live.guests("Visitor")[0]
        assert cookie
        with self.live.database.writing() as session:
            room = room_of(session, "bench", "node", _now())
            visitor = session.connection().exec_driver_sql("SELECT id FROM visitor LIMIT 1").scalar_one()
            session.query(Message).where(Message.room_id == room.id).delete()
            return room.id, visitor


@contextmanager
def ground() -> Iterator[Ground]:
    """PostgreSQL and Redis, tables, a booth. Raises RuntimeError where PostgreSQL or Redis is missing."""
    # Where everybody may go: PostgreSQL does not run as root.
    folder = Path(tempfile.mkdtemp(prefix="maru-bench-chat-"))
    folder.chmod(0o755)
    processes = Processes(folder / "logs")
    assert rooms.TABLES  # all tables are known
    assert wiring
    try:
        server, channel = postgres(folder, processes), redis(folder, processes)
        if server is None or channel is None:
            raise RuntimeError("PostgreSQL or Redis is not installed")
        with fresh_database(server) as url, chat_site(folder / "site", {"DATABASE_URL": url}) as live:
            yield Ground(live, url, channel)
    finally:
        processes.stop()
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def maru(on: Ground, fanout: str = "framed") -> Iterator[Server]:
    """Our web process, as it runs in a hall."""
    site = on.live.site
    site.env["LIVE_FANOUT"] = fanout
    site.start_web(name=fanout)
    try:
        yield Server(f"maru ({fanout})", site.port, site.url, descendants(site.processes[fanout].pid))
    except subprocess.CalledProcessError:
        print(site.log(fanout), file=sys.stderr)
        raise
    finally:
        site.kill(fanout)


@contextmanager
def pair(on: Ground) -> Iterator[Server]:
    """Two web processes joined by Redis."""
    site, other = on.live.site, free_port()
    site.env["REDIS_URL"] = on.redis_url
    try:
        site.start_web(name="one")
        site.start_web(other, "two")
        pids = [pid for name in ("one", "two") for pid in descendants(site.processes[name].pid)]
        yield Server("maru (two processes)", site.port, site.url, pids, other)
    finally:
        del site.env["REDIS_URL"]
        for name in ("one", "two"):
            if name in site.processes:
                site.kill(name)


@contextmanager
def node(on: Ground) -> Iterator[Server]:
    """The peer."""
    port, (room, visitor) = free_port(), on.node_room()
    env = {
        **os.environ, "PORT": str(port), "DATABASE_URL": on.database_url, "ROOM_ID": str(room),
        "VISITOR_ID": str(visitor),
    }  # fmt: skip
    process = subprocess.Popen([str(find_node()), str(PEERS / "chat.mjs")], env=env, cwd=PEERS)
    try:
        _until_it_listens(port)
        yield Server("Node socket.io", port, "", [process.pid])
    finally:
        process.kill()
        process.wait()


def _until_it_listens(port: int) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError("Node does not listen")


def _now() -> datetime:
    return datetime.now(UTC)
