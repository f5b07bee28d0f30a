"""Who is asking, as the use cases see it."""

from dataclasses import dataclass, field
from uuid import UUID

from exhibition.kernel.errors import Denied

ORGANIZER = "organizer"
OWNER = "owner"
EDITOR = "editor"
STAFF = "staff"
COMPANY_ROLES = (OWNER, EDITOR, STAFF)
VENUE = "venue"


class SignInRequired(Denied):
    """Nobody is signed in, and this needs somebody (HTTP 401)."""

    code = "sign_in_required"


def company_scope(company_id: UUID) -> str:
    """The scope of a grant inside one company."""
    return f"company:{company_id}"


@dataclass(frozen=True)
class Actor:
    """The person behind a request: an account, a guest, or nobody yet.

    `grants` holds (role, scope) pairs: ("organizer", "venue"), ("owner", "company:<uuid>").
    """

    account_id: int | None = None
    visitor_id: UUID | None = None
    display_name: str = ""
    language: str = "en"
    time_zone: str = "UTC"
    grants: frozenset[tuple[str, str]] = field(default_factory=frozenset)

    @property
    def is_signed_in(self) -> bool:
        """Whether there is an account."""
        return self.account_id is not None

    @property
    def is_organizer(self) -> bool:
        """Whether this person runs the venue."""
        return (ORGANIZER, VENUE) in self.grants

    def has_company_role(self, company_id: UUID, *roles: str) -> bool:
        """Whether this person has one of `roles` (any when none is named) in the company."""
        return any((role, company_scope(company_id)) in self.grants for role in roles or COMPANY_ROLES)

    def company_ids(self) -> list[UUID]:
        """The companies in which this person has any role."""
        found = {UUID(scope[8:]) for _, scope in self.grants if scope.startswith("company:")}
        return sorted(found)

    def require_account(self) -> int:
        """Return the account's id, or raise SignInRequired."""
        if self.account_id is None:
            raise SignInRequired
        return self.account_id
