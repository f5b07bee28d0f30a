"""The lists of held words: who keeps which, and adding to them."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from exhibition.audit.service import record_act
from exhibition.chat.desk import Desk
from exhibition.chat.held_words import plain
from exhibition.chat.models import HeldWord
from exhibition.chat.moderating import MayNotModerate, may_rule
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Exceeded, Invalid, NotFound

LONGEST_WORD = 80
MOST_WORDS = 500


class WordNotFound(NotFound):
    """There is no such word, or another moderator keeps it."""

    code = "word_not_found"


class TooManyWords(Exceeded):
    """A list holds five hundred words."""

    code = "too_many_words"


def words_of(session: Session, scopes: Sequence[str]) -> Sequence[HeldWord]:
    """The words of these scopes, by their letters."""
    query = select(HeldWord).where(HeldWord.scope.in_(scopes))
    return session.scalars(query.order_by(HeldWord.scope, HeldWord.word)).all()


def add_word(session: Session, desk: Desk, actor: Actor, scope: str, word: str, now: datetime) -> HeldWord:
    """Hold messages with this word from now on; twice is once.

    Raises MayNotModerate, Invalid, TooManyWords.
    """
    if scope.startswith("room:") or not may_rule(session, desk, actor, scope, now):
        raise MayNotModerate
    tidy = " ".join(word.split())
    if not plain(tidy) or len(tidy) > LONGEST_WORD or not tidy.isprintable():
        raise Invalid({"word": "invalid"})
    present = words_of(session, [scope])
    same = next((one for one in present if plain(one.word) == plain(tidy)), None)
    if same:
        return same
    if len(present) >= MOST_WORDS:
        raise TooManyWords(limit=MOST_WORDS)
    made = HeldWord(scope=scope, word=tidy)
    session.add(made)
    record_act(session, actor, "word.hold", scope, now, word=tidy)
    session.flush()
    desk.words.forget()
    return made


def drop_word(session: Session, desk: Desk, actor: Actor, word_id: UUID, now: datetime) -> None:
    """Let messages with this word through again. Raises WordNotFound."""
    found = session.get(HeldWord, word_id)
    if found is None or not may_rule(session, desk, actor, found.scope, now):
        raise WordNotFound
    record_act(session, actor, "word.free", found.scope, now, word=found.word)
    session.delete(found)
    session.flush()
    desk.words.forget()
