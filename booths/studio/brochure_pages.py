"""Pages of a booth's brochures."""

from typing import Any
from uuid import UUID

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from booths.catalog import brochures as service
from booths.catalog.models import Brochure
from booths.catalog.uploads import BrochureUpload
from booths.studio.forms import Form, attempt, typed_text
from booths.studio.frame import booth_page, my_booth, studio_pages
from exhibition.web.context import actor, db, language, now, runtime
from exhibition.web.pages import say


@studio_pages.get("/booths/<uuid:booth_id>/brochures")
def brochures(booth_id: UUID) -> str:
    """The list, and where to upload one."""
    return _page(booth_id, Form())


@studio_pages.post("/brochures/<uuid:brochure_id>")
def rename_brochure(brochure_id: UUID) -> ResponseReturnValue:
    """Give a brochure another title."""
    booth_id = service.require_brochure(db(), actor(), brochure_id).booth_id
    title = typed_text("title")
    form, status = attempt(
        lambda: service.rename_brochure(db(), actor(), brochure_id, title, now()),
        {"id": brochure_id, "title": title},
    )
    if form:
        return _page(booth_id, form), status
    flash(say("studio-saved"), "success")
    return redirect(url_for("studio_pages.brochures", booth_id=booth_id), 303)


@studio_pages.post("/brochures/<uuid:brochure_id>/remove")
def remove_brochure(brochure_id: UUID) -> ResponseReturnValue:
    """Take a brochure out of the draft."""
    booth_id = service.require_brochure(db(), actor(), brochure_id).booth_id
    service.remove_brochure(db(), actor(), brochure_id, now())
    flash(say("studio-brochure-removed"), "success")
    return redirect(url_for("studio_pages.brochures", booth_id=booth_id), 303)


def _page(booth_id: UUID, form: Form) -> str:
    booth = my_booth(booth_id)
    props = {
        "purpose": BrochureUpload.name,
        "target": f"booth:{booth.id}",
        "accept": list(BrochureUpload.suffixes),
        "max_bytes": BrochureUpload.max_bytes,
    }
    listed = [_shown(row) for row in service.brochures_of(db(), booth.id)]
    return booth_page("brochures", booth, "brochures", brochures=listed, form=form, props=props)


def _shown(row: Brochure) -> dict[str, Any]:
    issue = f"issue-{row.error.replace('_', '-').lower()}" if row.error else ""
    words = runtime().words
    has_words = bool(issue) and words.has(language(), issue)
    return {
        "row": row,
        "cover": runtime().store.sign_get(row.cover_key) if row.cover_key else "",
        "why": say(issue, limit_mb=50, limit=500)
        if has_words
        else words.error(language(), row.error or "", {}),
    }
