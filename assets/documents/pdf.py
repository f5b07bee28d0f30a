"""Brochures: looked at, given a cover picture, and rewritten without anything that acts."""

from dataclasses import dataclass
from pathlib import Path

from assets.documents.errors import DocumentRefused
from assets.documents.jobs import check_size, run_job
from assets.model import Issue

MAX_BYTES = 50 << 20
# Room for the readers' tolerance: PDFs with a short preface or trailer are common.
_HEAD, _TAIL = 1024, 2048


@dataclass(frozen=True)
class PdfReport:
    """What a brochure holds. The two paths are None when an issue is an error."""

    pages: int
    title: str
    cover_path: Path | None
    clean_path: Path | None
    issues: tuple[Issue, ...] = ()

    @property
    def ok(self) -> bool:
        return self.clean_path is not None


def inspect_pdf(path: Path, out: Path) -> PdfReport:
    """Write `cover.webp` (≤ 800 × 1200 px) and `clean.pdf` into the folder `out`.

    Never raises for a bad file: the report's issues say why (`pdf_…`, `document_too_complex`).
    """
    try:
        _check_shape(path)
        answer = run_job("pdf_job", path, out)
    except DocumentRefused as refused:
        return PdfReport(0, "", None, None, (refused.issue(),))
    removed = answer["removed"]
    issues = [Issue("pdf_active_content_removed", "info", params={"kinds": ", ".join(removed)})]
    return PdfReport(
        answer["pages"],
        answer["title"],
        out / "cover.webp",
        out / "clean.pdf",
        tuple(issues if removed else ()),
    )


def _check_shape(path: Path) -> None:
    """Budgets in plain Python, before any parser sees a byte."""
    check_size(path, MAX_BYTES, "pdf_empty", "pdf_too_large")
    with path.open("rb") as stream:
        if b"%PDF-" not in stream.read(_HEAD):
            raise DocumentRefused("pdf_invalid")
        stream.seek(max(0, path.stat().st_size - _TAIL))
        if b"%%EOF" not in stream.read():
            raise DocumentRefused("pdf_truncated")
