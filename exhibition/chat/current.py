"""The chat of this application, as its API and its pages reach it."""

from typing import cast

from flask import current_app

from exhibition.chat.desk import Desk
from exhibition.chat.translating import Translator
from exhibition.live.places import Places


def desk() -> Desk:
    """The use cases."""
    return cast(Desk, current_app.extensions["maru_chat"])


def places() -> Places:
    """Who is where, over all processes."""
    return cast(Places, current_app.extensions["maru_places"])


def translator() -> Translator:
    """Whoever translates messages here."""
    return cast(Translator, current_app.extensions["maru_translator"])
