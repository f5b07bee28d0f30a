"""The rest of the hall document: finer files, words and pictures, which the first picture does without."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from exhibition.ports import Occupant, Pack
from exhibition.web.pictures import picture_url

SCHEMA = 2
LEVELS = ("lod0", "lod1", "lod2", "lod3")
KTX2 = "ktx2"
# A booth's products stay proxies until one is near: they need no level in between.
_SKIPPED = {"product": {"lod2"}}


def details_document(standing: Sequence[Occupant], packs: Sequence[Pack], textures: str) -> dict[str, Any]:
    """Words and pictures of the booths, files of their models; with `textures` "ktx2" those for a GPU that
    must save memory, where they are made."""
    packed = {url for pack in packs for url in pack.keys}
    return {
        "schema": SCHEMA,
        "booths": {o.slug: {"tagline": o.tagline, "poster": picture_url(o.picture)} for o in standing},
        "models": {item["model"]: _files(item, packed, textures) for o in standing for item in o.items},
    }


def details_version(standing: Sequence[Occupant], packs: Sequence[Pack]) -> str:
    """A word that changes whenever the details do."""
    told = [[o.slug, o.tagline, o.picture, *o.items] for o in standing]
    packed = sorted(url for pack in packs for url in pack.keys)
    return hashlib.sha256(json.dumps([SCHEMA, told, packed], sort_keys=True).encode()).hexdigest()[:16]


def _files(item: Mapping[str, Any], packed: set[str], textures: str) -> dict[str, Any]:
    skipped = _SKIPPED.get(item["kind"], set())
    found = {
        level: (textures == KTX2 and item.get(f"{level}_{KTX2}")) or item.get(level)
        for level in LEVELS
        if level not in skipped
    }
    if not found["lod0"]:
        found["web"] = item.get("web")
    if item.get("proxy") and item["proxy"]["url"] not in packed:
        found["proxy"] = item["proxy"]
    return {name: file for name, file in found.items() if file}
