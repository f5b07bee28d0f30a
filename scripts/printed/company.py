"""Other visitors of a hall, who stand where they are put: connections of their own to the running site."""

import json
import random
import threading
from collections.abc import Sequence
from typing import Self
from urllib.parse import urlsplit

from scripts.benchmarks._chat_member import masked
from scripts.benchmarks._together_walk import Walker

Pose = tuple[float, float, float]  # x, z, heading


class Others:
    """They say ten times a second where they are, so that nobody takes them for gone."""

    def __init__(self, url: str, hall: str, poses: Sequence[Pose]) -> None:
        task = {"port": urlsplit(url).port, "origin": url, "hall": hall, "size": [40, 40]}
        self._walkers = [Walker(task, number) for number, _ in enumerate(poses)]
        self._poses = poses
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._stay, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()
        for walker in self._walkers:
            walker.socket.close()

    def _stay(self) -> None:
        while not self._end.wait(0.1):
            for walker, (x, z, heading) in zip(self._walkers, self._poses, strict=True):
                # A hand's breadth to and fro: who stands quite still is told of once and then no more.
                place = [round(100 * x + random.uniform(-1, 1)), round(100 * z), round(heading) % 360]
                walker.socket.sendall(masked(f'42/hall,["m",{json.dumps(place, separators=(",", ":"))}]'))
                try:
                    walker.read()
                except BlockingIOError:
                    continue
