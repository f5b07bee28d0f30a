"""Asking a booth for a meeting: a moment in the visitor's own time zone, and what it is about."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

from exhibition.kernel.errors import Invalid

LONGEST_TOPIC = 500  # characters
FARTHEST = timedelta(days=366)


@dataclass(frozen=True)
class Wish:
    """What was typed: `day` as 2026-11-30, `time` as 14:30, `zone` an IANA name."""

    day: str = ""
    time: str = ""
    zone: str = ""
    topic: str = ""


@dataclass(frozen=True)
class Asked:
    """A wish that can be met: its moment on the visitor's clock and in UTC."""

    there: datetime
    at: datetime
    topic: str


def read_wish(wish: Wish, now: datetime) -> Asked:
    """Return the moment that is wished for. `now` in UTC.

    Raises Invalid with a code for each field: not a date, not a time, no such zone, past, more than a year
    ahead, too long.
    """
    wrong: dict[str, str] = {}
    day, time = _parsed(wish.day, "%Y-%m-%d"), _parsed(wish.time, "%H:%M")
    wrong |= {} if day else {"day": "unclear_day"}
    wrong |= {} if time else {"time": "unclear_time"}
    wrong |= {} if wish.zone in available_timezones() else {"zone": "unknown_time_zone"}
    wrong |= {} if len(wish.topic) <= LONGEST_TOPIC else {"topic": "too_long"}
    if wrong or day is None or time is None:
        raise Invalid(wrong)
    there = datetime.combine(day.date(), time.time(), ZoneInfo(wish.zone))
    at = there.astimezone(UTC)
    if at <= now:
        raise Invalid({"day": "day_past"})
    if at > now + FARTHEST:
        raise Invalid({"day": "day_too_far"})
    return Asked(there, at, wish.topic.strip())


def _parsed(text: str, form: str) -> datetime | None:
    try:
        return datetime.strptime(text, form).replace(tzinfo=UTC)
    except ValueError:
        return None
