"""How people speak with each other here: the code of conduct, for everyone to read."""

from flask import Blueprint, render_template

from exhibition.web.context import runtime

conduct_pages = Blueprint("conduct", __name__)

# Each has a heading and a text in the words of both languages.
RULES = ("kind", "topic", "private", "honest", "report", "after")


@conduct_pages.get("/conduct")
def show() -> str:
    """The code of conduct."""
    return render_template("conduct/show.html", rules=RULES)


@conduct_pages.app_context_processor
def helpers() -> dict[str, bool]:
    """What every page knows: whether messages can be translated here."""
    return {"translates": bool(runtime().settings.translate_url)}
