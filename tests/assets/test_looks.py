"""How little a search looks: first where the plan expects least room, from few sides while it plans."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from assets.optimize.attribute import Witness
from assets.optimize.balance import Error, Places, Plan
from assets.optimize.beside import Beside
from assets.optimize.found import Found
from assets.optimize.probing import Probing
from assets.optimize.quality import FLIP_AIM, PSNR_AIM, Difference, Reference, Shot
from assets.optimize.studio import Studio
from assets.optimize.tiers import DESKTOP, PHONE, Tier
from assets.optimize.workshop import FINE, FINE_PLACES, FINER, FINEST, Bits, Settings, Workshop

Pixels = dict[int, int]


def seen(**pictures: Pixels) -> Reference:
    """A reference whose pictures show so many pixels of each material."""

    class Shown(Reference):
        def pixels_of(self, shot: Shot) -> Pixels:
            return pictures[shot["name"]]

    return Shown(Path(), [{"name": name, "kind": name.rstrip("0123456789")} for name in pictures])


def studio_of(reference: Reference) -> Studio:
    studio = Studio.__new__(Studio)
    studio.reference = reference
    return studio


def test_a_candidate_is_looked_at_first_where_the_plan_expects_least_room() -> None:
    reference = seen(view0={0: 900}, view1={0: 500, 1: 400}, close0={1: 800})
    witness = Witness.of(reference)
    nothing = np.zeros((2, len(witness.rows)))
    shows = nothing.copy()
    shows[1] = [0.0 if material == 0 else FLIP_AIM**2 for _, material in witness.rows]
    plan = Plan(witness.places, Error(nothing[0], nothing[0]), Error(shows, nothing), np.array([40.0, 40.0]))

    assert witness.worst(plan, np.array([40.0, 40.0])) == ["close0", "view1", "view0"]


def test_the_share_of_the_bounds_that_a_picture_uses_up_is_that_of_the_nearer_one() -> None:
    places = Places(np.array([1.0]), np.array([0], np.intp))
    square = 255**2 * 10 ** (-PSNR_AIM / 10)
    geometry = Error(np.array([(FLIP_AIM / 2) ** 2]), np.array([square]))
    none = np.zeros((0, 1))
    plan = Plan(places, geometry, Error(none, none), np.zeros(0))

    [used] = plan.used(np.zeros(0))

    assert 1.0 < used < 1.05


def test_while_it_plans_it_looks_from_two_sides_and_wherever_else_a_material_is_seen() -> None:
    reference = seen(
        view0={0: 900},
        view1={0: 900, 2: 900},
        view2={0: 900},
        view3={0: 900},
        close0={0: 900},
        close1={1: 900},
    )

    chosen = [shot["name"] for shot in studio_of(reference).several()]

    assert chosen == ["view0", "view2", "close0", "close1", "view1"]


class Steps:
    """A studio that sees so much room at these bits, and less than none at coarser ones."""

    def __init__(self, *rooms: tuple[Bits, float]) -> None:
        self.rooms, self.witness = dict(rooms), None

    def near(self) -> list[Shot]:
        return []

    def made(self, name: str, made: Settings, tier: Tier, shots: Sequence[Shot]) -> Found:
        shown = [Difference("close0", "close", 0.01, PSNR_AIM + self.rooms.get(made.bits, -9.0))]
        return Found(Path(name), tier, made, {"bytes": 1000, "textures": []}, shown)


@pytest.mark.parametrize(
    ("rooms", "bits"),
    [
        ([(FINE, 5.0)], FINE),
        ([(FINER, 2.0)], FINER),
        ([(FINER, -4.0), (FINE_PLACES, 9.0), (FINEST, 12.0)], FINE_PLACES),
        ([(FINER, -4.0), (FINE_PLACES, -4.0), (FINEST, 12.0)], FINEST),
        ([(FINER, -4.0), (FINE_PLACES, 2.0), (FINEST, 2.5)], FINE_PLACES),
    ],
)
def test_geometry_is_no_finer_than_what_shows_it(rooms: list[tuple[Bits, float]], bits: Bits) -> None:
    look = {"textures": [], "tangents": False, "needed": []}
    probing = Probing(cast(Workshop, None), cast(Studio, Steps(*rooms)), look)

    assert probing.faithful().settings.bits == bits


class Shelf:
    """A studio that gives the same file another name."""

    def same(self, found: Found, name: str) -> Found:
        return found


def desktop(bytes_: int, *, side: int = 512, room: float = 3.0) -> Found:
    textures = [{"bytes": bytes_ // 2, "width": side, "height": side, "quality": 50, "psnr": 40.0}]
    shown = [Difference("view0", "view", 0.01, PSNR_AIM + room)]
    made = Settings("avif", {0: 40.0})
    return Found(Path("web.glb"), DESKTOP, made, {"bytes": bytes_, "textures": textures}, shown)


def phone_of(web: Found) -> list[str]:
    """The tiers that were made for phones beside this file."""
    made: list[str] = []

    def settle(
        name: str,
        tier: Tier,
        codec: str,
        wanted: Any,
        rounds: int = 1,
        shots: Sequence[Shot] | None = None,
    ) -> Found:
        made.append(tier.name)
        return web

    textures = [{key: web.figures["textures"][0][key] for key in ("width", "height")}]
    shop, studio = cast(Workshop, None), cast(Studio, Shelf())
    assert Beside(shop, studio, textures, [[1.0]], settle).phone(web) is web
    return made


def test_a_small_file_is_everybodys() -> None:
    assert phone_of(desktop(90_000)) == []


def test_phones_get_a_file_of_their_own_where_it_is_smaller_or_its_pictures_are_too_large() -> None:
    assert phone_of(desktop(400_000)) == [PHONE.name]
    assert phone_of(desktop(400_000, room=0.5)) == []
    assert phone_of(desktop(90_000, side=4096)) == [PHONE.name]
