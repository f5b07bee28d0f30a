"""The twelve named sides are the same in the pipeline, in the viewer and in words."""

import re

import pytest

from assets.variants import VIEWS
from exhibition.web.i18n import Words
from tests.conftest import ROOT


def test_the_viewer_and_the_pipeline_name_the_same_sides() -> None:
    source = (ROOT / "frontend/src/viewer/framing.ts").read_text()
    table = source[source.index("const ANGLES") : source.index("const MARGIN")]

    in_viewer = re.findall(r"^  '?([a-z-]+)'?: \[(-?\d+), (-?\d+)(?:, ([\d.]+))?\]", table, re.MULTILINE)

    assert [(n, float(a), float(b), float(c or 1)) for n, a, b, c in in_viewer] == [tuple(v) for v in VIEWS]


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_side_has_a_name(lang: str) -> None:
    assert [view.name for view in VIEWS if not Words().has(lang, f"views-{view.name}")] == []
