"""Backup and restore of the embedded column: one tar with the database, the objects and the secrets."""

import shutil
import sqlite3
import tarfile
import tempfile
from pathlib import Path

from exhibition.config import Settings

DATABASE = "maru.sqlite"
FOLDERS = ("objects", "secrets", "mail")


class NotEmbedded(Exception):
    """Backups of PostgreSQL and S3 are made with their own tools."""


class NotEmpty(Exception):
    """There is an installation already; `--force` replaces it."""


def backup(settings: Settings, file: str) -> str:
    """Write `file` while the installation runs. Objects are never overwritten, so the copy is whole.

    The database is copied first: every object that it names is in the store by then.
    """
    _require_embedded(settings)
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / DATABASE
        _copy_database(settings.data_path / DATABASE, copy)
        with tarfile.open(file, "w") as tar:
            tar.add(copy, DATABASE)
            for name in FOLDERS:
                if (settings.data_path / name).is_dir():
                    tar.add(settings.data_path / name, name, filter=_only_finished)
    return f"{file}: {Path(file).stat().st_size / 1e6:.1f} MB"


def restore(settings: Settings, file: str, *, force: bool = False) -> str:
    """Unpack `file` into the data folder. Raises NotEmpty unless it is empty or `force`."""
    _require_embedded(settings)
    target = settings.data_path
    if (target / DATABASE).exists() and not force:
        raise NotEmpty(f"{target} holds an installation already; add --force to replace it")
    for name in (*FOLDERS, DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm"):
        path = target / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    target.mkdir(parents=True, exist_ok=True)
    with tarfile.open(file) as tar:
        tar.extractall(target, filter="data")
    return f"{target} is as it was when {Path(file).name} was written."


def _copy_database(source: Path, target: Path) -> None:
    with sqlite3.connect(source) as live, sqlite3.connect(target) as copy:
        live.backup(copy)


def _only_finished(info: tarfile.TarInfo) -> tarfile.TarInfo | None:
    # Half-written files and locks are of no use after a restore.
    return None if info.name.startswith(("objects/tmp/", "objects/locks/")) else info


def _require_embedded(settings: Settings) -> None:
    if settings.database_url or settings.s3_bucket:
        raise NotEmbedded("use pg_dump for PostgreSQL and your S3 provider's copy for the bucket")
