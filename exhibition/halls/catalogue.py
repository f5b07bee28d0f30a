"""A hall's catalogue: which of its booths a visitor asked for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from exhibition.kernel.grams import normalize

Shown = Mapping[str, Any]


@dataclass(frozen=True)
class Wish:
    """What to keep: words in any text of the booth, a country (ISO 3166-1), only booths with 3D."""

    words: str = ""
    country: str = ""
    in_3d: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether everything is kept."""
        return not (self.words or self.country or self.in_3d)


def choose_booths(booths: Iterable[Shown], wish: Wish) -> list[Shown]:
    """Return the booths (as `shown.show_booth` gives them) that have all that is wished for."""
    wanted = normalize(wish.words).split()
    return [
        booth
        for booth in booths
        if (not wish.country or booth["country"] == wish.country)
        and (not wish.in_3d or booth["has_ar"])
        and all(word in _text(booth) for word in wanted)
    ]


def countries_of(booths: Iterable[Shown]) -> Sequence[str]:
    """The countries that a filter can offer."""
    return sorted({booth["country"] for booth in booths if booth["country"]})


def _text(booth: Shown) -> str:
    texts = (booth["title"], booth["tagline"], booth["company"], *booth["products"])
    return normalize(" ".join([booth["stand"], *(word for text in texts for word in text.values())]))
