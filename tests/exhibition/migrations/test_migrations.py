"""A migrated database has the tables that the models say, on SQLite and on PostgreSQL."""

import os
import secrets
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

import wsgi
from exhibition.kernel.database import Base, Database, make_engine, sqlalchemy_url
from exhibition.migrate import migrate
from tests import skips

assert wsgi  # every model is known once the whole is joined


def _ours(_object: object, name: str | None, kind: str, reflected: bool, _other: object) -> bool:
    return not (kind == "table" and reflected and name not in Base.metadata.tables)


def _differences(url: str) -> list[object]:
    engine = make_engine(url)
    migrate(Database(engine))
    migrate(Database(engine))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _ours})
        found = compare_metadata(context, Base.metadata)
    engine.dispose()
    return found


def test_migrating_an_empty_sqlite_gives_the_models_tables(tmp_path: Path) -> None:
    assert _differences(f"sqlite:///{tmp_path / 'maru.sqlite'}") == []


@pytest.mark.skipif(not os.environ.get("TEST_DATABASE_URL"), reason=skips.SCALED_ONLY)
def test_migrating_an_empty_postgresql_gives_the_models_tables() -> None:
    server = os.environ["TEST_DATABASE_URL"]
    name = f"migrated_{secrets.token_hex(4)}"
    engine = create_engine(sqlalchemy_url(server), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()

    assert _differences(make_url(server).set(database=name).render_as_string(hide_password=False)) == []
