"""A whole run skips nothing but what is on the list."""

from pathlib import Path

import pytest

from tests import skips

pytest_plugins = ["pytester"]
ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def suite(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A suite that skips for a reason of the list, for one of its own, and expects one failure."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    for name in ("CI", "MARU_WHOLE_RUN"):
        monkeypatch.delenv(name, raising=False)
    pytester.makeconftest(
        "from tests.skips import pytest_make_collect_report, pytest_runtest_makereport  # noqa"
    )
    pytester.makepyfile(
        test_some=f"""
        import pytest
        def test_allowed(): pytest.skip({skips.NO_CORPUS!r})
        @pytest.mark.skipif(True, reason="no Chromium here")
        def test_by_mark(): pass
        @pytest.fixture
        def swift(): pytest.skip("no Swift here")
        def test_by_fixture(swift): pass
        @pytest.mark.xfail
        def test_known(): assert False
        def test_shown(): pass
        """,
        test_whole_file="import pytest; pytest.skip('no bundler here', allow_module_level=True)",
    )
    return pytester


def test_a_partial_run_may_skip(suite: pytest.Pytester) -> None:
    suite.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=1, skipped=4, xfailed=1)


@pytest.mark.parametrize("name", ["CI", "MARU_WHOLE_RUN"])
def test_a_whole_run_refuses_what_is_not_on_the_list(
    suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "true")

    result = suite.runpytest_subprocess("-p", "no:cacheprovider", "--continue-on-collection-errors")

    result.assert_outcomes(passed=1, skipped=1, xfailed=1, errors=3)
    for reason in ("no Chromium here", "no Swift here", "no bundler here"):
        result.stdout.fnmatch_lines([f"*Skipped in a run that skips nothing by accident: {reason}*"])
