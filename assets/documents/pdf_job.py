"""Inside the sandbox: `python -m assets.documents.pdf_job IN.pdf OUTDIR`."""

from pathlib import Path
from typing import Any

import pypdfium2
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from assets.documents.errors import DocumentRefused
from assets.documents.job_main import job_main
from assets.documents.pdf_clean import write_clean

MAX_PAGES = 500
_COVER = (800, 1200)
_TITLE_CHARS = 200


def inspect(source: Path, out: Path) -> dict[str, Any]:
    """Pages, title and what was removed. Raises DocumentRefused."""
    draw_cover(source, out / "cover.webp")
    try:
        reader = PdfReader(source)
        if reader.is_encrypted:
            raise DocumentRefused("pdf_encrypted")
        title = _title(reader)
        removed = write_clean(reader, title, out / "clean.pdf")
        return {"pages": len(reader.pages), "title": title, "removed": sorted(removed)}
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise DocumentRefused("pdf_invalid") from error


def _title(reader: PdfReader) -> str:
    """One line of at most 200 characters; empty when there is none."""
    found = reader.metadata.title if reader.metadata else None
    return " ".join(str(found or "").split())[:_TITLE_CHARS]


def draw_cover(source: Path, target: Path) -> None:
    """The first page as WebP. Raises DocumentRefused for no pages, too many, a password, or no PDF."""
    try:
        document = pypdfium2.PdfDocument(source)
        if not 1 <= len(document) <= MAX_PAGES:
            raise DocumentRefused("pdf_too_many_pages" if len(document) else "pdf_invalid", limit=MAX_PAGES)
        page = document[0]
        width, height = page.get_size()
        scale = min(_COVER[0] / max(width, 1), _COVER[1] / max(height, 1))
        cover = page.render(scale=scale).to_pil().convert("RGB")
        cover.thumbnail(_COVER)  # pdfium rounds up
        cover.save(target, "WEBP", quality=82)
    except pypdfium2.PdfiumError as error:
        code = "pdf_encrypted" if "password" in str(error).lower() else "pdf_invalid"
        raise DocumentRefused(code) from error


if __name__ == "__main__":
    job_main(inspect)
