"""Pages of the answers that staff keep at hand."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from booths.companies.service import companies_of
from booths.inbox import answers
from booths.inquiries.models import CannedAnswer
from booths.studio.forms import Form, attempt, typed, typed_text, version
from booths.studio.frame import studio_pages
from exhibition.kernel.errors import NotFound
from exhibition.kernel.ids import parse_id
from exhibition.web.context import actor, db, now
from exhibition.web.pages import say
from exhibition.web.preconditions import idempotent


@studio_pages.get("/answers")
def canned_answers() -> str:
    """Everything kept, by company."""
    actor().require_account()
    return render_template(
        "studio/answers.html",
        companies=companies_of(db(), actor()),
        answers=answers.answers_of(db(), actor()),
    )


@studio_pages.get("/answers/new")
def new_answer() -> str:
    """An empty form."""
    actor().require_account()
    return _page(None, Form({"company": request.args.get("company", "")}))


@studio_pages.post("/answers/new")
@idempotent
def add_answer() -> ResponseReturnValue:
    """Keep another one."""
    company_id = parse_id(typed("company"))
    if company_id is None:
        raise NotFound
    data = {**_typed(), "company": str(company_id)}
    form, status = attempt(lambda: answers.add_answer(db(), actor(), company_id, data, now()), data)
    if form:
        return _page(None, form), status
    flash(say("inbox-answer-kept"), "success")
    return redirect(url_for("studio_pages.canned_answers"), 303)


@studio_pages.get("/answers/<uuid:answer_id>")
def canned_answer(answer_id: UUID) -> str:
    """One answer's form."""
    found = answers.require_answer(db(), actor(), answer_id)
    return _page(found, Form({"title": found.title, "body": found.body}))


@studio_pages.post("/answers/<uuid:answer_id>")
def change_answer(answer_id: UUID) -> ResponseReturnValue:
    """Write it anew, or keep it no longer (`act` is `remove`)."""
    if typed("act") == "remove":
        answers.remove_answer(db(), actor(), answer_id, now())
        flash(say("inbox-answer-removed"), "success")
        return redirect(url_for("studio_pages.canned_answers"), 303)
    data = _typed()
    form, status = attempt(
        lambda: answers.change_answer(db(), actor(), answer_id, data, now(), version()), data
    )
    if form:
        return _page(answers.require_answer(db(), actor(), answer_id), form), status
    flash(say("inbox-answer-kept"), "success")
    return redirect(url_for("studio_pages.canned_answers"), 303)


def _typed() -> Mapping[str, Any]:
    return {"title": typed("title"), "body": typed_text("body")}


def _page(answer: CannedAnswer | None, form: Form) -> str:
    companies = companies_of(db(), actor())
    return render_template("studio/answer.html", answer=answer, form=form, companies=companies)
