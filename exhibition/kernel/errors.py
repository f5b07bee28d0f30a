"""The six kinds of failure a use case can have. `web` turns each into one HTTP status.

A feature subclasses one of the six for each cause and gives it a stable `code`; the sentence that a person
reads is made from the code and `params` in `frontend/locales/<lang>/` (`error-<code>`).
"""

from typing import ClassVar


class MaruError(Exception):
    """Base of all errors a person may cause or meet."""

    code: ClassVar[str] = "error"

    def __init__(self, **params: object) -> None:
        super().__init__(f"{self.code} {params}" if params else self.code)
        self.params = params


class Invalid(MaruError):
    """What came in does not make sense (HTTP 422). `fields` maps a field's path to a code."""

    code = "invalid"

    def __init__(self, fields: dict[str, str] | None = None, **params: object) -> None:
        super().__init__(**params)
        self.fields = fields or {}


class Denied(MaruError):
    """The one who asks may not do this (HTTP 403; 401 when nobody is signed in)."""

    code = "denied"


class NotFound(MaruError):
    """There is no such thing, or its existence is private to others (HTTP 404)."""

    code = "not_found"


class Conflict(MaruError):
    """It contradicts what is there now (HTTP 409)."""

    code = "conflict"


class Stale(MaruError):
    """Somebody else changed it since it was read (HTTP 412)."""

    code = "stale"


class Exceeded(MaruError):
    """A limit of size, number or rate is passed (HTTP 413 for sizes, else 429)."""

    code = "limit_exceeded"
