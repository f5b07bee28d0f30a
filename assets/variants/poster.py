"""Posters: one warm Chromium, inside the sandbox, photographs one model after another."""

import contextlib
import json
import os
import select
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from ..errors import StepFailed, ToolMissing
from ..sandbox import Limits, kill_tree, node_command, start
from .chromium import find_chromium

_START_S, _SHOT_S = 180.0, 180.0  # 5 s and 2 s on an idle machine
# Chromium reserves much; what it holds is bounded by the timeouts and by what we feed it: our own variant.
_LIMITS = Limits(cpu_s=36_000, data_mb=1 << 20, fsize_mb=256, nofile=1024, nproc=400)


class Picture(NamedTuple):
    """A poster's name and its size in pixels."""

    name: str
    width: int
    height: int


PICTURES = (Picture("poster", 1200, 900), Picture("poster_small", 480, 360))


class PosterRenderer:
    """Use as a context manager. Starts with the first model; starts again after a crash or a timeout.

    One thread at a time.
    """

    def __init__(self, chromium: Path | None = None) -> None:
        self.chromium = chromium or find_chromium()
        self._process: subprocess.Popen[bytes] | None = None
        self._folder = Path(tempfile.mkdtemp(prefix="maru-poster-"))
        self._rest = b""

    @property
    def available(self) -> bool:
        """Whether this machine has a Chromium to render with."""
        return self.chromium is not None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def render(self, model: Path, folder: Path, pictures: Sequence[Picture] = PICTURES) -> list[Path]:
        """WebP files `<name>.webp` in `folder`, the largest picture first. Takes a few seconds a model.

        Raises ToolMissing without Chromium, StepFailed('poster_failed') when the model cannot be drawn.
        """
        self._started()
        shutil.copyfile(model, self._folder / "model.glb")
        os.chmod(self._folder / "model.glb", 0o644)
        targets = [{"path": str(self._folder / f"{p.name}.webp"), **p._asdict()} for p in pictures]
        answer = self._ask({"model": str(self._folder / "model.glb"), "pictures": targets}, _SHOT_S)
        if not answer.get("ok"):
            raise StepFailed("poster_failed", str(answer.get("reason", "")))
        return [self._fetched(picture, folder) for picture in pictures]

    def close(self) -> None:
        """End the browser and remove what it left."""
        self._stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _fetched(self, picture: Picture, folder: Path) -> Path:
        made, target = self._folder / f"{picture.name}.webp", folder / f"{picture.name}.webp"
        if made.is_symlink() or not made.is_file():
            raise StepFailed("poster_failed", "no picture was written")
        shutil.copyfile(made, target)
        return target

    def _started(self) -> None:
        if self._process is not None and self._process.poll() is None:
            return
        if self.chromium is None:
            raise ToolMissing("Chromium is not installed", tool="chromium")
        self._rest = b""
        self._folder.mkdir(exist_ok=True)
        command = node_command("poster/renderer.mjs", self.chromium)
        read = [Path("/etc"), *self._prefix()]
        self._process = start(
            command, read=[p for p in read if p.exists()], write=self._folder, limits=_LIMITS
        )
        if not self._line(_START_S).get("ready"):
            self._stop()
            raise StepFailed("poster_failed", "the browser did not start")

    def _prefix(self) -> list[Path]:
        """A browser outside /usr must be shown to the sandbox."""
        folder = self.chromium.resolve().parent if self.chromium else Path("/usr")
        return [] if Path("/usr") in folder.parents else [folder]

    def _ask(self, job: dict[str, Any], seconds: float) -> dict[str, Any]:
        if self._process is None or self._process.stdin is None:
            raise StepFailed("poster_failed", "the browser is not running")
        try:
            self._process.stdin.write(json.dumps(job).encode() + b"\n")
            self._process.stdin.flush()
        except OSError as error:
            self._stop()
            raise StepFailed("poster_failed", str(error)) from error
        return self._line(seconds)

    def _line(self, seconds: float) -> dict[str, Any]:
        """The next JSON line the renderer prints; a browser that is silent for too long is ended."""
        end = time.monotonic() + seconds
        out = self._process.stdout if self._process else None
        while out is not None and b"\n" not in self._rest:
            ready, _, _ = select.select([out], [], [], max(0.0, end - time.monotonic()))
            chunk = os.read(out.fileno(), 1 << 16) if ready else b""
            if not chunk:
                self._stop()
                raise StepFailed("poster_failed", "the browser was silent for too long")
            self._rest += chunk
        line, _, self._rest = self._rest.partition(b"\n")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        kill_tree(process.pid)
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                if pipe:
                    pipe.close()
        process.wait()
