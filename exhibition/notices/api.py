"""REST of notices: which browsers tell one's news, and that somebody is there."""

from typing import Any

from flask_smorest import Blueprint

from exhibition.notices import service
from exhibition.notices.schemas import EndpointSchema, KeySchema, SubscriptionSchema
from exhibition.notices.signing import signer
from exhibition.web.context import actor, db, language, now, runtime
from exhibition.web.limits import limited

notices_api = Blueprint("notices", __name__, url_prefix="/api/notices", description="News to browsers")


@notices_api.get("/push")
@notices_api.response(200, KeySchema)
def push_key() -> dict[str, Any]:
    """The key that a browser subscribes with."""
    actor().require_account()
    return {"key": signer(runtime().settings).public_key}


@notices_api.post("/push")
@limited("chat")
@notices_api.arguments(SubscriptionSchema)
@notices_api.response(204)
def subscribe(body: dict[str, Any]) -> None:
    """Tell this browser the account's news, in the language of this page."""
    settings = runtime().settings
    browser = service.Browser(body["endpoint"], body["keys"]["p256dh"], body["keys"]["auth"])
    account_id = actor().require_account()
    service.subscribe(db(), account_id, language(), browser, now(), private=bool(settings.push_private))


@notices_api.delete("/push")
@notices_api.arguments(EndpointSchema)
@notices_api.response(204)
def forget(body: dict[str, Any]) -> None:
    """Tell this browser nothing more."""
    service.forget(db(), actor().require_account(), body["endpoint"])


@notices_api.post("/here")
@limited("chat")
@notices_api.response(204)
def here() -> None:
    """Somebody looks at a page that hears of news: no mail is needed for the next minutes."""
    service.here(db(), actor().require_account(), now())
