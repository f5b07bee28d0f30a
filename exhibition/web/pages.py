"""What every template can use: words, localized content, islands, alternates, times, the CSP nonce."""

import json
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from flask import Flask, request, url_for
from markupsafe import Markup, escape

from exhibition.kernel.text import choose
from exhibition.web.context import actor, language, now, runtime
from exhibition.web.security import nonce

DIST = Path(__file__).resolve().parents[2] / "frontend" / "dist"


@cache
def _manifest(changed: float) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((DIST / ".vite" / "manifest.json").read_text())
    return loaded


def manifest() -> dict[str, Any]:
    """Return Vite's manifest, read anew when a build replaced it; empty before the first build."""
    file = DIST / ".vite" / "manifest.json"
    return _manifest(file.stat().st_mtime) if file.exists() else {}


def asset_url(source: str) -> str:
    """URL of a built file by its source path below `frontend/`, such as `src/styles/main.css`."""
    entry = manifest().get(source)
    return url_for("static", filename=entry["file"]) if entry else ""


def island(name: str, props: dict[str, Any] | None = None) -> Markup:
    """The script tag, styles and module preloads of an island. Its element is written by the template."""
    entry = manifest().get(f"src/{name}/main.ts")
    if not entry:
        return Markup("")
    styles = [f'<link rel="stylesheet" href="{url_for("static", filename=f)}">' for f in entry.get("css", [])]
    source = url_for("static", filename=entry["file"])
    return Markup("".join(styles) + f'<script type="module" src="{source}" nonce="{nonce()}"></script>')


def say(message: str, /, **args: object) -> str:
    """A message in this answer's language."""
    return runtime().words.say(language(), message, **args)


def localized(text: dict[str, str] | None) -> Markup:
    """Content words in the viewer's language; marked with `lang=` when they are in another one."""
    value, found = choose(text, language())
    if found == language() or not value:
        return escape(value)
    return Markup('<span lang="{}">{}</span>').format(found, value)


def plain(text: dict[str, str] | None) -> str:
    """Content words without mark-up, for attributes and titles."""
    return choose(text, language())[0]


def alternate(lang: str) -> str:
    """This page's canonical URL in another language."""
    args = {k: v for k, v in request.args.items() if k != "lang"}
    return f"{runtime().settings.public_url}{request.path}?{urlencode({**args, 'lang': lang})}"


def install(app: Flask) -> None:
    """Give templates their helpers."""
    app.jinja_env.globals.update(
        t=say,
        localized=localized,
        plain=plain,
        island=island,
        asset_url=asset_url,
        csp_nonce=nonce,
        alternate=alternate,
        actor=actor,
        language=language,
        now=now,
    )
    app.jinja_env.filters["props"] = lambda value: json.dumps(value, ensure_ascii=False)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.context_processor(
        lambda: {"languages": runtime().words.languages, "public_url": runtime().settings.public_url}
    )
