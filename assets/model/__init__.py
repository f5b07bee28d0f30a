"""Typed results of the pipeline, and a careful reader of glTF for the steps that look at one."""

from .features import Features, features, lost
from .gltf import Gltf, GltfError
from .report import Issue, Manifest, Report, Severity, Stats, Variant

__all__ = [
    "Features",
    "Gltf",
    "GltfError",
    "Issue",
    "Manifest",
    "Report",
    "Severity",
    "Stats",
    "Variant",
    "features",
    "lost",
]
