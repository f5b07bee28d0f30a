"""Two accounts to try the demo exhibition with, their passwords made at seeding."""

import secrets
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from booths.companies.models import Company
from exhibition.accounts.grants import grant
from exhibition.accounts.people import create_account
from exhibition.config import Settings
from exhibition.kernel.actor import ORGANIZER, OWNER, VENUE, company_scope

ORGANIZER_MAIL, EXHIBITOR_MAIL = "organizer@example.com", "exhibitor@example.com"


def write_sign_ins(session: Session, settings: Settings, company_slug: str, now: datetime) -> str:
    """Make both accounts; returns a line for each with its password, which is kept nowhere else."""
    company = session.scalars(select(Company).where(Company.slug == company_slug)).one()
    lines = []
    for email, name, role, scope in (
        (ORGANIZER_MAIL, "Demo organizer", ORGANIZER, VENUE),
        (EXHIBITOR_MAIL, "Demo exhibitor", OWNER, company_scope(company.id)),
    ):
        password = secrets.token_urlsafe(12)
        account = create_account(session, settings, email, password, now, display_name=name)
        grant(session, None, account, role, scope, now)
        lines.append(f"{email}  {password}")
    return "\n".join(lines) + "\n"
