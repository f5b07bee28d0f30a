"""Uploads in parts: joined, resumed after a cut, completed once, aborted."""

import contextlib

import pytest
import requests

from assets.store import ObjectStore, Part
from assets.store.errors import PartMissing, UploadMissing
from tests import skips
from tests.assets.store.parts import FIRST, LAST, upload


def test_parts_join_to_the_object_whatever_order_they_came_in(store: ObjectStore, key: str) -> None:
    upload_id = upload(store, key, {2: LAST, 1: FIRST})

    parts = store.list_parts(key, upload_id)
    info = store.complete_multipart(key, upload_id, parts)

    assert [(part.number, part.size) for part in parts] == [(1, len(FIRST)), (2, len(LAST))]
    assert info.size == len(FIRST) + len(LAST)
    assert info.media_type == "model/gltf-binary"
    assert store.get(key) == FIRST + LAST


def test_the_same_part_twice_counts_once_and_the_last_wins(store: ObjectStore, key: str) -> None:
    upload_id = upload(store, key, {1: b"draft"})
    for _ in range(2):
        requests.put(store.sign_part(key, upload_id, 1, 60), data=LAST, timeout=30)

    parts = store.list_parts(key, upload_id)
    store.complete_multipart(key, upload_id, parts)

    assert len(parts) == 1
    assert store.get(key) == LAST


def test_an_upload_goes_on_after_a_cut_from_what_is_listed(store: ObjectStore, key: str) -> None:
    upload_id = upload(store, key, {1: FIRST})

    missing = {1, 2} - {part.number for part in store.list_parts(key, upload_id)}
    for number in missing:
        requests.put(store.sign_part(key, upload_id, number, 60), data=LAST, timeout=30)
    store.complete_multipart(key, upload_id, store.list_parts(key, upload_id))

    assert missing == {2}
    assert store.get(key) == FIRST + LAST


def test_a_missing_part_stops_the_completion_and_nothing_is_lost(store: ObjectStore, key: str) -> None:
    upload_id = upload(store, key, {1: FIRST})
    parts = [*store.list_parts(key, upload_id), Part(2, 7, "0123456789abcdef0123456789abcdef")]

    with pytest.raises(PartMissing):
        store.complete_multipart(key, upload_id, parts)

    assert not store.exists(key)
    assert len(store.list_parts(key, upload_id)) == 1


def test_completing_with_no_parts_is_a_missing_part(store: ObjectStore, key: str) -> None:
    upload_id = store.start_multipart(key, "text/plain")

    with pytest.raises(PartMissing):
        store.complete_multipart(key, upload_id, [])


def test_completing_twice_leaves_the_object_as_it_is(store: ObjectStore, key: str) -> None:
    upload_id = upload(store, key, {1: LAST})
    parts = store.list_parts(key, upload_id)
    store.complete_multipart(key, upload_id, parts)

    with contextlib.suppress(UploadMissing):  # Swift answers as the first time
        store.complete_multipart(key, upload_id, parts)

    assert store.get(key) == LAST


def test_an_aborted_upload_is_gone_and_aborting_again_is_harmless(store: ObjectStore, key: str) -> None:
    upload_id = upload(store, key, {1: LAST})
    url = store.sign_part(key, upload_id, 2, 60)

    store.abort_multipart(key, upload_id)
    store.abort_multipart(key, upload_id)

    assert not requests.put(url, data=LAST, timeout=30).ok
    with pytest.raises(UploadMissing):
        store.list_parts(key, upload_id)


def test_an_upload_of_another_key_is_not_found(
    store: ObjectStore, key: str, request: pytest.FixtureRequest
) -> None:
    if request.node.callspec.params["store"] == "moto":
        pytest.skip(skips.MOTO_KNOWS_IDS_ONLY)
    upload_id = upload(store, key, {1: LAST})

    with pytest.raises(UploadMissing):
        store.complete_multipart(f"{key}2", upload_id, [Part(1, 7, "0" * 32)])
