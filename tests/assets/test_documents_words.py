"""Every code of a document, and of a USDZ, has a sentence in both languages."""

import re
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource

ROOT = Path(__file__).resolve().parents[2]
CODES = re.compile(r"\"((?:document|pdf|picture|table|usdz)_[a-z_]+)\"")
NOT_CODES = {"document_refused", "pdf_job", "picture_job", "tables_job"}
SOURCES = [*(ROOT / "assets" / "documents").glob("*.py"), *(ROOT / "assets" / "variants").glob("usdz*.py")]


def _codes() -> set[str]:
    texts = [path.read_text() for path in SOURCES]
    return {code for text in texts for code in CODES.findall(text)} - NOT_CODES


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_code_has_its_sentence(language: str) -> None:
    bundle = FluentBundle([language], use_isolating=False)
    for area in ("documents", "usdz"):
        path = ROOT / "frontend" / "locales" / language / f"{area}.ftl"
        bundle.add_resource(FluentResource(path.read_text("utf-8")))
    codes = _codes()
    params = {"limit": 5, "limit_mb": 5, "limit_mp": 5, "line": 3, "column": "x", "kinds": "javascript"}

    assert {"pdf_encrypted", "table_broken", "picture_invalid", "usdz_failed"} <= codes
    for code in sorted(codes):
        pattern = bundle.get_message(f"issue-{code.replace('_', '-')}").value
        text, errors = bundle.format_pattern(pattern, params)
        assert errors == []
        assert text
