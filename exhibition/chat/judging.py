"""Whether somebody may say something here and now, and what of it is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from exhibition.chat.content import settled
from exhibition.chat.rights import rights_in, split
from exhibition.chat.service import MayNotWrite, NameRequired, Saying, Speaker, check
from exhibition.chat.storing import Spoken
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Invalid, MaruError
from exhibition.ports import ContentCheck, RoomPolicy


@dataclass(frozen=True)
class Judge:
    """Judges what waits for one room, inside the transaction that stores it."""

    policies: Sequence[RoomPolicy]
    checks: Sequence[ContentCheck]

    def judge(
        self, session: Session, name: str, said: Sequence[tuple[Actor, Saying]], now: datetime
    ) -> list[Spoken | MaruError]:
        """What each may say, or why not."""
        return [self._one(session, name, actor, saying, now) for actor, saying in said]

    def _one(
        self, session: Session, name: str, actor: Actor, saying: Saying, now: datetime
    ) -> Spoken | MaruError:
        try:
            rights = rights_in(session, self.policies, actor, name, now)
            if not rights.may_write:
                raise MayNotWrite
            if actor.visitor_id is None or not actor.display_name:
                raise NameRequired({"name": "required"})
            check(saying)
            kept = self._kept(session, name, actor, saying)
        except MaruError as error:
            return error
        return Spoken(Speaker(actor.visitor_id, actor.display_name, rights.is_staff), kept)

    def _kept(self, session: Session, name: str, actor: Actor, saying: Saying) -> Saying:
        """The message with its language, and what it shows completed."""
        kept = replace(saying, language=saying.language or actor.language)
        if not saying.content:
            return kept
        kind, ref = split(name)
        if actor.visitor_id is None:
            raise Invalid({"content": "invalid"})
        content = settled(session, kind, ref, actor.visitor_id, saying.content)
        shown: dict[str, object] = dict(content)
        for one in self.checks:
            value = content.get(one.part)
            if isinstance(value, Mapping):
                shown[one.part] = dict(one(session, actor, kind, ref, value))
        return replace(kept, content=shown)
