"""Objects as plain files: bytes under `data/`, media type and headers under `meta/`."""

import fcntl
import hashlib
import json
import os
import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO

from assets.store.base import ObjectInfo, Source
from assets.store.errors import AlreadyExists, BadKey, ObjectMissing
from assets.store.keys import check_key

_CHUNK = 1 << 20


@dataclass(frozen=True)
class Written:
    """A finished temporary file, its size in bytes and its MD5 as an opaque tag."""

    path: Path
    size: int
    etag: str


class LocalFiles:
    """The folder itself. Readers need no lock; writers of one key take turns."""

    def __init__(self, root: Path) -> None:
        self._data, self._meta = root / "data", root / "meta"
        self._tmp, self._locks = root / "tmp", root / "locks"
        for folder in (self._data, self._meta, self._tmp, self._locks):
            folder.mkdir(parents=True, exist_ok=True)

    def path_of(self, key: str) -> Path:
        """Where the bytes of a key lie, or would lie."""
        return self._data / check_key(key)

    def stat(self, key: str) -> ObjectInfo:
        """Raises ObjectMissing."""
        path = self.path_of(key)
        try:
            if not path.is_file():
                raise ObjectMissing(key)
            meta = json.loads(self._meta_path(key).read_text())
            return ObjectInfo(path.stat().st_size, meta["media_type"], meta["etag"], meta["headers"])
        except (FileNotFoundError, NotADirectoryError) as error:
            raise ObjectMissing(key) from error

    def keys(self, prefix: str) -> Iterator[str]:
        """All keys that begin with the prefix, sorted."""
        folder = self._data / prefix.rpartition("/")[0]
        found = (path.relative_to(self._data).as_posix() for path in folder.rglob("*") if path.is_file())
        yield from sorted(key for key in found if key.startswith(prefix))

    @contextmanager
    def temporary(self) -> Iterator[Path]:
        """The name of a file on the same file system, removed if it is still there at the end."""
        path = self._tmp / secrets.token_hex(16)
        try:
            yield path
        finally:
            path.unlink(missing_ok=True)

    def publish(
        self,
        key: str,
        written: Written,
        media_type: str,
        headers: Mapping[str, str],
        *,
        if_absent: bool = False,
    ) -> ObjectInfo:
        """Make a finished temporary file the object. Raises AlreadyExists when asked to keep an older one."""
        target = self.path_of(key)
        with self._turn(key):
            if if_absent and target.exists():
                raise AlreadyExists(key)
            if target.is_dir():
                raise BadKey(f"{key!r} is a folder of other keys")
            meta = {"media_type": media_type, "etag": written.etag, "headers": dict(headers)}
            # The meta file goes first, so that whoever sees the bytes can read what they are.
            self._write_meta(key, json.dumps(meta))
            _make_parent(target, key)
            os.replace(written.path, target)
            _sync_folder(target.parent)
        return ObjectInfo(written.size, media_type, written.etag, dict(headers))

    def remove(self, key: str) -> None:
        """Harmless when there is nothing."""
        with self._turn(key):
            if self.path_of(key).is_file():
                self.path_of(key).unlink(missing_ok=True)
                self._meta_path(key).unlink(missing_ok=True)

    def _meta_path(self, key: str) -> Path:
        # `~` is in no key, so a meta file is never in the way of a folder.
        return self._meta / f"{check_key(key)}~"

    def _write_meta(self, key: str, text: str) -> None:
        target = self._meta_path(key)
        _make_parent(target, key)
        with self.temporary() as path:
            write_file(path, BytesIO(text.encode()))
            os.replace(path, target)

    @contextmanager
    def _turn(self, key: str) -> Iterator[None]:
        # 256 lock files for all keys: two keys that share one only wait a little.
        shard = hashlib.sha256(key.encode()).hexdigest()[:2]
        with (self._locks / shard).open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


@contextmanager
def reading(source: Source) -> Iterator[IO[bytes]]:
    """A stream over any source; closes only what it opened."""
    if isinstance(source, bytes):
        yield BytesIO(source)
    elif isinstance(source, Path):
        with source.open("rb") as stream:
            yield stream
    else:
        yield source


def write_file(path: Path, stream: IO[bytes], check: Callable[[int], None] | None = None) -> Written:
    """Copy a stream to a new file on disk for good; `check` sees the running size and may raise."""
    digest, size = hashlib.md5(usedforsecurity=False), 0
    with path.open("xb") as out:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if check:
                check(size)
            digest.update(chunk)
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())
    return Written(path, size, digest.hexdigest())


def _make_parent(target: Path, key: str) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise BadKey(f"a folder of {key!r} is an object") from error


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
