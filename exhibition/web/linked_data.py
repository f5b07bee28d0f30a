"""schema.org data in pages (JSON-LD): for search engines, in the page's language."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from flask import Flask
from markupsafe import Markup

from exhibition.kernel.text import LANGUAGES, words
from exhibition.web.context import language, runtime
from exhibition.web.security import nonce

Part = Mapping[str, Any]


def public(path: str) -> str:
    """A path as the world reaches it."""
    return path if path.startswith("http") else f"{runtime().settings.public_url}{path}"


def breadcrumbs(*trail: tuple[str | Mapping[str, str], str]) -> dict[str, Any]:
    """The way from the entrance: (a Fluent id or a localized title, path) each."""
    steps = [("site-home-crumb", "/"), *trail]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": n, "name": _name(name), "item": public(path)}
            for n, (name, path) in enumerate(steps, 1)
        ],
    }


def _name(name: str | Mapping[str, str]) -> str:
    lang = language()
    return runtime().words.say(lang, name) if isinstance(name, str) else words(name, lang)


def script(parts: Sequence[Part]) -> Markup:
    """The `<script type="application/ld+json">`; localized texts become words of the page's language."""
    graph = {"@context": "https://schema.org", "@graph": [_plain(part) for part in parts]}
    # "<" escaped, so that no content can end the element
    text = json.dumps(graph, ensure_ascii=False).replace("<", "\\u003c").replace(">", "\\u003e")
    return Markup('<script type="application/ld+json" nonce="{}">{}</script>').format(nonce(), Markup(text))


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        if value and set(value) <= set(LANGUAGES):
            return words(value, language())
        return {key: _plain(inner) for key, inner in value.items() if inner not in (None, "", {}, [])}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return value


def install(app: Flask) -> None:
    """Give templates this helper."""
    app.jinja_env.globals["linked_data"] = script
