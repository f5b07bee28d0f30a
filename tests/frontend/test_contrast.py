"""Every pair of text and ground in tokens.css, measured (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).resolve().parents[2] / "frontend" / "src" / "styles" / "tokens.css"
ACCENTS = ("beauty", "food", "machinery", "ict", "health", "home", "fashion", "mobility")
GROUNDS = ("paper", "surface", "sunken", "raised")
TEXT, SHAPE = 4.5, 3.0
PAIRS = [
    *[(text, ground, TEXT) for text in ("ink", "ink-soft") for ground in GROUNDS],
    *[("ink-soft", f"{accent}-soft", TEXT) for accent in ACCENTS],
    *[("ink", f"{accent}-soft", TEXT) for accent in ACCENTS],
    *[(accent, ground, TEXT) for accent in ACCENTS for ground in ("paper", "surface", f"{accent}-soft")],
    *[("on-accent", accent, TEXT) for accent in (*ACCENTS, "accent")],
    *[
        (state, ground, TEXT)
        for state in ("ok", "warn", "bad", "info")
        for ground in ("surface", f"{state}-soft")
    ],
    *[("ink", f"{state}-soft", TEXT) for state in ("ok", "warn", "bad", "info")],
    *[("line-strong", ground, SHAPE) for ground in GROUNDS],
    *[("focus", ground, SHAPE) for ground in GROUNDS],
    ("ink-soft", "accent-soft", TEXT),
]


def colours() -> dict[str, tuple[str, str]]:
    """Each token's (day, night) colours."""
    found = re.findall(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);", TOKENS.read_text())
    return {name: (day, night) for name, day, night in found}


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb` (WCAG 2.2)."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("text", "ground", "least"), PAIRS)
def test_a_pair_can_be_read_by_day_and_by_night(text: str, ground: str, least: float) -> None:
    named = colours()

    ratios = [round(contrast(named[text][n], named[ground][n]), 2) for n in (0, 1)]

    assert min(ratios) >= least, f"{text} on {ground}: {ratios}"


def test_the_measure_itself() -> None:
    assert round(contrast("#000000", "#ffffff"), 1) == 21.0
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48
