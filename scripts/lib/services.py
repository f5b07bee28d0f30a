"""PostgreSQL and Redis of the tests' own: on free ports, in a folder of their own, ended with the script."""

import os
import pwd
import shutil
import socket
import subprocess
import time
from pathlib import Path

from .processes import Processes
from .shell import StepFailed, found, is_root

SETTINGS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "200"}


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def postgres(folder: Path, processes: Processes) -> str | None:
    """Start a PostgreSQL of our own; returns its URL, or None where it is not installed."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: float(p.parent.name))
    beside = found("pg_ctl")
    programs += [Path(beside).parent] if beside else []
    if not programs:
        return None
    bin_, data, port = programs[-1], folder / "postgres", free_port()
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir(parents=True)
    _give(folder, data)
    subprocess.run(
        [*_as_postgres(), str(bin_ / "initdb"), "-D", str(data), "-U", "maru", "-A", "trust", "-E", "UTF8",
         "--no-sync"],
        check=True, stdout=subprocess.DEVNULL, cwd="/",
    )  # fmt: skip
    options = [part for name, value in SETTINGS.items() for part in ("-c", f"{name}={value}")]
    command = [
        *_as_postgres(),
        str(bin_ / "postgres"),
        "-D",
        str(data),
        "-p",
        str(port),
        "-k",
        "",
        "-h",
        "127.0.0.1",
    ]
    processes.start("postgres", [*command, *options], {**os.environ, "LC_ALL": "C"})
    # It listens before it answers.
    _wait(port, processes, "PostgreSQL", processes.logs / "postgres.log")
    return f"postgresql://maru@127.0.0.1:{port}/postgres"


def redis(folder: Path, processes: Processes) -> str | None:
    """Start a Redis of our own; returns its URL, or None where it is not installed."""
    program = found("redis-server")
    if not program:
        return None
    port = free_port()
    command = [
        program,
        "--port",
        str(port),
        "--bind",
        "127.0.0.1",
        "--save",
        "",
        "--appendonly",
        "no",
        "--dir",
        folder,
    ]
    processes.start("redis", command, dict(os.environ))
    _wait(port, processes, "Redis")
    return f"redis://127.0.0.1:{port}/0"


def _as_postgres() -> list[str]:
    # PostgreSQL refuses to run as root.
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if is_root() else []


def _give(folder: Path, data: Path) -> None:
    if is_root():
        user = pwd.getpwnam("postgres")
        os.chown(data, user.pw_uid, user.pw_gid)
        for parent in (folder, *folder.parents):
            if not parent.stat().st_mode & 0o001:
                raise StepFailed(
                    f"PostgreSQL's user cannot enter {parent}; put the checkout where others may enter."
                )


def _wait(port: int, processes: Processes, name: str, log: Path | None = None) -> None:
    """Until something listens on `port` and, where there is a log, says there that it is ready."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        processes.check()
        with socket.socket() as probe:
            listens = probe.connect_ex(("127.0.0.1", port)) == 0
        if listens and (log is None or "ready to accept connections" in log.read_text(errors="replace")):
            return
        time.sleep(0.1)
    raise StepFailed(f"{name} did not start within 30 s; see {processes.logs}")
