"""Backup and restore of the embedded column: one tar with the database, the objects and the secrets."""

import os
import shutil
import sqlite3
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from exhibition.config import Settings

DATABASE = "maru.sqlite"
FOLDERS = ("objects", "secrets", "mail")
# What a running job keeps between its steps and removes at its end.
WORK = "objects/data/work"
# Half-written files and locks are of no use after a restore.
UNFINISHED = ("objects/tmp", "objects/locks")


class BackupRefused(Exception):
    """Why a backup or a restore was not begun; nothing was changed."""


class NotEmbedded(BackupRefused):
    """Backups of PostgreSQL and S3 are made with their own tools."""


class NotEmpty(BackupRefused):
    """There is an installation already; `--force` replaces it."""


class NoBackup(BackupRefused):
    """The file was not written by `maru backup`, or not to its end."""


def backup(settings: Settings, file: str) -> str:
    """Write `file` while the installation runs, readable by its owner alone: it holds secrets.

    Objects are never overwritten, and every object that the copied database names is in the store by then.
    Work of running jobs is packed before the database too: a job may end and remove it meanwhile.
    """
    _require_embedded(settings)
    packed: set[str] = set()
    with (
        tempfile.TemporaryDirectory() as scratch,
        _written_whole(Path(file)) as out,
        tarfile.open(out, "w") as tar,
    ):
        _pack(tar, settings.data_path, WORK, packed)
        copy = Path(scratch) / DATABASE
        _copy_database(settings.data_path / DATABASE, copy)
        tar.add(copy, DATABASE)
        for name in FOLDERS:
            _pack(tar, settings.data_path, name, packed)
    return f"{file}: {Path(file).stat().st_size / 1e6:.1f} MB"


def restore(settings: Settings, file: str, *, force: bool = False) -> str:
    """Unpack `file` into the data folder. Raises NotEmpty unless it is empty or `force`, NoBackup.

    Everything is unpacked beside the folder first: a file that is no backup changes nothing.
    """
    _require_embedded(settings)
    target = settings.data_path
    if _holds_installation(target) and not force:
        raise NotEmpty(f"{target} holds an installation already; add --force to replace it")
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target, prefix=".restoring-") as name:
        fresh = Path(name)
        _unpack(Path(file), fresh)
        for old in (*FOLDERS, DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm"):
            path = target / old
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        for path in fresh.iterdir():
            path.rename(target / path.name)
    return f"{target} is as it was when {Path(file).name} was written."


def _holds_installation(folder: Path) -> bool:
    objects = folder / "objects" / "data"
    return (folder / DATABASE).exists() or (objects.is_dir() and any(objects.iterdir()))


@contextmanager
def _written_whole(file: Path) -> Iterator[Path]:
    """A file beside `file` to write to, that becomes `file` at the end."""
    part = file.with_name(f"{file.name}.part")
    try:
        part.unlink(missing_ok=True)
        part.touch(mode=0o600)
        yield part
        part.rename(file)
    finally:
        part.unlink(missing_ok=True)


def _pack(tar: tarfile.TarFile, data: Path, name: str, packed: set[str]) -> None:
    """Add a folder's files. One that vanishes meanwhile was of a job that has ended."""
    for folder, folders, files in os.walk(data / name):
        at = Path(folder).relative_to(data).as_posix()
        folders[:] = [inner for inner in folders if f"{at}/{inner}" not in UNFINISHED]
        if at not in packed:
            tar.add(folder, at, recursive=False)
            packed.add(at)
        for inner in files:
            path = f"{at}/{inner}"
            if path not in packed and _add_file(tar, data / path, path):
                packed.add(path)


def _add_file(tar: tarfile.TarFile, source: Path, name: str) -> bool:
    try:
        stream = source.open("rb")
    except FileNotFoundError:
        return False
    with stream:
        tar.addfile(tar.gettarinfo(arcname=name, fileobj=stream), stream)
    return True


def _unpack(file: Path, into: Path) -> None:
    try:
        with tarfile.open(file) as tar:
            tar.extractall(into, filter="data")
    except tarfile.TarError as error:
        raise NoBackup(f"{file.name} is no backup: {error}") from error
    if not (into / DATABASE).is_file():
        raise NoBackup(f"{file.name} is no backup: it has no {DATABASE}")


def _copy_database(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(target)) as copy:
        live.backup(copy)


def _require_embedded(settings: Settings) -> None:
    if settings.database_url or settings.s3_bucket:
        raise NotEmbedded("use pg_dump for PostgreSQL and your S3 provider's copy for the bucket")
