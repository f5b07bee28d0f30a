"""How a job answers: one JSON object on stdout, a refusal included."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from assets.documents.errors import DocumentRefused


def job_main(work: Callable[[Path, Path], dict[str, Any]]) -> None:
    """Call `work(source, out)` with the command line's paths and print what it returns."""
    source, out = map(Path, sys.argv[1:3])
    try:
        answer = work(source, out)
    except DocumentRefused as error:
        answer = {"refused": error.code, "params": error.params}
    print(json.dumps(answer))
