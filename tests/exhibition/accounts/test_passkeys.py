"""Passkeys in a real browser, with Chromium's virtual authenticator."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.exhibition.accounts.browser import PASSWORD
from tests.exhibition.accounts.conftest import People

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A tab whose machine recognizes its owner."""
    context = chromium.new_context(locale="en")
    page = context.new_page()
    page.set_default_timeout(10_000)
    tools = context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    tools.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    yield page
    context.close()


def sign_in_by_password(page: Page, site: str) -> None:
    """Type address and password."""
    page.goto(f"{site}/sign-in?next=/me/passkeys")
    page.fill("#email", "kim@example.com")
    page.fill("#password", PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(f"{site}/me/passkeys")


def sign_out(page: Page, site: str) -> None:
    """By the button of the profile."""
    page.goto(f"{site}/me/profile")
    page.locator("main").get_by_role("button", name="Sign out").click()
    page.wait_for_url(f"{site}/")


@pytest.mark.journey
def test_a_passkey_is_added_and_signs_in_without_a_password(page: Page, site: str, person: People) -> None:
    person("kim@example.com", language="en")
    sign_in_by_password(page, site)

    page.fill("#passkey-name", "My laptop")
    page.get_by_role("button", name="Add a passkey").click()
    expect(page.locator("main")).to_contain_text("My laptop")
    sign_out(page, site)
    page.goto(f"{site}/sign-in?next=/me/profile")
    page.get_by_role("button", name="Sign in with a passkey").click()

    page.wait_for_url(f"{site}/me/profile")
    expect(page.locator("main")).to_contain_text("kim@example.com")


@pytest.mark.journey
def test_a_removed_passkey_is_refused_in_words(page: Page, site: str, person: People) -> None:
    person("kim@example.com", language="en")
    sign_in_by_password(page, site)
    page.fill("#passkey-name", "Old phone")
    page.get_by_role("button", name="Add a passkey").click()

    page.get_by_role("button", name="Remove the passkey Old phone").click()
    expect(page.locator("main")).to_contain_text("No passkey yet")
    sign_out(page, site)
    page.goto(f"{site}/sign-in")
    page.get_by_role("button", name="Sign in with a passkey").click()

    expect(page.get_by_role("alert")).to_contain_text("This passkey is not known here")


@pytest.mark.journey
def test_a_passkey_without_a_name_is_asked_for_one(page: Page, site: str, person: People) -> None:
    person("kim@example.com", language="en")
    sign_in_by_password(page, site)

    page.get_by_role("button", name="Add a passkey").click()

    expect(page.get_by_role("alert")).to_contain_text("Give the passkey a name first")
    expect(page.locator("#passkey-name")).to_be_focused()
