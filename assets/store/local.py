"""The object store of a single machine: files in a folder, signed URLs served by the web app."""

import shutil
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.parse import quote, urlsplit

from assets.store import signing
from assets.store.base import MAX_GET_SECONDS, Disposition, ObjectInfo, Part, Source
from assets.store.disposition import content_disposition
from assets.store.errors import ObjectMissing, PartMissing, SignatureInvalid
from assets.store.keys import (
    check_get_life,
    check_headers,
    check_key,
    check_part_ticket,
    check_prefix,
    check_public,
)
from assets.store.local_files import LocalFiles, reading, write_file
from assets.store.local_parts import LocalParts
from assets.store.signing import Grant

SIGNED_PATH = "/store/"


@dataclass(frozen=True)
class Readable:
    """What a GET grant opens: the file to send, what it is, and how to name it."""

    path: Path
    info: ObjectInfo
    content_disposition: str | None


class LocalStore:
    """Implements ObjectStore on a folder.

    `secret` signs URLs, `base_url` stands before `/store/…` (signed) and `/o/…` (public); it may be
    empty, then addresses are relative to the site. The web app serves signed addresses with `verify`,
    `write_part` and `read`, and public ones with `public_file`.
    """

    def __init__(
        self, root: Path, secret: bytes, base_url: str = "", *, clock: Callable[[], float] = time.time
    ) -> None:
        if len(secret) < 16:
            raise ValueError("the store's secret wants 16 bytes or more")
        self._secret, self._base, self._clock = secret, base_url.rstrip("/"), clock
        self._files = LocalFiles(root)
        self._parts = LocalParts(root, self._files)

    def put(
        self,
        key: str,
        source: Source,
        media_type: str,
        *,
        if_absent: bool = False,
        headers: Mapping[str, str] | None = None,
    ) -> ObjectInfo:
        check_key(key)
        kept = check_headers(headers)
        with self._files.temporary() as path, reading(source) as stream:
            written = write_file(path, stream)
            return self._files.publish(key, written, media_type, kept, if_absent=if_absent)

    def get(self, key: str) -> bytes:
        with self.open(key) as stream:
            return stream.read()

    def open(self, key: str) -> IO[bytes]:
        try:
            return self._files.path_of(key).open("rb")
        except (FileNotFoundError, IsADirectoryError, NotADirectoryError) as error:
            raise ObjectMissing(key) from error

    def download(self, key: str, path: Path) -> None:
        with self.open(key) as stream, path.open("wb") as out:
            shutil.copyfileobj(stream, out, 1 << 20)

    def stat(self, key: str) -> ObjectInfo:
        return self._files.stat(key)

    def exists(self, key: str) -> bool:
        return self._files.path_of(key).is_file()

    def delete(self, key: str) -> None:
        self._files.remove(check_key(key))

    def list(self, prefix: str = "") -> Iterator[str]:
        return self._files.keys(check_prefix(prefix))

    def copy(self, source: str, target: str) -> ObjectInfo:
        info = self.stat(source)
        return self.put(target, self._files.path_of(source), info.media_type, headers=info.headers)

    def start_multipart(self, key: str, media_type: str) -> str:
        return self._parts.start(check_key(key), media_type)

    def sign_part(self, key: str, upload_id: str, number: int, expires_s: int) -> str:
        check_part_ticket(number, expires_s)
        expires_at = int(self._clock()) + expires_s
        return self._signed(Grant("PUT", check_key(key), expires_at, upload_id, number))

    def list_parts(self, key: str, upload_id: str) -> Sequence[Part]:
        return self._parts.list(check_key(key), upload_id)

    def complete_multipart(self, key: str, upload_id: str, parts: Sequence[Part]) -> ObjectInfo:
        media_type = self._parts.media_type(check_key(key), upload_id)
        if not parts:
            raise PartMissing("none at all")
        with self._files.temporary() as path:
            written = self._parts.join(key, upload_id, parts, path)
            info = self._files.publish(key, written, media_type, {})
        self._parts.forget(upload_id)
        return info

    def abort_multipart(self, key: str, upload_id: str) -> None:
        check_key(key)
        self._parts.forget(upload_id)

    def sign_get(
        self,
        key: str,
        expires_s: int = MAX_GET_SECONDS,
        *,
        filename: str | None = None,
        disposition: Disposition | None = None,
    ) -> str:
        check_get_life(expires_s)
        shown = content_disposition(filename, disposition) or ""
        expires_at = int(self._clock()) + expires_s
        return self._signed(Grant("GET", check_key(key), expires_at, content_disposition=shown))

    def public_url(self, key: str) -> str:
        return f"{self._base}/{quote(check_public(key))}"

    def verify(self, method: str, path: str, query: Mapping[str, str], now: float) -> Grant:
        """The grant of a request to `/store/<key>?…`; `now` in Unix seconds.

        Raises SignatureInvalid, SignatureExpired, BadKey.
        """
        prefix = urlsplit(self._base).path + SIGNED_PATH
        if not path.startswith(prefix):
            raise SignatureInvalid(path[:80])
        return signing.from_query(self._secret, method, check_key(path[len(prefix) :]), query, now)

    def write_part(self, grant: Grant, stream: IO[bytes], max_bytes: int) -> Part:
        """Receive the body of a verified PUT; the same part twice is harmless.

        Raises PartTooLarge past `max_bytes`, UploadMissing, SignatureInvalid for a GET grant.
        """
        if grant.method != "PUT":
            raise SignatureInvalid(grant.method)
        return self._parts.write(grant.key, grant.upload_id, grant.part, stream, max_bytes)

    def read(self, grant: Grant) -> Readable:
        """What a verified GET may send. Raises ObjectMissing, SignatureInvalid for a PUT grant."""
        if grant.method != "GET":
            raise SignatureInvalid(grant.method)
        return Readable(
            self._files.path_of(grant.key), self._files.stat(grant.key), grant.content_disposition or None
        )

    def public_file(self, key: str) -> Readable:
        """What anyone may read: an object under `o/`. Raises ObjectMissing, BadKey."""
        return Readable(self._files.path_of(check_public(key)), self._files.stat(key), None)

    def _signed(self, grant: Grant) -> str:
        query = signing.to_query(self._secret, grant)
        return f"{self._base}{SIGNED_PATH}{quote(grant.key)}?{query}"
