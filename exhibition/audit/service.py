"""Write to the two append-only journals."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from exhibition.audit.models import Activity, AuditEntry
from exhibition.kernel.actor import Actor


def record_act(
    session: Session, actor: Actor | None, act: str, subject: str, at: datetime, **details: object
) -> None:
    """Journal an act of power, such as `booth.publish` on `booth:<uuid>`."""
    account = actor.account_id if actor else None
    session.add(AuditEntry(at=at, account_id=account, act=act, subject=subject, details=details))


def record_activity(
    session: Session,
    visitor_id: UUID | None,
    kind: str,
    subject: str,
    at: datetime,
    event_id: UUID | None = None,
    **details: object,
) -> None:
    """Journal what a visitor did, such as `booth.viewed` on `booth:<uuid>`."""
    session.add(
        Activity(at=at, visitor_id=visitor_id, kind=kind, subject=subject, event_id=event_id, details=details)
    )
