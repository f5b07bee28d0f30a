"""The search for the smallest files that look like the original."""

from pathlib import Path
from typing import Any

import flip_evaluator
import numpy as np
import pytest

from assets.model import document_of
from assets.optimize.attribute import Witness
from assets.optimize.balance import Error, Places, Plan, balanced, levels
from assets.optimize.flip import flip, see
from assets.optimize.found import Found
from assets.optimize.quality import FLIP_AIM, FLIP_BOUND, PSNR_AIM, PSNR_BOUND, Difference, Part, Reference
from assets.optimize.result import search
from assets.optimize.studio import Studio
from assets.variants import PosterRenderer
from tests.assets.models import Builder, box_model, write
from tests.assets.painted import painted_model
from tests.assets.shapes import add_mesh, knob


def test_flip_gives_what_the_published_evaluator_gives() -> None:
    rng = np.random.default_rng(3)
    before = np.full((96, 130, 3), 255, np.uint8)
    before[20:70, 30:100] = rng.integers(0, 255, (50, 70, 3))
    after = np.clip(before + rng.normal(0, 9, before.shape), 0, 255).astype(np.uint8)
    after[60:80, 90:120] = (40, 90, 200)

    ours = flip(see(before), see(after))

    theirs, _, _ = flip_evaluator.evaluate(
        before.astype(np.float32) / 255, after.astype(np.float32) / 255, "LDR", applyMagma=False
    )
    assert np.abs(ours - theirs[..., 0]).max() < 1e-3


def test_only_the_object_counts(tmp_path: Path) -> None:
    shot = {"name": "view0", "kind": "view", "box": [0, 0, 64, 64]}
    before, after = np.full((64, 64, 3), 255, np.uint8), np.full((64, 64, 3), 255, np.uint8)
    before[:32], after[:32] = 100, 110
    for name, picture in (("before", before), ("after", after)):
        (tmp_path / name).mkdir()
        picture.tofile(tmp_path / name / "view0.rgb")

    [found] = Reference(tmp_path / "before", [shot]).differences(tmp_path / "after", [shot])

    assert found.psnr == pytest.approx(20 * np.log10(255 / 10), abs=0.01)


def planned(colour: float, data: float) -> Plan:
    """One picture of two textures, probed at 40 dB: their squared FLIP as shares of the bound's."""
    aim = FLIP_BOUND**2
    flip, none = np.array([[colour * aim], [data * aim]]), np.zeros((2, 1))
    geometry = Error(np.array([0.1 * aim]), np.zeros(1))
    places = Places(np.ones(1), np.zeros(1, np.intp))
    return Plan(places, geometry, Error(flip, none), np.array([40.0, 40.0]))


def test_bytes_go_to_the_texture_that_shows() -> None:
    price = [2.0 ** (level / 4) for level in levels()]
    plan = planned(colour=2.0, data=0.05)

    chosen = balanced(plan, [price, price])

    assert chosen[0] > 40 > chosen[1]
    assert plan.excess(plan.seen(chosen)) == 0


def test_no_texture_is_raised_to_what_it_cannot_keep() -> None:
    price = [2.0 ** (level / 4) if level <= 42 else float("inf") for level in levels()]

    chosen = balanced(planned(colour=9.0, data=9.0), [price, price])

    assert max(chosen) <= 42


def test_without_textures_there_is_nothing_to_share_out() -> None:
    bare = Error(np.full(1, 4 * FLIP_BOUND**2), np.zeros(1))
    none = np.zeros((0, 1))

    assert (
        balanced(
            Plan(Places(np.ones(1), np.zeros(1, np.intp)), bare, Error(none, none), np.zeros(0)), []
        ).size
        == 0
    )


def test_an_object_too_thin_to_be_seen_holds_everywhere() -> None:
    nothing = Places(np.zeros(0), np.zeros(0, np.intp))
    bare, none = Error(np.zeros(0), np.zeros(0)), np.zeros((1, 0))
    plan = Plan(nothing, bare, Error(none, none), np.array([40.0]))

    assert plan.excess(plan.seen(np.array([28.0]))) == 0


def test_what_a_look_finds_corrects_the_plan() -> None:
    plan, tried = planned(colour=0.5, data=0.5), np.array([38.0, 38.0])
    found = plan.seen(tried)
    worse = Error(found.flip + 0.4 * FLIP_BOUND**2, found.square)

    corrected = plan.corrected(tried, worse)

    assert corrected.seen(tried).flip == pytest.approx(worse.flip)


