"""The Khronos validator, in the sandbox. Its codes and pointers are kept verbatim."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..errors import StepFailed
from ..model import Issue
from ..sandbox import Meter, ask, heap_mb, limits_for, node_command

_PER_CODE = 20


def validate(
    model: Path, kind: str, files: Mapping[str, str], folder: Path, meter: Meter | None = None
) -> list[Issue]:
    """Issues of one model, errors first, no more than 20 of a code. `files` maps its URIs to paths."""
    read = [model, *(Path(path) for path in files.values())]
    limits = limits_for(sum(path.stat().st_size for path in read), work=1.5)
    command = node_command("validate.mjs", model, kind, json.dumps(dict(files)), heap_mb=heap_mb(limits))
    try:
        answer = ask(command, read=read, write=folder, limits=limits, code="validator_failed", meter=meter)
    except StepFailed as error:
        if error.code == "validator_failed":
            return [Issue("validator_failed", message=str(error)[:300])]
        raise
    return shortened(answer["issues"])


def validate_glb(model: Path, folder: Path) -> list[Issue]:
    """Issues of a GLB that names no other files."""
    return validate(model, "glb", {}, folder)


def shortened(rows: list[dict[str, Any]]) -> list[Issue]:
    """Issues of the validator's rows, errors first, no more than 20 of a code."""
    seen: dict[str, int] = {}
    kept = []
    for row in rows:
        seen[row["code"]] = seen.get(row["code"], 0) + 1
        if seen[row["code"]] <= _PER_CODE:
            kept.append(row)
    counted = [Issue(**(row | {"params": {"count": seen[row["code"]]}})) for row in kept]
    return sorted(counted, key=lambda issue: ("error", "warning", "info").index(issue.severity))


def stumbled(gate: Mapping[str, Any]) -> list[Issue]:
    """What the validator would say of a file it fails on: rows that are no objects, and chunks that claim so
    much more than there is that it finds no memory for them."""
    cut = [row for row in gate["issues"] if row["code"] == "truncated"]
    claimed = next((row["params"].get("expected", 0) for row in cut if not row["pointer"]), 0)
    chunks = [
        Issue(
            "GLB_CHUNK_TOO_BIG"
            if row["params"]["expected"] > claimed
            else "GLB_UNEXPECTED_END_OF_CHUNK_DATA",
            pointer=row["pointer"],
        )
        for row in cut
        if row["pointer"]
    ]
    return chunks + [Issue("TYPE_MISMATCH", pointer=pointer) for pointer in gate["misshapen"]]
