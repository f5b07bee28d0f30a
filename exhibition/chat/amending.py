"""The use cases of changing what was said: each one short transaction, answered with the message as it is."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from exhibition.audit.service import record_act
from exhibition.chat import changing, reporting, service
from exhibition.chat.content import speaks
from exhibition.chat.desk import Desk
from exhibition.chat.ground import RoomLocked
from exhibition.chat.held_words import WordsHeld
from exhibition.chat.models import Message, Room
from exhibition.chat.rights import may_write_now, rights_in, split
from exhibition.chat.sanctions import refusal_of, scopes_of
from exhibition.chat.showing import show_message
from exhibition.kernel.actor import Actor
from exhibition.ports import RoomRights


@dataclass(frozen=True)
class Amendments:
    """Edits, deletions and signs in the rooms of a desk."""

    desk: Desk

    def edit(self, actor: Actor, name: str, seq: int, body: str) -> dict[str, Any]:
        """Give one's own message other words, within fifteen minutes.

        Raises RoomNotFound, MayNotWrite, MessageNotFound and what `service.check_words` and `changing.edit`
        raise.
        """
        with self.desk.database.writing() as session:
            visitor, room, rights = self._writes(session, actor, name)
            message = changing.find(session, room, seq)
            service.check_words(body, needed=not speaks(message.content))
            is_free = rights.is_staff or rights.may_moderate
            if not is_free and self.desk.words.match(session, scopes_of(name, rights), body):
                raise WordsHeld
            changing.edit(session, room, message, visitor, body, self.desk.clock.now())
            return show_message(session, message)

    def delete(self, actor: Actor, name: str, seq: int) -> dict[str, Any]:
        """Take away the words of one's own message, or of anybody's where one moderates.

        Raises RoomNotFound, MessageNotFound, NotYours.
        """
        now = self.desk.clock.now()
        with self.desk.database.writing() as session:
            rights = rights_in(session, self.desk.policies, actor, name, now)
            room = _room(session, name)
            message = changing.find(session, room, seq)
            is_own = actor.visitor_id is not None and message.visitor_id == actor.visitor_id
            if not is_own and not rights.may_moderate:
                raise changing.NotYours
            if changing.remove(session, room, message, now) and not is_own:
                record_act(session, actor, "message.delete", f"message:{message.id}", now, room=name, seq=seq)
            return show_message(session, message)

    def react(self, actor: Actor, name: str, seq: int, sign: str, on: bool) -> dict[str, Any]:
        """Put an emoji on a message or take it back.

        Raises RoomNotFound, MayNotWrite, MessageNotFound and what `changing.react` raises.
        """
        with self.desk.database.writing() as session:
            visitor, room, _rights = self._writes(session, actor, name)
            message: Message = changing.find(session, room, seq)
            changing.react(session, room, message, visitor, sign, on)
            return show_message(session, message)

    def report(self, actor: Actor, name: str, seq: int, reason: str, words: str) -> None:
        """Report a message to the moderators. Raises what `reporting.file` raises."""
        with self.desk.database.writing() as session:
            reporting.file(session, self.desk, actor, name, seq, reason, words, self.desk.clock.now())

    def writes_as_staff(self, actor: Actor, name: str) -> bool:
        """Whether somebody who may write here is of the room's staff. Raises RoomNotFound, MayNotWrite."""
        with self.desk.database.reading() as session:
            rights = rights_in(session, self.desk.policies, actor, name, self.desk.clock.now())
        if not rights.may_write:
            raise service.MayNotWrite
        return rights.is_staff

    def _writes(self, session: Session, actor: Actor, name: str) -> tuple[UUID, Room, RoomRights]:
        """Who may write here, in which room. Raises RoomNotFound, MayNotWrite, NameRequired, RoomLocked."""
        rights = rights_in(session, self.desk.policies, actor, name, self.desk.clock.now())
        if not rights.may_write:
            raise refusal_of(rights, service.MayNotWrite)
        if actor.visitor_id is None:
            raise service.NameRequired({"name": "required"})
        room = _room(session, name)
        if not may_write_now(room, rights):
            raise RoomLocked
        return actor.visitor_id, room, rights


def _room(session: Session, name: str) -> Room:
    room = service.find_room(session, *split(name))
    if room is None:
        raise service.RoomNotFound
    return room
