"""Flask-Security's forms with what Maru asks besides."""

from typing import Any

from flask_security import RegisterFormV2, WebAuthnRegisterForm
from wtforms import HiddenField, StringField, ValidationError

from exhibition.accounts.messages import said
from exhibition.accounts.visitors import clean_name
from exhibition.kernel.errors import Invalid
from exhibition.web.context import language, now


class RegisterForm(RegisterFormV2):
    """A name, an address, a password."""

    display_name = StringField(render_kw={"autocomplete": "name"})

    def validate_display_name(self, field: StringField) -> None:
        """Tidy the name or say what is wrong with it."""
        try:
            field.data = clean_name(field.data if isinstance(field.data, str) else "")
        except Invalid as error:
            raise ValidationError(
                said(f"security-name-{error.fields['display_name'].replace('_', '-')}")
            ) from None

    def to_dict(self, only_user: bool) -> dict[str, Any]:
        """Add to the account what the request knows."""
        given: dict[str, Any] = super().to_dict(only_user)
        return {**given, "language": language(), "created_at": now()} if only_user else given


class PasskeyForm(WebAuthnRegisterForm):
    """A name for the new passkey. Every passkey here signs in by itself; there is no choice of use."""

    usage = HiddenField(default="first")

    def validate(self, **kwargs: Any) -> bool:
        """Check the name."""
        self.usage.data = "first"
        return bool(super().validate(**kwargs))
