"""Who may do what in a room: asked of the policy of its kind at every join and message."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from exhibition.chat.service import RoomNotFound
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import NotFound
from exhibition.ports import RoomPolicy, RoomRights


def split(name: str) -> tuple[str, str]:
    """Read `booth:<id>` as (kind, ref)."""
    kind, _, ref = name.partition(":")
    return kind, ref


def policy_of(policies: Sequence[RoomPolicy], kind: str) -> RoomPolicy:
    """Return the policy of a kind of room. Raises RoomNotFound for a kind that nobody knows."""
    for policy in policies:
        if policy.kind == kind:
            return policy
    raise RoomNotFound


def rights_in(
    session: Session, policies: Sequence[RoomPolicy], actor: Actor, name: str, at: datetime
) -> RoomRights:
    """Return the actor's rights in a room. Raises RoomNotFound where they may not even read."""
    kind, ref = split(name)
    try:
        rights = policy_of(policies, kind).rights(session, actor, ref, at)
    except NotFound as error:
        raise RoomNotFound from error
    if not rights.may_read:
        raise RoomNotFound
    return rights
