"""A fresh database for each test: nothing to do on SQLite, one emptied again and again on PostgreSQL."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from redis import Redis
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from exhibition.kernel.database import Base, make_engine, sqlalchemy_url
from exhibition.kernel.jobs import prepare_tables

_EVERYTHING = """
    SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') FROM pg_tables
    WHERE schemaname IN ('public', 'dbos') AND tablename NOT LIKE '%migration%'
"""


@contextmanager
def fresh_database(server: str) -> Iterator[str]:
    """The URL of an empty database with all tables; "" (SQLite in the data folder) without a server."""
    if not server:
        yield ""
        return
    url = _made(server)
    _empty(url)
    yield url


@cache
def _made(server: str) -> str:
    """Make this process's database, once."""
    name = f"test_{os.getpid()}_{secrets.token_hex(3)}"
    engine = create_engine(sqlalchemy_url(server), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    url = make_url(server).set(database=name).render_as_string(hide_password=False)
    prepare_tables(url)
    tables = make_engine(url)
    Base.metadata.create_all(tables)
    tables.dispose()
    return url


def _empty(url: str) -> None:
    engine = make_engine(url)
    with engine.begin() as connection:
        names = connection.execute(text(_EVERYTHING)).scalar()
        connection.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))
    engine.dispose()


def fresh_redis(server: str) -> str:
    """The URL of an empty Redis database, one for each process of the tests; "" without a server."""
    if not server:
        return ""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    url = f"{server.rsplit('/', 1)[0]}/{1 + int(worker) % 15}"
    with Redis.from_url(url) as redis:
        redis.flushdb()
    return url
