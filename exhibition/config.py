"""Settings, read from the environment once and typed. README shows the same table; a test compares them."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path


class SettingMissing(Exception):
    """A setting without default is not given outside development."""


def _setting(doc: str, default: str = "") -> str:
    value: str = field(default=default, metadata={"doc": doc})
    return value


@dataclass(frozen=True)
class Settings:
    """Everything an installation may set. The environment variable is the field's name in capitals."""

    maru_env: str = _setting(
        "`development` or `production`; production refuses to start without secrets", "development"
    )
    public_url: str = _setting(
        "Where people reach this installation, without a path", "http://localhost:8000"
    )
    data_dir: str = _setting("Folder for the database, objects and mails of the embedded column", "var")
    database_url: str = _setting("PostgreSQL URL; empty: SQLite in `DATA_DIR`")
    redis_url: str = _setting("Redis URL; joins several web processes; empty: one process, in memory")
    secret_key: str = _setting(
        "Signs sessions and tokens; at least 32 random characters; required in production"
    )
    password_salt: str = _setting("Peppers password hashes; required in production")
    s3_bucket: str = _setting("Bucket for objects; empty: files in `DATA_DIR`")
    s3_endpoint: str = _setting("S3 endpoint as this server reaches it; empty: AWS")
    s3_public_endpoint: str = _setting("S3 endpoint as browsers reach it; empty: the same")
    s3_region: str = _setting("S3 region", "us-east-1")
    s3_access_key: str = _setting("S3 access key; empty: the machine's own credentials")
    s3_secret_key: str = _setting("S3 secret key")
    cdn_url: str = _setting("Prefix in front of `/o/…` of published variants; empty: this server")
    smtp_url: str = _setting("`smtp://user:password@host:587`; empty: mails land in `DATA_DIR/mail`")
    mail_from: str = _setting("Sender of mails", "Maru <maru@localhost>")
    vapid_key: str = _setting(
        "Private key of web push (32 bytes, base64url); empty: made once in `DATA_DIR/secrets`"
    )
    push_private: str = _setting("`1`: web push also by http and to private addresses, for tests")
    trusted_proxies: str = _setting("How many proxies in front set X-Forwarded-*", "0")
    default_language: str = _setting("Language when a visitor's is not offered", "en")
    maru_chromium: str = _setting("Chromium for posters; empty: the usual names on PATH")
    maru_node: str = _setting("Node for the asset pipeline; empty: PATH, then the wheel in `.venv`")
    metrics_token: str = _setting(
        "Bearer token that opens `/metrics` from elsewhere; empty: only to this machine"
    )
    log_level: str = _setting("`debug`, `info`, `warning` or `error`", "info")
    live_fanout: str = _setting(
        "`framed`: live broadcasts are framed once for all; `stock`: as python-socketio does", "framed"
    )
    chat_rate: str = _setting("How many messages a second one person may say, over time", "1.5")
    translate_url: str = _setting(
        "Whole address of a service that speaks LibreTranslate's `POST /translate`; empty: no translations"
    )
    translate_key: str = _setting("Key of that service, where it wants one")
    worker_concurrency: str = _setting("Models processed at once by one worker", "2")

    @property
    def is_production(self) -> bool:
        """Whether stand-ins for development are refused."""
        return self.maru_env == "production"

    @property
    def data_path(self) -> Path:
        """`data_dir` as an absolute path."""
        return Path(self.data_dir).resolve()

    @property
    def database(self) -> str:
        """The database URL in force."""
        return self.database_url or f"sqlite:///{self.data_path / 'maru.sqlite'}"

    @property
    def is_secure(self) -> bool:
        """Whether people come by HTTPS."""
        return self.public_url.startswith("https://")


def read_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Read every setting. Raises SettingMissing for a secret not given in production.

    In development, missing secrets are made once and kept in `DATA_DIR/secrets` so that sessions survive.
    """
    source = os.environ if environ is None else environ
    given = {f.name: source[f.name.upper()] for f in fields(Settings) if source.get(f.name.upper())}
    if "public_url" in given:
        given["public_url"] = given["public_url"].rstrip("/")
    settings = Settings(**given)
    missing = [name for name in ("secret_key", "password_salt") if not getattr(settings, name)]
    if missing and settings.is_production:
        raise SettingMissing(", ".join(name.upper() for name in missing))
    made = {name: _development_secret(settings.data_path, name) for name in missing}
    return Settings(**{**given, **made})


def _development_secret(folder: Path, name: str) -> str:
    file = folder / "secrets" / name
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(48))
    return file.read_text()
