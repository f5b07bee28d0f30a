"""What staff hear of their inquiries while they look: told once what changed is committed, never before."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import event
from sqlalchemy.orm import Session

from booths.inquiries.models import Inquiry
from exhibition.accounts.models import Account

# Emits (room, event, data) to whoever is in the room now.
Tell = Callable[[str, str, dict[str, Any]], None]
log = structlog.get_logger()


def staff_room(inquiry: Inquiry) -> str:
    """Where the booth's staff hear of it, whichever room it is talked about in."""
    return f"staff:booth:{inquiry.booth_id}"


def changed(session: Session, tell: Tell, inquiry: Inquiry, now: datetime) -> None:
    """Raise the version of what was changed, and let the staff know how it stands, after the commit."""
    inquiry.changed_at = now
    inquiry.version += 1
    session.flush()
    holder = session.get(Account, inquiry.holder_id) if inquiry.holder_id else None
    news = {
        "id": str(inquiry.id),
        "room": inquiry.room,
        "is_private": inquiry.is_private,
        "state": inquiry.state,
        "step": inquiry.step,
        "holder": {"id": holder.id, "name": name_of(holder)} if holder else None,
        "due_at": inquiry.due_at.isoformat() if inquiry.due_at else None,
        "version": inquiry.version,
    }
    after_commit(session, lambda: tell(staff_room(inquiry), "inquiry", news))


def name_of(account: Account) -> str:
    """The name of who answers, as colleagues and visitors see it."""
    return account.display_name or account.email.partition("@")[0]


def after_commit(session: Session, act: Callable[[], object]) -> None:
    """Do it when the session's transaction is committed; not when it is rolled back.

    What is stored stays stored when telling fails: who looks again sees it.
    """
    waiting: list[Callable[[], object]] | None = session.info.get("after_commit")
    if waiting is None:
        waiting = session.info["after_commit"] = []
        event.listen(session, "after_commit", _committed)
        event.listen(session, "after_rollback", _rolled_back)
    waiting.append(act)


def _committed(session: Session) -> None:
    # A savepoint's end is not the transaction's.
    if session.get_nested_transaction() is not None:
        return
    acts: list[Callable[[], object]] = session.info["after_commit"]
    session.info["after_commit"] = []
    for act in acts:
        try:
            act()
        except Exception:
            log.exception("news not told")


def _rolled_back(session: Session) -> None:
    session.info["after_commit"] = []
