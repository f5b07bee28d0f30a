"""What needs every part of a booth at once: the first steps, submitting it, and making it public."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from assets.store import ObjectStore
from booths.booth import review
from booths.booth.document import BoothDocument, build_document, read_document
from booths.booth.models import DRAFT, PUBLISHED, SUBMITTED, Booth, BoothRevision
from booths.booth.public import public_booth, search_documents
from booths.booth.service import last_revision, require_booth
from booths.catalog.brochures import brochure_parts, unfinished
from booths.catalog.service import product_parts
from booths.showroom import service as showroom
from booths.showroom.models import PROCESSING, READY, WAITING, Model
from booths.showroom.shown import publish_variants
from exhibition.kernel.actor import EDITOR, OWNER, Actor
from exhibition.kernel.text import is_complete
from exhibition.search.service import replace_owner

DONE, HERE, AHEAD = "done", "here", "ahead"
STEPS = ("company", "booth", "product", "model", "submit")


def draft_document(session: Session, booth: Booth) -> BoothDocument:
    """The booth's draft as its public document would be now."""
    return build_document(
        booth,
        product_parts(session, booth.id),
        brochure_parts(session, booth.id),
        showroom.document_part(session, booth.id),
    )


def problems(session: Session, booth: Booth, document: BoothDocument) -> list[str]:
    """Codes of what is missing before the booth may be submitted; empty when it is complete."""
    contact = document["company"]["contact"]
    models = showroom.models_of(session, booth.id)
    checks = {
        "tagline_missing": not is_complete(document["tagline"]),
        "contact_missing": not (contact.get("email") or contact.get("phone")),
        "product_missing": not document["products"],
        "model_missing": not document["showroom"],
        "model_unfinished": any(model.state in (WAITING, PROCESSING) for model in models),
        "brochure_unfinished": unfinished(session, booth.id) > 0,
    }
    return [code for code, is_wrong in checks.items() if is_wrong]


def submit(
    session: Session, actor: Actor, booth_id: UUID, now: datetime, version: int | None = None
) -> BoothRevision:
    """Freeze the draft and hand it to the organizer.

    Raises BoothNotFound, RoleRequired, WrongState, Incomplete (with the problems' codes), Stale.
    """
    booth = require_booth(session, actor, booth_id, OWNER, EDITOR)
    document = draft_document(session, booth)
    return review.freeze(session, actor, booth, document, problems(session, booth, document), now, version)


def publish(
    session: Session,
    store: ObjectStore,
    actor: Actor,
    booth_id: UUID,
    now: datetime,
    stand_id: UUID | None = None,
    version: int | None = None,
) -> Booth:
    """Make the submission public with its files. Raises as `review.publish`."""
    booth = review.publish(session, actor, booth_id, now, stand_id, version)
    if booth.public_revision is not None:
        publish_files(session, store, read_document(booth.public_revision.document))
    index(session, store, booth)
    return booth


def unsuspend(session: Session, store: ObjectStore, actor: Actor, booth_id: UUID, now: datetime) -> Booth:
    """Show a suspended booth again, in search too. Raises as `review.unsuspend`."""
    booth = review.unsuspend(session, actor, booth_id, now)
    index(session, store, booth)
    return booth


def index(session: Session, store: ObjectStore, booth: Booth) -> None:
    """Bring what search knows of a public booth up to date."""
    found = search_documents(public_booth(session, booth.slug), store.public_url)
    replace_owner(session, f"booth:{booth.id}", found)


def publish_files(session: Session, store: ObjectStore, document: BoothDocument) -> None:
    """Give every variant and cover of the document its public twin; again is harmless."""
    for item in document["showroom"]:
        model = session.get(Model, UUID(item["model_id"]))
        if model is not None:
            publish_variants(store, model)
    for part in document["brochures"]:
        cover = part["cover"]
        if cover and not store.exists(cover):
            store.copy("v/" + cover.removeprefix("o/"), cover)


@dataclass(frozen=True)
class FirstStep:
    """One of the five first steps: `done`, `here` (next to do) or `ahead`."""

    name: str
    state: str


def first_steps(session: Session, booth: Booth | None, *, has_company: bool) -> list[FirstStep]:
    """Where a new exhibitor is between founding a company and submitting a booth."""
    done = {"company": has_company, "booth": booth is not None}
    if booth is not None:
        done["product"] = bool(product_parts(session, booth.id))
        done["model"] = any(model.state == READY for model in showroom.models_of(session, booth.id))
        done["submit"] = booth.state in (SUBMITTED, PUBLISHED) or booth.public_revision_id is not None
    following = next((name for name in STEPS if not done.get(name)), None)
    return [
        FirstStep(name, DONE if done.get(name) else HERE if name == following else AHEAD) for name in STEPS
    ]


def has_unpublished_changes(booth: Booth) -> bool:
    """Whether the draft differs from what the public sees."""
    return booth.public_revision_id is not None and booth.state == DRAFT


def submitted_document(session: Session, booth: Booth) -> BoothDocument | None:
    """What was last submitted, for the organizer's preview."""
    revision = last_revision(session, booth.id)
    return read_document(revision.document) if revision else None
