"""The page on which order is kept: for organizers in the console, for companies in their studio.

Both are the same page below their own frame: reports, messages that wait, sanctions, held words. Everything
is a form, so that it works without a script.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import Blueprint, flash, redirect, request
from flask.typing import ResponseReturnValue

from exhibition.chat import moderating, overview, reporting, reviewing, words_kept
from exhibition.chat.acting import act_on_held, act_on_report, tell_rules
from exhibition.chat.current import desk
from exhibition.kernel.errors import Invalid, MaruError
from exhibition.kernel.ids import parse_id
from exhibition.kernel.text import Localized
from exhibition.web.context import actor, db, language, now, runtime
from exhibition.web.pages import say


@dataclass(frozen=True)
class Frame:
    """Where the page stands: its address, how it is framed, whose lists of words it shows by which name."""

    url: str
    render: Callable[[Mapping[str, Any]], str]
    lists: Callable[[], Sequence[tuple[str, Localized]]]


def add_moderation(blueprint: Blueprint, frame: Frame) -> None:
    """Put the page and its one form address below a blueprint that lets only moderators in."""

    @blueprint.get("/moderation")
    def moderation() -> str:
        """What waits and what holds."""
        return frame.render({
            "reports": reporting.undecided(db(), desk(), actor(), now()),
            "held": reviewing.list_for(db(), desk(), actor(), now()),
            "rooms": overview.rooms_for(db(), desk(), actor(), now()),
            "sanctions": overview.sanctions_for(db(), desk(), actor(), now()),
            "lists": [(scope, name, words_kept.words_of(db(), [scope])) for scope, name in frame.lists()],
            "headings": overview.Headings(db(), desk(), actor(), now()),
            "address": frame.url,
        })  # fmt: skip

    @blueprint.post("/moderation")
    def act() -> ResponseReturnValue:
        """Do one thing, say that it is done, and show the page again."""
        wanted = ACTS.get(request.form.get("act", ""))
        try:
            if wanted is None:
                raise Invalid({"act": "invalid"})
            wanted()
            flash(say("moderation-done"), "success")
        except MaruError as error:
            db().rollback()
            flash(runtime().words.error(language(), error.code, error.params), "error")
        return redirect(frame.url, 303)


def _id(field: str = "id") -> UUID:
    found = parse_id(request.form.get(field, ""))
    if found is None:
        raise Invalid({field: "invalid"})
    return found


def _sanction() -> None:
    minutes = request.form.get("minutes", "")
    if minutes and not minutes.isdecimal():
        raise Invalid({"minutes": "invalid"})
    asked = {name: request.form.get(name, "") for name in ("room", "kind", "reach", "reason")}
    verdict = moderating.Verdict(
        _id("visitor"), asked["kind"], int(minutes) if minutes else None, asked["reason"], asked["reach"]
    )
    moderating.give_anywhere(db(), desk(), actor(), asked["room"], verdict, now())


def _lift() -> None:
    moderating.lift(db(), desk(), actor(), _id(), now())


def _hold_word() -> None:
    scope, word = request.form.get("scope", ""), request.form.get("word", "")
    words_kept.add_word(db(), desk(), actor(), scope, word, now())


def _free_word() -> None:
    words_kept.drop_word(db(), desk(), actor(), _id(), now())


def _lock() -> None:
    name = request.form.get("room", "")
    is_locked = request.form.get("locked") == "yes"
    tell_rules(name, moderating.set_lock(db(), desk(), actor(), name, is_locked, now()))


def _slow() -> None:
    name, seconds = request.form.get("room", ""), request.form.get("seconds", "")
    if not seconds.isdecimal():
        raise Invalid({"seconds": "invalid"})
    tell_rules(name, moderating.set_pause(db(), desk(), actor(), name, int(seconds), now()))


ACTS: Mapping[str, Callable[[], None]] = {
    "dismiss": lambda: act_on_report(_id(), reporting.DISMISSED),
    "delete": lambda: act_on_report(_id(), reporting.DELETED),
    "release": lambda: act_on_held(_id(), reviewing.RELEASED),
    "refuse": lambda: act_on_held(_id(), reviewing.REFUSED),
    "lock": _lock,
    "slow": _slow,
    "sanction": _sanction,
    "lift": _lift,
    "hold-word": _hold_word,
    "free-word": _free_word,
}
