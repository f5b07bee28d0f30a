"""Signatures: good for one key, one method, one part, and their time."""

import threading
import time
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import requests

from assets.store import ObjectStore


def _altered(url: str, **fields: str) -> str:
    parts = urlsplit(url)
    query = {**dict(parse_qsl(parts.query)), **fields}
    return urlunsplit(parts._replace(query=urlencode(query)))


def _signature_field(url: str) -> str:
    return "signature" if "signature=" in url.split("?")[1].split("X-Amz")[0] else "X-Amz-Signature"


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
