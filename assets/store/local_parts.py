"""Multipart uploads of the local store: each received part is a file named by number and content."""

import contextlib
import hashlib
import json
import os
import re
import secrets
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from assets.store.base import Part
from assets.store.errors import PartMissing, PartTooLarge, StoreUnavailable, UploadMissing
from assets.store.local_files import LocalFiles, Written, write_file

_ID = re.compile(r"[0-9a-f]{32}")
_CHUNK = 1 << 20


class LocalParts:
    """The folder `uploads/<id>/` with `upload.json` and files `<number>-<md5>`."""

    def __init__(self, root: Path, files: LocalFiles) -> None:
        self._root, self._files = root / "uploads", files
        self._root.mkdir(parents=True, exist_ok=True)

    def start(self, key: str, media_type: str) -> str:
        """A new upload's id."""
        upload_id = secrets.token_hex(16)
        folder = self._root / upload_id
        folder.mkdir()
        (folder / "upload.json").write_text(json.dumps({"key": key, "media_type": media_type}))
        return upload_id

    def media_type(self, key: str, upload_id: str) -> str:
        """What the upload was begun as. Raises UploadMissing, also for another object's upload."""
        try:
            begun = json.loads((self._folder(upload_id) / "upload.json").read_text())
        except FileNotFoundError as error:
            raise UploadMissing(upload_id) from error
        if begun["key"] != key:
            raise UploadMissing(upload_id)
        return str(begun["media_type"])

    def write(self, key: str, upload_id: str, number: int, stream: IO[bytes], max_bytes: int) -> Part:
        """Receive a part; the same number again replaces it. Raises PartTooLarge, UploadMissing."""
        self.media_type(key, upload_id)

        def check(size: int) -> None:
            if size > max_bytes:
                raise PartTooLarge(f"part {number} passes {max_bytes} bytes")

        with self._files.temporary() as path:
            written = write_file(path, stream, check)
            target = self._folder(upload_id) / f"{number:05d}-{written.etag}"
            try:
                os.replace(written.path, target)
            except FileNotFoundError as error:
                raise UploadMissing(upload_id) from error
        self._drop_older(target)
        return Part(number, written.size, written.etag)

    def list(self, key: str, upload_id: str) -> list[Part]:
        """The newest of each number, by number."""
        self.media_type(key, upload_id)
        newest: dict[int, tuple[int, Part]] = {}
        for path in self._folder(upload_id).glob("[0-9]*-*"):
            number, etag = path.name.split("-")
            try:
                stat = path.stat()
            except FileNotFoundError:  # replaced this very moment; its successor is listed or will be
                continue
            found = (stat.st_mtime_ns, Part(int(number), stat.st_size, etag))
            newest[int(number)] = max(newest.get(int(number), found), found, key=lambda pair: pair[0])
        return [newest[number][1] for number in sorted(newest)]

    def join(self, key: str, upload_id: str, parts: Sequence[Part], path: Path) -> Written:
        """One new file of all parts. Raises PartMissing when one is not there with that content."""
        self.media_type(key, upload_id)
        digest, size = hashlib.md5(usedforsecurity=False), 0
        with path.open("xb") as out:
            for part in sorted(parts, key=lambda part: part.number):
                with self._open(upload_id, part) as stream:
                    while chunk := stream.read(_CHUNK):
                        digest.update(chunk)
                        size += out.write(chunk)
            out.flush()
            os.fsync(out.fileno())
        return Written(path, size, digest.hexdigest())

    def forget(self, upload_id: str) -> None:
        """Harmless when there is none."""
        try:
            folder = self._folder(upload_id)
        except UploadMissing:
            return
        (folder / "upload.json").unlink(missing_ok=True)
        shutil.rmtree(folder, ignore_errors=True)

    def _folder(self, upload_id: str) -> Path:
        if not _ID.fullmatch(upload_id):
            raise UploadMissing(upload_id[:40])
        return self._root / upload_id

    def _open(self, upload_id: str, part: Part) -> IO[bytes]:
        if not _ID.fullmatch(part.etag):
            raise PartMissing(f"part {part.number}")
        try:
            return (self._folder(upload_id) / f"{part.number:05d}-{part.etag}").open("rb")
        except FileNotFoundError as error:
            raise PartMissing(f"part {part.number}") from error
        except OSError as error:
            raise StoreUnavailable(str(error)) from error

    @staticmethod
    def _drop_older(target: Path) -> None:
        # Only older ones: of two writers at once, the later file always stays.
        with contextlib.suppress(FileNotFoundError):  # a later writer dropped ours
            born = target.stat().st_mtime_ns
            for other in target.parent.glob(f"{target.name[:5]}-*"):
                if other != target and other.stat().st_mtime_ns < born:
                    other.unlink(missing_ok=True)
