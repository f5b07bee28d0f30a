"""The one interface of both object stores, and the small values it speaks in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Literal, Protocol

Source = bytes | Path | IO[bytes]
Disposition = Literal["attachment", "inline"]

# Never past an event's closing: a leaked link dies within a minute.
MAX_GET_SECONDS = 60
MAX_PART_SECONDS = 24 * 3600
MAX_PARTS = 10_000  # S3's own limit
# The headers that both stores keep with an object and give back.
KEPT_HEADERS = ("Cache-Control", "Content-Disposition", "Content-Encoding", "Content-Language")


@dataclass(frozen=True)
class ObjectInfo:
    """Size in bytes, media type, an opaque tag that changes with the bytes, kept headers."""

    size: int
    media_type: str
    etag: str
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Part:
    """One received part of a multipart upload: number from 1, size in bytes, opaque tag."""

    number: int
    size: int
    etag: str


class ObjectStore(Protocol):
    """Objects by key; everything private but what lies under `o/`.

    Every method raises `BadKey` for an unsafe key and `StoreUnavailable` when the store fails.
    """

    def put(
        self,
        key: str,
        source: Source,
        media_type: str,
        *,
        if_absent: bool = False,
        headers: Mapping[str, str] | None = None,
    ) -> ObjectInfo:
        """Store bytes, a file by its path, or a stream; readers see all of it or nothing.

        Raises AlreadyExists when `if_absent` and the key is taken (the bytes stay as they were).
        """
        ...

    def get(self, key: str) -> bytes:
        """All bytes. Raises ObjectMissing."""
        ...

    def open(self, key: str) -> IO[bytes]:
        """A stream to read and close. Raises ObjectMissing."""
        ...

    def download(self, key: str, path: Path) -> None:
        """Write the object to `path`. Raises ObjectMissing."""
        ...

    def stat(self, key: str) -> ObjectInfo:
        """Raises ObjectMissing."""
        ...

    def exists(self, key: str) -> bool: ...

    def delete(self, key: str) -> None:
        """Remove; harmless when there is nothing."""
        ...

    def list(self, prefix: str = "") -> Iterator[str]:
        """Keys that begin with `prefix`, sorted."""
        ...

    def copy(self, source: str, target: str) -> ObjectInfo:
        """Copy bytes, media type and headers. Raises ObjectMissing."""
        ...

    def start_multipart(self, key: str, media_type: str) -> str:
        """Begin an upload in parts; returns its id."""
        ...

    def sign_part(self, key: str, upload_id: str, number: int, expires_s: int) -> str:
        """A URL to PUT part `number` (from 1) to within `expires_s` seconds."""
        ...

    def list_parts(self, key: str, upload_id: str) -> Sequence[Part]:
        """What has arrived, by number. Raises UploadMissing."""
        ...

    def complete_multipart(self, key: str, upload_id: str, parts: Sequence[Part]) -> ObjectInfo:
        """Join the parts to the object. Raises UploadMissing, PartMissing, PartTooSmall."""
        ...

    def abort_multipart(self, key: str, upload_id: str) -> None:
        """Forget the upload and its parts; harmless when there is none."""
        ...

    def sign_get(
        self,
        key: str,
        expires_s: int = MAX_GET_SECONDS,
        *,
        filename: str | None = None,
        disposition: Disposition | None = None,
    ) -> str:
        """A URL that reads one private object for at most 60 seconds.

        `filename` is what a browser saves it as, in any script.
        """
        ...

    def public_url(self, key: str) -> str:
        """The unsigned address of a published object. Raises BadKey outside `o/`."""
        ...
