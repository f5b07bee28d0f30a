"""One mail for who is away while questions wait: what was asked, each with a link to answer it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from exhibition.accounts.models import Account
from exhibition.config import Settings
from exhibition.kernel.text import one_line, words
from exhibition.kernel.work import JobContext
from exhibition.notices import service
from exhibition.notices.links import reply_link, stop_link
from exhibition.notify.letters import Item, Letter, post
from exhibition.notify.models import DigestMark
from exhibition.ports import Question, QuestionSource
from exhibition.web.i18n import Words

UNSEEN = timedelta(minutes=10)
LISTED = 10
EXCERPT = 300


@dataclass
class Digests:
    """Writes the digests of one installation."""

    settings: Settings
    sources: Sequence[QuestionSource]
    words: Words = field(default_factory=Words)

    def send(self, context: JobContext) -> int:
        """Mail everyone who is away and has an unseen question that no earlier mail told of.

        At most one mail in two hours each. The mark and the mail are one transaction: called again after a
        crash, or by two workers, nobody is told twice. Returns how many mails.
        """
        now = context.clock.now()
        with context.database.reading() as session:
            waiting = self._waiting(session, now)
            due = [a.id for a in service.away(session, waiting, now)] if waiting else []
        sent = 0
        for account_id in due:
            with context.database.writing() as session:
                sent += self._write(session, account_id, waiting[account_id], now)
        return sent

    def _waiting(self, session: Session, now: datetime) -> Mapping[int, Sequence[Question]]:
        found: dict[int, list[Question]] = {}
        for source in self.sources:
            for account_id, questions in source.unseen(session, now - UNSEEN).items():
                found.setdefault(account_id, []).extend(questions)
        return found

    def _write(self, session: Session, account_id: int, questions: Sequence[Question], now: datetime) -> int:
        mark = service.mark_of(session, account_id)
        session.refresh(mark, with_for_update=True)
        if not service.may_mail(mark, now) or not _has_news(mark, questions):
            return 0
        account = session.get_one(Account, account_id)
        post(session, self.words, self._letter(account, questions))
        mark.sent_at = now
        return 1

    def _letter(self, account: Account, questions: Sequence[Question]) -> Letter:
        listed = questions[:LISTED]
        args = {"name": account.display_name, "count": len(questions), "more": len(questions) - len(listed)}
        return Letter(
            "digest",
            account.email,
            account.language,
            f"{self.settings.public_url}/studio/inbox",
            args,
            [self._item(account, question) for question in listed],
            stop_link(self.settings, account),
        )

    def _item(self, account: Account, question: Question) -> Item:
        said, title = one_line(question.words), words(question.title, account.language)
        short = said if len(said) <= EXCERPT else said[: EXCERPT - 1].rstrip() + "…"
        link = reply_link(self.settings, account, question.ref)
        return Item(f"{one_line(question.visitor)} · {one_line(title)}", short, link)


def _has_news(mark: DigestMark, questions: Sequence[Question]) -> bool:
    """Whether something of these could not stand in the last mail: too young then, or said since."""
    last = mark.sent_at
    return last is None or any(q.asked_at > last - UNSEEN or q.said_at > last for q in questions)
