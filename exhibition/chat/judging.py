"""Whether somebody may say something here and now, and what of it is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from exhibition.chat.content import settled
from exhibition.chat.ground import Ground, RoomLocked, SlowMode, spoke_last, stored_already
from exhibition.chat.held_words import HeldWords
from exhibition.chat.rights import rights_in, split
from exhibition.chat.sanctions import Held, held_by, refusal_of, scopes_of
from exhibition.chat.service import MayNotWrite, NameRequired, Saying, Speaker, check
from exhibition.chat.storing import Spoken
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Invalid, MaruError
from exhibition.ports import ContentCheck, RoomPolicy, RoomRights


@dataclass(frozen=True)
class Waits:
    """What somebody said, allowed and checked, that a moderator sees first."""

    spoken: Spoken


Judged = Spoken | Waits | MaruError


@dataclass
class Judge:
    """Judges what waits for one room, inside the transaction that stores it; one judge for each batch."""

    session: Session
    policies: Sequence[RoomPolicy]
    checks: Sequence[ContentCheck]
    words: HeldWords
    name: str
    ground: Ground | None
    now: datetime
    _sanctions: Mapping[UUID, Sequence[Held]] = field(default_factory=dict)
    _last: dict[UUID, datetime] = field(default_factory=dict)
    _stored: frozenset[str] = frozenset()

    def take_for_granted(self, said: Sequence[tuple[Actor, Saying]]) -> list[Spoken] | None:
        """What may be said if nobody is kept out, as whoever stores it must check; None for all else."""
        judged = [self._one(actor, saying) for actor, saying in said]
        spoken = [one for one in judged if isinstance(one, Spoken)]
        return spoken if len(spoken) == len(judged) else None

    def judge(self, said: Sequence[tuple[Actor, Saying]]) -> list[Judged]:
        """What each may say, or why not."""
        visitors = {actor.visitor_id for actor, _ in said if actor.visitor_id}
        self._sanctions = held_by(self.session, visitors) if visitors else {}
        if self.ground and self.ground.slow_seconds:
            self._last = dict(spoke_last(self.session, self.ground, visitors, self.now))
            self._stored = stored_already(self.session, self.ground, [one.client_id for _, one in said])
        return [self._one(actor, saying) for actor, saying in said]

    def _one(self, actor: Actor, saying: Saying) -> Judged:
        try:
            held = self._sanctions.get(actor.visitor_id, ()) if actor.visitor_id else ()
            rights = rights_in(self.session, self.policies, actor, self.name, self.now, held)
            if not rights.may_write:
                raise refusal_of(rights, MayNotWrite)
            if actor.visitor_id is None or not actor.display_name:
                raise NameRequired({"name": "required"})
            check(saying)
            if not (rights.is_staff or rights.may_moderate):
                self._in_turn(actor.visitor_id, saying)
            spoken = Spoken(
                Speaker(actor.visitor_id, actor.display_name, rights.is_staff), self._kept(actor, saying)
            )
        except MaruError as error:
            return error
        return Waits(spoken) if self._is_held(rights, saying) else spoken

    def _in_turn(self, visitor_id: UUID, saying: Saying) -> None:
        """Raises RoomLocked, SlowMode."""
        ground = self.ground
        if ground is None:
            return
        if ground.locked_at:
            raise RoomLocked
        if not ground.slow_seconds or saying.client_id in self._stored:
            return
        last = self._last.get(visitor_id)
        wait = ground.slow_seconds - (self.now - last).total_seconds() if last else 0.0
        if wait > 0:
            raise SlowMode(seconds=max(1, round(wait + 0.5)))
        self._last[visitor_id] = self.now

    def _is_held(self, rights: RoomRights, saying: Saying) -> bool:
        if rights.is_staff or rights.may_moderate:
            return False
        if not self.words.match(self.session, scopes_of(self.name, rights), saying.body):
            return False
        # One that was let through and is sent again is there already.
        return not (self.ground and stored_already(self.session, self.ground, [saying.client_id]))

    def _kept(self, actor: Actor, saying: Saying) -> Saying:
        """The message with its language, and what it shows completed."""
        kept = replace(saying, language=saying.language or actor.language)
        if not saying.content:
            return kept
        kind, ref = split(self.name)
        if actor.visitor_id is None or not self._may_reply_to(saying.content.get("reply_to")):
            raise Invalid({"content": "invalid"})
        content = settled(self.session, kind, ref, actor.visitor_id, saying.content)
        shown: dict[str, object] = dict(content)
        for one in self.checks:
            value = content.get(one.part)
            if isinstance(value, Mapping):
                shown[one.part] = dict(one(self.session, actor, kind, ref, value))
        return replace(kept, content=shown)

    def _may_reply_to(self, seq: object) -> bool:
        """Numbers have no gap: whatever is not above the last one is there."""
        return seq is None or (
            isinstance(seq, int) and self.ground is not None and seq <= self.ground.last_seq
        )
