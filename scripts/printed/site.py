"""The demo exhibition on this machine, built once and kept for the next time."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.servers import ROOT, Site


@contextmanager
def demo_site(folder: Path, *, whole: bool) -> Iterator[Site]:
    """Web and worker on `folder`, every booth open; `whole`: and every file of every model made."""
    with Site(folder) as site:
        site.maru("migrate")
        site.start_web()
        site.start_worker()
        demo(site, "seed")
        if whole:
            demo(site, "follow")
        yield site


def demo(site: Site, act: str) -> None:
    """`maru demo ACT`, which may take its minutes and tells how far it is. Raises CalledProcessError."""
    code = "import sys; sys.argv[0] = 'maru'; from wsgi import cli; cli()"
    command = [sys.executable, "-c", code, "demo", act]
    subprocess.run(command, cwd=ROOT, env=site.env, check=True, stdout=sys.stderr)
