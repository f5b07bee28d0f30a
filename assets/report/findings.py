"""Findings by code, the gravest first, each with its places and the one thing that can be done about it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..model.places import Place, place_of

SEVERITIES = ("error", "warning", "info")
MOST_PLACES = 5
# What mends a finding, by its code; other errors want another file.
_RESCALE = frozenset({"size_unlikely"})
_DRAW = frozenset({"poster_pending"})
_REBUILD = frozenset(
    {"search_unmeasured", "step_failed", "too_demanding", "machine_busy", "processing_failed"}
)
_MADE_BY_US = ("web", "poster", "ar", "proxy", "lod", "lods", "lod1", "usdz", "search", "ktx2", "features")


@dataclass(frozen=True)
class Finding:
    """One kind of finding. `action`: `rescale`, `rebuild`, `draw`, `replace`, or "" for nothing to do."""

    code: str
    severity: str
    count: int
    places: tuple[Place, ...]
    params: Mapping[str, Any]
    message: str
    action: str


@dataclass(frozen=True)
class Repair:
    """Something that was wrong in the file and is right in what visitors get."""

    code: str
    found: int | None
    params: Mapping[str, Any]


def findings(issues: Sequence[Mapping[str, Any]], manifest: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Grouped by code. Repairs are left out: they are told for themselves."""
    grouped: dict[str, list[Mapping[str, Any]]] = {}
    for issue in issues:
        if not _is_repair(issue):
            grouped.setdefault(str(issue.get("code", "")), []).append(issue)
    made = [_finding(code, same, manifest) for code, same in grouped.items()]
    return tuple(sorted(made, key=lambda f: SEVERITIES.index(f.severity)))


def repairs(issues: Iterable[Mapping[str, Any]], manifest: Mapping[str, Any]) -> tuple[Repair, ...]:
    """What was mended: the manifest's list, else the findings that say so."""
    listed = manifest.get("repairs")
    rows = listed if isinstance(listed, list) else [issue for issue in issues if _is_repair(issue)]
    unique = {str(row.get("code", "")): row for row in rows if isinstance(row, Mapping)}
    return tuple(_repair(code, row) for code, row in unique.items())


def _is_repair(issue: Mapping[str, Any]) -> bool:
    return str(issue.get("code", "")).startswith("repaired_")


def _repair(code: str, row: Mapping[str, Any]) -> Repair:
    params = dict(row.get("params") or {})
    found = row.get("found", params.get("found"))
    return Repair(
        code, int(found) if isinstance(found, int | float) else None, {**params, "found": found or 0}
    )


def _finding(code: str, same: Sequence[Mapping[str, Any]], manifest: Mapping[str, Any]) -> Finding:
    first = same[0]
    severity = str(first.get("severity", "info"))
    severity = severity if severity in SEVERITIES else "info"
    pointers = dict.fromkeys(str(issue["pointer"]) for issue in same if issue.get("pointer"))
    return Finding(
        code,
        severity,
        len(same),
        tuple(place_of(pointer, manifest) for pointer in list(pointers)[:MOST_PLACES]),
        dict(first.get("params") or {}),
        str(first.get("message", "")),
        _action(code, severity),
    )


def _action(code: str, severity: str) -> str:
    if code in _RESCALE:
        return "rescale"
    if code in _DRAW:
        return "draw"
    ours = code.endswith("_failed") and code.removesuffix("_failed") in _MADE_BY_US
    if ours or code in _REBUILD:
        return "rebuild"
    return "replace" if severity == "error" else ""
