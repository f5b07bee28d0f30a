"""Brochures: small PDFs whose words can be found."""

from __future__ import annotations

import io

import pypdf
import pytest

from booths.demo import exhibition


@pytest.mark.parametrize("slug", ["iseulgyeol", "swimcare"])
def test_a_brochure_has_pages_pictures_and_words(slug: str) -> None:
    booth = next(booth for booth in exhibition.booths() if booth.slug == slug)

    data = booth.brochure()

    reader = pypdf.PdfReader(io.BytesIO(data))
    text = "\n".join(page.extract_text() for page in reader.pages)
    assert 2 <= len(reader.pages) <= 4
    assert len(data) <= 600_000
    assert booth.company.name["ko"] in text
    assert booth.products[0].name["en"] in text


def test_a_brochure_drawn_again_has_the_same_bytes() -> None:
    booth = exhibition.booths()[0]

    assert booth.brochure() == booth.brochure()
