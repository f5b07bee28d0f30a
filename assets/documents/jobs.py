"""Runs one of this folder's `…_job` modules on an uploaded file, in the sandbox."""

import json
import logging
from pathlib import Path
from typing import Any

from assets.documents.errors import DocumentRefused
from assets.sandbox import Limits, python_command, run

log = logging.getLogger(__name__)
TOO_COMPLEX = "document_too_complex"
# 5 s of CPU bound a hostile file; the longer wall lets an honest one through on a busy machine.
LIMITS = Limits(wall_s=15, cpu_s=5, fsize_mb=64)


def run_job(module: str, source: Path, out: Path, *args: str) -> dict[str, Any]:
    """What the job printed as JSON.

    Raises DocumentRefused with the job's own code, or `document_too_complex` when the job crashed or
    passed a limit: for whoever uploaded the file it is the same.
    """
    command = python_command(f"assets.documents.{module}", source.resolve(), out.resolve(), *args)
    outcome = run(command, read=[source], write=out, limits=LIMITS)
    if not outcome.ok:
        log.info("%s: code %d, killed %r: %s", module, outcome.code, outcome.killed, outcome.stderr_tail)
        raise DocumentRefused(TOO_COMPLEX)
    answer: dict[str, Any] = json.loads(outcome.stdout)
    if "refused" in answer:
        raise DocumentRefused(answer["refused"], **answer.get("params", {}))
    return answer


def check_size(source: Path, limit: int, empty: str, too_large: str) -> None:
    """Raises DocumentRefused for 0 bytes and for more than `limit` bytes."""
    size = source.stat().st_size
    if not size:
        raise DocumentRefused(empty)
    if size > limit:
        raise DocumentRefused(too_large, limit_mb=limit >> 20)
