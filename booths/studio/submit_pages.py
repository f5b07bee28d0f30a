"""Pages of a booth on its way to the public: how it looks, what is missing, submitting, taking back."""

from uuid import UUID

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from booths.booth.placement import stand_of
from booths.booth.review import withdraw
from booths.booth.service import last_revision
from booths.studio import service
from booths.studio.forms import Form, attempt, version
from booths.studio.frame import booth_page, my_booth, studio_pages
from booths.studio.look import looked_at
from exhibition.web.context import actor, db, now
from exhibition.web.pages import say


@studio_pages.get("/booths/<uuid:booth_id>/preview")
def preview(booth_id: UUID) -> str:
    """The draft as visitors would see it."""
    booth = my_booth(booth_id)
    return booth_page("preview", booth, "preview", view=looked_at(service.draft_document(db(), booth)))


@studio_pages.get("/booths/<uuid:booth_id>/submission")
def submission(booth_id: UUID) -> str:
    """What is missing, or where the submission is."""
    return _page(booth_id, Form())


@studio_pages.post("/booths/<uuid:booth_id>/submission")
def submit(booth_id: UUID) -> ResponseReturnValue:
    """Hand the draft to the organizer."""
    form, status = attempt(lambda: service.submit(db(), actor(), booth_id, now(), version()), request.form)
    if form:
        return _page(booth_id, form), status
    flash(say("studio-submitted"), "success")
    return redirect(url_for("studio_pages.submission", booth_id=booth_id), 303)


@studio_pages.post("/booths/<uuid:booth_id>/withdraw")
def take_back(booth_id: UUID) -> ResponseReturnValue:
    """Take the submission back, to go on editing."""
    form, status = attempt(lambda: withdraw(db(), actor(), booth_id, now()), request.form)
    if form:
        return _page(booth_id, form), status
    flash(say("studio-withdrawn"), "success")
    return redirect(url_for("studio_pages.booth", booth_id=booth_id), 303)


def _page(booth_id: UUID, form: Form) -> str:
    booth = my_booth(booth_id)
    return booth_page(
        "submission",
        booth,
        "submission",
        form=form,
        problems=service.problems(db(), booth, service.draft_document(db(), booth)),
        revision=last_revision(db(), booth.id),
        stand=stand_of(db(), booth.id, now()),
        has_changes=service.has_unpublished_changes(booth),
    )
