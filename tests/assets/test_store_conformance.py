"""One suite for every object store: local files, moto, and OpenStack Swift's s3api."""

import contextlib
import threading
import time
import uuid
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

import pytest
import requests

from assets.store import LocalStore, ObjectStore, Part, S3Store, put_content
from assets.store.errors import (
    AlreadyExists,
    BadKey,
    ObjectMissing,
    PartMissing,
    UploadMissing,
)
from assets.store.s3_setup import allow_browsers, make_bucket
from tests.assets import peers
from tests.assets.store_server import serving

SECRET = b"a secret of the test alone"
# Amazon and moto want 5 MiB in every part but the last.
FIRST, LAST = b"a" * (5 << 20), b"the end"
UNCHECKED = {"moto": "moto accepts any signature and any expiry"}


@pytest.fixture(scope="module", params=["local", "moto", "swift"])
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ObjectStore]:
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "local":
        with serving(folder, SECRET) as local:
            yield local
    elif request.param == "moto":
        with peers.moto() as address:
            yield _bucket(address, "any", "thing")
    else:
        if not peers.swift_installed():
            pytest.skip("no Swift: python -m tests.assets.peers install-swift")
        with peers.swift(folder) as address:
            yield _bucket(address, peers.SWIFT_KEY, peers.SWIFT_SECRET)


def _bucket(address: str, key: str, secret: str) -> S3Store:
    store = S3Store("maru-tests", endpoint=address, region="us-east-1", key=key, secret=secret)
    make_bucket(store.client, store.bucket, "us-east-1")
    return store


@pytest.fixture
def signed(request: pytest.FixtureRequest, store: ObjectStore) -> ObjectStore:
    """The store, where it checks signatures."""
    peer = request.node.callspec.params["store"]
    if peer in UNCHECKED:
        pytest.skip(UNCHECKED[peer])
    return store


@pytest.fixture
def key(store: ObjectStore) -> str:
    """A fresh key beside an unrelated object."""
    folder = uuid.uuid4().hex
    store.put(f"{folder}/other.bin", b"unrelated", "application/octet-stream")
    return f"{folder}/thing.bin"


def _altered(url: str, **fields: str) -> str:
    parts = urlsplit(url)
    query = {**dict(parse_qsl(parts.query)), **fields}
    return urlunsplit(parts._replace(query=urlencode(query)))


def _signature_field(url: str) -> str:
    return "signature" if "signature=" in url.split("?")[1].split("X-Amz")[0] else "X-Amz-Signature"


def _upload(store: ObjectStore, key: str, bodies: dict[int, bytes]) -> str:
    upload_id = store.start_multipart(key, "model/gltf-binary")
    for number, body in bodies.items():
        assert requests.put(store.sign_part(key, upload_id, number, 60), data=body, timeout=30).ok
    return upload_id


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


def test_parts_join_to_the_object_whatever_order_they_came_in(store: ObjectStore, key: str) -> None:
    upload_id = _upload(store, key, {2: LAST, 1: FIRST})

    parts = store.list_parts(key, upload_id)
    info = store.complete_multipart(key, upload_id, parts)

    assert [(part.number, part.size) for part in parts] == [(1, len(FIRST)), (2, len(LAST))]
    assert info.size == len(FIRST) + len(LAST)
    assert info.media_type == "model/gltf-binary"
    assert store.get(key) == FIRST + LAST


def test_the_same_part_twice_counts_once_and_the_last_wins(store: ObjectStore, key: str) -> None:
    upload_id = _upload(store, key, {1: b"draft"})
    for _ in range(2):
        requests.put(store.sign_part(key, upload_id, 1, 60), data=LAST, timeout=30)

    parts = store.list_parts(key, upload_id)
    store.complete_multipart(key, upload_id, parts)

    assert len(parts) == 1
    assert store.get(key) == LAST


def test_an_upload_goes_on_after_a_cut_from_what_is_listed(store: ObjectStore, key: str) -> None:
    upload_id = _upload(store, key, {1: FIRST})

    missing = {1, 2} - {part.number for part in store.list_parts(key, upload_id)}
    for number in missing:
        requests.put(store.sign_part(key, upload_id, number, 60), data=LAST, timeout=30)
    store.complete_multipart(key, upload_id, store.list_parts(key, upload_id))

    assert missing == {2}
    assert store.get(key) == FIRST + LAST


def test_a_missing_part_stops_the_completion_and_nothing_is_lost(store: ObjectStore, key: str) -> None:
    upload_id = _upload(store, key, {1: FIRST})
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
    upload_id = _upload(store, key, {1: LAST})
    parts = store.list_parts(key, upload_id)
    store.complete_multipart(key, upload_id, parts)

    with contextlib.suppress(UploadMissing):  # Swift answers as the first time
        store.complete_multipart(key, upload_id, parts)

    assert store.get(key) == LAST


