"""The venue's permanent halls, as the demo exhibition fills them."""

from __future__ import annotations

from booths.demo.specs import HallSpec
from exhibition.halls.permanent import permanent_halls


def halls() -> tuple[HallSpec, ...]:
    """The eight halls in their order, each with its plan; they are the venue's own, not the demo's."""
    return tuple(
        HallSpec(
            slug=hall["slug"],
            title=hall["title"],
            summary=hall["summary"],
            hs_chapters=tuple(hall["hs_chapters"]),
            accent=hall["accent"],
            plan=hall["plan"],
        )
        for hall in permanent_halls()
    )
