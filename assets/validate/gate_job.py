"""Runs in the sandbox: every budget, before any parser. Prints one JSON object.

    python -m assets.validate.gate_job SOURCE FOLDER

Unpacks a zip into FOLDER/unpacked, and joins a .gltf with its files into FOLDER/input.glb.
"""

import itertools
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ..model import Issue
from . import archive, budgets, container, extensions, memory, pack, pictures, uris
from .look import misshapen, rows

# Findings that leave the file harmless to the validator, which may then say more.
SOFT = {"truncated", "trailing_bytes", "uri_not_allowed", "extension_required_unknown", "INVALID_JSON"}
SOFT |= {"TYPE_MISMATCH", "repaired_trailing_bytes", "repaired_picture_tail"}
SOFT |= {"picture_broken", "picture_unknown"}
# Findings that the validator names more exactly, as long as the file is small.
_ASKED = {"not_gltf", "version_unsupported", "truncated"}
_SMALL = 1 << 20


def main(source: Path, folder: Path) -> dict[str, Any]:
    """Verdict of the gate: `safe` for the parsers that follow, and what they need to know."""
    model, issues = source, list[Issue]()
    if container.kind_of(source.open("rb").read(512)) == "zip":
        unpacked, issues = archive.unpack(source, folder / "unpacked")
        if unpacked is None:
            return _verdict(issues)
        model = unpacked
    opened = container.open_model(model)
    issues += opened.issues
    if opened.doc is None:
        return _verdict(issues, model=model, kind=opened.kind, ask=_speaker(model, opened))
    view = pack.View(model, opened)
    issues += _over(opened.doc, view, source.stat().st_size)
    found = _verdict(issues, model=model, kind=opened.kind)
    if not found["safe"]:
        return found
    found["misshapen"] = list(itertools.islice(misshapen(opened.doc), 20))
    found["files"] = {uri: str(path) for uri, path in view.files.items()}
    found["input"] = _input(model, opened, view, folder)
    needs = _needs(opened.doc)
    needs["wished"] = needs["wished"] or any(issue.code == "repaired_picture_tail" for issue in issues)
    return found | needs


def _over(doc: dict[str, Any], view: "pack.View", size: int) -> Iterator[Issue]:
    yield from budgets.over_budget(doc)
    yield from budgets.too_deep(doc)
    yield from budgets.too_much_drawn(doc)
    yield from memory.too_much_data(doc, max(size, view.total))
    yield from memory.too_many_pixels(doc, view.picture)
    yield from pictures.faults(doc, view.image)
    yield from uris.not_allowed(doc)
    yield from extensions.unknown_required(doc)


def _verdict(issues: list[Issue], **more: Any) -> dict[str, Any]:
    safe = all(issue.code in SOFT for issue in issues)
    found = {
        "issues": [asdict(issue) for issue in issues],
        "safe": safe,
        "input": None,
        "files": {},
        "misshapen": [],
    }
    return found | {key: str(value) for key, value in more.items()}


def _speaker(model: Path, opened: container.Opened) -> str:
    """The format in which the validator may say what is wrong with a file that is no model; '' for none."""
    if model.stat().st_size > _SMALL or not {issue.code for issue in opened.issues} <= _ASKED:
        return ""
    named = model.suffix.lower()[1:]
    return opened.kind if opened.kind == "glb" else named if named in ("glb", "gltf") else ""


def _input(model: Path, opened: container.Opened, view: "pack.View", folder: Path) -> str | None:
    """The GLB that later steps read: the upload itself, or one joined from its files."""
    whole = opened.length == model.stat().st_size
    if opened.kind == "glb" and not view.named and whole:
        return str(model)
    target = folder / "input.glb"
    try:
        return str(target) if pack.join(opened.doc or {}, view, target) else None
    except (KeyError, IndexError, TypeError, AttributeError, ValueError):
        return None  # too misshapen to be joined: the validator says what is wrong with it


def _needs(doc: dict[str, Any]) -> dict[str, Any]:
    kinds = [image.get("mimeType") for image in rows(doc, "images")]
    texts = [str(texture.get("extensions", "")) for texture in rows(doc, "textures")]
    basisu = "image/ktx2" in kinds or any("KHR_texture_basisu" in text for text in texts)
    drawn = bool(rows(doc, "scenes")) or any("mesh" in node for node in rows(doc, "nodes"))
    unnamed = "scene" not in doc and drawn
    return {"packed": memory.is_packed(doc), "basisu": basisu, "wished": unnamed}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]))))
