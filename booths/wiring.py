"""The Extension: what booths answer to the venue's ports."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from assets.store import ObjectStore
from booths.booth import public
from booths.booth.api import booths_api, console_booths_api
from booths.booth.exhibitors import BoothExhibitors
from booths.booth.pages import make_booth_pages
from booths.catalog.api import catalog_api
from booths.catalog.brochures import PROCESS_BROCHURE
from booths.catalog.jobs import process_brochure
from booths.catalog.pages import brochure_pages
from booths.catalog.uploads import BrochureUpload
from booths.companies.api import companies_api
from booths.inbox.api import answers_api, inbox_api
from booths.inbox.pages import inbox_pages
from booths.inbox.reply_pages import reply_pages
from booths.inbox.waiting import WaitingQuestions
from booths.inquiries.alerting import Alerts
from booths.inquiries.api import inquiries_api
from booths.inquiries.clock import OverdueQueue, tidy_inquiries, turn_inquiries
from booths.inquiries.content import BrochureCards, ProductCards
from booths.inquiries.current import is_staffed, tell
from booths.inquiries.erasing import forget_visitor
from booths.inquiries.listening import Listener
from booths.inquiries.merging import MergeInquiries
from booths.inquiries.pages import inquiry_pages
from booths.inquiries.rooms import PublicRooms, TalkRooms
from booths.meetings.pages import meeting_pages
from booths.showroom.api import showroom_api
from booths.showroom.encodings import forget_encodings
from booths.showroom.jobs import finish_model, process_model, refine_model
from booths.showroom.packing import MAKE_PACK, PackHalls, make_pack
from booths.showroom.packs import find_packs
from booths.showroom.poster import keep_poster
from booths.showroom.service import (
    FINISH_MODEL,
    FORGET_ENCODINGS,
    FORGET_FILES,
    KEEP_POSTER,
    PROCESS_MODEL,
    REFINE_MODEL,
)
from booths.showroom.shown import scene_items, show_room, show_sides
from booths.showroom.superseded import forget_files
from booths.showroom.uploads import ModelUpload
from booths.studio.api import studio_api
from booths.studio.console_pages import console_booth_pages
from booths.studio.moderation_pages import studio_moderation_pages
from booths.studio.pages import studio_pages
from exhibition.ports import Extension, Occupant, Pack, QueueItem, SearchDocument


class BoothOccupants:
    """Answers who stands where from placements and public revisions."""

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    def in_hall(
        self, session: Session, hall_id: UUID, at: datetime, event_id: UUID | None = None
    ) -> Sequence[Occupant]:
        """See `exhibition.ports.Occupants`."""
        found = public.standings(session, hall_id, at, event_id)
        items = scene_items(session, self._store, {s.booth_id: s.document for s in found})
        return [self._occupant(s, items.get(s.booth_id, ())) for s in found]

    def _occupant(self, standing: public.Standing, items: Sequence[Mapping[str, object]]) -> Occupant:
        document = standing.document
        return Occupant(
            booth_id=standing.booth_id,
            slug=standing.slug,
            stand=standing.stand,
            title=document["title"],
            tagline=document["tagline"],
            company=document["company"]["name"],
            country=document["company"]["country"],
            picture=self._store.public_url(document["poster"]) if document["poster"] else None,
            product_names=[product["name"] for product in document["products"]],
            is_open=standing.is_open,
            items=items,
        )

    def count_by_hall(self, session: Session, at: datetime) -> Mapping[UUID, int]:
        """See `exhibition.ports.Occupants`."""
        return public.count_by_hall(session, at)

    def packs(self, session: Session, occupants: Sequence[Occupant]) -> Sequence[Pack]:
        """See `exhibition.ports.Occupants`."""
        return find_packs(session, self._store, occupants)


class BoothSearch:
    """Every public booth and product, for the search index."""

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    def documents(self, session: Session) -> Iterable[SearchDocument]:
        """See `exhibition.ports.SearchSource`."""
        for found in public.public_booths(session):
            yield from public.search_documents(found, self._store.public_url)


class SubmittedBooths:
    """Booths that wait for the organizer."""

    def waiting(self, session: Session) -> Sequence[QueueItem]:
        """See `exhibition.ports.QueueSource`."""
        return public.waiting(session)


def extension(now: Callable[[], datetime], store: ObjectStore) -> Extension:
    """Everything that the exhibitors' side hands to the venue. `now` tells the time in UTC."""
    occupants = BoothOccupants(store)
    return Extension(
        occupants=occupants,
        search_sources=(BoothSearch(store),),
        queue_sources=(SubmittedBooths(), OverdueQueue()),
        room_policies=(PublicRooms(), TalkRooms()),
        message_stored=(Listener(tell, Alerts(is_staffed)),),
        question_sources=(WaitingQuestions(),),
        guest_merges=(MergeInquiries(now),),
        erasures=(forget_visitor,),
        exhibitors=BoothExhibitors(),
        content_checks=(ProductCards(store), BrochureCards(store)),
        upload_purposes=(ModelUpload(now), BrochureUpload(now)),
        api_blueprints=(
            companies_api,
            booths_api,
            console_booths_api,
            catalog_api,
            studio_api,
            showroom_api,
            inquiries_api,
            answers_api,
            inbox_api,
        ),
        page_blueprints=(
            brochure_pages,
            studio_pages,
            studio_moderation_pages,
            console_booth_pages,
            make_booth_pages(show_room, show_sides),
            meeting_pages,
            inbox_pages,
            reply_pages,
            inquiry_pages,
        ),
        workflows={
            PROCESS_BROCHURE: process_brochure,
            PROCESS_MODEL: process_model,
            FINISH_MODEL: finish_model,
            REFINE_MODEL: refine_model,
            FORGET_ENCODINGS: forget_encodings,
            FORGET_FILES: forget_files,
            KEEP_POSTER: keep_poster,
            MAKE_PACK: make_pack,
        },
        chores=(PackHalls(occupants), tidy_inquiries),
        clocks=(turn_inquiries,),
    )
