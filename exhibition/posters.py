"""The worker's one Chromium for posters, shared by its jobs."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any

from assets.variants import PICTURES, VIEWS, PosterRenderer
from assets.variants.poster import Picture, View


class SharedRenderer(PosterRenderer):
    """One job renders at a time; the others wait. Starting Chromium costs seconds, so it is kept.

    Everything happens in one thread of its own: bubblewrap ends a browser with the thread that started it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="posters")
        self._comparing = Lock()

    def render(self, model: Path, folder: Path, pictures: Sequence[Picture] = PICTURES) -> list[Path]:
        """See PosterRenderer."""
        return self._thread.submit(super().render, model, folder, pictures).result()

    def look_around(self, model: Path, folder: Path, views: Sequence[View] = VIEWS) -> list[Path]:
        """See PosterRenderer."""
        return self._thread.submit(super().look_around, model, folder, views).result()

    @contextmanager
    def comparing(self) -> Iterator[None]:
        """See PosterRenderer. Who comes second waits; posters are taken meanwhile."""
        with self._comparing:
            yield

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
        """See PosterRenderer."""
        asked = partial(super().shoot, model, folder, shots, keep=keep, borrow=borrow, mark=mark)
        return self._thread.submit(asked).result()

    def warm(self) -> None:
        """Begin to start Chromium: a model's first steps take as long as it needs.

        What keeps it from starting is told when a poster is asked for.
        """
        if self.available:
            self._thread.submit(self._started)

    def close(self) -> None:
        """See PosterRenderer."""
        super().close()
        self._thread.shutdown(wait=False, cancel_futures=True)
