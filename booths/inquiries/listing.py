"""The inbox's boxes: what waits, what is mine, what is open, what is closed; a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select, tuple_
from sqlalchemy.orm import Session

from booths.booth.models import Booth
from booths.catalog.models import Product
from booths.inquiries.models import CLOSED, NEW, WAITING, Callback, Inquiry
from booths.inquiries.news import name_of
from booths.inquiries.rooms import brought_to
from exhibition.accounts.models import Account, Visitor
from exhibition.chat.models import Message, ReadPointer, Room
from exhibition.kernel.actor import Actor

Rows = Select[Inquiry, Booth, Visitor, Account]
BOXES = OPEN, MINE, WAITS, SHUT = ("open", "mine", "waiting", "closed")
PAGE = 50
ROOM_NAME = Room.kind + ":" + Room.ref


@dataclass(frozen=True)
class Entry:
    """An inquiry with what its row shows. `unread`: the visitor's messages that this person has not seen."""

    inquiry: Inquiry
    booth: Booth
    visitor: Visitor
    holder: Account | None
    last: Message | None
    unread: int
    callback: bool
    product: Product | None


def find(session: Session, actor: Actor, box: str, words: str = "", after: UUID | None = None) -> list[Entry]:
    """A page of a box, for who answers. What waits comes by its time, the rest by its last change.

    `words` stand in the visitor's name or in what they wrote; `after` is the last inquiry of the page before.
    Raises SignInRequired.
    """
    actor.require_account()
    query = _rows().where(_mine(actor), _in_box(box, actor))
    if words.strip():
        query = query.where(_holds(words.strip()))
    last = session.get(Inquiry, after) if after else None
    query = _by_time(query, last) if box == WAITS else _by_change(query, last)
    rows = session.execute(query.limit(PAGE)).all()
    return _entries(session, actor, rows)


def count_boxes(session: Session, actor: Actor) -> dict[str, int]:
    """How many inquiries lie in each box of who answers. Raises SignInRequired."""
    actor.require_account()
    query = select(*(func.count().filter(_in_box(box, actor)).label(box) for box in BOXES))
    counted = session.execute(query.select_from(Inquiry).join(Booth).where(_mine(actor))).one()
    return dict(counted._mapping)


def entry_of(session: Session, actor: Actor, inquiry: Inquiry) -> Entry:
    """One inquiry with what its row shows."""
    rows = session.execute(_rows().where(Inquiry.id == inquiry.id)).all()
    return _entries(session, actor, rows)[0]


def _rows() -> Rows:
    query = select(Inquiry, Booth, Visitor, Account).join(Booth, Booth.id == Inquiry.booth_id)
    query = query.join(Visitor, Visitor.id == Inquiry.visitor_id)
    return query.outerjoin(Account, Account.id == Inquiry.holder_id)


def _mine(actor: Actor) -> ColumnElement[bool]:
    mine = Booth.company_id.in_(actor.company_ids())
    return or_(mine, brought_to(actor)) if actor.is_organizer else mine


def _in_box(box: str, actor: Actor) -> ColumnElement[bool]:
    if box == WAITS:
        return Inquiry.state == WAITING
    if box == SHUT:
        return Inquiry.state == CLOSED
    is_open = Inquiry.state.not_in((NEW, CLOSED))
    return and_(is_open, Inquiry.holder_id == actor.account_id) if box == MINE else is_open


def _holds(words: str) -> ColumnElement[bool]:
    said = exists().where(
        Message.visitor_id == Inquiry.visitor_id,
        Message.room_id == Room.id,
        Inquiry.room == ROOM_NAME,
        Message.body.icontains(words, autoescape=True),
    )
    return or_(Visitor.display_name.icontains(words, autoescape=True), said)


def _by_time(query: Rows, last: Inquiry | None) -> Rows:
    if last is not None and last.due_at is not None:
        query = query.where(tuple_(Inquiry.due_at, Inquiry.id) > tuple_(last.due_at, last.id))
    return query.order_by(Inquiry.due_at, Inquiry.id)


