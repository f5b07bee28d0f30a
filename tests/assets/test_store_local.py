"""What the local store alone promises: bounded parts, grants for one thing, nothing half written."""

import itertools
import threading
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from assets.store import Grant, LocalStore
from assets.store.errors import (
    BadKey,
    ObjectMissing,
    PartTooLarge,
    SignatureExpired,
    SignatureInvalid,
    UploadMissing,
)

NOW = 1_800_000_000.0


@pytest.fixture
def store(tmp_path: Path) -> LocalStore:
    store = LocalStore(tmp_path, b"a secret of the test", "https://maru.example/hall", clock=lambda: NOW)
    store.put("unrelated/thing", b"unrelated", "text/plain")
    return store


def _verify(store: LocalStore, method: str, url: str, now: float = NOW) -> Grant:
    parts = urlsplit(url)
    return store.verify(method, parts.path, dict(parse_qsl(parts.query)), now)


def test_a_grant_says_what_was_signed(store: LocalStore) -> None:
    url = store.sign_part("originals/a.glb", "f" * 32, 3, 600)

    grant = _verify(store, "PUT", url)

    assert url.startswith("https://maru.example/hall/store/originals/a.glb?")
    assert grant == Grant("PUT", "originals/a.glb", int(NOW) + 600, "f" * 32, 3)


@pytest.mark.parametrize("field", ["expires", "upload", "part", "signature"])
def test_every_field_of_a_signed_address_is_covered(store: LocalStore, field: str) -> None:
    parts = urlsplit(store.sign_part("a.glb", "f" * 32, 3, 600))
    fields = dict(parse_qsl(parts.query))

    for value in ("", "1", "9" * 30, "٣", "é", "0" * 64):
        with pytest.raises(SignatureInvalid):
            store.verify("PUT", parts.path, {**fields, field: value}, NOW)


def test_an_address_lives_until_its_second_and_not_in_it(store: LocalStore) -> None:
    url = store.sign_get("unrelated/thing", 10)

    assert _verify(store, "GET", url, NOW + 9.9).key == "unrelated/thing"
    with pytest.raises(SignatureExpired):
        _verify(store, "GET", url, NOW + 10)


def test_another_secret_signs_nothing_here(store: LocalStore, tmp_path: Path) -> None:
    other = LocalStore(tmp_path, b"another secret, as long", "https://maru.example/hall", clock=lambda: NOW)

    with pytest.raises(SignatureInvalid):
        _verify(store, "GET", other.sign_get("unrelated/thing"))


def test_a_path_that_climbs_is_a_bad_key_before_anything_else(store: LocalStore) -> None:
    with pytest.raises(BadKey):
        store.verify("GET", "/hall/store/../../etc/passwd", {}, NOW)


def test_a_part_past_its_limit_leaves_nothing(store: LocalStore, tmp_path: Path) -> None:
    upload_id = store.start_multipart("a.glb", "model/gltf-binary")
    grant = _verify(store, "PUT", store.sign_part("a.glb", upload_id, 1, 60))

    with pytest.raises(PartTooLarge):
        store.write_part(grant, BytesIO(b"x" * 11), 10)

    assert list(store.list_parts("a.glb", upload_id)) == []
    assert list((tmp_path / "tmp").iterdir()) == []


def test_a_stream_that_breaks_leaves_the_old_object(store: LocalStore, tmp_path: Path) -> None:
    class Broken(BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError("cut")

    with pytest.raises(OSError, match="cut"):
        store.put("unrelated/thing", Broken(b""), "text/css")

    assert store.get("unrelated/thing") == b"unrelated"
    assert list((tmp_path / "tmp").iterdir()) == []


def test_many_writers_of_one_part_leave_one_whole_part(store: LocalStore) -> None:
    upload_id = store.start_multipart("a.glb", "model/gltf-binary")
    grant = _verify(store, "PUT", store.sign_part("a.glb", upload_id, 1, 60))
    bodies = [bytes([65 + n]) * 300_000 for n in range(8)]
    threads = [threading.Thread(target=store.write_part, args=(grant, BytesIO(b), 1 << 20)) for b in bodies]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    parts = store.list_parts("a.glb", upload_id)
    store.complete_multipart("a.glb", upload_id, parts)

    assert len(parts) == 1
    assert store.get("a.glb") in bodies


def test_a_reader_never_sees_half_an_object(store: LocalStore) -> None:
    bodies = [bytes([65 + n]) * 500_000 for n in range(4)]
    store.put("a", bodies[0], "text/plain")
    done = threading.Event()

    def write() -> None:
        for body in itertools.islice(itertools.cycle(bodies), 40):
            store.put("a", body, "text/plain")
        done.set()

    writer = threading.Thread(target=write)
    writer.start()
    seen = {store.get("a") for _ in iter(done.is_set, True)}
    writer.join()

    assert seen <= set(bodies)


def test_a_key_cannot_be_both_an_object_and_a_folder(store: LocalStore) -> None:
    with pytest.raises(BadKey):
        store.put("unrelated", b"x", "text/plain")
    with pytest.raises(BadKey):
        store.put("unrelated/thing/deeper", b"x", "text/plain")

    assert store.get("unrelated/thing") == b"unrelated"
    assert not store.exists("unrelated")
    with pytest.raises(ObjectMissing):
        store.get("unrelated")


def test_a_put_grant_reads_nothing_and_a_get_grant_writes_nothing(store: LocalStore) -> None:
    with pytest.raises(SignatureInvalid):
        store.read(Grant("PUT", "unrelated/thing", 0))
    with pytest.raises(SignatureInvalid):
        store.write_part(Grant("GET", "unrelated/thing", 0), BytesIO(b"x"), 10)


def test_an_upload_id_is_never_a_path(store: LocalStore) -> None:
    with pytest.raises(UploadMissing):
        store.list_parts("a", "../data")
    store.abort_multipart("a", "../data")

    assert store.exists("unrelated/thing")


def test_a_short_secret_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="16"):
        LocalStore(tmp_path, b"short")


def test_the_public_file_is_content_alone(store: LocalStore) -> None:
    store.put("o/abc.glb", b"glb", "model/gltf-binary")

    found = store.public_file("o/abc.glb")

    assert found.path.read_bytes() == b"glb"
    assert store.public_url("o/abc.glb") == "https://maru.example/hall/o/abc.glb"
    with pytest.raises(BadKey):
        store.public_file("unrelated/thing")
