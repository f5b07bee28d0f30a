"""Who signs this installation's web push."""

from exhibition.config import Settings
from exhibition.notify.push import Signer, kept_key


def signer(settings: Settings) -> Signer:
    """Who signs our pushes: the key of the settings, else the one this installation made."""
    key = settings.vapid_key or kept_key(settings.data_path / "secrets")
    subject = settings.public_url if settings.is_secure else f"mailto:{_sender(settings)}"
    return Signer(key, subject)


def _sender(settings: Settings) -> str:
    return settings.mail_from.rpartition("<")[2].strip("> ")
