"""Real inputs that lie beside the checkout, and are no part of it."""

from pathlib import Path

import pytest

from tests import skips

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
MODELS = CORPUS / "models"
needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason=skips.NO_CORPUS)
