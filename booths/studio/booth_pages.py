"""Pages of a booth's own texts: making it and editing it."""

from typing import Any
from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from booths.booth import service
from booths.booth.models import Booth
from booths.companies.service import companies_of, require_company
from booths.inquiries.targets import OFFERED, set_target
from booths.studio.forms import Form, attempt, typed, typed_text, version, whole_number
from booths.studio.frame import booth_page, my_booth, studio_pages
from exhibition.halls.service import all_halls
from exhibition.kernel.actor import EDITOR, OWNER
from exhibition.kernel.ids import parse_id
from exhibition.web.context import actor, db, now
from exhibition.web.pages import say
from exhibition.web.preconditions import idempotent

FACT_LINES = 6


def _typed_booth() -> dict[str, Any]:
    facts = [
        {"label": typed_text(f"fact{i}_label"), "value": typed_text(f"fact{i}_value")}
        for i in range(service.MOST_FACTS)
    ]
    return {
        "title": typed_text("title"),
        "hall": typed("hall"),
        "slug": typed("slug").strip(),
        "tagline": typed_text("tagline"),
        "about": typed_text("about"),
        "facts": [fact for fact in facts if fact["label"] or fact["value"]],
    }


def _form_of(booth: Booth) -> Form:
    names = ("title", "slug", "tagline", "about", "facts")
    return Form({**{name: getattr(booth, name) for name in names}, "hall": booth.hall_slug})


@studio_pages.get("/booths/new")
def new_booth() -> str:
    """An empty form, for one of your companies."""
    actor().require_account()
    chosen = parse_id(request.args.get("company", ""))
    return _new_page(Form({"company_id": str(chosen or ""), "hall": request.args.get("hall", "")}))


def _new_page(form: Form) -> str:
    companies = [c for c in companies_of(db(), actor()) if actor().has_company_role(c.id, OWNER, EDITOR)]
    return render_template(
        "studio/booth_new.html", companies=companies, form=form, halls=all_halls(db()), fact_lines=FACT_LINES
    )


@studio_pages.post("/booths/new")
@idempotent
def make_booth() -> ResponseReturnValue:
    """Make a draft."""
    data, made = _typed_booth(), []
    company = require_company(db(), actor(), parse_id(typed("company_id")) or UUID(int=0), OWNER, EDITOR)
    values = {**data, "company_id": str(company.id)}
    form, status = attempt(
        lambda: made.append(service.create_booth(db(), actor(), company.id, data, now())), values
    )
    if form:
        return _new_page(form), status
    flash(say("studio-booth-made"), "success")
    return redirect(url_for("studio_pages.new_product", booth_id=made[0].id), 303)


@studio_pages.get("/booths/<uuid:booth_id>")
def booth(booth_id: UUID) -> str:
    """The booth's form."""
    found = my_booth(booth_id)
    return _page(found, _form_of(found))


@studio_pages.post("/booths/<uuid:booth_id>")
def save_booth(booth_id: UUID) -> ResponseReturnValue:
    """Change the draft."""
    data = _typed_booth()
    form, status = attempt(
        lambda: service.update_booth(db(), actor(), booth_id, data, now(), version()), data
    )
    if form:
        return _page(my_booth(booth_id), form), status
    flash(say("studio-saved"), "success")
    return redirect(url_for("studio_pages.booth", booth_id=booth_id), 303)


@studio_pages.post("/booths/<uuid:booth_id>/reply-target")
def save_reply_target(booth_id: UUID) -> ResponseReturnValue:
    """Change within how long the booth means to answer."""
    set_target(db(), actor(), booth_id, whole_number("minutes"), now())
    flash(say("studio-reply-target-saved"), "success")
    return redirect(url_for("studio_pages.booth", booth_id=booth_id), 303)


def _page(booth: Booth, form: Form) -> str:
    lines = min(service.MOST_FACTS, max(FACT_LINES, len(form.values.get("facts", [])) + 2))
    targets = sorted({*OFFERED, booth.reply_minutes})
    return booth_page(
        "booth", booth, "booth", form=form, halls=all_halls(db()), fact_lines=lines, targets=targets
    )
