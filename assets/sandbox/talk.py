"""A program that stays and answers one JSON line for each JSON line it is sent."""

import contextlib
import json
import os
import select
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..errors import StepFailed
from .limits import Limits
from .service import start
from .watch import descendants, kill_tree, used

_FAREWELL_S = 0.5


class Talk:
    """One such program, in the sandbox. `code` names its failures. One thread at a time."""

    def __init__(
        self, command: Sequence[str], *, read: Sequence[Path], write: Path, limits: Limits, code: str
    ) -> None:
        self._code, self._rest = code, b""
        self._process = start(command, read=read, write=write, limits=limits)

    @property
    def alive(self) -> bool:
        """Whether it can still be asked."""
        return self._process.poll() is None

    def cpu_s(self) -> float:
        """CPU seconds of the whole tree so far; 0 once it has ended."""
        return used(descendants(self._process.pid))[1] if self.alive else 0.0

    def ask(self, job: dict[str, Any], seconds: float) -> dict[str, Any]:
        """The answer to one job. Raises StepFailed(code); a program silent for too long is ended."""
        try:
            assert self._process.stdin is not None
            self._process.stdin.write(json.dumps(job).encode() + b"\n")
            self._process.stdin.flush()
        except OSError as error:
            self.close()
            raise StepFailed(self._code, str(error)) from error
        return self.line(seconds)

    def line(self, seconds: float) -> dict[str, Any]:
        """The next line it prints, and StepFailed when it says that it is not ok."""
        end = time.monotonic() + seconds
        out = self._process.stdout
        while out is not None and b"\n" not in self._rest:
            ready, _, _ = select.select([out], [], [], max(0.0, end - time.monotonic()))
            chunk = os.read(out.fileno(), 1 << 16) if ready else b""
            if not chunk:
                self.close()
                raise StepFailed(self._code, "the program was silent for too long")
            self._rest += chunk
        line, _, self._rest = self._rest.partition(b"\n")
        answer: dict[str, Any] = json.loads(line)
        if not answer.get("ok"):
            raise StepFailed(self._code, str(answer.get("reason", "")))
        return answer

    def close(self) -> None:
        """End it and everything below it. Safe to call twice.

        It may end by itself first: what is killed within a namespace is not waited for there, and the kernel
        then tells nobody what time it took.
        """
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            if self._process.stdin:
                self._process.stdin.close()
            self._process.wait(_FAREWELL_S)
        kill_tree(self._process.pid)
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                if pipe:
                    pipe.close()
        self._process.wait()
