"""What a program in the sandbox can and cannot do, at each level of isolation this system has."""

import contextlib
import errno
import importlib
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from assets.errors import MachineBusy
from assets.sandbox import Limits, Outcome, isolation, python_command, run
from assets.sandbox.commands import ROOT
from assets.sandbox.isolation import LEVELS, Level, Wrapped, works
from tests import skips

RUNNER = importlib.import_module("assets.sandbox.run")  # the package gives the function by that name
CONFINED: tuple[Level, ...] = ("bubblewrap", "landlock")


@pytest.fixture(params=LEVELS)
def level(request: pytest.FixtureRequest) -> Level:
    """Each level of isolation, skipped where this system lacks it."""
    wanted: Level = request.param
    if not works(wanted):
        pytest.skip(f"{wanted} does not work on this system")
    return wanted


@pytest.fixture
def listener() -> Iterator[int]:
    """A port of this machine on which something listens."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen(1)
        yield server.getsockname()[1]


def python(code: str, folder: Path, level: Level, limits: Limits | None = None, **more: object) -> Outcome:
    """Run some lines of Python."""
    script = folder / "job.py"
    script.write_text(code)
    return run(python_command(script), write=folder, level=level, limits=limits, **more)  # type: ignore[arg-type]


def test_what_it_prints_and_writes_comes_back(tmp_path: Path, level: Level) -> None:
    outcome = python("open('made', 'w').write('yes'); print('hello')", tmp_path, level)

    assert (outcome.ok, outcome.stdout) == (True, b"hello\n")
    assert (tmp_path / "made").read_text() == "yes"


def test_modules_of_the_project_run_inside(tmp_path: Path, level: Level) -> None:
    outcome = run(
        python_command("assets.validate.gate_job", "/dev/null", tmp_path), write=tmp_path, level=level
    )

    assert b"empty_file" in outcome.stdout, outcome.stderr_tail


def test_files_outside_cannot_be_read(tmp_path: Path, level: Level) -> None:
    canary = tmp_path / "secret"
    canary.write_text("canary")
    folder = tmp_path / "job"
    folder.mkdir()

    outcome = python(f"print(open({str(canary)!r}).read())", folder, level)

    assert (b"canary" in outcome.stdout) is (level not in CONFINED)


def test_files_given_can_be_read_and_not_written(tmp_path: Path, level: Level) -> None:
    given = tmp_path / "given"
    given.write_text("for you")
    folder = tmp_path / "job"
    folder.mkdir()
    code = f"print(open({str(given)!r}).read())\nopen({str(given)!r}, 'w').write('changed')"

    outcome = python(code, folder, level, read=[given])

    assert b"for you" in outcome.stdout
    assert (given.read_text() == "for you") is (level in CONFINED)


def test_nothing_can_be_reached_over_the_network(tmp_path: Path, level: Level, listener: int) -> None:
    code = f"import socket; socket.create_connection(('127.0.0.1', {listener}), 2); print('CONNECTED')"

    outcome = python(code, tmp_path, level)

    assert (b"CONNECTED" in outcome.stdout) is (level not in CONFINED)


def test_a_grandchild_with_a_session_of_its_own_does_not_outlive_the_job(
    tmp_path: Path, level: Level
) -> None:
    if sys.platform != "linux":
        pytest.skip(f"{skips.LINUX} hands orphans to the process that stands over a job")
    late = tmp_path / "late"
    code = (
        "import os, time\nif os.fork() == 0:\n try: os.setsid()\n except OSError: pass\n"
        f" time.sleep(1.5); open({str(late)!r}, 'w').write('still here')"
    )

    python(code, tmp_path, level)
    deadline = time.monotonic() + 2.5
    while time.monotonic() < deadline and not late.exists():
        time.sleep(0.1)

    assert not late.exists()


def test_the_environment_is_empty_but_for_ours(
    tmp_path: Path, level: Level, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_KEY", "do not tell")

    outcome = python("import os; print(sorted(os.environ))", tmp_path, level)

    assert b"SECRET_KEY" not in outcome.stdout


def test_root_does_not_stay_root(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip(skips.NOT_ROOT)
    if not works("bubblewrap"):
        pytest.skip("bubblewrap does not work on this system")

    outcome = python("import os; print(os.getuid())", tmp_path, "bubblewrap")

    assert int(outcome.stdout) > 60_000


@pytest.mark.parametrize(
    ("code", "limits", "killed"),
    [
        ("while True: pass", Limits(wall_s=30, cpu_s=0.5), "cpu"),
        ("import time; time.sleep(30)", Limits(wall_s=0.6), "wall"),
        ("while True: print('x' * 1000)", Limits(stdout_bytes=10_000), "stdout"),
        ("import time; x = bytearray(90 << 20); time.sleep(9)", Limits(rss_mb=60), "rss"),
    ],
)
def test_a_limit_ends_it(tmp_path: Path, level: Level, code: str, limits: Limits, killed: str) -> None:
    started = time.monotonic()

    outcome = python(code, tmp_path, level, limits)

    assert outcome.killed == killed
    assert time.monotonic() - started < 5
    assert len(outcome.stdout) <= limits.stdout_bytes


def test_memory_that_grows_faster_than_the_watch_is_refused(tmp_path: Path, level: Level) -> None:
    if sys.platform != "linux":
        pytest.skip(f"{skips.LINUX} counts mapped memory in RLIMIT_DATA")

    outcome = python("bytearray(3 << 30)", tmp_path, level)

    assert not outcome.ok
    assert outcome.peak_rss_mb < 520


def test_links_that_a_job_leaves_are_gone(tmp_path: Path, level: Level) -> None:
    python("import os; os.symlink('/etc/passwd', 'out.glb'); os.mkfifo('pipe')", tmp_path, level)

    assert sorted(path.name for path in tmp_path.iterdir()) == ["job.py"]


def programs(mark: str) -> list[int]:
    """The sandboxed Pythons of this machine that were given `mark` as an argument."""
    found = []
    for entry in Path("/proc").iterdir():
        with contextlib.suppress(OSError):
            words = (entry / "cmdline").read_bytes().split(b"\0") if entry.name.isdigit() else []
            if words[1:3] == [b"-s", b"-P"] and words[3].endswith(b"job.py") and mark.encode() in words:
                found.append(int(entry.name))
    return found


def sleeper(folder: Path) -> tuple[Path, str]:
    """A job that does nothing for long, and the mark to know it by."""
    (folder / "job.py").write_text("import time; time.sleep(30)")
    return folder / "job.py", f"sleeper-{secrets.token_hex(8)}"


def appeared(mark: str) -> list[int]:
    """The programs with that mark, as soon as there is one."""
    deadline = time.monotonic() + 15
    while not (found := programs(mark)) and time.monotonic() < deadline:
        time.sleep(0.02)
    return found


def test_a_program_killed_by_another_is_not_to_blame(tmp_path: Path, level: Level) -> None:
    script, mark = sleeper(tmp_path)
    striker = threading.Thread(target=lambda: os.kill(appeared(mark)[0], signal.SIGKILL))
    striker.start()

    with pytest.raises(MachineBusy) as caught:
        run(python_command(script, mark), write=tmp_path, level=level, limits=Limits(wall_s=20))

    striker.join()
    assert caught.value.reason == "ended_outside"


def test_a_sandbox_that_cannot_be_made_is_not_the_files_fault(
    tmp_path: Path, level: Level, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unready(*args: object, **more: object) -> Wrapped:
        return Wrapped(["/bin/sh", "-c", "echo 'bwrap: Creating new namespace failed' >&2; exit 1"])

    monkeypatch.setattr(RUNNER, "wrap", unready)

    with pytest.raises(MachineBusy, match="namespace"):
        run(["/usr/bin/true"], write=tmp_path, level=level)


def test_no_process_to_be_had_is_not_the_files_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    isolation()

    def refuse(*args: object, **more: object) -> None:
        raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(RUNNER.subprocess, "Popen", refuse)

    with pytest.raises(MachineBusy) as caught:
        run(["/usr/bin/true"], write=tmp_path)

    assert caught.value.reason == "not_started"


def test_a_full_disk_is_not_the_files_fault(
    tmp_path: Path, level: Level, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assets.sandbox.faults.is_full", lambda folder: True)

    with pytest.raises(MachineBusy) as caught:
        python("raise SystemExit(1)", tmp_path, level)

    assert caught.value.reason == "disk_full"
    assert python("pass", tmp_path, level).ok


def test_a_program_that_fails_by_itself_is_an_outcome(tmp_path: Path, level: Level) -> None:
    assert python("raise SystemExit(3)", tmp_path, level).code == 3
    assert python("import os; os.abort()", tmp_path, level).code == -signal.SIGABRT


def test_a_job_does_not_outlive_a_worker_that_is_killed(tmp_path: Path, level: Level) -> None:
    if sys.platform != "linux":
        pytest.skip(f"{skips.LINUX} tells a process that its parent has died")
    script, mark = sleeper(tmp_path)
    code = (
        "from pathlib import Path; from assets.sandbox import *\n"
        f"run(python_command({str(script)!r}, {mark!r}), write=Path({str(tmp_path)!r}),"
        f" level={level!r}, limits=Limits(wall_s=25))"
    )
    worker = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT)
    assert appeared(mark)

    worker.kill()
    worker.wait()
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline and programs(mark):
        time.sleep(0.05)

    assert programs(mark) == []
