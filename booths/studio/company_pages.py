"""Pages of a company: founding it, editing it, its members."""

from typing import Any
from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from booths.companies import members, service
from booths.companies.models import Company
from booths.studio.forms import Form, attempt, typed, typed_text, version
from booths.studio.frame import country_names, studio_pages
from exhibition.kernel.actor import COMPANY_ROLES, OWNER
from exhibition.web.context import actor, db, now, runtime
from exhibition.web.limits import limited
from exhibition.web.pages import say
from exhibition.web.preconditions import idempotent


def _typed_company() -> dict[str, Any]:
    return {
        "name": typed_text("name"),
        "slug": typed("slug").strip(),
        "about": typed_text("about"),
        "country": typed("country"),
        "website": typed("website"),
        "contact": {key: typed(f"contact_{key}") for key in service.CONTACT},
    }


def _form_of(company: Company) -> Form:
    names = ("name", "slug", "about", "country", "website", "contact")
    return Form({name: getattr(company, name) for name in names})


def _page(company: Company | None, form: Form) -> str:
    return render_template(
        "studio/company.html", company=company, form=form, countries=country_names(), contact=service.CONTACT
    )


@studio_pages.get("/companies/new")
def new_company() -> str:
    """An empty form."""
    actor().require_account()
    return _page(None, Form({"country": "KR"}))


@studio_pages.post("/companies/new")
@idempotent
def found_company() -> ResponseReturnValue:
    """Found a company."""
    data, made = _typed_company(), []
    form, status = attempt(lambda: made.append(service.create_company(db(), actor(), data, now())), data)
    if form:
        return _page(None, form), status
    flash(say("studio-company-founded"), "success")
    return redirect(url_for("studio_pages.new_booth", company=made[0].id), 303)


@studio_pages.get("/companies/<uuid:company_id>")
def company(company_id: UUID) -> str:
    """The company's form."""
    found = service.require_company(db(), actor(), company_id)
    return _page(found, _form_of(found))


@studio_pages.post("/companies/<uuid:company_id>")
def save_company(company_id: UUID) -> ResponseReturnValue:
    """Change the company."""
    data = _typed_company()
    form, status = attempt(
        lambda: service.update_company(db(), actor(), company_id, data, now(), version()), data
    )
    if form:
        return _page(service.require_company(db(), actor(), company_id), form), status
    flash(say("studio-saved"), "success")
    return redirect(url_for("studio_pages.company", company_id=company_id), 303)


def _members_page(company_id: UUID, form: Form) -> str:
    who = actor()
    return render_template(
        "studio/members.html",
        company=service.require_company(db(), who, company_id),
        members=members.members(db(), who, company_id),
        invitations=members.waiting_invitations(db(), who, company_id, now()),
        is_owner=who.has_company_role(company_id, OWNER),
        roles=COMPANY_ROLES,
        form=form,
    )


@studio_pages.get("/companies/<uuid:company_id>/members")
def company_members(company_id: UUID) -> str:
    """Who belongs to the company."""
    return _members_page(company_id, Form({"role": "editor"}))


@studio_pages.post("/companies/<uuid:company_id>/members")
@limited("mail")
@idempotent
def invite(company_id: UUID) -> ResponseReturnValue:
    """Invite somebody by mail."""
    joined, letter = runtime(), members.Invite(typed("email").strip(), typed("role"))
    form, status = attempt(
        lambda: members.invite(db(), actor(), joined.settings, joined.words, company_id, letter, now()),
        {"email": letter.email, "role": letter.role},
    )
    if form:
        return _members_page(company_id, form), status
    flash(say("studio-invited", email=letter.email), "success")
    return redirect(url_for("studio_pages.company_members", company_id=company_id), 303)


@studio_pages.post("/companies/<uuid:company_id>/members/<int:account_id>")
def change_member(company_id: UUID, account_id: int) -> ResponseReturnValue:
    """Change a member's role, or take the member out."""
    if typed("act") == "remove":
        form, status = attempt(
            lambda: members.remove_member(db(), actor(), company_id, account_id, now()), request.form
        )
    else:
        role = typed("role")
        form, status = attempt(
            lambda: members.change_role(db(), actor(), company_id, account_id, role, now()), request.form
        )
    if form:
        return _members_page(company_id, form), status
    flash(say("studio-saved"), "success")
    left = typed("act") == "remove" and account_id == actor().account_id
    members_page = url_for("studio_pages.company_members", company_id=company_id)
    return redirect(url_for("studio_pages.entrance") if left else members_page, 303)


@studio_pages.post("/companies/<uuid:company_id>/invitations/<uuid:invitation_id>/withdraw")
def withdraw_invitation(company_id: UUID, invitation_id: UUID) -> ResponseReturnValue:
    """Take an invitation back."""
    members.withdraw_invitation(db(), actor(), company_id, invitation_id, now())
    flash(say("studio-invitation-withdrawn"), "success")
    return redirect(url_for("studio_pages.company_members", company_id=company_id), 303)
