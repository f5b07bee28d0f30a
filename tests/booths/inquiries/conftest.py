"""A booth that answers, and visitors who ask it through the chat's own desk."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from assets.store import LocalStore
from booths.booth.models import Booth
from booths.booth.public import public_booth
from booths.inquiries.alerting import Alerts
from booths.inquiries.clock import turn_inquiries
from booths.inquiries.listening import Listener
from booths.inquiries.models import Inquiry, Reply
from booths.inquiries.rooms import PublicRooms, TalkRooms
from booths.inquiries.service import Acting
from booths.inquiries.talks import open_talk
from exhibition.accounts.grants import grant
from exhibition.accounts.models import Account, Visitor
from exhibition.accounts.visitors import visitor_of
from exhibition.chat.desk import Desk
from exhibition.chat.service import Saying
from exhibition.halls.models import Hall, Stand
from exhibition.kernel.actor import ORGANIZER, OWNER, STAFF, VENUE, Actor, company_scope
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from exhibition.kernel.work import JobContext, PlainSteps
from exhibition.notify.alerts import ALERT
from tests.venue import LAMP, ROBOT, add_booth, product

TOLD = tuple[str, str, dict[str, Any]]


@dataclass
class Counter:
    """A booth, those who answer for it, and what the browsers of its staff were told."""

    database: Database
    clock: FrozenClock
    booth: Booth
    anna: Actor
    ben: Actor
    organizer: Actor
    folder: Path
    alerted: list[tuple[str, int]] = field(default_factory=list)
    told: list[TOLD] = field(default_factory=list)
    staffed: list[UUID] = field(default_factory=list)

    def __post_init__(self) -> None:
        alerts = Alerts(lambda booth_id: booth_id in self.staffed)
        self.desk = Desk(
            self.database, self.clock, (PublicRooms(), TalkRooms()), (Listener(self.tell, alerts),)
        )

    def tell(self, room: str, event: str, data: dict[str, Any]) -> None:
        """Stands for the browsers."""
        self.told.append((room, event, data))

    @property
    def room(self) -> str:
        """The booth's public room."""
        return f"booth:{self.booth.id}"

    def guest(self, name: str) -> Actor:
        """Somebody who asks."""
        with self.database.writing() as session:
            visitor = Visitor(display_name=name, created_at=self.clock.now(), seen_at=self.clock.now())
            session.add(visitor)
            session.flush()
            return Actor(visitor_id=visitor.id, display_name=name)

    def talk(self, who: Actor) -> Inquiry:
        """Open somebody's private conversation."""
        with self.database.writing() as session:
            return open_talk(session, who, public_booth(session, self.booth.slug), self.clock.now())

    def say(self, who: Actor, room: str, body: str = "How much?", reply_to: int | None = None) -> int:
        """Say something; returns its number."""
        content = {"reply_to": reply_to} if reply_to else None
        return int(self.desk.say(who, room, Saying(uuid4().hex, body, content=content)).shown["seq"])

    def inquiries(self, **wanted: Any) -> Sequence[Inquiry]:
        """Every inquiry, the oldest first."""
        with self.database.reading() as session:
            return session.scalars(select(Inquiry).filter_by(**wanted).order_by(Inquiry.id)).all()

    def only(self, **wanted: Any) -> Inquiry:
        """The only one."""
        (found,) = self.inquiries(**wanted)
        return found

    def replies(self) -> Sequence[Reply]:
        """Every reply."""
        with self.database.reading() as session:
            return session.scalars(select(Reply).order_by(Reply.answered_at)).all()

    def wait(self, **span: float) -> int:
        """Let time pass, and the clock turn; returns how many inquiries moved."""
        self.clock.instant += timedelta(**span)
        return turn_inquiries(self.context())

    def context(self) -> JobContext:
        """What a worker hands to its clocks."""
        store = LocalStore(self.folder / "objects", b"k" * 40)
        return JobContext(self.database, store, self.clock, self, PlainSteps(), self.folder)

    def act(
        self, who: Actor, what: Callable[..., Inquiry], *args: Any, version: int | None = None
    ) -> Inquiry:
        """Do something with an inquiry as somebody."""
        with self.database.writing() as session:
            return what(session, Acting(who, self.clock.now(), self.tell, version), *args)


class Alerted:
    """Takes the place of the job queue: which alerts were put into transactions, and for how many people."""

    def __init__(self) -> None:
        self.alerts: list[tuple[str, int]] = []

    def enqueue(self, session: Session, name: str, workflow_id: str, *args: Any, queue: str = "") -> None:
        """See `exhibition.kernel.database.JobQueue`."""
        if name == ALERT:
            self.alerts.append((args[1], len(args[0])))


@pytest.fixture
def counter(database: Database, store: LocalStore, clock: FrozenClock, tmp_path: Path) -> Counter:
    """The robot booth with an owner, a colleague, and an organizer; another company's booth beside it."""
    jobs = Alerted()
    recorded = Database(database.engine, jobs)
    with recorded.writing() as session:
        hall = Hall(slug="home", title={"en": "Home"}, accent="home")
        hall.stands += [Stand(number=f"A-0{n}", x=n * 6.0, z=0.0, width=5.0, depth=4.0) for n in (1, 2)]
        session.add(hall)
        session.flush()
        sold = [product("m3", {"en": "Robot vacuum M3"}, [350, 96, 350])]
        booth = add_booth(session, store, hall, ROBOT, {"en": "Robot House"}, 0, clock.now(), sold)
        add_booth(session, store, hall, LAMP, {"en": "Mokdam"}, 1, clock.now(), [])
        scope = company_scope(booth.company_id)
        anna, ben, olga = (
            person(session, *who, clock.now())
            for who in (("anna", OWNER, scope), ("ben", STAFF, scope), ("olga", ORGANIZER, VENUE))
        )
    return Counter(recorded, clock, booth, anna, ben, olga, tmp_path, jobs.alerts)


def person(session: Session, name: str, role: str, scope: str, now: datetime) -> Actor:
    """Somebody with an account and a role."""
    account = Account(email=f"{name}@example.com", fs_uniquifier=name, active=True, display_name=name.title())
    session.add(account)
    session.flush()
    visitor = visitor_of(session, account, now)
    grant(session, None, account, role, scope, now)
    return Actor(account.id, visitor.id, name.title(), grants=frozenset({(role, scope)}))
