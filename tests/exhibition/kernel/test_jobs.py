"""Row and job are kept or lost together."""

from sqlalchemy import text

from exhibition.kernel.database import Database
from exhibition.kernel.jobs import enqueue


def table(database: Database) -> str:
    """DBOS keeps its tables in a schema of its own where there are schemas."""
    return "workflow_status" if database.engine.dialect.name == "sqlite" else "dbos.workflow_status"


def test_a_job_is_enqueued_with_its_transaction_and_lost_with_it(database: Database) -> None:
    with database.writing() as session:
        enqueue(session, "kept", "kept-1", "a")
    try:
        with database.writing() as session:
            enqueue(session, "lost", "lost-1", "a")
            raise RuntimeError
    except RuntimeError:
        pass

    with database.reading() as session:
        names = session.execute(text(f"select name from {table(database)}")).scalars().all()

    assert names == ["kept"]


def test_the_same_job_twice_is_one_job(database: Database) -> None:
    for _ in range(2):
        with database.writing() as session:
            enqueue(session, "once", "once-1", "a")

    with database.reading() as session:
        assert session.execute(text(f"select count(*) from {table(database)}")).scalar() == 1
