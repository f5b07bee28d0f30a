"""What a model can do, counted so that merging equal things loses nothing. Validity does not show loss."""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from typing import Any

from .abilities import motion_of, tied_of
from .looks import looks_of
from .notes import notes_of

Document = dict[str, Any]
_NONE: frozenset[str] = frozenset()
_NEVER_KEPT = "foreign_extensions"


@dataclass(frozen=True)
class Features:
    """Counted per drawn node, not per stored object, so that sharing is no loss. Sets hold names or places.

    `animated` says what moves ('Wheel.rotation'), `animation_pointers` what else does
    ('materials/emissiveFactor'), `texture_slots` which textures are read, `extras` who carries a note
    ('nodes Wheel price'). `foreign_extensions` are other programs': never kept, always declared.
    """

    animations: int = 0
    animation_channels: int = 0
    animation_names: frozenset[str] = _NONE
    animated: frozenset[str] = _NONE
    animation_pointers: frozenset[str] = _NONE
    skinned_nodes: int = 0
    joints: int = 0
    joint_names: frozenset[str] = _NONE
    morph_targets: int = 0
    morph_names: frozenset[str] = _NONE
    cameras: int = 0
    lights: int = 0
    variants: frozenset[str] = _NONE
    material_extensions: frozenset[str] = _NONE
    material_names: frozenset[str] = _NONE
    material_traits: frozenset[str] = _NONE
    texture_slots: frozenset[str] = _NONE
    texture_transforms: frozenset[str] = _NONE
    vertex_attributes: frozenset[str] = _NONE
    node_names: frozenset[str] = _NONE
    extras: frozenset[str] = _NONE
    copyright: frozenset[str] = _NONE
    foreign_extensions: frozenset[str] = _NONE


def features(doc: Document) -> Features:
    """Features of a valid glTF document."""
    return Features(**motion_of(doc), **tied_of(doc), **looks_of(doc), **notes_of(doc))


def lost(source: Features, variant: Features, intended: Collection[str] = ()) -> dict[str, Any]:
    """What `variant` lacks of `source`, by feature name: the missing names, or how many are missing."""
    allowed = {*intended, _NEVER_KEPT}
    return {name: gone for name, gone in _missing(source, variant).items() if name not in allowed}


def declared(source: Features, variant: Features, intended: Collection[str]) -> dict[str, Any]:
    """What `variant` lacks on purpose, for its manifest: names or counts by feature, {} when nothing is."""
    allowed = {*intended, _NEVER_KEPT}
    return {name: gone for name, gone in _missing(source, variant).items() if name in allowed}


def _missing(source: Features, variant: Features) -> dict[str, Any]:
    missing: dict[str, Any] = {}
    have = asdict(variant)
    for name, wanted in asdict(source).items():
        gone = sorted(wanted - have[name]) if isinstance(wanted, frozenset) else max(0, wanted - have[name])
        if gone:
            missing[name] = gone
    return missing
