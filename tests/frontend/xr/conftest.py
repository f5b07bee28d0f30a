"""The site on whose pages one goes into AR and VR."""

from collections.abc import Iterator

import pytest

from tests.frontend.build import Build
from tests.frontend.site import Site, serving
from tests.frontend.xr.device import xr_site


@pytest.fixture(scope="module")
def rooms(viewer_build: Build) -> Iterator[Site]:
    with serving(xr_site(viewer_build)) as served:
        yield served
