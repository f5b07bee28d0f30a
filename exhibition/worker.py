"""The worker process: runs every registered workflow, durably, with DBOS."""

import contextlib
import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any, TypeVar

import structlog
from dbos import DBOS, DBOSPortableJSONSerializer, StepOptions
from sqlalchemy import String, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from exhibition.kernel.database import Base, Database, UtcDateTime
from exhibition.kernel.jobs import APPLICATION_VERSION, DBOS_SCHEMA, QUEUE, SLOW_QUEUE, plain_url
from exhibition.kernel.work import JobContext, Registry

T = TypeVar("T")
log = structlog.get_logger()

LEASE = timedelta(seconds=30)
BEAT_SECONDS = 10.0
RETRIES: StepOptions = {"retries_allowed": True, "max_attempts": 5, "interval_seconds": 1.0}


class WorkerLease(Base):
    """That a worker lives; one that stopped renewing is dead and its workflows are taken over."""

    __tablename__ = "worker_lease"
    executor: Mapped[str] = mapped_column(String(80), primary_key=True)
    expires_at: Mapped[Any] = mapped_column(UtcDateTime)


class DurableSteps:
    """Runs each piece as one DBOS step."""

    def run(self, name: str, function: Callable[[], T]) -> T:
        """See `exhibition.kernel.work.Steps`."""
        # A locked database, a store that stumbles, a machine out of memory pass: try again.
        # A bad file is an answer, not an exception.
        return DBOS.run_step({"name": name, **RETRIES}, function)


class Worker:
    """One worker. `executor` must be this worker's alone; on one machine the same name resumes by itself."""

    def __init__(
        self,
        url: str,
        context: JobContext,
        registry: Registry,
        *,
        executor: str,
        concurrency: int = 2,
        chores: Callable[[], None] = lambda: None,
        clocks: Callable[[], None] = lambda: None,
    ) -> None:
        self._context, self._executor, self._concurrency = context, executor, concurrency
        self._chores, self._clocks = chores, clocks
        self._stop = threading.Event()
        DBOS(
            config={
                "name": "maru",
                "system_database_url": plain_url(url),
                "dbos_system_schema": DBOS_SCHEMA,
                "application_version": APPLICATION_VERSION,
                "executor_id": executor,
                "log_level": "WARNING",
                "serializer": DBOSPortableJSONSerializer(),
            }
        )
        for name, function in registry.workflows.items():
            self._register(name, function)

    def _register(self, name: str, function: Callable[..., None]) -> None:
        def workflow(*args: Any) -> None:
            try:
                function(self._context, *args)
            except Exception:
                log.exception("workflow failed", workflow=name, args=args)
                raise

        workflow.__qualname__ = workflow.__name__ = name
        DBOS.workflow(name=name)(workflow)

    def start(self) -> None:
        """Begin to take work, and to look after workers that died."""
        DBOS.launch()
        DBOS.register_queue(QUEUE, worker_concurrency=self._concurrency, polling_interval_sec=0.25)
        DBOS.register_queue(SLOW_QUEUE, worker_concurrency=1, polling_interval_sec=1.0)
        self._beat()
        threading.Thread(target=self._keep_beating, name="lease", daemon=True).start()
        threading.Thread(target=self._keep_time, name="clocks", daemon=True).start()

    def stop(self) -> None:
        """Take no more work and give back the lease; running steps are resumed by the next worker."""
        self._stop.set()
        with contextlib.suppress(Exception), self._context.database.writing() as session:
            session.execute(delete(WorkerLease).where(WorkerLease.executor == self._executor))
        DBOS.destroy()

    def _keep_beating(self) -> None:
        while not self._stop.wait(BEAT_SECONDS):
            try:
                self._beat()
                if self._leads():
                    self._take_over()
                    self._chores()
            except Exception:
                log.exception("lease")

    def _keep_time(self) -> None:
        """Clocks wait for no chore, and for no other worker."""
        while not self._stop.wait(BEAT_SECONDS):
            self._clocks()

    def _beat(self) -> None:
        with self._context.database.writing() as session:
            session.merge(WorkerLease(executor=self._executor, expires_at=self._context.clock.now() + LEASE))

    def _leads(self) -> bool:
        # One living worker is enough for what time brings about: the first by name.
        return self._executor == min(live_executors(self._context.database, self._context.clock.now()))

    def _take_over(self) -> None:
        alive = live_executors(self._context.database, self._context.clock.now())
        for status in DBOS.list_workflows(status="PENDING"):
            if status.executor_id not in alive:
                log.warning("resuming a dead worker's workflow", workflow=status.workflow_id)
                DBOS.resume_workflow(status.workflow_id)


def live_executors(database: Database, now: Any) -> set[str]:
    """The workers whose lease has not run out."""
    with database.reading() as session:
        query = select(WorkerLease.executor).where(WorkerLease.expires_at > now)
        return set(session.scalars(query))
