"""What the venue asks of its exhibitors, as Protocols; `booths.wiring` implements them, `wsgi` joins."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy.orm import Session

from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import MaruError
from exhibition.kernel.text import Localized
from exhibition.kernel.work import JobContext, Workflow


@dataclass(frozen=True)
class Occupant:
    """A public booth that stands in a hall now.

    `items` are the scene's items: kind, position, rotation_y, scale, `model` (a short name of the model) and
    its files `proxy`, `lod0` to `lod3`, each of these with `_ktx2`, and `web`; None where one is not made.
    """

    booth_id: UUID
    slug: str
    stand: str
    title: Localized
    tagline: Localized
    company: Localized
    country: str
    picture: str | None
    product_names: Sequence[Localized]
    is_open: bool
    items: Sequence[Mapping[str, Any]] = ()


@dataclass(frozen=True)
class Pack:
    """One file with the proxies of several booths. `keys`: which entry holds the proxy of an address."""

    url: str
    bytes: int
    keys: Mapping[str, str]


class Occupants(Protocol):
    """Who stands where."""

    def in_hall(
        self, session: Session, hall_id: UUID, at: datetime, event_id: UUID | None = None
    ) -> Sequence[Occupant]:
        """Return the public booths of a hall, by stand number; those of an event when one is named."""
        ...

    def count_by_hall(self, session: Session, at: datetime) -> Mapping[UUID, int]:
        """Return how many public booths each hall holds."""
        ...

    def packs(self, session: Session, occupants: Sequence[Occupant]) -> Sequence[Pack]:
        """Return the files that hold these occupants' proxies, those that are made, most seen first."""
        ...


@dataclass(frozen=True)
class SearchDocument:
    """A findable thing: words per language. `owner` groups entries that are replaced together."""

    kind: str
    ref: str
    owner: str
    hall: str
    title: Localized
    summary: Localized
    text: Localized
    url: str
    picture: str | None = None
    weight: float = 1.0


class SearchSource(Protocol):
    """Something that knows what can be found."""

    def documents(self, session: Session) -> Iterable[SearchDocument]:
        """Yield every public thing, to build the index anew."""
        ...


@dataclass(frozen=True)
class RoomRights:
    """What somebody may do in a room, and under which heading the room is shown.

    In a private room everyone hears how far the others have read. `company_id` is whose room it is: that
    company's bans hold there. `may_moderate`: to delete what others said, to mute, slow down and lock.
    `refusal` is why one may not write, where that has a cause of its own.
    """

    may_read: bool
    may_write: bool
    is_staff: bool
    title: Localized = field(default_factory=dict)
    url: str = ""
    is_private: bool = False
    company_id: UUID | None = None
    may_moderate: bool = False
    refusal: MaruError | None = None


class RoomPolicy(Protocol):
    """Decides who reads and writes in rooms of one `kind`."""

    kind: str

    def rights(self, session: Session, actor: Actor, ref: str, at: datetime) -> RoomRights:
        """Return the actor's rights now. Raises NotFound when `ref` names nothing public to the actor."""
        ...

    def rooms_for_staff(self, session: Session, actor: Actor) -> Sequence[tuple[str, Localized]]:
        """Return (ref, title) of the rooms that this actor answers in."""
        ...


class Exhibitors(Protocol):
    """Who shows something where."""

    def exhibit(
        self, session: Session, companies: Collection[UUID], at: datetime,
        *, event_id: UUID | None = None, hall_id: UUID | None = None,
    ) -> bool:  # fmt: skip
        """Whether one of the companies has a public booth in the event, or in the hall, now."""
        ...


class MessageStored(Protocol):
    """Told of the messages that were stored together, in their own transaction.

    Storing is the product's busiest path: a batch of a large public room may cost a statement or two here.
    """

    def __call__(self, session: Session, kind: str, ref: str, messages: Sequence[Mapping[str, Any]]) -> None:
        """React to a batch of new messages of one room, as they go over the wire, in their order."""
        ...


class ContentCheck(Protocol):
    """Knows one part of what a message may show beside words: a product, a brochure, a picture."""

    part: str

    def __call__(
        self, session: Session, actor: Actor, kind: str, ref: str, value: Mapping[str, Any]
    ) -> Mapping[str, Any]:
        """Return the part as it is kept and shown to everyone in the room. Raises Invalid, NotFound."""
        ...


class UploadPurpose(Protocol):
    """What an upload is for: who may, how big, and what happens with the bytes."""

    name: str
    max_bytes: int
    suffixes: Sequence[str]

    def authorize(self, session: Session, actor: Actor, target: str) -> None:
        """Raise NotFound or Denied unless the actor may upload for `target`."""
        ...

    def completed(self, session: Session, upload: Any) -> Mapping[str, Any]:
        """All parts are joined: write the row and enqueue the job in this transaction; return links."""
        ...


@dataclass(frozen=True)
class QueueItem:
    """Something for an organizer to decide."""

    kind: str
    ref: str
    title: Localized
    subtitle: Localized
    since: datetime
    url: str


class QueueSource(Protocol):
    """A source of decisions for the console."""

    def waiting(self, session: Session) -> Sequence[QueueItem]:
        """Return what waits, oldest first."""
        ...


class GuestMerge(Protocol):
    """Moves what a guest holds to the visitor that the account is, at sign-in."""

    def __call__(self, session: Session, guest_id: UUID, visitor_id: UUID) -> None:
        """Move every row of `guest_id` to `visitor_id`; called in the sign-in's transaction."""
        ...


@dataclass(frozen=True)
class Question:
    """A question that waits for an answer of some account. `ref` names it to whoever takes the reply.

    `asked_at` is when it began to wait, `said_at` when its visitor last said something.
    """

    ref: str
    title: Localized
    visitor: str
    words: str
    asked_at: datetime
    said_at: datetime


class QuestionSource(Protocol):
    """Knows which questions wait for whom."""

    def unseen(self, session: Session, before: datetime) -> Mapping[int, Sequence[Question]]:
        """Return, by account, the questions asked until `before` that it has not seen; oldest first."""
        ...


# Forgets what identifies a visitor who asked for that, in the transaction that erases them.
VisitorErased = Callable[[Session, UUID, datetime], None]


@dataclass(frozen=True)
class Extension:
    """Everything the exhibitors' side hands to the venue.

    `chores` are done by one worker every ten seconds or so, one after the other; `clocks` by every worker,
    beside the chores, so that neither a long chore nor a worker's death makes them late.
    """

    occupants: Occupants
    search_sources: Sequence[SearchSource] = ()
    room_policies: Sequence[RoomPolicy] = ()
    message_stored: Sequence[MessageStored] = ()
    content_checks: Sequence[ContentCheck] = ()
    exhibitors: Exhibitors | None = None
    upload_purposes: Sequence[UploadPurpose] = ()
    queue_sources: Sequence[QueueSource] = ()
    question_sources: Sequence[QuestionSource] = ()
    guest_merges: Sequence[GuestMerge] = ()
    erasures: Sequence[VisitorErased] = ()
    api_blueprints: Sequence[Any] = ()
    page_blueprints: Sequence[Any] = ()
    commands: Sequence[Any] = ()
    workflows: Mapping[str, Workflow] = field(default_factory=dict)
    chores: Sequence[Callable[[JobContext], object]] = ()
    clocks: Sequence[Callable[[JobContext], object]] = ()
