"""The worker's one Chromium for posters, shared by its jobs."""

import threading
from collections.abc import Sequence
from pathlib import Path

from assets.variants import PICTURES, PosterRenderer
from assets.variants.poster import Picture


class SharedRenderer(PosterRenderer):
    """One job renders at a time; the others wait. Starting Chromium costs seconds, so it is kept."""

    def __init__(self) -> None:
        super().__init__()
        self._turn = threading.Lock()

    def render(self, model: Path, folder: Path, pictures: Sequence[Picture] = PICTURES) -> list[Path]:
        """See PosterRenderer."""
        with self._turn:
            return super().render(model, folder, pictures)
