"""What is done to messages, over Socket.IO: `edit`, `delete`, `react`, `report`; and `typing`, not kept.

Out: `changed {room, …message}` to everyone in the room once it is committed; `typing {room, by, author,
staff, on}`, which ends by itself after six seconds on the reader's side.
"""

from collections.abc import Callable
from typing import Any, ClassVar

from flask import request
from flask_socketio import SocketIO
from marshmallow import Schema

from exhibition.chat.amending import Amendments
from exhibition.chat.schemas import EditSchema, MessageAskSchema, ReactSchema, ReportSchema, TypingSchema
from exhibition.kernel.actor import Actor
from exhibition.live.flow import Buckets
from exhibition.live.places import Places
from exhibition.web.sockets import Answer


class ChangeSockets:
    """The handlers of one application."""

    SCHEMAS: ClassVar[dict[str, type[Schema]]] = {
        "edit": EditSchema, "delete": MessageAskSchema, "react": ReactSchema, "typing": TypingSchema,
        "report": ReportSchema,
    }  # fmt: skip

    def __init__(
        self, socketio: SocketIO, amendments: Amendments, places: Places, who: Callable[[], Actor]
    ) -> None:
        self._socketio, self._amendments, self._places, self._who = socketio, amendments, places, who
        # Of a whole room: a hundred people who write at once are no news.
        self._typing = Buckets(burst=6, per_second=1)

    def edit(self, body: Answer) -> Answer:
        """Give one's own message other words."""
        return self._told(
            body["room"], self._amendments.edit(self._who(), body["room"], body["seq"], body["body"])
        )

    def delete(self, body: Answer) -> Answer:
        """Take a message's words away."""
        return self._told(body["room"], self._amendments.delete(self._who(), body["room"], body["seq"]))

    def react(self, body: Answer) -> Answer:
        """Put an emoji on a message or take it back."""
        changed = self._amendments.react(self._who(), body["room"], body["seq"], body["sign"], body["on"])
        return self._told(body["room"], changed)

    def typing(self, body: Answer) -> Answer:
        """Tell that somebody writes, to those who are there, by somebody who is."""
        room, who = body["room"], self._who()
        place = self._places.of(str(request.sid))  # type: ignore[attr-defined]
        if room not in place:
            return {"ok": False, "code": "not_joined", "params": {}}
        if who.visitor_id is not None and not self._typing.take(room):
            news = {
                "room": room, "by": str(who.visitor_id), "author": who.display_name,
                "staff": self._amendments.writes_as_staff(who, room), "on": body["on"],
            }  # fmt: skip
            self._socketio.emit("typing", news, to=f"chat:{room}")
        return {}

    def report(self, body: Answer) -> Answer:
        """Tell the moderators that a message breaks the code of conduct."""
        self._amendments.report(self._who(), body["room"], body["seq"], body["reason"], body["words"])
        return {}

    def _told(self, room: str, changed: dict[str, Any]) -> Answer:
        self._socketio.emit("changed", {"room": room, **changed}, to=f"chat:{room}")
        return {"change": changed["change"]}
