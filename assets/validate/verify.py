"""Proves a variant: decoded again, it must pass the validator."""

from pathlib import Path

from ..model import Issue
from ..model.report import issues_from
from ..sandbox import ask, heap_mb, limits_for, node_command


def verify(variant: Path, folder: Path) -> list[Issue]:
    """Errors of a variant we made, in its decoded form. Raises StepFailed when it cannot be decoded."""
    limits = limits_for(variant.stat().st_size, cpu_s=20.0, work=8.0)
    command = node_command("verify.mjs", variant, heap_mb=heap_mb(limits))
    answer = ask(command, read=[variant], write=folder, limits=limits, code="variant_undecodable")
    return [issue for issue in issues_from(answer["issues"]) if issue.severity == "error"]
