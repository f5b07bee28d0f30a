"""A worker that looks for packs to make, and makes them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from booths.showroom.models import HallPack
from booths.showroom.packing import MAKE_PACK, PackHalls, make_pack
from booths.wiring import BoothOccupants
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from exhibition.kernel.work import JobContext

MINUTE = timedelta(minutes=1)


class Jobs:
    """What was enqueued and not done yet; a job's name counts once, as in the real queue."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.waiting: list[Sequence[str]] = []

    def enqueue(self, session: Session, name: str, workflow_id: str, *args: Any, queue: str = "") -> None:
        assert name == MAKE_PACK
        if workflow_id not in self.names:
            self.names.append(workflow_id)
            self.waiting.append(*args)


class Worker:
    """The leading worker: looks, then does what it asked for."""

    def __init__(self, context: JobContext, clock: FrozenClock) -> None:
        self.context, self.clock, self.jobs = context, clock, Jobs()
        self.database = Database(context.database.engine, self.jobs)
        self.chore = PackHalls(BoothOccupants(context.store))

    def look(self, later: timedelta = MINUTE) -> int:
        """Let time pass, look, do the jobs; returns how many there were."""
        self.clock.instant += later
        self.chore(replace(self.context, database=self.database))
        waiting, self.jobs.waiting = self.jobs.waiting, []
        for names in waiting:
            make_pack(self.context, names)
        return len(waiting)

    def rows(self) -> list[HallPack]:
        """The packs there are."""
        with self.database.reading() as session:
            return list(session.scalars(select(HallPack).order_by(HallPack.made_at)))
