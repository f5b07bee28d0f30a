"""What the check found in a model, in words, with the way to mend it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from exhibition.web.context import language, runtime
from exhibition.web.pages import say

SEVERITIES = ("error", "warning", "info")


@dataclass(frozen=True)
class Finding:
    """One kind of finding: how grave, what it is, what to do, how often, and where it was first."""

    severity: str
    code: str
    sentence: str
    hint: str
    count: int
    pointer: str


def findings(issues: Sequence[Mapping[str, Any]]) -> list[Finding]:
    """Findings by code, the gravest first; the same code many times is one line with a count."""
    grouped: dict[str, list[Mapping[str, Any]]] = {}
    for issue in issues:
        grouped.setdefault(str(issue.get("code", "")), []).append(issue)
    found = [_finding(code, same) for code, same in grouped.items()]
    return sorted(found, key=lambda f: SEVERITIES.index(f.severity) if f.severity in SEVERITIES else 3)


def _finding(code: str, same: Sequence[Mapping[str, Any]]) -> Finding:
    first = same[0]
    params = first.get("params") or {}
    return Finding(
        severity=str(first.get("severity", "info")),
        code=code,
        sentence=_words(f"issue-{_id(code)}", params)
        or str(first.get("message", ""))
        or say("studio-finding-plain"),
        hint=_words(f"issue-{_id(code)}-hint", params),
        count=len(same),
        pointer=str(first.get("pointer", "")),
    )


def _id(code: str) -> str:
    return code.replace("_", "-").replace(".", "-")


def _words(message: str, params: Mapping[str, Any]) -> str:
    words = runtime().words
    return words.say(language(), message, **params) if words.has(language(), message) else ""
