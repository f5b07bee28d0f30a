"""A poster that the uploader's own browser drew, where this machine has no Chromium."""

import hashlib
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy.orm import Session

from assets.documents import clean_picture
from assets.store import ObjectStore, sha256_file
from booths.showroom.models import READY, Model
from booths.showroom.service import KEEP_POSTER, variant
from booths.showroom.shown import is_public, publish_variants
from exhibition.kernel.errors import Conflict, Invalid
from exhibition.kernel.jobs import enqueue
from exhibition.kernel.work import JobContext

log = structlog.get_logger()

SIZES = {"poster": 1200, "poster_small": 480, "poster_wide": 1200}
_FRAMES = {"poster_wide": (1200, 630)}  # for link previews


class PosterThere(Conflict):
    """The model has a poster already, or nothing to show yet."""

    code = "poster_not_wanted"


def wants_poster(model: Model) -> bool:
    """Whether a browser may make the poster: the model shows, and the pipeline could not draw one."""
    pending = any(issue["code"] == "poster_pending" for issue in model.manifest.get("issues", []))
    return model.state == READY and pending and variant(model, "poster") is None


def hand_in(session: Session, store: ObjectStore, model: Model, data: bytes) -> None:
    """Keep a drawn picture for the worker. Raises PosterThere, Invalid for an empty one."""
    if not wants_poster(model):
        raise PosterThere
    if not data:
        raise Invalid({"picture": "empty_file"})
    digest = hashlib.sha256(data).hexdigest()
    key = f"uploads/poster-{digest}"
    store.put(key, data, "application/octet-stream")
    enqueue(session, KEEP_POSTER, f"poster-{model.id}-{digest[:16]}", str(model.id), key)


def drawn_posters(model: Model) -> list[Mapping[str, Any]]:
    """The pictures that a browser drew: a later manifest of the pipeline keeps them."""
    return [entry for name in SIZES if (entry := variant(model, name)) is not None and entry.get("drawn")]


def rewrite_poster(store: ObjectStore, data: bytes) -> list[dict[str, Any]]:
    """Write the picture anew in every size, decoded in the sandbox; returns the manifest's entries.

    Raises Invalid with the picture's own code for what is no picture.
    """
    with tempfile.TemporaryDirectory(prefix="maru-poster-") as name:
        source = Path(name) / "drawn"
        source.write_bytes(data)
        return [_kept(store, source, Path(name), variant_name, side) for variant_name, side in SIZES.items()]


def _kept(store: ObjectStore, source: Path, folder: Path, name: str, side: int) -> dict[str, Any]:
    out = folder / name
    out.mkdir()
    report = clean_picture(source, out, max_side=side, frame=_FRAMES.get(name))
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


def keep_poster(context: JobContext, model_id: str, key: str) -> None:
    """Decode a drawn picture in the sandbox and put it into the model's manifest; nonsense is dropped."""
    context.steps.run("keep", lambda: _keep(context, UUID(model_id), key))


def _keep(context: JobContext, model_id: UUID, key: str) -> None:
    try:
        entries = rewrite_poster(context.store, context.store.get(key))
    except Invalid as error:
        log.warning("drawn poster refused", model=str(model_id), **error.fields)
        return
    finally:
        context.store.delete(key)
    with context.database.writing() as session:
        model = session.get(Model, model_id)
        if model is None or not wants_poster(model):
            return
        issues = [issue for issue in model.manifest.get("issues", []) if issue["code"] != "poster_pending"]
        model.manifest = {
            **model.manifest,
            "variants": [*model.manifest["variants"], *entries],
            "issues": issues,
        }
        session.flush()
        if is_public(session, model):
            publish_variants(context.store, model)
    context.news.tell(f"model:{model_id}", "model", {"id": str(model_id)})
