"""Order in every room, for organizers."""

from collections.abc import Mapping
from typing import Any

from exhibition.chat.moderation_pages import Frame, add_moderation
from exhibition.console.frame import console_blueprint, console_page
from exhibition.kernel.actor import VENUE

console_moderation_pages = console_blueprint("console_moderation", __name__)


def _render(values: Mapping[str, Any]) -> str:
    return console_page("moderation", "moderation", reaches=("venue",), **values)


add_moderation(console_moderation_pages, Frame("/console/moderation", _render, lambda: [(VENUE, {})]))
