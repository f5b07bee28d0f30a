"""The use cases of the chat as its sockets and its API call them: join, say, read, wait."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from exhibition.accounts.claims import Claim, actors_of
from exhibition.chat import service
from exhibition.chat.changing import changed_since
from exhibition.chat.entering import missed, room_and_pointer
from exhibition.chat.ground import ground_of
from exhibition.chat.held_words import HeldWords
from exhibition.chat.holding import keep_back
from exhibition.chat.judging import Judge, Waits
from exhibition.chat.rights import may_write_now, rights_in, rules_of, split
from exhibition.chat.showing import show_messages
from exhibition.chat.storing import Spoken, Stored, store, store_if_it_holds
from exhibition.chat.trusting import KnownGuests, open_ground
from exhibition.kernel.actor import Actor
from exhibition.kernel.clock import Clock
from exhibition.kernel.database import Database, is_postgresql
from exhibition.kernel.errors import MaruError
from exhibition.ports import ContentCheck, MessageStored, RoomPolicy


@dataclass(frozen=True)
class Desk:
    """The chat of one installation. Every method is one short transaction of its own."""

    database: Database
    clock: Clock
    policies: Sequence[RoomPolicy]
    stored: Sequence[MessageStored] = ()
    checks: Sequence[ContentCheck] = ()
    words: HeldWords = field(default_factory=HeldWords)
    guests: KnownGuests = field(default_factory=KnownGuests)

    def join(
        self, actor: Actor, name: str, after: int | None, changes: int | None = None,
        entered: Callable[[], object] = lambda: None,
    ) -> dict[str, Any]:  # fmt: skip
        """What a client needs to show a room: rights, how far one has read, messages after the last it has.

        `changes` is the last change that it knows of: what it has and what changed since comes along.
        `entered` is called once they may be here and before anything is read. Raises RoomNotFound.
        """
        self.guests.keep([actor])
        with self.database.looking() as session:
            rights = rights_in(session, self.policies, actor, name, self.clock.now())
            entered()
            room, read = room_and_pointer(session, *split(name), actor.visitor_id)
            changed = changed_since(session, room, changes) if room and changes is not None else ()
            return {
                "room": name,
                "title": rights.title,
                "url": rights.url,
                "may_write": may_write_now(room, rights),
                "staff": rights.is_staff,
                "me": {"visitor": str(actor.visitor_id or ""), "name": actor.display_name},
                "last": room.last_seq if room else 0,
                "read": read,
                "change": room.last_change if room else 0,
                "rules": rules_of(room, rights, actor),
                "messages": missed(session, room, after) if room else [],
                "changed": show_messages(session, changed),
            }

    def preview(self, actor: Actor, name: str) -> dict[str, Any]:
        """A room's heading and how many messages came since one last read; 0 for who never was here.

        Raises RoomNotFound.
        """
        with self.database.looking() as session:
            rights = rights_in(session, self.policies, actor, name, self.clock.now())
            room = service.find_room(session, *split(name))
            read = service.read_until(session, room, actor.visitor_id) if room else 0
            return {"title": rights.title, "unread": room.last_seq - read if room and read else 0}

    def glance(self, actor: Actor, name: str) -> dict[str, Any]:
        """Whether one still may be here, and the room's last numbers, which show what one has missed.

        Raises RoomNotFound.
        """
        with self.database.looking() as session:
            rights = rights_in(session, self.policies, actor, name, self.clock.now())
            room = service.find_room(session, *split(name))
            return {
                "last": room.last_seq if room else 0,
                "change": room.last_change if room else 0,
                "may_write": may_write_now(room, rights),
                "staff": rights.is_staff,
                "rules": rules_of(room, rights, actor),
            }

    def earlier(self, actor: Actor, name: str, before: int) -> list[dict[str, Any]]:
        """The messages before a number, for scrolling back. Raises RoomNotFound."""
        with self.database.reading() as session:
            rights_in(session, self.policies, actor, name, self.clock.now())
            room = service.find_room(session, *split(name))
            if room is None or before < 2:
                return []
            first = max(0, before - 1 - 50)
            return show_messages(session, service.after(session, room, first, before - 1 - first))

    def say(self, actor: Actor, name: str, saying: service.Saying) -> Stored:
        """Store a message of somebody who is known.

        Raises RoomNotFound, MayNotWrite, NameRequired, MessageHeld for what is kept and waits for a
        moderator, and what `service.check` raises.
        """
        with self.database.writing() as session:
            (result,) = self._store(session, name, [(actor, saying)])
        if isinstance(result, MaruError):
            raise result
        return result

    def say_all(
        self, name: str, said: Sequence[tuple[Claim, service.Saying]]
    ) -> Sequence[Stored | MaruError]:
        """Store what several say in one transaction, each with the rights of now and a refusal of its own."""
        with self.database.writing() as session:
            claims = {claim for claim, _ in said}
            known = self.guests.of(claims) if is_postgresql(session) else None
            stored = self._store_known(session, name, said, known) if known else None
            if stored is not None:
                return stored
            actors = actors_of(session, claims)
            self.guests.keep(actors.values())
            return self._store(session, name, [(actors[claim], saying) for claim, saying in said])

    def _store_known(
        self, session: Session, name: str, said: Sequence[tuple[Claim, service.Saying]],
        known: Mapping[Claim, Actor],
    ) -> Sequence[Stored] | None:  # fmt: skip
        """Store what guests say in an open room, who they are taken for granted; None when it takes more."""
        now, ground = self.clock.now(), open_ground(session, *split(name))
        if ground is None:
            return None
        judge = Judge(session, self.policies, self.checks, self.words, name, ground, now)
        spoken = judge.take_for_granted([(known[claim], saying) for claim, saying in said])
        tongues = [known[claim].language for claim, _ in said]
        stored = store_if_it_holds(session, ground.id, spoken, tongues, now) if spoken else None
        if stored is not None:
            self._heard(session, name, stored)
        return stored

    def _store(
        self, session: Session, name: str, said: Sequence[tuple[Actor, service.Saying]]
    ) -> Sequence[Stored | MaruError]:
        kind, ref = split(name)
        now = self.clock.now()
        ground = ground_of(session, kind, ref)
        judge = Judge(session, self.policies, self.checks, self.words, name, ground, now)
        judged = judge.judge(said)
        if all(isinstance(one, MaruError) for one in judged):
            return [one for one in judged if isinstance(one, MaruError)]
        room_id = ground.id if ground else service.room_of(session, kind, ref, now).id
        stored = iter(self.enter(session, name, room_id, [one for one in judged if isinstance(one, Spoken)]))
        return [
            keep_back(session, room_id, one.spoken, now) if isinstance(one, Waits)
            else next(stored) if isinstance(one, Spoken) else one
            for one in judged
        ]  # fmt: skip

    def enter(self, session: Session, name: str, room_id: UUID, spoken: Sequence[Spoken]) -> Sequence[Stored]:
        """Store messages that may be said, and tell whoever listens of the new ones."""
        results = store(session, room_id, spoken, self.clock.now()) if spoken else []
        self._heard(session, name, results)
        return results

    def _heard(self, session: Session, name: str, results: Sequence[Stored]) -> None:
        fresh = [result.shown for result in results if result.is_new]
        for listener in self.stored if fresh else ():
            listener(session, *split(name), fresh)

    def read(self, actor: Actor, name: str, seq: int) -> tuple[int, bool]:
        """Move the actor's read pointer; somebody without a visitor row has none.

        Returns where it stands, and whether the others hear of it, as they do in a private room.
        """
        if actor.visitor_id is None:
            return 0, False
        with self.database.writing() as session:
            rights = rights_in(session, self.policies, actor, name, self.clock.now())
            room = service.find_room(session, *split(name))
            return service.mark_read(session, room, actor.visitor_id, seq) if room else 0, rights.is_private

    def waiting(self, actor: Actor) -> list[service.Unread]:
        """What waits for this member of staff, over all rooms they answer in."""
        with self.database.reading() as session:
            return [
                entry
                for policy in self.policies
                for entry in service.unread_for_staff(
                    session, policy.kind, policy.rooms_for_staff(session, actor), actor.visitor_id
                )
            ]
