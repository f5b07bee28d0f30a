"""Addresses that a store signs or gives to everyone, and who may use them from a page."""

from urllib.parse import unquote

import pytest
import requests

from assets.store import LocalStore, ObjectStore, S3Store
from assets.store.errors import BadKey
from assets.store.s3_setup import allow_browsers
from tests import skips


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


def test_browsers_are_let_in_where_the_store_can(store: ObjectStore, request: pytest.FixtureRequest) -> None:
    if isinstance(store, LocalStore):
        pytest.skip(skips.LOCAL_HAS_NO_CORS)
    assert isinstance(store, S3Store)

    allowed = allow_browsers(store.client, store.bucket, ["https://maru.example"])

    # Swift sets CORS in its own configuration and knows no such call.
    assert allowed is (request.node.callspec.params["store"] == "moto")
