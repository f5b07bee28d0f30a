"""The quick web file, begun while the check still looks at the model: most models are fit."""

import json
import shutil
import tempfile
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Any

from ..errors import AssetsError, MachineBusy
from ..optimize import build_web
from ..sandbox import ENCODED, Beside

AHEAD = "ahead"
_WEB, _FIGURES = "web.glb", "web.json"


class Ahead:
    """Builds it of a model that will likely be `plain.glb`, in a thread and a folder of its own.

    Nothing comes of it when the model is refused, or when it fails: the web step then does the work itself.
    Its job may not share the folder of those that run beside it: each writes as a user of its own there.
    """

    def __init__(self, folder: Path) -> None:
        self._target = folder / AHEAD
        self._model: Path | None = None
        self._work: Beside[dict[str, Any]] | None = None
        shutil.rmtree(self._target, ignore_errors=True)

    def __enter__(self) -> "Ahead":
        self._scratch = tempfile.TemporaryDirectory(prefix="maru-ahead-")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._give_up()
        self._scratch.cleanup()

    def begin(self, model: Path) -> None:
        """Begin with `model`; what was begun with another one is given up."""
        if model == self._model:
            return
        self._give_up()
        self._model = model
        room = Path(tempfile.mkdtemp(dir=self._scratch.name)).resolve()

        def work(stop: Event) -> dict[str, Any]:
            return {"room": str(room), **build_web(model, room / _WEB, stop)}

        self._work = Beside(work)

    def keep(self) -> None:
        """Wait for it, and leave what it made for the web step."""
        if self._work is None:
            return
        try:
            figures = self._work.result()
            room = Path(figures.pop("room"))
            (room / _FIGURES).write_text(json.dumps(figures))
            shutil.move(room, self._target)
        except (AssetsError, MachineBusy, OSError):
            shutil.rmtree(self._target, ignore_errors=True)

    def _give_up(self) -> None:
        if self._work is not None:
            self._work.give_up()
        self._work = self._model = None


def taken(folder: Path) -> dict[str, Any] | None:
    """The figures of the file that was made ahead, which is `web.glb` now; None when there is none."""
    made = folder / AHEAD
    if not (made / _FIGURES).exists():
        return None
    figures: dict[str, Any] = json.loads((made / _FIGURES).read_text())
    (made / _WEB).replace(folder / _WEB)
    if (made / ENCODED).exists():
        shutil.copytree(made / ENCODED, folder / ENCODED, dirs_exist_ok=True)
    shutil.rmtree(made)
    return figures
