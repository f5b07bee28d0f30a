"""Who the server takes a browser for."""

from typing import Any

from flask_smorest import Blueprint

from exhibition.accounts.schemas import WhoSchema
from exhibition.web.context import actor

accounts_api = Blueprint("accounts_api", __name__, url_prefix="/api/visitor", description="Who is asking")


@accounts_api.get("")
@accounts_api.response(200, WhoSchema)
def show() -> dict[str, Any]:
    """Say who this browser is: an account, a guest, or nobody yet (`visitor` null)."""
    asking = actor()
    return {
        "account": asking.is_signed_in,
        "visitor": asking.visitor_id,
        "display_name": asking.display_name,
        "language": asking.language,
        "time_zone": asking.time_zone,
        "roles": sorted(f"{role}@{scope}" for role, scope in asking.grants),
    }
