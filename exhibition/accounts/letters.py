"""The mails of an account's life, in its owner's language, with links to the public address."""

from typing import Any
from urllib.parse import urlsplit

from flask import current_app
from flask_security import MailUtil

from exhibition.accounts.messages import hours
from exhibition.config import Settings
from exhibition.notify.letters import Letter, post
from exhibition.web.context import db, runtime

# Flask-Security's template → (our kind of mail, which of its links it carries)
KINDS = {
    "welcome": ("confirm", "confirmation_link"),
    "confirmation_instructions": ("confirm", "confirmation_link"),
    "welcome_existing": ("existing", "reset_link"),
    "reset_instructions": ("reset", "reset_link"),
    "reset_notice": ("password-changed", ""),
    "change_notice": ("password-changed", ""),
}


def public_link(settings: Settings, link: str) -> str:
    """The same path under `PUBLIC_URL`: the Host header of a request must never choose where a mail leads."""
    parts = urlsplit(link)
    return f"{settings.public_url}{parts.path}{'?' + parts.query if parts.query else ''}"


class AccountMail(MailUtil):
    """Queues our mails where Flask-Security would send its own."""

    def send_mail(
        self,
        template: str,
        subject: str,
        recipient: str | tuple[str, str],
        sender: str | tuple[str, str],
        body: str | None,
        html: str | None,
        **kwargs: Any,
    ) -> None:
        """Write the mail that belongs to `template` and put it into this request's transaction."""
        kind, link = KINDS[template.rpartition("/")[2]]
        if kind == "existing" and kwargs["user"].confirmed_at is None:
            kind, link = "confirm", "confirmation_link"
        user, settings = kwargs["user"], runtime().settings
        url = str(kwargs[link]) if link else settings.public_url + "/reset"
        within = "SECURITY_CONFIRM_EMAIL_WITHIN" if kind == "confirm" else "SECURITY_RESET_PASSWORD_WITHIN"
        args = {"name": user.display_name or user.email, "hours": hours(current_app.config[within])}
        letter = Letter(kind, user.email, user.language, public_link(settings, url), args)
        post(db(), runtime().words, letter)
