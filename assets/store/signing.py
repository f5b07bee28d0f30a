"""Signed URLs of the local store: pure functions over a secret, a grant and a clock."""

import hashlib
import hmac
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast
from urllib.parse import urlencode

from assets.store.errors import SignatureExpired, SignatureInvalid

Method = Literal["GET", "PUT"]
_SIGNATURE = "signature"
_NUMBER = re.compile(r"[0-9]{1,12}")


@dataclass(frozen=True)
class Grant:
    """What one signed URL allows: this method on this key until `expires_at` (Unix seconds)."""

    method: Method
    key: str
    expires_at: int
    upload_id: str = ""
    part: int = 0
    content_disposition: str = ""


def to_query(secret: bytes, grant: Grant) -> str:
    """The query string that carries the grant and its signature."""
    fields = {"expires": str(grant.expires_at)}
    if grant.method == "PUT":
        fields |= {"upload": grant.upload_id, "part": str(grant.part)}
    if grant.content_disposition:
        fields["disposition"] = grant.content_disposition
    return urlencode({**fields, _SIGNATURE: _sign(secret, grant)})


def from_query(secret: bytes, method: str, key: str, query: Mapping[str, str], now: float) -> Grant:
    """The grant that a query carries.

    Raises SignatureInvalid for a missing or altered signature and for another method,
    and SignatureExpired for one that was right until its time passed.
    """
    try:
        grant = Grant(
            method=cast(Method, method),
            key=key,
            expires_at=_number(query["expires"]),
            upload_id=query.get("upload", ""),
            part=_number(query.get("part", "0")),
            content_disposition=query.get("disposition", ""),
        )
        given = query[_SIGNATURE].encode("ascii")
    except (KeyError, ValueError) as error:
        raise SignatureInvalid("incomplete") from error
    if method not in ("GET", "PUT") or not hmac.compare_digest(_sign(secret, grant).encode(), given):
        raise SignatureInvalid(method)
    if now >= grant.expires_at:
        raise SignatureExpired(key)
    return grant


def _number(text: str) -> int:
    if not _NUMBER.fullmatch(text):
        raise ValueError(text[:20])
    return int(text)


def _sign(secret: bytes, grant: Grant) -> str:
    # JSON keeps the fields apart, so that no two grants are the same text.
    text = json.dumps(
        [
            "maru-store-1",
            grant.method,
            grant.key,
            grant.expires_at,
            grant.upload_id,
            grant.part,
            grant.content_disposition,
        ]
    )
    return hmac.new(secret, text.encode(), hashlib.sha256).hexdigest()
