"""What may be skipped, and why. In a whole run (`scripts/test`, CI) any other skip is a failure.

A skip says: this machine cannot show it, and nobody is fooled by that. Chromium, the installed bundler
and validator, Swift and bubblewrap are not such things: a whole run without them has shown too little.
"""

import os
from collections.abc import Generator
from typing import TypeVar

import pytest

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

NO_CORPUS = "no corpus beside the checkout"
SCALED_ONLY = "runs on the scaled column, with PostgreSQL and Redis"
EMBEDDED_ONLY = "runs once, on the embedded column"
MOTO_SIGNS_NOTHING = "moto accepts any signature and any expiry"
MOTO_KNOWS_IDS_ONLY = "moto looks for the upload's id alone"
LOCAL_HAS_NO_CORS = "the local store is the site itself: no CORS"
NO_LANDLOCK = "landlock does not work on this system"
NOT_ROOT = "only root can be seen to give its rights away"
LINUX = "only Linux"  # and what it alone does

ALLOWED = (
    NO_CORPUS,
    SCALED_ONLY,
    EMBEDDED_ONLY,
    MOTO_SIGNS_NOTHING,
    MOTO_KNOWS_IDS_ONLY,
    LOCAL_HAS_NO_CORS,
    NO_LANDLOCK,
    NOT_ROOT,
    LINUX,
)


def whole_run() -> bool:
    """Whether everything must be shown: in CI, and where `scripts/test` says so."""
    return "true" in (os.environ.get("CI"), os.environ.get("MARU_WHOLE_RUN"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Judge what a test reports."""
    report = yield
    return _judged(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Judge what a whole file reports."""
    report = yield
    return _judged(report)


def _judged(report: Report) -> Report:
    reason = _reason(report)
    if whole_run() and reason is not None and not reason.startswith(ALLOWED):
        report.outcome = "failed"
        report.longrepr = f"Skipped in a run that skips nothing by accident: {reason} (see tests/skips.py)"
    return report


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str | None:
    """Why it was skipped; None where it was not, or was expected to fail."""
    if not report.skipped or hasattr(report, "wasxfail"):
        return None
    told = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return str(told).removeprefix("Skipped: ")
