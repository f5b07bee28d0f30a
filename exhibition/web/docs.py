"""The API's documentation for people, and the small files that browsers ask for."""

from flask import Blueprint, Response, jsonify, render_template

from exhibition.web.context import language, runtime

docs_pages = Blueprint("docs", __name__)
DAY_SECONDS = 86_400
FAVICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>.a{stroke:#1e1c19}'
    "@media(prefers-color-scheme:dark){.a{stroke:#f3f0ea}}</style>"
    '<g fill="none" class="a"><path d="M2 8.5C8 12 24 12 30 8.5" stroke-width="2.5" stroke-linecap="round"/>'
    '<path d="M8 11.5V20M24 11.5V20" stroke-width="2"/></g>'
    '<path d="M8 20h16l6 8H2l6-8Z" fill="#b98a56"/>'
    '<path d="M13.3 20 12 28M18.7 20 20 28" stroke="#fbfaf7" stroke-width="1.25"/></svg>'
)


@docs_pages.get("/api/docs")
def docs() -> str:
    """Every call with its answers, tried out in the page."""
    return render_template("docs/index.html")


@docs_pages.get("/favicon.svg")
def favicon() -> Response:
    """The mark: eaves, posts, floor."""
    answer = Response(FAVICON, mimetype="image/svg+xml")
    answer.headers["Cache-Control"] = f"public, max-age={DAY_SECONDS}"
    # its one style element is its own
    answer.headers["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'"
    return answer


@docs_pages.get("/manifest.webmanifest")
def manifest() -> Response:
    """What a phone needs to keep the venue on its home screen."""
    words = runtime().words
    answer = jsonify(
        name=words.say(language(), "site-name"),
        short_name=words.say(language(), "site-name"),
        description=words.say(language(), "site-description"),
        lang=language(),
        start_url="/",
        display="standalone",
        background_color="#fbfaf7",
        theme_color="#fbfaf7",
        icons=[{"src": "/favicon.svg", "type": "image/svg+xml", "sizes": "any"}],
    )
    answer.content_type = "application/manifest+json"
    return answer
