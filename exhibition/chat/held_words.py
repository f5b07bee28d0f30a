"""Words whose messages wait for a moderator, and finding them however they are dressed up."""

import re
import time
import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from exhibition.chat.models import HeldWord
from exhibition.kernel.errors import Denied, MaruError

KNOWN_SECONDS = 1.0


class MessageHeld(MaruError):
    """The message is kept and waits for a moderator: nothing is wrong with sending it (HTTP 202)."""

    code = "message_held"
    status = 202


class WordsHeld(Denied):
    """What was said may not be changed into words that a moderator would have to see first."""

    code = "words_held"


def plain(text: str) -> str:
    """Words without case, width and signs that are not seen."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in folded if unicodedata.category(sign) not in ("Cf", "Mn"))


def pattern_of(word: str) -> re.Pattern[str]:
    """Where a word is found: a Latin one between other signs only, a Korean one inside longer words, too."""
    bare = re.escape(plain(word))
    stands_alone = all(ord(sign) < 0x1100 for sign in plain(word))
    return re.compile(rf"(?<!\w){bare}(?!\w)" if stands_alone else bare)


@dataclass
class HeldWords:
    """All of them, as this process knew them a second ago."""

    clock: Callable[[], float] = time.monotonic
    _known: Mapping[str, tuple[re.Pattern[str], ...]] = field(default_factory=dict)
    _until: float = -1.0

    def forget(self) -> None:
        """They were changed here: read them again."""
        self._until = -1.0

    def match(self, session: Session, scopes: Collection[str], body: str) -> bool:
        """Whether a message holds a word of these scopes."""
        if self.clock() >= self._until:
            self._known, self._until = _read(session), self.clock() + KNOWN_SECONDS
        patterns = [pattern for scope in scopes for pattern in self._known.get(scope, ())]
        words = plain(body) if patterns else ""
        return any(pattern.search(words) for pattern in patterns)


def _read(session: Session) -> Mapping[str, tuple[re.Pattern[str], ...]]:
    found: dict[str, tuple[re.Pattern[str], ...]] = {}
    for scope, word in session.execute(select(HeldWord.scope, HeldWord.word)):
        found[scope] = (*found.get(scope, ()), pattern_of(word))
    return found