def test_a_change_is_laid_to_the_texture_of_its_material(tmp_path: Path) -> None:
    shot = {"name": "view0", "kind": "view", "box": [0, 0, 64, 64]}
    ids = np.ones((64, 64), np.uint8)
    ids[:, 32:] = 2
    before, after = np.full((64, 64, 3), 100, np.uint8), np.full((64, 64, 3), 100, np.uint8)
    after[:, 32:] = 106
    for name, picture in (("before", before), ("after", after)):
        (tmp_path / name).mkdir()
        picture.tofile(tmp_path / name / "view0.rgb")
    ids.tofile(tmp_path / "before" / "view0.ids")
    reference = Reference(tmp_path / "before", [shot])
    witness = Witness.of(reference)
    textures = [{"slot": "colour", "materials": [0]}, {"slot": "colour", "materials": [1]}]

    same, changed = (reference.differences(tmp_path / name, [shot]) for name in ("before", "after"))
    plan = witness.plan(textures, np.array([40.0, 40.0]), same, changed, {})

    assert witness.rows == [("view0", 0), ("view0", 1)]
    assert plan.textures.flip[1].max() > 50 * plan.textures.flip[0].max()
    assert plan.textures.square.tolist() == [[0, 0], [0, pytest.approx(36)]]


def test_materials_that_were_not_seen_alone_take_no_more_than_was_seen(tmp_path: Path) -> None:
    """Slots were seen alone in one picture; another shows a second material, which keeps its own error."""
    shots = [{"name": name, "kind": "close", "box": [0, 0, 32, 32]} for name in ("close0", "close1")]
    (tmp_path / "before").mkdir()
    for at, shot in enumerate(shots):
        np.full((32, 32, 3), 100, np.uint8).tofile(tmp_path / "before" / f"{shot['name']}.rgb")
        np.full((32, 32), at + 1, np.uint8).tofile(tmp_path / "before" / f"{shot['name']}.ids")
    reference = Reference(tmp_path / "before", shots)
    witness = Witness.of(reference)
    slots = ("colour", "normal")
    textures = [{"slot": slot, "materials": [material]} for material in (0, 1) for slot in slots]

    def seen(**flips: float) -> list[Difference]:
        parts = {name: Part(1024, flip, 0.0) for name, flip in flips.items()}
        return [Difference(name, "close", 0.0, 99.0, {int(name[-1]): part}) for name, part in parts.items()]

    alone = {"colour": seen(close0=0.08), "normal": seen(close0=0.06)}
    bare, whole = seen(close0=0.0, close1=0.0), seen(close0=0.1, close1=0.01)
    plan = witness.plan(textures, np.full(4, 40.0), bare, whole, alone)

    told = plan.textures.flip.sum(axis=0)
    assert told == pytest.approx([0.1**2, 0.01**2], rel=0.02)
    assert plan.textures.flip[2, 1] / plan.textures.flip[3, 1] == pytest.approx(0.08**2 / 0.06**2, rel=0.05)


def test_room_is_told_in_decibels_of_the_nearer_bound() -> None:
    by_flip, by_noise = Difference("a", "view", 0.095, 50.0), Difference("b", "view", 0.001, 30.4)

    assert by_flip.room_db == pytest.approx(-20 * np.log10(0.095 / FLIP_AIM), abs=0.01)
    assert by_noise.room_db == pytest.approx(30.4 - PSNR_AIM, abs=0.01)


def test_without_a_browser_settings_are_careful_and_nothing_is_claimed(tmp_path: Path) -> None:
    write(tmp_path, painted_model(), "plain.glb")

    found = search(tmp_path, None)

    assert found.warnings == ("search_unmeasured",)
    assert set(found.files) == {"web", "phone", "web_webp", "phone_webp"}
    assert all(one["quality"] is None for one in found.files.values())
    assert (tmp_path / "web_searched.glb").exists()


def test_a_model_without_textures_has_no_twins(tmp_path: Path) -> None:
    write(tmp_path, box_model().bytes(), "plain.glb")

    found = search(tmp_path, None)

    assert set(found.files) == {"web", "phone"}
    assert found.files["web"]["textures"] is None


