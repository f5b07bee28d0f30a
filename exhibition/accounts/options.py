"""How Flask-Security is set up here, in one table."""

from datetime import timedelta
from typing import Any

from exhibition.accounts.hashing import SHORTEST_PASSWORD
from exhibition.config import Settings
from exhibition.kernel.clock import Clock

SIGN_IN, REGISTER = "/sign-in", "/register"
CHECK_MAIL = "/register/check-mail"
ME, PASSKEYS = "/me", "/me/passkeys"


def security_options(settings: Settings, clock: Clock) -> dict[str, Any]:
    """Return the `SECURITY_…` and cookie options."""
    return {
        **_URLS,
        **_TEMPLATES,
        "SECURITY_PASSWORD_SALT": settings.password_salt,
        "SECURITY_PASSWORD_HASH": "argon2",
        "SECURITY_PASSWORD_SCHEMES": ["argon2"],
        "SECURITY_PASSWORD_LENGTH_MIN": SHORTEST_PASSWORD,
        # For the e-mail address and the password hash inside signed links: neither needs a slow hash.
        "SECURITY_HASHING_SCHEMES": ["hex_sha256"],
        "SECURITY_DATETIME_FACTORY": clock.now,
        "SECURITY_EMAIL_VALIDATOR_ARGS": {
            "check_deliverability": False,
            "test_environment": not settings.is_production,
        },
        "SECURITY_EMAIL_SENDER": settings.mail_from,
        # Mails are written by `accounts.letters`, not by Flask-Security's templates.
        "SECURITY_EMAIL_HTML": False,
        "SECURITY_EMAIL_PLAINTEXT": False,
        "SECURITY_REGISTERABLE": True,
        "SECURITY_CONFIRMABLE": True,
        "SECURITY_RECOVERABLE": True,
        "SECURITY_CHANGEABLE": True,
        "SECURITY_TRACKABLE": False,
        # Whether an address has an account is told to its mailbox alone.
        "SECURITY_RETURN_GENERIC_RESPONSES": True,
        "SECURITY_CONFIRM_EMAIL_WITHIN": timedelta(days=2),
        "SECURITY_RESET_PASSWORD_WITHIN": timedelta(hours=2),
        "SECURITY_FRESHNESS": timedelta(hours=1),
        "SECURITY_FRESHNESS_GRACE_PERIOD": timedelta(minutes=30),
        "SECURITY_API_ENABLED_METHODS": ["session"],
        "SECURITY_WEBAUTHN": True,
        "SECURITY_WAN_RP_NAME": "Maru",
        "SECURITY_WAN_ALLOW_AS_FIRST_FACTOR": True,
        "SECURITY_WAN_ALLOW_AS_MULTI_FACTOR": True,
        # Passkeys are found by the authenticator, so nobody can ask which address has one.
        "SECURITY_WAN_ALLOW_USER_HINTS": False,
        "SECURITY_WAN_ALLOW_AS_VERIFY": ["first"],
        "SECURITY_CLI_USERS_NAME": None,
        "SECURITY_CLI_ROLES_NAME": None,
        "SECURITY_STATIC_FOLDER": None,
        "REMEMBER_COOKIE_HTTPONLY": True,
        "REMEMBER_COOKIE_SAMESITE": "Lax",
        "REMEMBER_COOKIE_SECURE": settings.is_secure,
        "REMEMBER_COOKIE_NAME": "maru_remember",
        "REMEMBER_COOKIE_DURATION": timedelta(days=30),
    }


_URLS = {
    "SECURITY_LOGIN_URL": SIGN_IN,
    "SECURITY_LOGOUT_URL": "/sign-out",
    "SECURITY_REGISTER_URL": REGISTER,
    "SECURITY_CONFIRM_URL": "/confirm",
    "SECURITY_RESET_URL": "/reset",
    "SECURITY_CHANGE_URL": "/me/password",
    "SECURITY_VERIFY_URL": "/verify",
    "SECURITY_WAN_REGISTER_URL": PASSKEYS,
    "SECURITY_WAN_DELETE_URL": "/me/passkeys/delete",
    "SECURITY_WAN_SIGNIN_URL": "/sign-in/passkey",
    "SECURITY_WAN_VERIFY_URL": "/verify/passkey",
    "SECURITY_POST_LOGIN_VIEW": "/",
    "SECURITY_POST_LOGOUT_VIEW": "/",
    "SECURITY_POST_REGISTER_VIEW": CHECK_MAIL,
    "SECURITY_POST_CHANGE_VIEW": ME,
    "SECURITY_POST_VERIFY_VIEW": ME,
    "SECURITY_WAN_POST_REGISTER_VIEW": PASSKEYS,
}

_TEMPLATES = {
    "SECURITY_LOGIN_USER_TEMPLATE": "security/sign_in.html",
    "SECURITY_REGISTER_USER_TEMPLATE": "security/register.html",
    "SECURITY_SEND_CONFIRMATION_TEMPLATE": "security/confirm.html",
    "SECURITY_FORGOT_PASSWORD_TEMPLATE": "security/reset_ask.html",
    "SECURITY_RESET_PASSWORD_TEMPLATE": "security/reset.html",
    "SECURITY_CHANGE_PASSWORD_TEMPLATE": "security/password.html",
    "SECURITY_VERIFY_TEMPLATE": "security/verify.html",
    "SECURITY_WAN_REGISTER_TEMPLATE": "security/passkeys.html",
    "SECURITY_WAN_SIGNIN_TEMPLATE": "security/passkey_sign_in.html",
    "SECURITY_WAN_VERIFY_TEMPLATE": "security/passkey_verify.html",
    "SECURITY_LOGOUT_USER_TEMPLATE": "security/sign_out.html",
}
