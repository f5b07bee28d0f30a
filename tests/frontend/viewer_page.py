"""The booth page's part around the viewer, as the template renders it (frontend/src/viewer/README.md)."""

import json
from html import escape

from fluent.runtime import FluentBundle, FluentResource

from tests.frontend.build import FRONTEND, Build

PROPS = {
    "booth": "maru-lamps",
    "showroom": "/api/booths/maru-lamps/showroom",
    "model": "model-lamp",
    "share": "https://maru.example/q/ab12",
}


def words(language: str, area: str) -> FluentBundle:
    """The words of one area."""
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((FRONTEND / "locales" / language / f"{area}.ftl").read_text()))
    return bundle


def say(bundle: FluentBundle, name: str, **args: str) -> str:
    """One message."""
    pattern = bundle.get_message(name).value
    assert pattern is not None
    return str(bundle.format_pattern(pattern, args)[0])


def viewer_page(build: Build, language: str) -> bytes:
    """A whole document that holds the viewer and some text below it."""
    text = words(language, "viewer")

    def button(action: str, style: str, message: str) -> str:
        inner = f"<span>{say(text, message)}</span>" if style == "viewer-tool" else say(text, message)
        return f'<button type="button" class="{style}" data-action="{action}" hidden>{inner}</button>'

    tools = "".join(
        button(name, "viewer-tool", f"viewer-{name}") for name in ("reset", "dimensions", "fullscreen")
    )
    alt = say(text, "viewer-poster-alt", title="Folding paper lamp")
    return f"""<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>Booth</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="csrf-token" content="test"><link rel="icon" href="/o/poster.webp">
<link rel="stylesheet" href="{build.url("src/styles/main.css")}">
<link rel="stylesheet" href="{build.url("src/styles/viewer.css")}"></head>
<body><main class="wrap"><h1>Maru Lamps</h1>
<div class="viewer" data-island="viewer" data-props="{escape(json.dumps(PROPS))}">
<div class="viewer-stage" data-part="stage">
<picture class="viewer-poster" data-part="poster">
<img src="/o/poster.webp" width="1200" height="900" alt="{alt}" fetchpriority="high"></picture>
<div class="viewer-tools" role="group" aria-label="{say(text, "viewer-tools")}">{tools}</div></div>
<div class="viewer-actions" role="group" aria-label="{say(text, "viewer-actions")}">
{button("start-3d", "btn btn--primary", "viewer-start-3d")}{button("ar", "btn btn--primary", "viewer-ar")}
{button("vr", "btn", "viewer-vr")}</div>
<details class="viewer-qr" data-part="qr"><summary>{say(text, "viewer-qr")}</summary>
<svg viewBox="0 0 10 10" role="img" aria-label="QR"><path d="M0 0h5v5H0zM5 5h5v5H5z"></path></svg>
<p>{say(text, "viewer-qr-how")}</p></details></div>
<p id="below">Below</p></main>
<script type="module" src="{build.url("src/viewer/main.ts")}"></script></body></html>""".encode()
