"""What the venue itself puts into the index: its halls and its published events."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from exhibition.events.service import all_events
from exhibition.halls.service import all_halls
from exhibition.ports import SearchDocument


class VenueSource:
    """Halls and events."""

    def documents(self, session: Session) -> Iterable[SearchDocument]:
        """See `exhibition.ports.SearchSource`."""
        for hall in all_halls(session):
            yield SearchDocument(
                kind="hall",
                ref=hall.slug,
                owner=f"hall:{hall.slug}",
                hall=hall.slug,
                title=hall.title,
                summary=hall.summary,
                text={},
                url=f"/halls/{hall.slug}",
                weight=1.2,
            )
        for event in all_events(session):
            yield SearchDocument(
                kind="event",
                ref=event.slug,
                owner=f"event:{event.slug}",
                hall="",
                title=event.title,
                summary=event.summary,
                text=event.venue,
                url=f"/events/{event.slug}",
                weight=1.2,
            )
