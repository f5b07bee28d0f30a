"""Commands with progress: one line a step, the output only when it fails."""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"


class StepFailed(Exception):
    """A set-up step ended badly; its message says what to do."""


def say(text: str) -> None:
    """Print a line at once, also when output goes to a file."""
    print(text, flush=True)


def is_root() -> bool:
    """Whether packages of the system may be installed."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def step(
    title: str,
    command: Sequence[str | Path],
    *,
    cwd: Path = ROOT,
    help_text: str = "",
    env: dict[str, str] | None = None,
) -> None:
    """Run a command quietly, telling how long it takes. Raises StepFailed with the end of its output."""
    begun = time.monotonic()
    print(f"  {title} …", end="", flush=True)
    process = subprocess.Popen(
        [str(part) for part in command], cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, errors="replace", env={**os.environ, **(env or {})},
    )  # fmt: skip
    output = _collect(process, begun)
    seconds = time.monotonic() - begun
    if process.returncode:
        say(" failed")
        raise StepFailed(f"{output[-3000:]}\n{title} failed. {help_text}".strip())
    say(f" {seconds:.1f} s")


def _collect(process: "subprocess.Popen[str]", begun: float) -> str:
    lines, last = [], begun
    assert process.stdout
    for line in process.stdout:
        lines.append(line)
        if time.monotonic() - last > 5:
            print(".", end="", flush=True)
            last = time.monotonic()
    process.wait()
    return "".join(lines)


def stamp_of(files: Iterable[Path], *extra: str) -> str:
    """A hash over files' contents, to see whether a step must run again."""
    digest = hashlib.sha256("|".join(extra).encode())
    for file in sorted(files):
        digest.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def is_stamped(mark: Path, value: str) -> bool:
    """Whether the step that leaves `mark` ran for this very input."""
    return mark.is_file() and mark.read_text() == value


def stamp(mark: Path, value: str) -> None:
    """Remember that a step ran."""
    mark.parent.mkdir(parents=True, exist_ok=True)
    mark.write_text(value)


def found(*names: str) -> str | None:
    """The first of these programs that is on PATH."""
    return next((path for name in names if (path := shutil.which(name))), None)


def fail(text: str) -> None:
    """Say what happened and end."""
    print(text, file=sys.stderr, flush=True)
    raise SystemExit(1)