def test_every_file_keeps_the_bound_and_says_so(tmp_path: Path, renderer: PosterRenderer) -> None:
    plain = write(tmp_path, painted_model(), "plain.glb")

    found = search(tmp_path, renderer)

    for name, figures in found.files.items():
        assert figures["quality"]["flip"] <= FLIP_BOUND, name
        assert figures["quality"]["psnr"] >= PSNR_BOUND, name
    assert (tmp_path / "web_searched.glb").stat().st_size < plain.stat().st_size / 3
    assert document_of(tmp_path / "web_searched.glb")["images"][0]["mimeType"] == "image/avif"
    assert len(found.pictures) == 8
    assert all((tmp_path / picture).exists() for picture in found.pictures)


def noted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of all files that a search makes, as they are made."""
    drawn: list[str] = []
    made = Studio.made

    def note(studio: Studio, name: str, *rest: Any) -> Found:
        drawn.append(name)
        return made(studio, name, *rest)

    monkeypatch.setattr(Studio, "made", note)
    return drawn


def test_of_many_textures_a_draft_is_looked_at_first(
    tmp_path: Path, renderer: PosterRenderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, painted_model(), "plain.glb")
    monkeypatch.setattr("assets.optimize.search._MANY", 0)
    drawn = noted(monkeypatch)

    found = search(tmp_path, renderer)

    assert drawn.index("sketch.glb") < drawn.index("0_web_searched.glb")
    assert "1_phone.glb" not in drawn
    assert set(found.files) == {"web", "phone"}
    assert found.files["web"]["quality"]["flip"] <= FLIP_BOUND


def test_colours_of_a_palette_need_no_looks_of_their_own(
    tmp_path: Path, renderer: PosterRenderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder = Builder()
    colours = np.random.default_rng(8).random((6, 3)).tolist()
    builder.doc["materials"] = [
        {"pbrMetallicRoughness": {"baseColorFactor": [*one, 1], "metallicFactor": 0}} for one in colours
    ]
    for at in range(6):
        mesh = add_mesh(builder, *knob(2 + at), material=at)
        builder.node(mesh=mesh, translation=[0.3 * at, 0, 0])
    write(tmp_path, builder.bytes(), "plain.glb")
    drawn = noted(monkeypatch)

    found = search(tmp_path, renderer)

    assert "probe.glb" not in drawn
    assert set(found.files) == {"web", "phone"}
    assert found.files["web"]["textures"] == "webp"
    assert found.files["web"]["draw_calls"] == 1
    assert found.files["web"]["quality"]["flip"] <= FLIP_BOUND


def test_a_bare_model_is_measured_too(tmp_path: Path, renderer: PosterRenderer) -> None:
    write(tmp_path, box_model().bytes(), "plain.glb")

    found = search(tmp_path, renderer)

    assert found.files["web"]["quality"]["pictures"] >= 4
    assert found.files["web"]["triangles"] == 12


def test_a_file_that_looks_otherwise_does_not_pass(tmp_path: Path, renderer: PosterRenderer) -> None:
    good, bad = (
        write(tmp_path, painted_model(), "good.glb"),
        write(tmp_path, painted_model(shift=25), "bad.glb"),
    )
    for name in ("before", "after"):
        (tmp_path / name).mkdir()

    shots = renderer.shoot(good, tmp_path / "before", None, keep=True)
    renderer.shoot(bad, tmp_path / "after", shots)
    differences = Reference(tmp_path / "before", shots).differences(tmp_path / "after", shots)

    assert {"view0", "view3", "close0"} <= {one.name for one in differences}
    assert not any(one.holds for one in differences)


def test_a_candidate_shows_the_same_when_it_is_not_loaded_again(
    tmp_path: Path, renderer: PosterRenderer
) -> None:
    good, other = (
        write(tmp_path, painted_model(), "good.glb"),
        write(tmp_path, painted_model(shift=25), "other.glb"),
    )
    for name in ("before", "one", "two"):
        (tmp_path / name).mkdir()

    shots = renderer.shoot(good, tmp_path / "before", None, keep=True)
    renderer.shoot(good, tmp_path / "one", shots, mark="good")
    renderer.shoot(good, tmp_path / "two", shots[:2], mark="good")
    renderer.shoot(other, tmp_path / "one", shots[:1], mark="other")
    renderer.shoot(good, tmp_path / "two", shots[2:], mark="good")

    drawn = {path.name: path.read_bytes() for path in (tmp_path / "two").iterdir()}
    assert all((tmp_path / "before" / name).read_bytes() == pixels for name, pixels in drawn.items())
    seen_first = f"{shots[0]['name']}.rgb"
    assert (tmp_path / "one" / seen_first).read_bytes() != drawn[seen_first]
