"""Real processes for tests: the web server and the worker on a folder or a database of their own."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Self

ROOT = Path(__file__).resolve().parents[1]
WORKER_CLASS = "geventwebsocket.gunicorn.workers.GeventWebSocketWorker"


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Site:
    """One installation under test. `web` and `worker` may be killed and started again."""

    def __init__(self, folder: Path, settings: Mapping[str, str] | None = None) -> None:
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.folder = folder
        self.env = {
            **{
                k: v
                for k, v in os.environ.items()
                if k in ("PATH", "HOME", "LANG", "MARU_CHROMIUM", "MARU_NODE")
            },
            "DATA_DIR": str(folder / "data"),
            "PUBLIC_URL": self.url,
            "LOG_LEVEL": "warning",
            **(settings or {}),
        }
        self.processes: dict[str, subprocess.Popen[bytes]] = {}

    def maru(self, *args: str, stdin: str = "") -> str:
        """Run a `maru` command; returns what it printed. Raises CalledProcessError."""
        code = "import sys; sys.argv[0] = 'maru'; from wsgi import cli; cli()"
        done = subprocess.run(
            [sys.executable, "-c", code, *args], cwd=ROOT, env=self.env, input=stdin, text=True,
            capture_output=True, check=False, timeout=300,
        )  # fmt: skip
        if done.returncode:
            raise AssertionError(f"maru {args}: {done.stdout}\n{done.stderr}")
        return done.stdout

    def start_web(self, port: int | None = None, name: str = "web") -> None:
        """Start a web process and wait until it answers."""
        at = port or self.port
        command = [sys.executable, "-m", "gunicorn", "wsgi:serve()", "-k", WORKER_CLASS, "-w", "1"]
        self._start(
            name,
            [*command, "-b", f"127.0.0.1:{at}", "--no-control-socket", "--log-level", "warning",
             "--worker-connections", "12000",
             # Idle keep-alive connections of tests need no farewell.
             "--graceful-timeout", "1"],
        )  # fmt: skip
        deadline = time.monotonic() + 90
        while not self._answers(f"http://127.0.0.1:{at}/api/openapi.json"):
            assert self.processes[name].poll() is None, self.log(name)
            assert time.monotonic() < deadline, self.log(name)
            time.sleep(0.1)

    def start_worker(self, name: str = "worker") -> None:
        """Start a worker; it takes work within a second or two."""
        code = f"from wsgi import cli; cli(['worker', '--name', '{name}'])"
        self._start(name, [sys.executable, "-c", code])

    def kill(self, name: str) -> None:
        """End a process and its children with KILL, as a crash would."""
        process = self.processes.pop(name)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def stop(self) -> None:
        """End everything that was started."""
        for sign, patience in ((signal.SIGTERM, 8), (signal.SIGKILL, 5)):
            for process in self.processes.values():
                if process.poll() is None:
                    os.killpg(process.pid, sign)
            deadline = time.monotonic() + patience
            while any(p.poll() is None for p in self.processes.values()) and time.monotonic() < deadline:
                time.sleep(0.05)

    def log(self, name: str) -> str:
        """The end of what a process printed."""
        file = self.folder / f"{name}.log"
        return file.read_text(errors="replace")[-4000:] if file.exists() else ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _start(self, name: str, command: list[str]) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / f"{name}.log").open("ab") as log:
            self.processes[name] = subprocess.Popen(
                command, cwd=ROOT, env=self.env, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=True,
            )  # fmt: skip

    @staticmethod
    def _answers(url: str) -> bool:
        try:
            with urllib.request.urlopen(url, timeout=5) as response:
                return bool(response.status == 200)
        except (urllib.error.URLError, OSError):
            return False
