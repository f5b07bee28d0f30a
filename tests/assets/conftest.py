"""What the tests of models share."""

from collections.abc import Iterator

import pytest

from assets.variants import PosterRenderer


@pytest.fixture(scope="module")
def renderer() -> Iterator[PosterRenderer]:
    """A browser that draws models, one for each file of tests."""
    if PosterRenderer().chromium is None:
        pytest.skip("no Chromium to render with")
    with PosterRenderer() as found:
        yield found
