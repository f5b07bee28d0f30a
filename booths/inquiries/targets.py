"""Within how long a booth means to answer: its own promise, between five minutes and a week."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from booths.booth.models import Booth
from booths.booth.service import require_booth
from exhibition.audit.service import record_act
from exhibition.kernel.actor import EDITOR, OWNER, Actor
from exhibition.kernel.errors import Invalid

LEAST, MOST = 5, 7 * 24 * 60
# Minutes that the studio offers.
OFFERED = (5, 15, 30, 60, 120, 240, 480, 1440, 2880, 4320, MOST)


def set_target(session: Session, actor: Actor, booth_id: UUID, minutes: object, now: datetime) -> Booth:
    """Change the promise for questions to come; those that wait keep their time.

    It is no part of what the organizer approves, so it can be changed while the booth is with them. Raises
    SignInRequired, BoothNotFound, RoleRequired, Invalid.
    """
    booth = require_booth(session, actor, booth_id, OWNER, EDITOR)
    if not isinstance(minutes, int) or not LEAST <= minutes <= MOST:
        raise Invalid({"minutes": "unknown_reply_target"})
    if booth.reply_minutes != minutes:
        booth.reply_minutes = minutes
        record_act(session, actor, "booth.reply_target", f"booth:{booth.id}", now, minutes=minutes)
    session.flush()
    return booth
