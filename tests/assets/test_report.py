"""A manifest becomes a report that a person understands, whatever pipeline wrote it."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assets.model.places import places
from assets.report import judge_size, summarize, summary, write_html
from assets.report.costs import seconds_on
from assets.report.tell import Tell
from assets.report.words import words
from tests.assets import manifests

ROOT = Path(__file__).resolve().parents[2]


def states(manifest: dict[str, object], **more: object) -> dict[str, str]:
    """Each budget's state."""
    return {budget.code: budget.state for budget in summarize(manifest, **more).budgets}  # type: ignore[arg-type]


def test_a_model_within_every_limit_is_ready() -> None:
    found = summarize(manifests.perfect(), [420, 310, 265])

    assert found.verdict == "ready"
    assert set(states(manifests.perfect(), stated_mm=[420, 310, 265]).values()) == {"pass"}
    assert [cost.of for cost in found.costs] == ["source", "desktop", "phone"]
    assert found.quality.level == "close"
    assert len(found.views) == 4


def test_a_heavy_model_fails_each_limit_that_it_passes_by() -> None:
    found = states(manifests.heavy())

    assert summarize(manifests.heavy()).verdict == "attention"
    assert {code for code, state in found.items() if state == "fail"} == {
        "bytes", "triangles", "textures", "usdz", "size",
    }  # fmt: skip


def test_what_is_still_being_made_fails_nothing() -> None:
    making = ["lods", "usdz", "search", "ktx2"]

    found = summarize(manifests.quick(), making=making)

    assert found.verdict == "working"
    assert {b.code: b.state for b in found.budgets if b.state != "pass"} == {
        "bytes": "pending", "triangles": "pending", "usdz": "pending", "polygons": "pending",
    }  # fmt: skip


def test_an_older_manifest_is_read_and_said_to_be_old() -> None:
    found = summarize(manifests.old())

    assert (found.verdict, found.outdated, found.views) == ("ready", True, ())
    assert found.quality.level == "unmeasured"
    assert found.costs[-1].variant == "web"


def test_a_refused_file_has_a_report_too() -> None:
    issue = {"code": "zip_link", "severity": "error", "pointer": "a/b.bin", "message": "", "params": {}}

    found = summarize({"schema": 0, "issues": [issue], "stats": {"bytes": 5}})

    assert found.verdict == "refused"
    assert (found.findings[0].action, found.budgets) == ("replace", ())


def test_time_to_load_counts_the_bytes_and_four_round_trips() -> None:
    assert seconds_on("4g", 9_000_000) == pytest.approx(8.24)
    assert seconds_on("3g", 200_000) == pytest.approx(1.6)


def test_findings_are_grouped_with_their_places_and_one_action() -> None:
    found = {finding.code: finding for finding in summarize(manifests.heavy()).findings}

    tangents = found["MESH_PRIMITIVE_GENERATED_TANGENT_SPACE"]
    assert (tangents.count, len(tangents.places), tangents.places[0].name) == (9, 5, "Brushed steel")
    assert found["NODE_EMPTY"].places[0].name == "Door"
    assert (found["size_unlikely"].action, found["usdz_failed"].action) == ("rescale", "rebuild")
    assert "repaired_weights" not in found
    assert summarize(manifests.heavy()).repairs[0].found == 210


def test_a_declared_loss_names_the_file_and_what_it_lacks() -> None:
    features = {feature.name: feature for feature in summarize(manifests.perfect()).features}

    assert features["variants"].lost == {"usdz": ["Red", "Blue"]}
    assert features["animations"].lost == {}
    assert "Red, Blue" in Tell(words("en")).lost(features["variants"])


@pytest.mark.parametrize(
    ("file_mm", "stated", "verdict", "suggestion"),
    [
        ([38, 112, 38], [38, 112, 38], "fits", None),
        ([112, 38, 38], [38, 112, 38], "fits", None),
        ([3800, 11200, 3800], [38, 112, 38], "differs", "cm"),
        ([38000, 112000, 38000], [38, 112, 38], "differs", "mm"),
        ([1496, 4409, 1496], [38, 112, 38], "differs", "in"),
        ([0.038, 0.112, 0.038], [38, 112, 38], "differs", "x1000"),
        ([50, 50, 50], [38, 112, 38], "differs", None),
        ([38000, 112000, 38000], None, "huge", "cm"),
        ([1, 2, 1], None, "tiny", "x1000"),
        ([60, 140, 60], None, "plausible", None),
        ([], None, "unknown", None),
    ],
)
def test_a_size_that_cannot_be_meant_is_told_with_the_unit_that_fits(
    file_mm: list[float], stated: list[float] | None, verdict: str, suggestion: str | None
) -> None:
    found = judge_size(file_mm, 1.0, stated)

    assert (found.verdict, found.suggestion and found.suggestion.unit) == (verdict, suggestion)


def test_places_name_what_a_pointer_points_at() -> None:
    document = {
        "materials": [{"name": "Glass"}],
        "meshes": [{"name": "Lid", "primitives": [{"attributes": {"POSITION": 4}, "indices": 5}]}],
        "nodes": [{"name": 7}, "nonsense"],
    }

    found = places(document, ["/materials/0/alphaMode", "/accessors/4", "/nodes/0", "/nodes/1", "/asset", ""])

    assert [(p["kind"], p["name"]) for p in found.values()] == [
        ("material", "Glass"), ("mesh", "Lid"), ("node", ""), ("node", ""), ("file", ""), ("file", ""),
    ]  # fmt: skip


@given(
    st.dictionaries(st.sampled_from(["meshes", "nodes", "materials", "accessors"]), st.lists(st.integers()))
)
def test_places_of_a_strange_document_are_nameless(document: dict[str, object]) -> None:
    assert all(place["name"] == "" for place in places(document, ["/meshes/0", "/accessors/1"]).values())


@pytest.mark.parametrize("make", [manifests.perfect, manifests.heavy, manifests.old, manifests.quick])
def test_the_summary_is_json(make: object) -> None:
    assert json.loads(json.dumps(summary(make())))["costs"]  # type: ignore[operator]


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("make", [manifests.perfect, manifests.heavy, manifests.old, manifests.quick])
def test_the_report_is_one_file_with_all_its_words(make: object, lang: str, tmp_path: Path) -> None:
    for n in range(4):
        for when in ("before", "after"):
            (tmp_path / f"view{n}_{when}.webp").write_bytes(b"RIFF")

    text = write_html(make(), tmp_path, tmp_path / "report.html", lang, name="<b>").read_text()  # type: ignore[operator]

    assert ">report-" not in text
    assert '"report-' not in text
    assert "&lt;b&gt;" in text
    assert re.findall(r'(?:src|href)="(?!data:|#)[^"]', text) == []


def test_a_picture_outside_the_folder_is_not_taken_along(tmp_path: Path) -> None:
    secret = tmp_path / "secret.webp"
    secret.write_bytes(b"secret")
    folder = tmp_path / "built"
    folder.mkdir()
    manifest = manifests.perfect()
    for picture in manifest["pictures"]:
        picture["path"] = "../secret.webp"

    text = write_html(manifest, folder, tmp_path / "report.html").read_text()

    assert "data:image/webp" not in text


@pytest.mark.parametrize("pair", [("ko", "en")])
def test_both_languages_have_the_same_words(pair: tuple[str, str]) -> None:
    keys = [
        set(
            re.findall(
                r"^([\w-]+) =", (ROOT / f"frontend/locales/{lang}/report.ftl").read_text(), re.MULTILINE
            )
        )
        for lang in pair
    ]

    assert keys[0] == keys[1]
