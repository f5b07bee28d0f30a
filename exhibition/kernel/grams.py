"""Turns words into what is indexed: bigrams of Korean, Chinese and Japanese, whole words of the rest."""

import re
import unicodedata
from collections.abc import Iterator

_RUN = re.compile(r"[^\W_]+")
# Hangul, kana, Han, and their extensions in the basic plane; Han beyond it
_CJK = (
    r"\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff"
    r"\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
)
_PIECE = re.compile(f"[{_CJK}\U00020000-\U0003ffff]+|[^{_CJK}\U00020000-\U0003ffff]+")
_IS_CJK = re.compile(f"[{_CJK}\U00020000-\U0003ffff]")


def normalize(text: str) -> str:
    """One spelling for what looks or means the same: NFKC, case folded."""
    return unicodedata.normalize("NFKC", text).casefold()


def pieces(text: str) -> Iterator[str]:
    """Yield the runs of one script: `3D프린터` gives `3d`, `프린터`."""
    for run in _RUN.findall(normalize(text)):
        yield from _PIECE.findall(run)


def is_cjk(piece: str) -> bool:
    """Whether a piece is written without blanks between words."""
    return bool(_IS_CJK.match(piece))


def bigrams(piece: str) -> list[str]:
    """The neighbouring pairs of characters; the piece itself when it has one character."""
    if len(piece) < 2:
        return [piece]
    return [piece[n : n + 2] for n in range(len(piece) - 1)]


def grams(text: str) -> list[str]:
    """What a text is found by, each once.

    Korean writes `로봇 청소기` and `로봇청소기` for the same thing, so that pairs across a blank count too.
    """
    found: dict[str, None] = {}
    before = ""
    for piece in pieces(text):
        if not is_cjk(piece):
            found[piece] = None
            before = ""
            continue
        if before:
            found[before + piece[0]] = None
        found.update(dict.fromkeys(bigrams(piece)))
        before = piece[-1]
    return list(found)
