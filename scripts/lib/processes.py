"""Processes that this script started, and their end."""

import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path

from .shell import ROOT, StepFailed


class Processes:
    """Starts children in groups of their own, and ends every one of them by its id."""

    def __init__(self, logs: Path) -> None:
        self.logs = logs
        self.children: dict[str, subprocess.Popen[bytes]] = {}
        logs.mkdir(parents=True, exist_ok=True)

    def start(self, name: str, command: Sequence[str | Path], env: dict[str, str]) -> None:
        """Start a child; what it prints goes to `logs/<name>.log`."""
        with (self.logs / f"{name}.log").open("ab") as log:
            self.children[name] = subprocess.Popen(
                [str(part) for part in command], cwd=ROOT, env=env, stdin=subprocess.DEVNULL, stdout=log,
                stderr=subprocess.STDOUT, start_new_session=True,
            )  # fmt: skip

    def check(self) -> None:
        """Raise StepFailed when a child has ended, with the end of its log."""
        for name, child in self.children.items():
            if child.poll() is not None:
                tail = (self.logs / f"{name}.log").read_text(errors="replace")[-3000:]
                raise StepFailed(
                    f"{tail}\n{name} ended with code {child.returncode}; its log: {self.logs / name}.log"
                )

    def stop(self, patience: float = 8.0) -> None:
        """End all: ask first, then insist."""
        for sign, wait in ((signal.SIGTERM, patience), (signal.SIGKILL, 3.0)):
            alive = [child for child in self.children.values() if child.poll() is None]
            for child in alive:
                try:
                    os.killpg(child.pid, sign)
                except ProcessLookupError:
                    continue
            deadline = time.monotonic() + wait
            while any(child.poll() is None for child in alive) and time.monotonic() < deadline:
                time.sleep(0.05)


def answers(url: str, context: object = None) -> bool:
    """Whether `url` answers 200."""
    try:
        with urllib.request.urlopen(url, timeout=5, context=context) as response:  # type: ignore[arg-type]
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def wait_for(url: str, processes: Processes, seconds: float, context: object = None) -> None:
    """Wait until `url` answers. Raises StepFailed when a process ends or the time is over."""
    deadline = time.monotonic() + seconds
    while not answers(url, context):
        processes.check()
        if time.monotonic() > deadline:
            raise StepFailed(f"{url} did not answer within {seconds:.0f} s; see {processes.logs}")
        time.sleep(0.1)
