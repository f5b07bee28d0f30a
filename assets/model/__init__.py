"""Typed results of the pipeline. `gltf` and `geometry` beside them read models, and bring numpy along."""

from .document import document_of
from .features import Features, declared, features, lost
from .report import SCHEMA, UNSHOWABLE, Issue, Manifest, Picture, Report, Severity, Stats, Variant

__all__ = [
    "SCHEMA",
    "UNSHOWABLE",
    "Features",
    "Issue",
    "Manifest",
    "Picture",
    "Report",
    "Severity",
    "Stats",
    "Variant",
    "declared",
    "document_of",
    "features",
    "lost",
]
