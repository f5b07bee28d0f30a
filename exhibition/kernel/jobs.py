"""Durable work, put in the same transaction as the row it is about (DBOS Transact)."""

from typing import Any

from dbos import DBOSClient, DBOSPortableJSONSerializer, run_dbos_database_migrations
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from exhibition.kernel.database import sqlalchemy_url

QUEUE = "maru"
# One at a time beside the others: work that takes minutes and that nobody waits for.
SLOW_QUEUE = "maru-slow"
APPLICATION_VERSION = "1"
DBOS_SCHEMA = "dbos"


class DbosQueue:
    """Enqueues through the application's own database, so that row and job are kept or lost together."""

    def __init__(self, engine: Engine) -> None:
        self._client = DBOSClient(
            system_database_engine=engine,
            dbos_system_schema=DBOS_SCHEMA,
            serializer=DBOSPortableJSONSerializer(),
            lazy=True,
        )

    def enqueue(self, session: Session, name: str, workflow_id: str, *args: Any, queue: str = QUEUE) -> None:
        """Enqueue workflow `name` with JSON arguments; the same `workflow_id` again does nothing."""
        self._client.enqueue_in_transaction(
            session,
            {
                "queue_name": queue,
                "workflow_name": name,
                "workflow_id": workflow_id,
                "app_version": APPLICATION_VERSION,
            },
            *args,
        )


def enqueue(session: Session, name: str, workflow_id: str, *args: Any, queue: str = QUEUE) -> None:
    """Put work into the session's transaction. The session must have been made with a job queue."""
    session.info["jobs"].enqueue(session, name, workflow_id, *args, queue=queue)


def prepare_tables(url: str) -> None:
    """Make the tables that DBOS keeps beside ours; Alembic leaves them out. Safe to call again."""
    run_dbos_database_migrations(system_database_url=plain_url(url), schema=DBOS_SCHEMA)


def plain_url(url: str) -> str:
    """The database URL as DBOS takes it: psycopg 3 named, the password in the clear."""
    return sqlalchemy_url(url).render_as_string(hide_password=False)
