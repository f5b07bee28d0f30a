"""`maru account`: make accounts and give roles from the server's own command line."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from exhibition.accounts.grants import grant, grants_of, revoke
from exhibition.accounts.models import Account
from exhibition.accounts.people import create_account, find_account
from exhibition.config import Settings
from exhibition.kernel.actor import COMPANY_ROLES, ORGANIZER, VENUE
from exhibition.kernel.clock import Clock
from exhibition.kernel.database import Database
from exhibition.kernel.errors import Invalid, MaruError
from exhibition.web.i18n import Words

ROLES = (ORGANIZER, *COMPANY_ROLES)


class Opened(Protocol):
    """What these commands need of an installation."""

    @property
    def settings(self) -> Settings: ...
    @property
    def database(self) -> Database: ...
    @property
    def clock(self) -> Clock: ...


def account_group(install: Callable[[], Opened]) -> click.Group:
    """Make the command group `account`; `install` opens the installation when a command runs."""

    @click.group("account")
    def account() -> None:
        """Make accounts and give roles."""

    for make in (_create, _grant, _revoke, _list):
        account.add_command(make(install))
    return account


def _create(install: Callable[[], Opened]) -> click.Command:
    @click.command("create")
    @click.argument("email")
    @click.option("--role", type=click.Choice(ROLES), help="Role to give at once.")
    @click.option("--scope", default="", help="Where: `company:<id>`; the venue for organizers.")
    @click.option("--name", default="", help="Name that others see.")
    @click.option("--language", type=click.Choice(["ko", "en"]), default=None)
    @click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
    def command(
        email: str, role: str | None, scope: str, name: str, language: str | None, password_stdin: bool
    ) -> None:
        """Make a confirmed account for EMAIL."""
        password = _password(password_stdin)
        joined = install()
        now = joined.clock.now()
        with _kept(joined) as session:
            made = create_account(
                session, joined.settings, email, password, now, display_name=name, language=language or ""
            )
            if role:
                grant(session, None, made, role, _scope(role, scope), now)
        click.echo(f"{made.email} can sign in at {joined.settings.public_url}/sign-in")

    return command


def _grant(install: Callable[[], Opened]) -> click.Command:
    @click.command("grant")
    @click.argument("email")
    @click.argument("role", type=click.Choice(ROLES))
    @click.option("--scope", default="", help="Where: `company:<id>`; the venue for organizers.")
    def command(email: str, role: str, scope: str) -> None:
        """Give EMAIL a ROLE."""
        joined = install()
        with _kept(joined) as session:
            found = find_account(session, email)
            grant(session, None, found, role, _scope(role, scope), joined.clock.now())
        click.echo(f"{found.email}: {role}")

    return command


def _revoke(install: Callable[[], Opened]) -> click.Command:
    @click.command("revoke")
    @click.argument("email")
    @click.option("--scope", default=VENUE, help="Where: `company:<id>`, or the venue.")
    def command(email: str, scope: str) -> None:
        """Take from EMAIL what it holds in a scope."""
        joined = install()
        with _kept(joined) as session:
            found = find_account(session, email)
            revoke(session, None, found, scope, joined.clock.now())
        click.echo(f"{found.email}: nothing in {scope}")

    return command


def _list(install: Callable[[], Opened]) -> click.Command:
    @click.command("list")
    def command() -> None:
        """List accounts with their roles."""
        with install().database.reading() as session:
            for found in session.scalars(
                select(Account).where(Account.erased_at.is_(None)).order_by(Account.email)
            ):
                roles = ", ".join(f"{role}@{scope}" for role, scope in sorted(grants_of(session, found.id)))
                click.echo(f"{found.email}\t{found.display_name}\t{roles or '-'}")

    return command


def _password(from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))


def _scope(role: str, scope: str) -> str:
    if role == ORGANIZER:
        return VENUE
    if not scope:
        raise click.UsageError("a company role needs --scope company:<id>")
    return scope


@contextmanager
def _kept(joined: Opened) -> Iterator[Session]:
    """One transaction, whose refusals are told in words."""
    try:
        with joined.database.writing() as session:
            yield session
    except MaruError as error:
        codes = error.fields.values() if isinstance(error, Invalid) and error.fields else [error.code]
        words = Words()
        raise click.ClickException(
            " ".join(words.error("en", code, error.params) for code in codes)
        ) from error
