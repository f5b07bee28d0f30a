"""Lighthouse has nothing to say about pages but their speed, which `./scripts/bench pages` measures."""

import pytest

from scripts.benchmarks._lighthouse import SURE, judge
from tests.journeys.opened import Opened
from tests.journeys.public_booth import product_path
from tests.servers import Site

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]


def test_lighthouse_finds_nothing_on_the_entrance_a_hall_a_booth_and_a_product(
    small_site: Site, small_booth: Opened
) -> None:
    paths = {"en": ("/", small_booth.path), "ko": ("/halls/beauty", product_path(small_booth))}

    found = [
        page
        for lang, places in paths.items()
        for page in judge([small_site.url + p for p in places], SURE, lang)
    ]

    assert [line for page in found for line in page.missed] == []
    assert [page.scores for page in found] == [dict.fromkeys(SURE, 1)] * 4
