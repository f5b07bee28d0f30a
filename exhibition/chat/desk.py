"""The use cases of the chat as its sockets and its API call them: join, say, read, wait."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from exhibition.accounts.claims import Claim, actors_of
from exhibition.chat import service
from exhibition.chat.models import Message, Room
from exhibition.chat.rights import rights_in, split
from exhibition.chat.storing import Spoken, Stored, store
from exhibition.kernel.actor import Actor
from exhibition.kernel.clock import Clock
from exhibition.kernel.database import Database
from exhibition.kernel.errors import MaruError
from exhibition.ports import MessageStored, RoomPolicy


@dataclass(frozen=True)
class Desk:
    """The chat of one installation. Every method is one short transaction of its own."""

    database: Database
    clock: Clock
    policies: Sequence[RoomPolicy]
    stored: Sequence[MessageStored] = ()

    def join(self, actor: Actor, name: str, after: int | None) -> dict[str, Any]:
        """What a client needs to show a room: rights, how far one has read, messages after the last it has.

        Raises RoomNotFound.
        """
        kind, ref = split(name)
        with self.database.reading() as session:
            rights = rights_in(session, self.policies, actor, name, self.clock.now())
            room = service.find_room(session, kind, ref)
            messages: Sequence[Message] = ()
            if room is not None:
                messages = _missed(session, room, after)
            return {
                "room": name,
                "title": rights.title,
                "url": rights.url,
                "may_write": rights.may_write,
                "staff": rights.is_staff,
                "me": {"visitor": str(actor.visitor_id or ""), "name": actor.display_name},
                "last": room.last_seq if room else 0,
                "read": service.read_until(session, room, actor.visitor_id) if room else 0,
                "messages": [service.show_message(message) for message in messages],
            }

    def preview(self, actor: Actor, name: str) -> dict[str, Any]:
        """A room's heading and how many messages came since one last read; 0 for who never was here.

        Raises RoomNotFound.
        """
        with self.database.reading() as session:
            rights = rights_in(session, self.policies, actor, name, self.clock.now())
            room = service.find_room(session, *split(name))
            read = service.read_until(session, room, actor.visitor_id) if room else 0
            return {"title": rights.title, "unread": room.last_seq - read if room and read else 0}

    def glance(self, actor: Actor, name: str) -> dict[str, Any]:
        """Whether one still may be here, and the room's last number, which shows what one has missed.

        Raises RoomNotFound.
        """
        with self.database.reading() as session:
            rights = rights_in(session, self.policies, actor, name, self.clock.now())
            room = service.find_room(session, *split(name))
            return {
                "last": room.last_seq if room else 0,
                "may_write": rights.may_write,
                "staff": rights.is_staff,
            }

    def earlier(self, actor: Actor, name: str, before: int) -> list[dict[str, Any]]:
        """The messages before a number, for scrolling back. Raises RoomNotFound."""
        with self.database.reading() as session:
            rights_in(session, self.policies, actor, name, self.clock.now())
            room = service.find_room(session, *split(name))
            if room is None or before < 2:
                return []
            first = max(0, before - 1 - 50)
            return [service.show_message(m) for m in service.after(session, room, first, before - 1 - first)]

    def say(self, actor: Actor, name: str, saying: service.Saying) -> Stored:
        """Store a message of somebody who is known.

        Raises RoomNotFound, MayNotWrite, NameRequired and what `service.check` raises.
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
            actors = actors_of(session, {claim for claim, _ in said})
            return self._store(session, name, [(actors[claim], saying) for claim, saying in said])

    def _store(
        self, session: Session, name: str, said: Sequence[tuple[Actor, service.Saying]]
    ) -> Sequence[Stored | MaruError]:
        kind, ref = split(name)
        now = self.clock.now()
        judged = [self._judged(session, name, actor, saying, now) for actor, saying in said]
        spoken = [one for one in judged if isinstance(one, Spoken)]
        room_id = service.room_id_of(session, kind, ref, now) if spoken else None
        stored = iter(store(session, room_id, spoken, now) if room_id else ())
        results = [next(stored) if isinstance(one, Spoken) else one for one in judged]
        for result in results:
            if isinstance(result, Stored) and result.is_new:
                self._tell(session, kind, ref, result.shown)
        return results

    def _judged(
        self, session: Session, name: str, actor: Actor, saying: service.Saying, now: datetime
    ) -> Spoken | MaruError:
        """What somebody may say here, or why not."""
        try:
            rights = rights_in(session, self.policies, actor, name, now)
            if not rights.may_write:
                raise service.MayNotWrite
            if actor.visitor_id is None or not actor.display_name:
                raise service.NameRequired({"name": "required"})
            service.check(saying)
        except MaruError as error:
            return error
        speaker = service.Speaker(actor.visitor_id, actor.display_name, rights.is_staff)
        return Spoken(speaker, replace(saying, language=saying.language or actor.language))

    def _tell(self, session: Session, kind: str, ref: str, shown: Mapping[str, Any]) -> None:
        for listener in self.stored:
            listener(session, kind, ref, shown)

    def read(self, actor: Actor, name: str, seq: int) -> int:
        """Move the actor's read pointer; somebody without a visitor row has none."""
        if actor.visitor_id is None:
            return 0
        with self.database.writing() as session:
            rights_in(session, self.policies, actor, name, self.clock.now())
            room = service.find_room(session, *split(name))
            return service.mark_read(session, room, actor.visitor_id, seq) if room else 0

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


def _missed(session: Session, room: Room, after: int | None) -> Sequence[Message]:
    return service.latest(session, room) if after is None else service.after(session, room, after)
