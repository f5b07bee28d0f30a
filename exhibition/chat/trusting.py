"""Guests as they were last read here: one statement stores what they say, and checks that it still holds.

Reading who somebody is, what keeps them out and how the room stands costs more than storing what they say.
"""

from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.orm import Session

from exhibition.accounts.claims import Claim
from exhibition.chat.ground import Ground, ground_of
from exhibition.kernel.actor import Actor
from exhibition.kernel.memory import recalled

MOST_GUESTS = 20_000


@dataclass
class KnownGuests:
    """The guests who came or spoke of late, in this process."""

    _known: OrderedDict[UUID, Actor] = field(default_factory=OrderedDict)

    def keep(self, actors: Iterable[Actor]) -> None:
        """Remember those of them who are guests."""
        for actor in actors:
            if actor.account_id is None and actor.visitor_id is not None:
                self._known[actor.visitor_id] = actor
                self._known.move_to_end(actor.visitor_id)
        while len(self._known) > MOST_GUESTS:
            self._known.popitem(last=False)

    def of(self, claims: Collection[Claim]) -> Mapping[Claim, Actor] | None:
        """Who they are; None unless each is a guest who is remembered."""
        found: dict[Claim, Actor] = {}
        for claim in claims:
            actor = self._known.get(claim.guest_id) if claim.guest_id and not claim.session_key else None
            if actor is None:
                return None
            found[claim] = actor
        return found


def open_ground(session: Session, kind: str, ref: str) -> Ground | None:
    """A room where everybody may write at their own pace, as it was known of late; None for any other.

    Its numbers go on meanwhile: `last_seq` may be too low.
    """
    ground = recalled(session, ("ground", kind, ref), ("room",), lambda: ground_of(session, kind, ref))
    return None if ground is None or ground.locked_at or ground.slow_seconds else ground
