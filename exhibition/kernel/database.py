"""SQLAlchemy engine, sessions and column types. SQLite by default, PostgreSQL by `DATABASE_URL`."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import JSON, DateTime, Engine, MetaData, Uuid, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.orm import DeclarativeBase, Session, sessionmaker
from sqlalchemy.types import TypeDecorator

from exhibition.kernel.memory import Memory, keep_true

BUSY_TIMEOUT_MS = 5_000
PING_AFTER_SECONDS = 2.0


class UtcDateTime(TypeDecorator[datetime]):
    """An aware instant, stored in UTC; SQLite keeps no zone, so it is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store in UTC. Raises ValueError on a naive time."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive time cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Read as aware UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """All tables of Maru."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {
        datetime: UtcDateTime,
        UUID: Uuid,
        dict[str, str]: JSON,
        dict[str, Any]: JSON,
        list[Any]: JSON,
        list[str]: JSON,
        list[float]: JSON,
    }


class JobQueue(Protocol):
    """Where durable work is put, in the caller's transaction."""

    def enqueue(self, session: Session, name: str, workflow_id: str, *args: Any, queue: str = "maru") -> None:
        """Enqueue workflow `name` once per `workflow_id`."""
        ...


def sqlalchemy_url(url: str) -> URL:
    """Accept the usual `postgres://` and `postgresql://` spellings and mean psycopg 3."""
    parsed = make_url(url)
    if parsed.drivername in {"postgres", "postgresql"}:
        return parsed.set(drivername="postgresql+psycopg")
    return parsed


def make_engine(url: str, *, pool_size: int = 10) -> Engine:
    """Open the database. On SQLite: WAL, foreign keys, and `BEGIN IMMEDIATE` for sessions that write."""
    parsed = sqlalchemy_url(url)
    if parsed.get_backend_name() != "sqlite":
        engine = create_engine(parsed, pool_size=pool_size, max_overflow=20)
        ping_after_rest(engine)
        return engine
    engine = create_engine(parsed, connect_args={"timeout": BUSY_TIMEOUT_MS / 1000}, max_overflow=50)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def ping_after_rest(engine: Engine) -> None:
    """Ask a connection whether it lives when it has rested, and not before each of a thousand transactions.

    A restarted server is still noticed: the pool drops its connections, and the caller gets a new one.
    """

    @event.listens_for(engine, "checkin")
    def rest(_connection: Any, record: Any) -> None:
        record.info["rests_since"] = time.monotonic()

    @event.listens_for(engine, "checkout")
    def wake(connection: Any, record: Any, _proxy: Any) -> None:
        if time.monotonic() - record.info.get("rests_since", time.monotonic()) < PING_AFTER_SECONDS:
            return
        if not is_alive(engine, connection):
            raise DisconnectionError


def is_alive(engine: Engine, connection: Any) -> bool:
    """Whether a connection of the driver answers."""
    try:
        return bool(engine.dialect.do_ping(connection))
    except engine.dialect.loaded_dbapi.Error:
        return False


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # The driver must not open transactions by itself: `_begin_sqlite` says which kind it is to be.
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")


def _begin_sqlite(connection: Any) -> None:
    # A transaction that reads first and writes later fails at once under WAL when another wrote between.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def is_postgresql(session: Session) -> bool:
    """Whether a session writes to PostgreSQL."""
    return session.get_bind().dialect.name == "postgresql"


class Database:
    """Makes sessions: `reading()` for views that only look, `writing()` for one transaction that changes."""

    def __init__(self, engine: Engine, jobs: JobQueue | None = None) -> None:
        self.engine = engine
        self.memory = Memory()
        info = {"memory": self.memory, **({"jobs": jobs} if jobs else {})}
        self._read = sessionmaker(engine, expire_on_commit=False, info=info)
        self._write = sessionmaker(engine.execution_options(writes=True), expire_on_commit=False, info=info)
        apart = (
            engine
            if engine.dialect.name == "sqlite"
            else engine.execution_options(isolation_level="AUTOCOMMIT")
        )
        self._look = sessionmaker(apart, expire_on_commit=False, info=info)
        for sessions in (self._read, self._write, self._look):
            keep_true(sessions, self.memory)

    def session(self, *, writes: bool) -> Session:
        """Open a session that the caller commits and closes."""
        return self._write() if writes else self._read()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that is rolled back at the end."""
        with self._read() as session:
            yield session

    @contextmanager
    def looking(self) -> Iterator[Session]:
        """A session for a few short questions: on PostgreSQL each is a transaction of its own.

        Each sees what is committed when it is asked, as any statement does there; beginning and ending a
        transaction would cost as much as asking.
        """
        with self._look() as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction: committed at the end, rolled back when the block raises."""
        with self._write.begin() as session:
            yield session

    def ping(self) -> None:
        """Raise when the database does not answer."""
        with self.engine.connect() as connection:
            connection.execute(text("SELECT 1"))
