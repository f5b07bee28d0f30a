"""`maru account`."""

from click.testing import CliRunner, Result
from flask import Flask
from flask.testing import FlaskClient

from exhibition.accounts.cli import account_group
from tests.exhibition.accounts.browser import sign_in, who

PASSWORD = "a floor that opens to the yard"


def run(app: Flask, *args: str, typed: str = "") -> Result:
    """Run `maru account …`."""
    return CliRunner().invoke(account_group(lambda: app.extensions["maru"]), list(args), input=typed)


def test_an_organizer_is_made_on_the_command_line_and_signs_in(app: Flask, client: FlaskClient) -> None:
    made = run(
        app, "create", "boss@example.com", "--role", "organizer", "--password-stdin", typed=PASSWORD + "\n"
    )

    assert made.exit_code == 0, made.output
    assert sign_in(client, "boss@example.com", PASSWORD).location == "/"
    assert who(client)["roles"] == ["organizer@venue"]


def test_weak_passwords_and_taken_addresses_are_refused_in_words(app: Flask) -> None:
    weak = run(app, "create", "boss@example.com", "--password-stdin", typed="short\n")
    run(app, "create", "boss@example.com", "--password-stdin", typed=PASSWORD + "\n")
    again = run(app, "create", "BOSS@example.com", "--password-stdin", typed=PASSWORD + "\n")

    assert weak.exit_code == 1
    assert "at least 10 characters" in weak.output
    assert "already" in again.output


def test_roles_are_given_listed_and_taken(app: Flask) -> None:
    for name in ("one", "two"):
        run(app, "create", f"{name}@example.com", "--role", "organizer", "--password-stdin", typed=PASSWORD)

    run(app, "revoke", "one@example.com")
    listed = run(app, "list").output

    assert "one@example.com\tone\t-" in listed
    assert "two@example.com\ttwo\torganizer@venue" in listed
    assert "last owner" in run(app, "revoke", "two@example.com").output
