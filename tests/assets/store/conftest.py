"""Fixtures of the stores' suite: each store behind its peer, and a key in it."""

import uuid
from collections.abc import Iterator

import pytest

from assets.store import ObjectStore, S3Store
from assets.store.s3_setup import make_bucket
from tests import skips
from tests.assets import peers
from tests.assets.store_server import serving

SECRET = b"a secret of the test alone"


@pytest.fixture(scope="session", params=["local", "moto", "swift"])
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
    if request.node.callspec.params["store"] == "moto":
        pytest.skip(skips.MOTO_SIGNS_NOTHING)
    return store


@pytest.fixture
def key(store: ObjectStore) -> str:
    """A fresh key beside an unrelated object."""
    folder = uuid.uuid4().hex
    store.put(f"{folder}/other.bin", b"unrelated", "application/octet-stream")
    return f"{folder}/thing.bin"
