"""What time alone brings about: events open and close, tickets run out, halls are packed anew."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial

import structlog
from sqlalchemy import delete
from sqlalchemy.orm import Session

from exhibition.chat.pictures import forget_unsent
from exhibition.config import Settings
from exhibition.events.jobs import turn_events
from exhibition.kernel.work import JobContext
from exhibition.notices.digest import Digests
from exhibition.ports import Extension, SearchSource
from exhibition.search.service import reindex
from exhibition.search.sources import VenueSource
from exhibition.uploads.service import expire
from exhibition.web.models import KeptAnswer

log = structlog.get_logger()
ANSWERS_KEPT = timedelta(days=1)
Chore = Callable[[], object]


def chores(context: JobContext, extension: Extension, settings: Settings) -> list[Chore]:
    """The chores of an installation; each is safe to do at any time, and again."""
    digests = Digests(settings, extension.question_sources)
    return [
        lambda: turn_events(lambda session: _reindex(session, extension.search_sources), context),
        lambda: _expire_uploads(context),
        lambda: _forget_answers(context),
        lambda: digests.send(context),
        lambda: forget_unsent(context),
        *(partial(chore, context) for chore in extension.chores),
    ]


def do_all(todo: Sequence[Chore]) -> None:
    """Do each; one that fails is told and does not keep the others."""
    for chore in todo:
        try:
            chore()
        except Exception:
            log.exception("chore failed")


def _reindex(session: Session, sources: Sequence[SearchSource]) -> None:
    reindex(session, [VenueSource(), *sources])


def _expire_uploads(context: JobContext) -> None:
    with context.database.writing() as session:
        expire(session, context.store, context.clock.now())


def _forget_answers(context: JobContext) -> None:
    with context.database.writing() as session:
        session.execute(delete(KeptAnswer).where(KeptAnswer.kept_at < context.clock.now() - ANSWERS_KEPT))
