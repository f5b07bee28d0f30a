"""The studio's entrance: first steps, companies and booths with their states."""

from collections.abc import Sequence
from typing import Any

from flask import render_template

from booths.booth.models import Booth
from booths.booth.placement import stand_of
from booths.booth.service import booths_of
from booths.companies.service import companies_of
from booths.studio import (
    answer_pages,
    booth_pages,
    brochure_pages,
    company_pages,
    model_pages,
    point_pages,
    product_pages,
    service,
    submit_pages,
)
from booths.studio.frame import booth_picture, studio_pages
from exhibition.kernel.actor import EDITOR, OWNER
from exhibition.web.context import actor, db, now

# Importing these adds their pages to the blueprint.
PARTS = (
    answer_pages,
    booth_pages,
    brochure_pages,
    company_pages,
    model_pages,
    point_pages,
    product_pages,
    submit_pages,
)


@studio_pages.get("")
def entrance() -> str:
    """What you have, and what to do next."""
    who = actor()
    who.require_account()
    companies = companies_of(db(), who)
    booths = booths_of(db(), [company.id for company in companies])
    newest = next((booth for booth in reversed(booths) if booth.public_revision_id is None), None)
    following = newest or (booths[-1] if booths else None)
    return render_template(
        "studio/entrance.html",
        companies=[
            {"row": c, "booths": _cards([b for b in booths if b.company_id == c.id])} for c in companies
        ],
        first_booth=following,
        first_company=companies[0] if companies else None,
        steps=service.first_steps(db(), following, has_company=bool(companies)),
        may_edit={c.id: who.has_company_role(c.id, OWNER, EDITOR) for c in companies},
        is_owner={c.id: who.has_company_role(c.id, OWNER) for c in companies},
    )


def _cards(booths: Sequence[Booth]) -> list[dict[str, Any]]:
    return [
        {
            "booth": booth,
            "stand": stand_of(db(), booth.id, now()),
            "has_changes": service.has_unpublished_changes(booth),
            "picture": booth_picture(booth),
        }
        for booth in booths
    ]


__all__ = ["studio_pages"]
