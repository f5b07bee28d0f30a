"""The durable work of an event's clock: opening and closing, done once each, soon after the minute."""

from collections.abc import Callable

from sqlalchemy.orm import Session

from exhibition.events.service import turn_due
from exhibition.kernel.work import JobContext


def turn_events(reindex: Callable[[Session], None], context: JobContext) -> None:
    """Open and close what is due now. Called every minute; a missed call is caught up by the next."""
    news: list[tuple[str, str, dict[str, object]]] = []

    def turn() -> list[str]:
        with context.database.writing() as session:
            return turn_due(session, context.clock.now(), lambda *item: news.append(item), reindex)

    context.steps.run("turn", turn)
    # told after the commit, so that a page which looks again sees what it was told
    for item in news:
        context.news.tell(*item)
