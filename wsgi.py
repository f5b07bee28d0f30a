"""Composition root: joins settings, database, store, the venue and the booths. Importing it does nothing."""

from importlib import import_module
from typing import Any

from flask import Flask

from assets.store import LocalStore, ObjectStore, S3Store
from booths.wiring import extension
from exhibition.app import create
from exhibition.cli import Later, make_cli
from exhibition.config import Settings, read_settings
from exhibition.kernel.clock import SystemClock
from exhibition.kernel.database import Database, make_engine
from exhibition.kernel.green import lay_green
from exhibition.kernel.jobs import DbosQueue
from exhibition.kernel.logs import configure
from exhibition.live.tail import start_tail
from exhibition.process import Installation


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


def install() -> Installation:
    """Read the settings and open what the web, the worker and the command line share."""
    settings = read_settings()
    configure(settings.log_level)
    clock = SystemClock()
    store = open_store(settings)
    return Installation(settings, open_database(settings), store, clock, extension(clock.now, store))


def build(*, async_mode: str = "threading", testing: bool = False, **options: Any) -> Flask:
    """Build the whole application from the environment's settings."""
    joined = install()
    return create(
        joined.settings, joined.database, joined.store, joined.extension, clock=joined.clock,
        async_mode=async_mode, testing=testing, **options,
    )  # fmt: skip


def serve() -> Flask:
    """The application as gunicorn runs it: gevent, and news from the worker told to the browsers."""
    app = build(async_mode="gevent")
    lay_green(app.extensions["maru"].database.engine)
    start_tail(app)
    return app


cli = make_cli(install)
cli.add_command(
    Later("demo", lambda: import_module("booths.demo.cli").demo_group(install), "The demo exhibition.")
)
