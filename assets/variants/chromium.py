"""Where this machine keeps Chromium."""

import os
import shutil
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
_DOWNLOADED = (".cache/ms-playwright", "Library/Caches/ms-playwright")


def find_chromium() -> Path | None:
    """Chromium by MARU_CHROMIUM, its usual names, then Playwright's download; None where there is none."""
    named = os.environ.get("MARU_CHROMIUM")
    if named is not None:
        return Path(named) if named and Path(named).exists() else None
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found:
        return Path(found)
    return next(filter(Path.exists, [*map(Path, _PLACES), *_downloads()]), None)


def _downloads() -> list[Path]:
    folders = [Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", "")), *(Path.home() / p for p in _DOWNLOADED)]
    found = [p for folder in folders if folder.is_absolute() for p in folder.glob("chromium-*/chrome-*/*")]
    return sorted(p for p in found if p.name in ("chrome", "Chromium") and os.access(p, os.X_OK))
