"""Takes the pictures: each in a browser of its own kind, into test-results/brochure."""

import argparse
import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from scripts.printed import booths, halls
from scripts.printed.camera import View, open_view
from scripts.printed.company import Others
from scripts.printed.site import demo_site
from tests.frontend.build import build_emulator
from tests.frontend.conftest import CHROMIUM_FLAGS
from tests.servers import ROOT

VIEWS = sorted((*halls.VIEWS, *booths.VIEWS), key=lambda view: view.name)
FOLDER = ROOT / "test-results" / "brochure"


def main() -> int:
    """Take all, or those whose name has `--only`; a picture that could not be taken fails at the end."""
    parser = argparse.ArgumentParser(prog="scripts/brochure")
    parser.add_argument("--only", default="", metavar="NAME", help="part of a name; several with commas")
    parser.add_argument("--data", type=Path, default=ROOT / "var" / "brochure", metavar="DIR")
    parser.add_argument("--whole", action="store_true", help="wait until every file of every model is made")
    options = parser.parse_args()
    wanted = [v for v in VIEWS if any(part in v.name for part in options.only.split(","))]
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="maru-brochure-") as name:
        emulator = build_emulator(Path(name)).read_text()
    with demo_site(options.data, whole=options.whole) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM_FLAGS)
        missed = [view.name for view in wanted if not take(browser, site.url, view, emulator)]
        browser.close()
    if missed:
        print(f"Not taken: {', '.join(missed)}", file=sys.stderr)
    return 1 if missed else 0


def take(browser: Browser, url: str, view: View, emulator: str) -> bool:
    """One picture; false, and why on stderr, when the page never came to it."""
    begun = time.monotonic()
    company = Others(url, view.company.hall, view.company.poses) if view.company else nullcontext()
    with company:
        context, page = open_view(browser, url, view, emulator)
        try:
            view.act(page)
            page.screenshot(path=FOLDER / f"{view.name}.png")
        except Exception as reason:
            print(f"{view.name}: {reason}", file=sys.stderr)
            page.screenshot(path=FOLDER / f"{view.name}-failed.png")
            return False
        finally:
            context.close()
    print(f"{view.name}  {view.language}, {view.device}  {time.monotonic() - begun:.0f} s", flush=True)
    return True


if __name__ == "__main__":
    raise SystemExit(main())
