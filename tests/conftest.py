"""Fixtures that every part of the suite shares: settings, database, application, corpus."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from assets.store import LocalStore
from booths.wiring import extension
from exhibition.app import create
from exhibition.config import Settings
from exhibition.kernel.actor import Actor
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Base, Database, make_engine
from exhibition.kernel.jobs import DbosQueue, prepare_tables
from tests import skips
from tests.columns import fresh_database, fresh_redis
from tests.corpus import CORPUS
from tests.skips import pytest_make_collect_report, pytest_runtest_makereport  # noqa: F401 (hooks)
from tests.together import pytest_xdist_make_scheduler  # noqa: F401 (a hook)

ROOT = Path(__file__).resolve().parents[1]
NOON = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)


# With these set, the same tests run on the scaled column.
POSTGRES = os.environ.get("TEST_DATABASE_URL", "")
REDIS = os.environ.get("TEST_REDIS_URL", "")


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Settings]:
    """An installation of its own: a folder, or a fresh database on PostgreSQL and Redis."""
    with fresh_database(POSTGRES) as url:
        yield Settings(
            data_dir=str(tmp_path),
            secret_key="k" * 40,
            password_salt="s" * 40,
            public_url="http://localhost",
            database_url=url,
            redis_url=fresh_redis(REDIS),
        )


@pytest.fixture
def clock() -> FrozenClock:
    """Noon of a November Saturday in Seoul, standing still."""
    return FrozenClock(NOON)


@pytest.fixture
def database(settings: Settings) -> Iterator[Database]:
    """A fresh SQLite database with all tables, those of the job queue included."""
    engine = make_engine(settings.database)
    if not POSTGRES:
        prepare_tables(settings.database)
        Base.metadata.create_all(engine)
    yield Database(engine, DbosQueue(engine))
    engine.dispose()


@pytest.fixture
def store(settings: Settings) -> LocalStore:
    """Objects as files."""
    return LocalStore(settings.data_path / "objects", settings.secret_key.encode())


@pytest.fixture
def app(settings: Settings, database: Database, store: LocalStore, clock: FrozenClock) -> Flask:
    """The whole application on the embedded column; CSRF is checked as in real life."""
    return create(settings, database, store, extension(clock.now, store), clock=clock, testing=True)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A browser without JavaScript."""
    return app.test_client()


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Real inputs beside the checkout; tests that need them are skipped where they are absent."""
    if not CORPUS.is_dir():
        pytest.skip(skips.NO_CORPUS)
    return CORPUS


@pytest.fixture
def act_as(app: Flask) -> Callable[[Actor], FlaskClient]:
    """A client for whom this actor asks; its forms need no CSRF token, which tests of their own cover."""

    def become(actor: Actor) -> FlaskClient:
        app.config["WTF_CSRF_ENABLED"] = False
        app.extensions["maru"].load_actor = lambda _session: actor
        return app.test_client()

    return become
