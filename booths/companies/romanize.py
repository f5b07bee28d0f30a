"""Revised Romanization of Korean (the national standard of 2000), as place and firm names are written.

Sounds are joined as the standard says: 종로 jongno, 신라 silla, 독립문 dongnimmun, 묵호 mukho, 같이 gachi.
"""

_FIRST_SYLLABLE, _LAST_SYLLABLE = 0xAC00, 0xD7A3
_LATIN_ONSETS = "g kk n d tt r m b pp s ss - j jj ch k t p h"
_LATIN_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i"
_ONSETS, _VOWELS = _LATIN_ONSETS.split(), _LATIN_VOWELS.split()
_SILENT, _R, _N, _M, _H, _I = 11, 5, 2, 6, 18, 20

# Each final consonant: as it sounds before a consonant or at the end, and before a vowel.
_CODAS = [
    ("", ""), ("k", "g"), ("k", "kk"), ("k", "ks"), ("n", "n"), ("n", "nj"), ("n", "n"), ("t", "d"),
    ("l", "r"), ("k", "lg"), ("m", "lm"), ("l", "lb"), ("l", "ls"), ("l", "lt"), ("p", "lp"), ("l", "r"),
    ("m", "m"), ("p", "b"), ("p", "ps"), ("t", "s"), ("t", "ss"), ("ng", "ng"), ("t", "j"), ("t", "ch"),
    ("k", "k"), ("t", "t"), ("p", "p"), ("t", ""),
]  # fmt: skip
_PALATAL = {7: "j", 25: "ch", 14: "lch"}  # 굳이 guji, 같이 gachi
_ENDS_IN_H = {6: "n", 15: "l", 27: ""}  # ㄶ ㅀ ㅎ
_HARDENED = {0: "k", 3: "t", 12: "ch"}  # ㅎ before ㄱ ㄷ ㅈ: 좋고 joko
_NASAL = {"k": "ng", "t": "n", "p": "m"}

Syllable = tuple[int, int, int]


def romanize(text: str) -> str:
    """Write every Hangul syllable of `text` in Latin letters; other characters stay."""
    written: list[str] = []
    before: Syllable | None = None
    for char in text:
        syllable = _split(char)
        if syllable is None:
            written.append(_end(before) + char)
        else:
            written.append(_join(before, syllable) + _VOWELS[syllable[1]])
        before = syllable
    return "".join(written) + _end(before)


def _split(char: str) -> Syllable | None:
    if not _FIRST_SYLLABLE <= ord(char) <= _LAST_SYLLABLE:
        return None
    index = ord(char) - _FIRST_SYLLABLE
    return index // 588, index % 588 // 28, index % 28


def _end(before: Syllable | None) -> str:
    return _CODAS[before[2]][0] if before else ""


def _join(before: Syllable | None, syllable: Syllable) -> str:
    """The final of one syllable and the initial of the next, as they sound together."""
    onset, vowel, _ = syllable
    letter = "" if onset == _SILENT else _ONSETS[onset]
    if before is None or before[2] == 0:
        return letter
    final = before[2]
    if onset == _SILENT:
        return _PALATAL[final] if vowel == _I and final in _PALATAL else _CODAS[final][1]
    if final in _ENDS_IN_H and onset in _HARDENED:
        return _ENDS_IN_H[final] + _HARDENED[onset]
    return _between(_CODAS[final][0], onset, letter)


def _between(coda: str, onset: int, letter: str) -> str:
    if onset in (_N, _M):
        if coda == "l" and onset == _N:
            return "ll"
        return _NASAL.get(coda, coda) + letter
    if onset == _R:
        if coda in ("l", "n"):
            return "ll"
        return _NASAL.get(coda, coda) + "n"
    return coda + letter
