"""Objects: stored, read, listed, copied, deleted; the first of many stays."""

import threading
import uuid
from io import BytesIO
from pathlib import Path

import pytest

from assets.store import ObjectStore, put_content
from assets.store.errors import AlreadyExists, ObjectMissing


def test_bytes_come_back_with_their_media_type_and_headers(store: ObjectStore, key: str) -> None:
    store.put(key, b"hello", "text/plain", headers={"Cache-Control": "no-store"})

    info = store.stat(key)

    assert store.get(key) == b"hello"
    assert (info.size, info.media_type, info.headers["Cache-Control"]) == (5, "text/plain", "no-store")
    assert info.etag


def test_a_file_and_a_stream_are_stored_alike(store: ObjectStore, key: str, tmp_path: Path) -> None:
    file = tmp_path / "in"
    file.write_bytes(b"file")

    store.put(key, file, "text/plain")
    store.put(f"{key}2", BytesIO(b"stream"), "text/plain")

    store.download(key, tmp_path / "out")
    with store.open(f"{key}2") as stream:
        assert (stream.read(3), stream.read(99)) == (b"str", b"eam")
    assert (tmp_path / "out").read_bytes() == b"file"


def test_an_empty_object_is_an_object(store: ObjectStore, key: str) -> None:
    store.put(key, b"", "text/plain")

    assert store.get(key) == b""
    assert store.exists(key)


def test_a_later_put_replaces_and_changes_the_tag(store: ObjectStore, key: str) -> None:
    before = store.put(key, b"old", "text/plain")

    after = store.put(key, b"new", "text/css")

    assert store.get(key) == b"new"
    assert store.stat(key).media_type == "text/css"
    assert before.etag != after.etag


def test_a_missing_object_has_its_own_error(store: ObjectStore, key: str, tmp_path: Path) -> None:
    assert not store.exists(key)
    with pytest.raises(ObjectMissing):
        store.get(key)
    with pytest.raises(ObjectMissing):
        store.stat(key)
    with pytest.raises(ObjectMissing):
        store.download(key, tmp_path / "out")
    with pytest.raises(ObjectMissing):
        store.copy(key, f"{key}2")


def test_deleting_twice_is_harmless(store: ObjectStore, key: str) -> None:
    store.put(key, b"x", "text/plain")

    store.delete(key)
    store.delete(key)

    assert not store.exists(key)


def test_a_listing_holds_the_keys_of_its_prefix_in_order(store: ObjectStore, key: str) -> None:
    folder = key.split("/")[0]
    for name in ("b", "a", "sub/c"):
        store.put(f"{folder}/{name}", b"x", "text/plain")

    assert list(store.list(f"{folder}/")) == [f"{folder}/{n}" for n in ("a", "b", "other.bin", "sub/c")]
    assert list(store.list(f"{folder}/su")) == [f"{folder}/sub/c"]
    assert list(store.list(f"{folder}/nothing/")) == []


def test_a_copy_keeps_media_type_and_headers(store: ObjectStore, key: str) -> None:
    store.put(key, b"x", "image/webp", headers={"Cache-Control": "no-store"})

    info = store.copy(key, f"{key}2")

    assert store.get(f"{key}2") == b"x"
    assert (info.media_type, info.headers["Cache-Control"]) == ("image/webp", "no-store")


def test_if_absent_keeps_the_first(store: ObjectStore, key: str) -> None:
    store.put(key, b"first", "text/plain", if_absent=True)

    with pytest.raises(AlreadyExists):
        store.put(key, b"second", "text/plain", if_absent=True)

    assert store.get(key) == b"first"


def test_of_many_if_absent_at_once_a_whole_one_stays(
    store: ObjectStore, key: str, request: pytest.FixtureRequest
) -> None:
    bodies = [bytes([65 + n]) * 100_000 for n in range(8)]
    won: list[bytes] = []

    def write(body: bytes) -> None:
        try:
            store.put(key, body, "text/plain", if_absent=True)
            won.append(body)
        except AlreadyExists:
            pass

    threads = [threading.Thread(target=write, args=(body,)) for body in bodies]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert store.get(key) in won
    if request.node.callspec.params["store"] == "local":  # the peers look first and write later
        assert len(won) == 1


def test_content_is_named_by_its_hash_and_stored_once(store: ObjectStore, tmp_path: Path) -> None:
    file = tmp_path / "a.webp"
    file.write_bytes(uuid.uuid4().bytes)

    first = put_content(store, file, "webp", "image/webp")
    again = put_content(store, file, "webp", "image/webp")

    assert first == again
    assert first[1] == f"o/{first[0]}.webp"
    assert "immutable" in store.stat(first[1]).headers["Cache-Control"]
