"""Instants in people's words: dates, clock times and zones in a language (CLDR, through Babel)."""

from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime, format_skeleton, format_time, get_time_format, get_timezone_name
from markupsafe import Markup

from exhibition.web.context import language, now


def zone_name(zone: str, lang: str) -> str:
    """The zone as people call it: `Korea Time`, `한국 시간`."""
    return get_timezone_name(ZoneInfo(zone), locale=lang)


def date_words(instant: datetime, zone: str, lang: str) -> str:
    """`Sat, Nov 21, 2026` in the zone's calendar."""
    return format_skeleton("yMMMEd", instant, tzinfo=ZoneInfo(zone), locale=lang)


def clock_words(instant: datetime, zone: str, lang: str) -> str:
    """`12:00 PM`, `오후 12:00` on the zone's clock."""
    # CLDR's short Korean says AM and PM; people say 오전 and 오후, its wide form
    pattern = str(get_time_format("short", locale=lang).pattern)
    wide = pattern.replace("a", "aaaa") if lang == "ko" else pattern
    return format_time(instant, wide, tzinfo=ZoneInfo(zone), locale=lang)


def moment_words(instant: datetime, zone: str, lang: str) -> str:
    """Date and time on the zone's clock; the zone itself is said once beside them."""
    # the year is said only where it is not this one
    local = instant.astimezone(ZoneInfo(zone))
    skeleton = "MMMEd" if local.year == now().astimezone(ZoneInfo(zone)).year else "yMMMEd"
    day = format_skeleton(skeleton, instant, tzinfo=ZoneInfo(zone), locale=lang)
    return f"{day} {clock_words(instant, zone, lang)}"


def time_tag(instant: datetime, zone: str, *, name_zone: bool = True) -> Markup:
    """A `<time>` in the event's zone; the site script adds the viewer's own time beside it."""
    words = moment_words(instant, zone, language())
    if name_zone:
        words = f"{words} ({zone_name(zone, language())})"
    full = format_datetime(instant, "full", tzinfo=ZoneInfo(zone), locale=language())
    return Markup('<time datetime="{}" data-zone="{}" title="{}">{}</time>').format(
        instant.isoformat(), zone, full, words
    )
