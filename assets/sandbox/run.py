"""Starts a wrapped command, watches it, and cleans up after it."""

import contextlib
import functools
import os
import selectors
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import IO

from ..errors import ToolMissing, on_this_machine
from . import commands
from .faults import blame, waited
from .isolation import Level, isolation, wrap
from .limits import Limits, Outcome
from .owners import give, only_plain_files, show
from .watch import Usage, descendants, kill_tree, used

POLL_S = 0.01 if sys.platform == "linux" else 0.1  # at 250 ms a 512 MB limit was passed by 435 MB
NODE_24_DATA_MB = 900
_TAIL = 8192
_SIGNALLED = 128  # bubblewrap and the shim add the signal's number to this
_ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
    "UV_THREADPOOL_SIZE": "2",
    "MALLOC_ARENA_MAX": "2",
}


def run(
    command: Sequence[str],
    *,
    read: Sequence[Path] = (),
    write: Path,
    limits: Limits | None = None,
    env: Mapping[str, str] | None = None,
    network: bool = False,
    level: Level | None = None,
    stop: Event | None = None,
) -> Outcome:
    """Run `command` where it may read `read` and its runtime, and write `write` and a temporary folder.

    `level` is the system's best when not given. Blocks up to `limits.wall_s`, or until another thread sets
    `stop`; call it from a worker's thread.
    Raises MachineBusy when the machine, not the program, is why it failed (`faults.blame`), ToolMissing when
    bubblewrap is gone.
    """
    limits = _for_node(command, limits or Limits())
    level = level or isolation()
    write = write.resolve()
    readable = [path.resolve() for path in read]
    scratch = write / ".tmp"
    wrapped = wrap(level, command, readable, write, limits, network=network, tell=True)
    with on_this_machine():
        environment = environment_for(level, scratch, env or {})
    if wrapped.uid is not None:
        give(write, wrapped.uid)
        show(readable)
    try:
        running = _Run(wrapped.argv, environment, limits, stop)
        outcome = running.outcome()
        blame(outcome, write, limits, started=running.started_inside)
        return outcome
    finally:
        if wrapped.uid is not None:
            give(write, os.geteuid())
        shutil.rmtree(scratch, ignore_errors=True)
        only_plain_files(write)


def _for_node(command: Sequence[str], limits: Limits) -> Limits:
    """Node 24 asks for more data segment than Node 20 does; the memory watch stays as it is."""
    is_node = Path(command[0]).name == "node"
    if is_node and commands.node_major() >= 22 and limits.data_mb < NODE_24_DATA_MB:
        return replace(limits, data_mb=NODE_24_DATA_MB)
    return limits


def environment_for(level: Level, scratch: Path, env: Mapping[str, str]) -> dict[str, str]:
    """The whole environment of a program: ours, the caller's additions, its own temporary folder."""
    return {**_ENVIRONMENT, **env, **_temporary(level, scratch)}


def _temporary(level: Level, scratch: Path) -> dict[str, str]:
    if level == "bubblewrap":
        return {"HOME": "/tmp", "TMPDIR": "/tmp", "PYTHONPATH": str(commands.ROOT)}
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir()
    # Python lists the folders it searches, and Landlock hides the project's: show it one that holds a link.
    (scratch / commands.ASSETS.name).symlink_to(commands.ASSETS)
    return {"HOME": str(scratch), "TMPDIR": str(scratch), "PYTHONPATH": str(scratch)}


class _Run:
    """One started process with its two pipes, and a third by which it says that the sandbox stands."""

    def __init__(
        self, argv: Sequence[str], env: Mapping[str, str], limits: Limits, stop: Event | None
    ) -> None:
        self.limits, self.killed, self.stop = limits, "", stop
        self.peak, self.waited = Usage(0.0, 0.0), 0.0
        self.stdout, self.stderr = bytearray(), bytearray()
        self.started = time.monotonic()
        with on_this_machine():
            self._told, told = os.pipe()
        try:
            self.process = _popen(argv, env, told)
        except BaseException:
            os.close(self._told)
            raise
        finally:
            os.close(told)

    @functools.cached_property
    def started_inside(self) -> bool:
        """Whether the program itself was reached."""
        try:
            return bool(os.read(self._told, 1))
        finally:
            os.close(self._told)

    def outcome(self) -> Outcome:
        """Wait for the end, whatever brings it, and leave nothing running."""
        try:
            with selectors.DefaultSelector() as pipes:
                self._listen(pipes)
        finally:
            kill_tree(self.process.pid)
            for pipe in (self.process.stdout, self.process.stderr):
                if pipe:
                    pipe.close()
            code = self.process.wait()
        return Outcome(
            code=_SIGNALLED - code if code > _SIGNALLED else code,
            stdout=bytes(self.stdout),
            stderr_tail=bytes(self.stderr[-_TAIL:]),
            killed=self.killed,
            wall_s=time.monotonic() - self.started,
            peak_rss_mb=self.peak.rss_mb,
            cpu_s=self.peak.cpu_s,
            waited_s=self.waited,
            threads=self.peak.threads,
        )

    def _listen(self, pipes: selectors.BaseSelector) -> None:
        for pipe, kept in ((self.process.stdout, self.stdout), (self.process.stderr, self.stderr)):
            if pipe:
                os.set_blocking(pipe.fileno(), False)
                pipes.register(pipe, selectors.EVENT_READ, kept)
        while not self.killed and not self._ended():
            if not pipes.get_map():
                time.sleep(POLL_S)
            for key, _ in pipes.select(POLL_S) if pipes.get_map() else ():
                self._take(pipes, key)
            self._watch()
        if not self.killed:
            for key, _ in pipes.select(0):
                while self._take(pipes, key):
                    pass

    def _ended(self) -> bool:
        """Whether the program has ended; it stays a zombie until `wait`, so its pid is not reused."""
        how = os.WEXITED | os.WNOHANG | os.WNOWAIT
        return os.waitid(os.P_PID, self.process.pid, how) is not None

    def _take(self, pipes: selectors.BaseSelector, key: selectors.SelectorKey) -> bool:
        pipe: IO[bytes] = key.fileobj  # type: ignore[assignment]  # registered above
        try:
            chunk = os.read(pipe.fileno(), 1 << 16)
        except BlockingIOError:
            return False
        if not chunk:
            pipes.unregister(pipe)
            return False
        key.data.extend(chunk)
        if key.data is self.stderr:
            del self.stderr[:-_TAIL]
        elif len(self.stdout) > self.limits.stdout_bytes:
            del self.stdout[self.limits.stdout_bytes :]
            self.killed = "stdout"
        return not self.killed

    def _watch(self) -> None:
        with contextlib.suppress(OSError):
            now = used(descendants(self.process.pid))
            self.peak = self.peak.at_most(now)
            if now.rss_mb > self.limits.rss_mb:
                self.killed = self.killed or "rss"
            if now.cpu_s > self.limits.cpu_s:
                self.killed = self.killed or "cpu"
        if self.stop and self.stop.is_set():
            self.killed = self.killed or "stopped"
        if time.monotonic() - self.started > self.limits.wall_s - 0.05:
            self.killed = self.killed or "wall"
            self.waited = waited(descendants(self.process.pid))


def _popen(argv: Sequence[str], env: Mapping[str, str], told: int) -> "subprocess.Popen[bytes]":
    """Raises MachineBusy for want of a process or memory, ToolMissing when there is no such program."""
    try:
        with on_this_machine():
            return subprocess.Popen(
                argv,
                env=dict(env),
                stdin=told,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=True,
            )
    except FileNotFoundError as error:
        raise ToolMissing(str(error), tool=argv[0]) from error
