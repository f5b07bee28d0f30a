"""Signs that people put on a message: one emoji each, as people's keyboards make them."""

import unicodedata

from exhibition.chat.models import SIGN_LIMIT
from exhibition.kernel.errors import Invalid

SIGNS_ON_A_MESSAGE = 12
_JOINER, _PICTURE, _KEYCAP = "\u200d", "\ufe0f", "\u20e3"


class SignUnknown(Invalid):
    """This is no emoji."""

    code = "sign_unknown"


def check_sign(sign: str) -> None:
    """Raises SignUnknown unless this is made of emoji: words, blanks and direction marks are none."""
    fits = 0 < len(sign) <= SIGN_LIMIT and all(_belongs(part, sign) for part in sign)
    if not fits or not any(_is_picture(part) or part == _KEYCAP for part in sign):
        raise SignUnknown({"sign": "sign_unknown"})


def _is_picture(part: str) -> bool:
    # Newer emoji than this Python's tables know lie in the same blocks.
    return unicodedata.category(part) == "So" or 0x1F000 <= ord(part) <= 0x1FAFF


def _belongs(part: str, sign: str) -> bool:
    is_modifier = unicodedata.category(part) == "Sk" or 0xE0020 <= ord(part) <= 0xE007F
    is_key = part in "0123456789#*" and _KEYCAP in sign
    return _is_picture(part) or is_modifier or is_key or part in (_JOINER, _PICTURE, _KEYCAP)
