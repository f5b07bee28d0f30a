"""Passkeys belong to the host of `PUBLIC_URL`, verify the person, and are found without typing an address."""

from typing import Any
from urllib.parse import urlsplit

from flask_security import UserMixin, WebauthnUtil
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from exhibition.web.context import runtime


class Passkeys(WebauthnUtil):
    """What this relying party asks of authenticators."""

    def origin(self) -> str:
        """The one origin that a passkey may be used from."""
        return runtime().settings.public_url

    def registration_options(
        self, user: UserMixin, usage: str, existing_options: dict[str, Any]
    ) -> dict[str, Any]:
        """Bind the new passkey to our host and show the person's own name."""
        options = super().registration_options(user, usage, existing_options)
        name = str(getattr(user, "display_name", "") or user.email)
        return {**options, "rp_id": _host(), "user_name": user.email, "user_display_name": name}

    def authentication_options(
        self, user: UserMixin | None, usage: list[str], existing_options: dict[str, Any]
    ) -> dict[str, Any]:
        """Ask for a passkey of our host."""
        return {**super().authentication_options(user, usage, existing_options), "rp_id": _host()}

    def authenticator_selection(self, user: UserMixin, usage: str) -> AuthenticatorSelectionCriteria:
        """Any device, phone or key, that keeps the passkey and asks who is there."""
        return AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED,
            user_verification=UserVerificationRequirement.REQUIRED,
        )

    def user_verification(self, user: UserMixin | None, usage: list[str]) -> UserVerificationRequirement:
        """A passkey stands alone for a password, so the device must have recognised its owner."""
        return UserVerificationRequirement.REQUIRED


def _host() -> str:
    return urlsplit(runtime().settings.public_url).hostname or "localhost"
