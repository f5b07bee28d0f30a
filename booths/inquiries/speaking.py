"""A form that says something in the visitor's private conversation, for who has no script running."""

from dataclasses import replace
from uuid import uuid4

from booths.booth.public import PublicBooth
from booths.inquiries.models import Inquiry
from booths.inquiries.talks import open_talk
from exhibition.accounts.identity import remember_guest
from exhibition.accounts.models import Visitor
from exhibition.chat.posting import post
from exhibition.chat.service import Saying
from exhibition.web.context import actor, db, language, now


def speak(found: PublicBooth, name: str, sent: str, words: str) -> Inquiry:
    """Say `words` to a booth in private; `sent` is the form's own number, so that sending again is harmless.

    A guest gets the name that was typed, and the cookie that keeps their questions theirs. The message is a
    transaction of its own: what the request did so far is committed. Raises as `open_talk` and `Desk.say`.
    """
    who = actor()
    inquiry = open_talk(db(), who, found, now(), name=name)
    visitor = db().get_one(Visitor, inquiry.visitor_id)
    remember_guest(visitor)
    speaker = replace(who, visitor_id=visitor.id, display_name=visitor.display_name or who.display_name)
    db().commit()
    client_id = sent if len(sent) == 32 and sent.isalnum() else uuid4().hex
    post(speaker, inquiry.room, Saying(client_id, words, language()))
    return inquiry
