"""The worker's one browser, shared by jobs that run at the same time."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path
from threading import get_ident
from typing import Any

from assets.optimize.result import search
from exhibition.posters import SharedRenderer
from tests.assets.models import box_model, write


class Noted(SharedRenderer):
    """Remembers who asked for each of its pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[int] = []

    def shoot(self, *given: Any, **options: Any) -> list[dict[str, Any]]:
        """See SharedRenderer."""
        self.asked.append(get_ident())
        return super().shoot(*given, **options)


def test_two_searches_at_once_do_not_take_each_others_reference(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        write(tmp_path / name, box_model().bytes(), "plain.glb")

    with Noted() as renderer, ThreadPoolExecutor(2) as jobs:
        found = list(jobs.map(lambda name: search(tmp_path / name, renderer), ("one", "other")))

    assert all(one.files["web"]["quality"]["pictures"] >= 4 for one in found)
    assert len(set(renderer.asked)) == 2
    assert sum(before != after for before, after in pairwise(renderer.asked)) == 1
