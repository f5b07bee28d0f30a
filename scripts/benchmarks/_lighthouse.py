"""Lighthouse's judgement of pages: its own emulated phone, one Chromium for all pages."""

import json
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assets.variants.chromium import find_chromium

FOLDER = Path(__file__).parent / "lighthouse"
PATIENCE_S = 600
SURE = ("accessibility", "best-practices", "seo")  # these do not depend on how busy the machine is
PERFORMANCE = "performance"


@dataclass(frozen=True)
class Judged:
    """One page: a score from 0 to 1 for each category, what it missed, and figures in ms."""

    url: str
    scores: dict[str, float]
    missed: list[str]
    figures: dict[str, float]


def judge(
    pages: Sequence[str], categories: Sequence[str], language: str, *, desktop: bool = False
) -> list[Judged]:
    """Look at each page in turn. Raises RuntimeError when Lighthouse could not.

    `desktop`: a fast line and a large window instead of a slow phone. The browser has no WebGL, for drawing
    on the CPU would be all that is measured: pages are seen as they are before 3D.
    """
    chromium = find_chromium()
    command = [os.environ.get("MARU_NODE", "node"), str(FOLDER / "audit.mjs"), str(chromium)]
    wish: dict[str, Any] = {"pages": list(pages), "categories": list(categories)}
    wish |= {"language": language, "desktop": desktop}
    done = subprocess.run(
        command, input=json.dumps(wish), capture_output=True, text=True, timeout=PATIENCE_S, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    return [Judged(**json.loads(line)) for line in done.stdout.splitlines()]
