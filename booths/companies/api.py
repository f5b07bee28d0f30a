"""REST of companies: the public one, and the company's own."""

from typing import Any
from uuid import UUID

from flask_smorest import Blueprint

from booths.companies import members, service
from booths.companies.models import Company
from booths.companies.schemas import (
    CompanyBody,
    CompanySchema,
    InvitationSchema,
    InviteBody,
    MemberSchema,
)
from exhibition.accounts.models import Invitation
from exhibition.web.context import actor, db, now, runtime
from exhibition.web.limits import limited
from exhibition.web.preconditions import etag, expected_version, idempotent

companies_api = Blueprint("companies", __name__, url_prefix="/api", description="Companies")
Versioned = tuple[Company, int, dict[str, str]]


@companies_api.get("/studio/companies")
@companies_api.response(200, CompanySchema(many=True))
def mine() -> Any:
    """The companies in which you have a role."""
    actor().require_account()
    return service.companies_of(db(), actor())


@companies_api.post("/studio/companies")
@idempotent
@companies_api.arguments(CompanyBody)
@companies_api.response(201, CompanySchema)
@companies_api.alt_response(401, description="Sign in first")
@companies_api.alt_response(409, description="The slug is taken")
def create(body: dict[str, Any]) -> Versioned:
    """Found a company; you become its owner."""
    company = service.create_company(db(), actor(), body, now())
    return company, 201, etag(company.version)


@companies_api.get("/studio/companies/<uuid:company_id>")
@companies_api.response(200, CompanySchema)
@companies_api.alt_response(404, description="Not a company of yours")
def show(company_id: UUID) -> Versioned:
    """A company of yours, with its version in ETag."""
    company = service.require_company(db(), actor(), company_id)
    return company, 200, etag(company.version)


@companies_api.patch("/studio/companies/<uuid:company_id>")
@companies_api.arguments(CompanyBody)
@companies_api.response(200, CompanySchema)
@companies_api.alt_response(403, description="Your role does not include this")
@companies_api.alt_response(404, description="Not a company of yours")
@companies_api.alt_response(412, description="Somebody else saved a newer version")
@companies_api.alt_response(428, description="If-Match is missing")
def update(body: dict[str, Any], company_id: UUID) -> Versioned:
    """Change fields of a company."""
    company = service.update_company(db(), actor(), company_id, body, now(), expected_version())
    return company, 200, etag(company.version)


@companies_api.get("/studio/companies/<uuid:company_id>/members")
@companies_api.response(200, MemberSchema(many=True))
@companies_api.alt_response(404, description="Not a company of yours")
def member_list(company_id: UUID) -> Any:
    """Who belongs to the company, owners first."""
    return members.members(db(), actor(), company_id)


@companies_api.post("/studio/companies/<uuid:company_id>/invitations")
@limited("mail")
@idempotent
@companies_api.arguments(InviteBody)
@companies_api.response(201, InvitationSchema)
@companies_api.alt_response(403, description="Only owners invite")
@companies_api.alt_response(404, description="Not a company of yours")
@companies_api.alt_response(409, description="That person is a member already")
def invite(body: dict[str, Any], company_id: UUID) -> Invitation:
    """Ask somebody by mail to join."""
    joined = runtime()
    letter = members.Invite(body["email"], body["role"])
    return members.invite(db(), actor(), joined.settings, joined.words, company_id, letter, now())
