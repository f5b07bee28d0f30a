"""What known visitors look at: noted once an hour, so that who answers them knows what they saw."""

from datetime import datetime, timedelta
from uuid import UUID

import structlog
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from exhibition.audit.models import Activity
from exhibition.audit.service import record_activity
from exhibition.kernel.database import Database

AGAIN_AFTER = timedelta(hours=1)
log = structlog.get_logger()


def note_view(
    session: Session, database: Database, visitor_id: UUID | None, kind: str, ref: object, now: datetime
) -> None:
    """Note that a visitor looked at `kind` (`hall`, `booth`, `product`), unless they did within the hour.

    Somebody who has kept and said nothing has no visitor row, and nothing is noted. It is a transaction of
    its own: a page is shown whether or not this can be written.
    """
    if visitor_id is None:
        return
    subject = f"{kind}:{ref}"
    recent = select(Activity.id).where(Activity.visitor_id == visitor_id, Activity.subject == subject)
    recent = recent.where(Activity.at > now - AGAIN_AFTER, Activity.kind == f"{kind}.viewed")
    if session.scalar(recent.limit(1)) is not None:
        return
    try:
        with database.writing() as own:
            record_activity(own, visitor_id, f"{kind}.viewed", subject, now)
    except SQLAlchemyError as error:
        log.warning("view not noted", reason=type(error).__name__)
