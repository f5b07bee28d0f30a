"""Keys that climb, hide or confuse are refused by every call."""

from pathlib import Path

import pytest

from assets.store import ObjectStore, Part
from assets.store.errors import BadKey


@pytest.mark.parametrize(
    "bad",
    ["", "/a", "a/", "a//b", "../a", "a/../b", "a/.", ".env", "a\\b", "a\0b", "a b", "가", "a" * 600, "a?b"],
)
def test_unsafe_keys_are_refused_by_every_call(store: ObjectStore, bad: str, tmp_path: Path) -> None:
    calls = [
        lambda: store.put(bad, b"x", "text/plain"),
        lambda: store.get(bad),
        lambda: store.open(bad),
        lambda: store.download(bad, tmp_path / "out"),
        lambda: store.stat(bad),
        lambda: store.exists(bad),
        lambda: store.delete(bad),
        lambda: store.copy(bad, "fine"),
        lambda: store.start_multipart(bad, "text/plain"),
        lambda: store.sign_part(bad, "0" * 32, 1, 60),
        lambda: store.list_parts(bad, "0" * 32),
        lambda: store.complete_multipart(bad, "0" * 32, [Part(1, 1, "0" * 32)]),
        lambda: store.abort_multipart(bad, "0" * 32),
        lambda: store.sign_get(bad),
        lambda: store.public_url(bad),
    ]

    for call in calls:
        with pytest.raises(BadKey):
            call()


def test_a_prefix_that_climbs_is_refused(store: ObjectStore) -> None:
    with pytest.raises(BadKey):
        list(store.list("../"))
