"""Answers that a company's staff keep at hand, in each language."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from booths.companies import checks
from booths.inquiries.models import CannedAnswer
from exhibition.audit.service import record_act
from exhibition.chat.models import BODY_LIMIT
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Denied, Exceeded, NotFound
from exhibition.kernel.versions import raise_version

MOST = 100
LONGEST_TITLE = 80


class AnswerNotFound(NotFound):
    """There is no such answer in this person's companies."""

    code = "canned_answer_not_found"


class TooManyAnswers(Exceeded):
    """A company keeps a hundred answers at hand; more are not found again."""

    code = "too_many_canned_answers"
    status = 422


def answers_of(session: Session, actor: Actor) -> Sequence[CannedAnswer]:
    """Every answer of the actor's companies, in the order that staff gave them."""
    query = select(CannedAnswer).where(CannedAnswer.company_id.in_(actor.company_ids()))
    return session.scalars(query.order_by(CannedAnswer.company_id, CannedAnswer.position)).all()


def require_answer(session: Session, actor: Actor, answer_id: UUID) -> CannedAnswer:
    """An answer of one of the actor's companies. Raises AnswerNotFound."""
    found = session.get(CannedAnswer, answer_id)
    if found is None or not actor.has_company_role(found.company_id):
        raise AnswerNotFound
    return found


def add_answer(
    session: Session, actor: Actor, company_id: UUID, data: Mapping[str, Any], now: datetime
) -> CannedAnswer:
    """Keep an answer at the end of the list. Raises Denied, Invalid, TooManyAnswers."""
    if not actor.has_company_role(company_id):
        raise Denied
    values = _checked(data)
    kept, last = session.execute(
        select(func.count(), func.max(CannedAnswer.position)).where(CannedAnswer.company_id == company_id)
    ).one()
    if kept >= MOST:
        raise TooManyAnswers(limit=MOST)
    answer = CannedAnswer(company_id=company_id, position=(last or 0) + 1, **values)
    session.add(answer)
    session.flush()
    record_act(session, actor, "answer.add", f"canned-answer:{answer.id}", now)
    return answer


def change_answer(
    session: Session,
    actor: Actor,
    answer_id: UUID,
    data: Mapping[str, Any],
    now: datetime,
    expected: int | None = None,
) -> CannedAnswer:
    """Write an answer anew. Raises AnswerNotFound, Invalid, Stale."""
    answer = require_answer(session, actor, answer_id)
    values = _checked(data)
    raise_version(session, answer, expected)
    answer.title, answer.body = values["title"], values["body"]
    record_act(session, actor, "answer.change", f"canned-answer:{answer.id}", now)
    session.flush()
    return answer


def remove_answer(session: Session, actor: Actor, answer_id: UUID, now: datetime) -> None:
    """Keep it no longer. Raises AnswerNotFound."""
    answer = require_answer(session, actor, answer_id)
    record_act(session, actor, "answer.remove", f"canned-answer:{answer.id}", now)
    session.delete(answer)
    session.flush()


def _checked(data: Mapping[str, Any]) -> dict[str, Any]:
    check = checks.Check(data).field("title", checks.text(LONGEST_TITLE, required=True))
    return check.field("body", checks.localized(BODY_LIMIT, required=True)).done()
