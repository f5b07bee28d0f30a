"""Pages of an account's beginnings: look into your mail, accept an invitation."""

from flask import Blueprint, flash, redirect, render_template
from werkzeug.wrappers import Response

from exhibition.accounts.invitations import accept, find_invitation
from exhibition.accounts.options import CHECK_MAIL
from exhibition.web.context import actor, db, forget_actor, now
from exhibition.web.pages import say

accounts_pages = Blueprint("accounts", __name__)


@accounts_pages.get(CHECK_MAIL)
def check_mail() -> str:
    """Say what to do after registering."""
    return render_template("accounts/check_mail.html")


@accounts_pages.get("/invitations/<token>")
def invitation(token: str) -> str:
    """Show who invites to what; nothing changes by looking."""
    found = find_invitation(db(), token, now())
    return render_template("accounts/invitation.html", invitation=found, token=token)


@accounts_pages.post("/invitations/<token>")
def accept_invitation(token: str) -> Response:
    """Join the company."""
    accept(db(), actor(), token, now())
    forget_actor()
    flash(say("accounts-invitation-accepted"), "success")
    return redirect("/studio", 303)
