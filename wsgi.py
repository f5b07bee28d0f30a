"""Composition root: joins settings, database, store, the venue and the booths. Importing it does nothing."""

from flask import Flask

from assets.store import LocalStore, ObjectStore, S3Store
from booths.wiring import extension
from exhibition.app import create
from exhibition.config import Settings, read_settings
from exhibition.kernel.database import Database, make_engine
from exhibition.kernel.jobs import DbosQueue


def open_database(settings: Settings) -> Database:
    """Open the database with its job queue."""
    settings.data_path.mkdir(parents=True, exist_ok=True)
    engine = make_engine(settings.database)
    return Database(engine, DbosQueue(engine))


def open_store(settings: Settings) -> ObjectStore:
    """Open S3 where a bucket is named, else files in the data folder."""
    if not settings.s3_bucket:
        return LocalStore(settings.data_path / "objects", settings.secret_key.encode())
    return S3Store(
        settings.s3_bucket,
        endpoint=settings.s3_endpoint or None,
        region=settings.s3_region,
        key=settings.s3_access_key,
        secret=settings.s3_secret_key,
        public_endpoint=settings.s3_public_endpoint or None,
        public_base=settings.cdn_url or None,
    )


def build(settings: Settings | None = None, *, async_mode: str = "threading", testing: bool = False) -> Flask:
    """Build the whole application."""
    settings = settings or read_settings()
    return create(
        settings,
        open_database(settings),
        open_store(settings),
        extension(),
        async_mode=async_mode,
        testing=testing,
    )
