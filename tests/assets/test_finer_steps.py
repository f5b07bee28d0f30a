"""Steps of geometry are finer where what they show costs more bytes in textures than finer steps take."""

from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from assets.optimize.balance import Error, Places, Plan, levels
from assets.optimize.found import Found
from assets.optimize.probing import Probing
from assets.optimize.quality import FLIP_AIM
from assets.optimize.studio import Studio
from assets.optimize.tiers import DESKTOP
from assets.optimize.workshop import FINE, FINER, FINEST, Settings, Workshop, refined

HALF = 0.5 * FLIP_AIM
FINE_BYTES, FINER_BYTES = 100_000, 110_000


def seen(flip: float) -> Error:
    """What is seen at the only place there is."""
    return Error(np.array([flip**2]), np.array([0.0]))


def rows(dearness: float) -> list[list[float]]:
    """Bytes of one texture by its level: a quarter more for each dB."""
    return [[dearness * 1.25**level for level in range(len(levels()))]]


@dataclass
class Stage:
    """A workshop, a studio and a witness in one: finer steps show `shown`."""

    shown: float = 0.0
    looks: list[tuple[int, int, int]] = field(default_factory=list)

    @property
    def witness(self) -> Any:
        return SimpleNamespace(error=lambda _: seen(self.shown))

    def weigh(self, shape: Settings) -> int:
        return FINE_BYTES if shape.bits == FINE else FINER_BYTES

    def near(self) -> list[Any]:
        return []

    def made(self, name: str, shape: Settings, *_: Any) -> Found:
        self.looks.append(shape.bits)
        return Found(Path(name), DESKTOP, shape, {}, [])


def finer(stage: Stage, *, dearness: float, rounded: float = HALF) -> tuple[Plan, Settings] | None:
    """Of a geometry that shows half of what may be seen, and a texture that shows it all when probed."""
    look = {"textures": [{"slot": "colour", "solid": False}], "tangents": False, "needed": []}
    probing = Probing(cast(Workshop, stage), cast(Studio, stage), look)
    places = Places(np.array([1.0]), np.array([0]))
    texture = Error(np.array([[FLIP_AIM**2]]), np.array([[0.0]]))
    plan = Plan(places, seen(HALF), texture, np.array([40.0]))
    return probing.refined(plan, rows(dearness), Settings("png", bits=FINE), seen(rounded))


def test_dear_textures_get_finer_steps_of_geometry() -> None:
    stage = Stage()

    found = finer(stage, dearness=200_000)

    assert found is not None
    plan, shape = found
    assert shape.bits == FINER
    assert plan.geometry.flip == 0.0
    assert stage.looks == [FINER]


def test_cheap_textures_do_not_and_nothing_is_looked_at() -> None:
    stage = Stage()

    assert finer(stage, dearness=200) is None
    assert stage.looks == []


def test_where_finer_steps_show_as_much_the_others_stay() -> None:
    stage = Stage(shown=HALF)

    assert finer(stage, dearness=200_000) is None
    assert stage.looks == [FINER]


def test_what_is_not_of_the_steps_is_no_reason_to_look() -> None:
    stage = Stage()

    assert finer(stage, dearness=200_000, rounded=0.0) is None
    assert stage.looks == []


@pytest.mark.parametrize(
    ("bits", "then"),
    [(FINE, FINER), ((12, 13, 0), (14, 14, 1)), (FINER, FINER), (FINEST, FINEST)],
)
def test_steps_end_with_the_finest_that_textures_are_worth(bits: Any, then: Any) -> None:
    assert refined(bits) == then
