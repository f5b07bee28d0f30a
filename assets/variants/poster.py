"""Pictures of models: one warm Chromium, inside the sandbox, photographs one model after another."""

import os
import shutil
import tempfile
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from ..errors import StepFailed, ToolMissing
from ..sandbox import Limits, node_command
from ..sandbox.talk import Talk
from .chromium import find_chromium

_START_S, _SHOT_S = 180.0, 180.0  # 5 s and 2 s on an idle machine
# Chromium reserves much; what it holds is bounded by the timeouts and by what we feed it: our own variant.
_LIMITS = Limits(cpu_s=36_000, data_mb=1 << 20, fsize_mb=256, nofile=1024, nproc=400)


class Picture(NamedTuple):
    """A poster's name and its size in pixels."""

    name: str
    width: int
    height: int


PICTURES = (
    Picture("poster", 1200, 900),
    Picture("poster_small", 480, 360),
    Picture("poster_wide", 1200, 630),  # for link previews
)


class View(NamedTuple):
    """A side one looks at a model from: degrees around it (0: the front) and above it, how much nearer."""

    name: str
    around: float
    above: float
    nearness: float = 1.0


# The same twelve as in the viewer (frontend/src/viewer/framing.ts).
VIEWS = (
    View("front", 0, 6),
    View("right", 90, 6),
    View("back", 180, 6),
    View("left", -90, 6),
    View("top", 0, 88),
    View("front-right", 30, 18),
    View("front-left", -30, 18),
    View("back-right", 150, 18),
    View("back-left", -150, 18),
    View("high", 30, 50),
    View("bottom", 0, -80),
    View("close", 0, 10, 2.2),
)
VIEW_SIZE = (480, 360)  # pixels


class PosterRenderer:
    """Use as a context manager. Starts with the first model; starts again after a crash or a timeout.

    One thread at a time.
    """

    def __init__(self, chromium: Path | None = None) -> None:
        self.chromium = chromium or find_chromium()
        self._talk: Talk | None = None
        self._folder = Path(tempfile.mkdtemp(prefix="maru-poster-"))

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
        talk = self._started()
        targets = [{"path": str(self._folder / f"{p.name}.webp"), **p._asdict()} for p in pictures]
        talk.ask({"model": self._shown(model), "pictures": targets}, _SHOT_S)
        return [self._fetched(f"{picture.name}.webp", folder) for picture in pictures]

    def look_around(self, model: Path, folder: Path, views: Sequence[View] = VIEWS) -> list[Path]:
        """WebP files `from_<view>.webp` in `folder`, 480 × 360. Takes 1 to 4 s.

        Raises as `render` does.
        """
        talk = self._started()
        names = [f"from_{view.name}.webp" for view in views]
        targets = [
            {"path": str(self._folder / name), **view._asdict()}
            for name, view in zip(names, views, strict=True)
        ]
        width, height = VIEW_SIZE
        job = {"model": self._shown(model), "views": targets, "width": width, "height": height}
        talk.ask(job, _SHOT_S)
        return [self._fetched(name, folder) for name in names]

    def comparing(self) -> AbstractContextManager[None]:
        """To be held from the shots of a reference to those of its last candidate: the browser keeps one."""
        return nullcontext()

    def shoot(
        self,
        model: Path,
        folder: Path,
        shots: list[dict[str, Any]] | None,
        *,
        keep: bool = False,
        borrow: bool = False,
        mark: str = "",
    ) -> list[dict[str, Any]]:
        """Pixels of every shot as `<name>.rgb` in `folder`; gives the shots, each with the `box` of its crop.

        Without `shots` they are planned from the model. `keep` holds a reference in the browser until the
        next one, which saves its candidates' start, and writes which of its materials is seen where as
        `<name>.ids`: a byte a pixel, the material's number plus one. A candidate of ours may `borrow` the
        textures of the reference that is kept; with the `mark` that the last one had, it is that one still
        and not loaded again. Raises as `render` does.
        """
        talk = self._started()
        job = {"model": self._shown(model), "shoot": shots, "keep": keep, "borrow": borrow, "mark": mark}
        answer = talk.ask({**job, "folder": str(self._folder)}, _SHOT_S)
        kinds = ("rgb", "ids") if keep else ("rgb",)
        for name in (f"{Path(shot['name']).name}.{kind}" for shot in answer["shots"] for kind in kinds):
            self._fetched(name, folder).chmod(0o644)
            (self._folder / name).unlink()
        taken: list[dict[str, Any]] = answer["shots"]
        return taken

    def cpu_s(self) -> float:
        """CPU seconds that the browser has used so far."""
        return self._talk.cpu_s() if self._talk else 0.0

    def close(self) -> None:
        """End the browser and remove what it left."""
        if self._talk is not None:
            self._talk.close()
        self._talk = None
        shutil.rmtree(self._folder, ignore_errors=True)

    def _shown(self, model: Path) -> str:
        """The model where the browser can read it."""
        target = self._folder / "model.glb"
        shutil.copyfile(model, target)
        os.chmod(target, 0o644)
        return str(target)

    def _fetched(self, name: str, folder: Path) -> Path:
        made, target = self._folder / name, folder / name
        if made.is_symlink() or not made.is_file():
            raise StepFailed("poster_failed", "no picture was written")
        shutil.copyfile(made, target)
        return target

    def _started(self) -> Talk:
        if self._talk is not None and self._talk.alive:
            return self._talk
        if self.chromium is None:
            raise ToolMissing("Chromium is not installed", tool="chromium")
        self._folder.mkdir(exist_ok=True)
        command = node_command("poster/renderer.mjs", self.chromium)
        read = [path for path in (Path("/etc"), *self._prefix()) if path.exists()]
        talk = Talk(command, read=read, write=self._folder, limits=_LIMITS, code="poster_failed")
        talk.line(_START_S)
        self._talk = talk
        return talk

    def _prefix(self) -> list[Path]:
        """A browser outside /usr must be shown to the sandbox."""
        folder = self.chromium.resolve().parent if self.chromium else Path("/usr")
        return [] if Path("/usr") in folder.parents else [folder]
