"""Shapes made to take long: the web variant's time stays in proportion to the file."""

import resource
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from tests.assets.models import Builder, write
from tests.assets.shapes import add_mesh, web_of


def seconds(make: Callable[[], Any]) -> tuple[float, Any]:
    """CPU seconds of the processes it starts, and what it gives."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    found = make()
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before, found


def test_many_triangles_round_one_point_take_no_longer_than_others(tmp_path: Path) -> None:
    turn = np.linspace(0, 2 * np.pi, 150_000)
    rim = np.stack([np.cos(turn), np.sin(turn), np.sin(9 * turn)], axis=1)
    spots = np.concatenate([[[0.0, 0.0, 0.0]], rim])
    at = np.arange(1, len(spots) - 1)
    faces = np.stack([np.zeros(len(at), int), at, at + 1], axis=1)
    builder = Builder()
    builder.node(mesh=add_mesh(builder, spots, np.tile([0.0, 0.0, 1.0], (len(spots), 1)), faces), name="fan")
    source = write(tmp_path, builder.bytes(), "plain.glb")

    took, (figures, _, _) = seconds(lambda: web_of(source, tmp_path))

    assert figures["triangles"] == len(faces)
    assert took < 6  # ordered for the vertex cache it took 15
