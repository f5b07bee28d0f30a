"""Addresses of pictures that content names by their key in the object store."""

from flask import Flask

from exhibition.web.context import runtime


def picture_url(key: str | None) -> str | None:
    """The public URL of a key such as `o/<sha256>.webp`; an address is left as it is; None stays None."""
    if not key or key.startswith(("/", "http://", "https://")):
        return key or None
    return runtime().store.public_url(key)


def install(app: Flask) -> None:
    """Give templates this helper."""
    app.jinja_env.globals["picture_url"] = picture_url
