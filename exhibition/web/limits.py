"""Rate limits by account, else by address: in memory, or in Redis where several processes share them."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from flask import Flask, request
from flask_limiter import Limiter
from limits import parse_many

from exhibition.config import Settings
from exhibition.kernel.errors import Exceeded
from exhibition.web.context import actor

View = TypeVar("View", bound=Callable[..., Any])

# What each kind of request may cost, per account or address.
LIMITS = {
    "sign-in": "20 per minute; 200 per hour",
    "register": "10 per minute; 60 per hour",
    "mail": "6 per minute; 30 per hour",
    "upload": "60 per minute; 600 per hour",
    "chat": "120 per minute",
    "picture": "12 per minute; 120 per hour",
    "search": "240 per minute",
}


def _who() -> str:
    account = actor().account_id
    return f"account:{account}" if account else f"address:{request.remote_addr}"


# While Redis is away, each process counts by itself: nobody is locked out, nobody is let in unlimited.
limiter = Limiter(key_func=_who, headers_enabled=True, default_limits=[], in_memory_fallback_enabled=True)


class TooManyRequests(Exceeded):
    """Somebody asked more often than `LIMITS` allows."""

    code = "too_many_requests"


def limited(kind: str) -> Callable[[View], View]:
    """Limit a view by the named rule of `LIMITS`."""
    return cast(Callable[[View], View], limiter.shared_limit(LIMITS[kind], scope=kind))


def spend(kind: str, key: str = "") -> None:
    """Count one use of `LIMITS[kind]` where no view can be decorated, such as a socket's connection.

    `key`: who is counted; the account, else the address, when empty. Raises TooManyRequests.
    """
    if not limiter.enabled:
        return
    for limit in parse_many(LIMITS[kind]):
        if not limiter.limiter.hit(limit, kind, key or _who()):
            raise TooManyRequests


def install(app: Flask, settings: Settings) -> None:
    """Attach the limiter to the application."""
    app.config.setdefault("RATELIMIT_STORAGE_URI", settings.redis_url or "memory://")
    app.config.setdefault("RATELIMIT_ENABLED", True)
    limiter.init_app(app)
