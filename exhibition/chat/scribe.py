"""One transaction for all that waits: whoever comes first stores what the others said meanwhile.

A message costs a dozen statements by itself; in a busy room most of them are the same for everybody. Nobody
waits for a neighbour who is not there: a single message is stored at once.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sqlalchemy.exc import IntegrityError

from exhibition.accounts.claims import Claim
from exhibition.chat.desk import Desk
from exhibition.chat.service import Saying
from exhibition.chat.storing import Stored

MOST_AT_ONCE = 64
# How many rooms are written at once: each takes a connection to the database.
ROOMS_AT_ONCE = 8
Result = Stored | Exception


@dataclass
class _Entry:
    claim: Claim
    saying: Saying
    result: Result | None = None


@dataclass
class _Line:
    """Who waits to say something in a room. Under gevent the lock is a greenlet's, after monkey patching."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    waiting: list[_Entry] = field(default_factory=list)
    users: int = 0


class Scribe:
    """`tell(room, stored)` is called after the commit, in the order of the numbers."""

    def __init__(self, desk: Desk, tell: Callable[[str, Stored], None]) -> None:
        self._desk, self._tell = desk, tell
        self._lines: dict[str, _Line] = {}
        self._pens = threading.BoundedSemaphore(ROOMS_AT_ONCE)

    def say(self, claim: Claim, room: str, saying: Saying) -> Stored:
        """Store and tell; returns when it is committed. Raises what `Desk.say` raises."""
        entry = _Entry(claim, saying)
        line = self._lines.setdefault(room, _Line())
        line.users += 1
        line.waiting.append(entry)
        try:
            with line.lock:
                while entry.result is None:
                    self._write(room, line)
        finally:
            line.users -= 1
            if not line.users:
                self._lines.pop(room, None)
        if isinstance(entry.result, Exception):
            raise entry.result
        return entry.result

    def _write(self, room: str, line: _Line) -> None:
        batch, line.waiting = line.waiting[:MOST_AT_ONCE], line.waiting[MOST_AT_ONCE:]
        with self._pens:
            results = self._stored(room, batch)
        for entry, result in zip(batch, results, strict=True):
            entry.result = result
            if isinstance(result, Stored):
                self._tell(room, result)

    def _stored(self, room: str, batch: Sequence[_Entry], is_last: bool = False) -> Sequence[Result]:
        """What one cannot have must not cost the others their message: after a failure each goes alone.

        Who sends to two processes at once may find that the other was quicker: begun anew, it is there.
        """
        try:
            return self._desk.say_all(room, [(entry.claim, entry.saying) for entry in batch])
        except Exception as error:
            if len(batch) == 1 and (is_last or not isinstance(error, IntegrityError)):
                return [error]
            is_alone = len(batch) == 1
            return [self._stored(room, [entry], is_last=is_alone)[0] for entry in batch]
