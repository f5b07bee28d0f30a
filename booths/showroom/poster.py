"""A poster that the uploader's own browser drew, where this machine has no Chromium."""

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from assets.documents import clean_picture
from assets.store import ObjectStore, sha256_file
from booths.showroom.models import READY, Model
from booths.showroom.service import variant
from exhibition.kernel.errors import Conflict, Invalid

SIZES = {"poster": 1200, "poster_small": 480}


class PosterThere(Conflict):
    """The model has a poster already, or nothing to show yet."""

    code = "poster_not_wanted"


def wants_poster(model: Model) -> bool:
    """Whether a browser may make the poster: the model shows, and the pipeline could not draw one."""
    pending = any(issue["code"] == "poster_pending" for issue in model.manifest.get("issues", []))
    return model.state == READY and pending and variant(model, "poster") is None


def drawn_posters(model: Model) -> list[Mapping[str, Any]]:
    """The pictures that a browser drew: a later manifest of the pipeline keeps them."""
    return [entry for name in SIZES if (entry := variant(model, name)) is not None and entry.get("drawn")]


def rewrite_poster(store: ObjectStore, data: bytes) -> list[dict[str, Any]]:
    """Write the picture anew in both sizes, decoded in the sandbox; returns the manifest's entries.

    Raises Invalid with the picture's own code for what is no picture.
    """
    with tempfile.TemporaryDirectory(prefix="maru-poster-") as name:
        source = Path(name) / "drawn"
        source.write_bytes(data)
        return [_kept(store, source, Path(name), variant_name, side) for variant_name, side in SIZES.items()]


def _kept(store: ObjectStore, source: Path, folder: Path, name: str, side: int) -> dict[str, Any]:
    out = folder / name
    out.mkdir()
    report = clean_picture(source, out, max_side=side)
    if report.path is None:
        raise Invalid({"picture": report.issues[0].code})
    digest = sha256_file(report.path)
    key = f"v/{digest}.webp"
    entry = {
        "name": name,
        "key": key,
        "sha256": digest,
        "bytes": report.path.stat().st_size,
        "media_type": "image/webp",
        "width": report.width,
        "height": report.height,
        "triangles": 0,
        "draw_calls": 0,
        "texture_bytes_gpu": 0,
        "drawn": True,
    }
    if not store.exists(key):
        store.put(key, report.path, "image/webp")
    return entry


def keep_poster(session: Session, model: Model, entries: list[dict[str, Any]]) -> None:
    """Put the pictures into the manifest. Raises PosterThere when one came meanwhile."""
    if not wants_poster(model):
        raise PosterThere
    variants = [*model.manifest["variants"], *entries]
    issues = [issue for issue in model.manifest.get("issues", []) if issue["code"] != "poster_pending"]
    model.manifest = {**model.manifest, "variants": variants, "issues": issues}
    session.flush()
