"""What mails say: from the recipient's words and the templates in `frontend/templates/mail`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sqlalchemy.orm import Session

from exhibition.kernel import jobs
from exhibition.kernel.ids import uuid7
from exhibition.kernel.text import one_line
from exhibition.web.i18n import LOCALES, Words

SEND_MAIL = "mail.send"


@dataclass(frozen=True)
class Item:
    """One of several things that a mail is about, with a link of its own (`mail-<kind>-item`)."""

    title: str
    words: str
    url: str


@dataclass(frozen=True)
class Letter:
    """One mail to write. Its words are `mail-<kind>-subject`, `-body` and, where there is a link, `-action`.

    `url` is the one link that the mail is about; `args` fill the words. `items` are listed between them.
    `stop` is where one says that one wants no more of these.
    """

    kind: str
    to: str
    language: str
    url: str = ""
    args: Mapping[str, object] = field(default_factory=dict)
    items: Sequence[Item] = ()
    stop: str = ""


@cache
def _templates() -> Environment:
    folder = LOCALES.parent / "templates" / "mail"
    return Environment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        autoescape=lambda name: bool(name and name.endswith(".html")),
        trim_blocks=True,
        lstrip_blocks=True,
    )


def compose(words: Words, letter: Letter) -> dict[str, Any]:
    """Write the mail in its recipient's language; the answer is JSON that `notify.mail.make_mail` reads."""
    # Numbers stay numbers: they choose between one and many.
    args = {k: v if isinstance(v, int) else one_line(str(v)) for k, v in letter.args.items()}

    def say(part: str) -> str:
        message = f"mail-{letter.kind}-{part}"
        return words.say(letter.language, message, **args) if words.has(letter.language, message) else ""

    parts = {
        "language": letter.language,
        "subject": one_line(say("subject")),
        "paragraphs": [line for line in say("body").split("\n") if line.strip()],
        "action": say("action"),
        "url": letter.url,
        "items": letter.items,
        "item_action": say("item") if letter.items else "",
        "stop": letter.stop,
        "stop_action": words.say(letter.language, "mail-stop") if letter.stop else "",
        "hint": words.say(letter.language, "mail-link-hint") if letter.url else "",
        "footer": words.say(letter.language, "mail-footer"),
        "product": words.say(letter.language, "mail-product"),
    }
    return {
        **({"stop": letter.stop} if letter.stop else {}),
        "to": letter.to,
        "kind": letter.kind,
        "language": letter.language,
        "subject": parts["subject"],
        "text": _templates().get_template("message.txt").render(parts),
        "html": _templates().get_template("message.html").render(parts),
    }


def post(session: Session, words: Words, letter: Letter) -> None:
    """Put the mail into the session's transaction; a worker sends it after the commit."""
    jobs.enqueue(session, SEND_MAIL, f"mail-{uuid7()}", compose(words, letter))