def test_an_aborted_upload_is_gone_and_aborting_again_is_harmless(store: ObjectStore, key: str) -> None:
    upload_id = _upload(store, key, {1: LAST})
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
        pytest.skip("moto looks for the upload's id alone")
    upload_id = _upload(store, key, {1: LAST})

    with pytest.raises(UploadMissing):
        store.complete_multipart(f"{key}2", upload_id, [Part(1, 7, "0" * 32)])


def test_a_signed_address_reads_a_private_object(store: ObjectStore, key: str) -> None:
    store.put(key, b"private", "application/pdf")

    answer = requests.get(store.sign_get(key, 30), timeout=30)

    assert answer.content == b"private"
    assert answer.headers["Content-Type"] == "application/pdf"


@pytest.mark.parametrize(
    "name", ["견적서 2026.pdf", "عرض أسعار.pdf", 'a"b\r\nX: y;.pdf', "😀.pdf", "../../etc/passwd"]
)
def test_file_names_of_any_script_arrive_whole_and_harmless(store: ObjectStore, key: str, name: str) -> None:
    store.put(key, b"%PDF", "application/pdf")

    answer = requests.get(store.sign_get(key, filename=name, disposition="attachment"), timeout=30)

    shown = answer.headers["Content-Disposition"]
    saved = unquote(shown.split("filename*=UTF-8''")[1])
    wanted = name.rsplit("/", 1)[-1].replace("\r", "").replace("\n", "")
    assert shown.startswith("attachment; ")
    assert shown.isascii()
    assert saved == wanted
    assert "X" not in answer.headers


def test_an_address_for_longer_than_a_minute_is_not_signed(store: ObjectStore, key: str) -> None:
    with pytest.raises(ValueError, match="60"):
        store.sign_get(key, 61)


def test_only_content_is_public(store: ObjectStore) -> None:
    assert store.public_url("o/abc.glb").endswith("/o/abc.glb")
    with pytest.raises(BadKey):
        store.public_url("work/abc.glb")


def test_a_forged_signature_is_refused(signed: ObjectStore, key: str) -> None:
    signed.put(key, b"private", "text/plain")
    url = signed.sign_get(key)

    forged = _altered(url, **{_signature_field(url): "0" * 64})

    assert requests.get(url, timeout=30).ok
    assert requests.get(forged, timeout=30).status_code == 403
    assert requests.get(url.split("?")[0], timeout=30).status_code in (400, 401, 403)


def test_a_signature_opens_no_other_key(signed: ObjectStore, key: str) -> None:
    signed.put(key, b"mine", "text/plain")
    url = signed.sign_get(key)

    assert requests.get(url.replace("thing.bin", "other.bin"), timeout=30).status_code == 403


def test_a_signature_is_for_one_method_alone(signed: ObjectStore, key: str) -> None:
    signed.put(key, b"mine", "text/plain")
    upload_id = signed.start_multipart(key, "text/plain")

    assert requests.put(signed.sign_get(key), data=b"theirs", timeout=30).status_code == 403
    assert requests.get(signed.sign_part(key, upload_id, 1, 60), timeout=30).status_code == 403
    assert signed.get(key) == b"mine"


def test_a_signature_is_for_one_part_alone(signed: ObjectStore, key: str) -> None:
    upload_id = signed.start_multipart(key, "text/plain")
    url = signed.sign_part(key, upload_id, 1, 60)

    moved = _altered(url, part="2", partNumber="2")

    assert requests.put(moved, data=b"x", timeout=30).status_code == 403
    assert list(signed.list_parts(key, upload_id)) == []


def test_an_expired_address_is_refused(signed: ObjectStore, key: str) -> None:
    signed.put(key, b"private", "text/plain")
    upload_id = signed.start_multipart(key, "text/plain")
    read, write = signed.sign_get(key, 1), signed.sign_part(key, upload_id, 1, 1)

    deadline = time.time() + 2.1  # Swift knows no other clock than the wall's
    threading.Event().wait(deadline - time.time())

    assert requests.get(read, timeout=30).status_code == 403
    assert requests.put(write, data=b"x", timeout=30).status_code == 403


def test_browsers_are_let_in_where_the_store_can(store: ObjectStore, request: pytest.FixtureRequest) -> None:
    if isinstance(store, LocalStore):
        pytest.skip("the local store is the site itself: no CORS")
    assert isinstance(store, S3Store)

    allowed = allow_browsers(store.client, store.bucket, ["https://maru.example"])

    # Swift sets CORS in its own configuration and knows no such call.
    assert allowed is (request.node.callspec.params["store"] == "moto")
