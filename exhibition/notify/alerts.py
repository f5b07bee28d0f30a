"""Telling people who are not looking: by push to their browsers, and by mail while they are away."""

from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from exhibition.kernel import jobs
from exhibition.kernel.ids import uuid7

ALERT = "notify.alert"

# What is told, and what its words (`push-<kind>-title` and `-body`) take. `booth` is a localized text; times
# come in words already.
KINDS: Mapping[str, tuple[str, ...]] = {
    "asked": ("booth", "visitor", "words"),
    "moved": ("booth", "visitor", "words", "minutes"),
    "handed": ("booth", "visitor", "by"),
    "callback": ("booth", "visitor", "words"),
    "reported": ("booth", "words"),
}


def alert(
    session: Session, account_ids: Sequence[int], kind: str, args: Mapping[str, object], url: str
) -> None:
    """Put news for these accounts into the session's transaction; a worker delivers it after the commit.

    `kind` is one of `KINDS`, `args` fill its words (strings, numbers, or localized texts), `url` is the path
    that the news leads to. Browsers that the people chose are told at once. A kind with a letter of its own
    (`mail-<kind>-subject`) is also mailed to who is away; questions that wait are told by the digest.
    Raises ValueError for another kind, or when an argument is missing.
    """
    missing = set(KINDS[kind]) - set(args) if kind in KINDS else {"kind"}
    if missing:
        raise ValueError(f"alert {kind}: missing {sorted(missing)}")
    people = sorted(set(account_ids))
    if people:
        jobs.enqueue(session, ALERT, f"alert-{uuid7()}", people, kind, dict(args), url)
