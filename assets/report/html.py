"""The report as one HTML file that needs nothing besides itself: styles and pictures lie inside."""

import base64
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, select_autoescape

from .summary import summarize
from .tell import Tell
from .words import words

FRONTEND = Path(__file__).resolve().parents[2] / "frontend"
SHEETS = ("tokens", "_base", "_layout", "_controls", "_parts", "_report")
_TYPES = {".webp": "image/webp", ".png": "image/png", ".jpg": "image/jpeg"}
POSTER = "poster"


def write_html(
    manifest: Mapping[str, Any],
    folder: Path,
    target: Path,
    lang: str = "en",
    *,
    name: str = "",
    stated_mm: Sequence[float] | None = None,
) -> Path:
    """Write the report of a build (or of a refused file: its report's JSON) to `target`, and give it.

    `folder` holds the pictures that the manifest names; those that are missing are left out.
    Raises FileNotFoundError for a language without words, OSError when `target` cannot be written.
    """
    say = words(lang)
    summary = summarize(manifest, stated_mm)
    addresses = _Addresses(folder)
    posters = [v for v in manifest.get("variants") or [] if v.get("name") == POSTER]
    page = _environment().get_template("report/page.html")
    text = page.render(
        t=say,
        tell=Tell(say),
        lang=lang,
        heading="h2",
        name=name,
        summary=summary,
        address=addresses.of,
        poster=next((addresses.of(entry) for entry in posters), ""),
        styles="\n".join((FRONTEND / "src/styles" / f"{sheet}.css").read_text() for sheet in SHEETS),
        data=json.dumps(summary.to_json(), ensure_ascii=False).replace("<", "\\u003c"),
    )
    target.write_text(text)
    return target


class _Addresses:
    """Pictures as data URIs, each read once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.known: dict[str, str] = {}

    def of(self, picture: Mapping[str, Any]) -> str:
        """The picture as a data URI; "" when it is not in the folder."""
        path = str(picture.get("path") or "")
        if path not in self.known:
            self.known[path] = self._read(self.folder / path) if path else ""
        return self.known[path]

    def _read(self, file: Path) -> str:
        kind = _TYPES.get(file.suffix.lower())
        if kind is None or not file.resolve().is_relative_to(self.folder) or not file.is_file():
            return ""
        return f"data:{kind};base64,{base64.b64encode(file.read_bytes()).decode()}"


def _environment() -> Environment:
    loader = FileSystemLoader(FRONTEND / "templates")
    return Environment(
        loader=loader, autoescape=select_autoescape(["html"]), trim_blocks=True, lstrip_blocks=True
    )