def _by_change(query: Rows, last: Inquiry | None) -> Rows:
    if last is not None:
        query = query.where(tuple_(Inquiry.changed_at, Inquiry.id) < tuple_(last.changed_at, last.id))
    return query.order_by(Inquiry.changed_at.desc(), Inquiry.id.desc())


def _entries(session: Session, actor: Actor, rows: Sequence[Any]) -> list[Entry]:
    inquiries = [row[0] for row in rows]
    names = {inquiry.room for inquiry in inquiries}
    found = session.execute(select(ROOM_NAME, Room.id).where(ROOM_NAME.in_(names)))
    rooms: dict[str, UUID] = dict(found.all())
    last = _last(session, [(rooms.get(i.room), i.last_seq) for i in inquiries])
    unread = _unread(session, actor, rooms, inquiries)
    wishes = set(
        session.scalars(
            select(Callback.inquiry_id).where(
                Callback.inquiry_id.in_([i.id for i in inquiries]), Callback.done_at.is_(None)
            )
        )
    )
    wanted = {inquiry.product_id for inquiry in inquiries if inquiry.product_id}
    products = {p.id: p for p in session.scalars(select(Product).where(Product.id.in_(wanted)))}
    return [
        Entry(
            inquiry, booth, visitor, holder, last.get((rooms.get(inquiry.room), inquiry.last_seq)),
            unread.get((rooms.get(inquiry.room), visitor.id), 0), inquiry.id in wishes,
            products.get(inquiry.product_id) if inquiry.product_id else None,
        )
        for inquiry, booth, visitor, holder in rows
    ]  # fmt: skip


Place = tuple[UUID | None, int]


def _last(session: Session, places: Sequence[Place]) -> dict[Place, Message]:
    wanted = [place for place in places if place[0] is not None]
    query = select(Message).where(tuple_(Message.room_id, Message.seq).in_(wanted))
    return {(message.room_id, message.seq): message for message in session.scalars(query)} if wanted else {}


def _unread(
    session: Session, actor: Actor, rooms: dict[str, UUID], inquiries: Sequence[Inquiry]
) -> dict[tuple[UUID | None, UUID], int]:
    pointer = and_(ReadPointer.room_id == Message.room_id, ReadPointer.visitor_id == actor.visitor_id)
    query = select(Message.room_id, Message.visitor_id, func.count()).outerjoin(ReadPointer, pointer)
    query = query.where(
        Message.room_id.in_(rooms.values()),
        Message.visitor_id.in_({inquiry.visitor_id for inquiry in inquiries}),
        Message.is_staff.is_(False),
        Message.seq > func.coalesce(ReadPointer.seq, 0),
    )
    rows = session.execute(query.group_by(Message.room_id, Message.visitor_id))
    return {(room, visitor): count for room, visitor, count in rows}


def show(entry: Entry) -> dict[str, Any]:
    """A row as it goes over the wire."""
    inquiry, visitor, last = entry.inquiry, entry.visitor, entry.last
    return {
        **{name: getattr(inquiry, name) for name in SHOWN},
        "holder": {"id": entry.holder.id, "name": name_of(entry.holder)} if entry.holder else None,
        "visitor": {
            "id": visitor.id,
            "name": visitor.display_name,
            "language": visitor.language,
            "is_guest": visitor.account_id is None,
        },
        "booth": {"id": entry.booth.id, "slug": entry.booth.slug, "title": entry.booth.title},
        "product": show_product(entry.product) if entry.product else None,
        "last": {"body": last.body, "at": last.sent_at, "staff": last.is_staff} if last else None,
        "unread": entry.unread,
        "callback": entry.callback,
    }


def show_product(product: Product) -> dict[str, Any]:
    """A product in a few words."""
    return {"id": product.id, "slug": product.slug, "title": product.name}


SHOWN = (
    "id", "room", "is_private", "state", "step", "asked_at", "due_at", "opened_at", "changed_at", "closed_at",
    "reason", "note", "version",
)  # fmt: skip
