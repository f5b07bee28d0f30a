"""Brings an upload into the work folder, so that jobs under a user of their own may read it."""

import itertools
import json
import shutil
import unicodedata
from pathlib import Path
from urllib.parse import quote

from .container import MAX_BYTES, MAX_JSON

_MAX_BESIDE = 500
_MAX_SEEN = 20_000


def bring(source: Path, folder: Path) -> Path:
    """The upload inside `folder`: where it is already, or a copy. A .gltf brings the files beside it."""
    source = source.resolve()
    if source.is_relative_to(folder):
        return source
    if source.suffix.lower() == ".gltf":
        return _with_files(source, folder)
    return Path(shutil.copyfile(source, folder / f"upload{source.suffix.lower()}"))


def _with_files(source: Path, folder: Path) -> Path:
    """Copies of the plain files below the model's folder whose names stand in its text."""
    target = folder / "upload"
    target.mkdir()
    with source.open("rb") as file:
        text = file.read(MAX_JSON).lower()
    found = [source]
    for path in itertools.islice(source.parent.rglob("*"), _MAX_SEEN):
        if len(found) > _MAX_BESIDE:
            break
        if path.is_symlink() or path == source or folder in path.parents or not _stands_in(path.name, text):
            continue
        if path.is_file():
            found.append(path)
    room = MAX_BYTES
    for path in found:
        room -= path.stat().st_size
        if room >= 0:
            copy = target / path.relative_to(source.parent)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    return target / source.name


def _stands_in(name: str, text: bytes) -> bool:
    """Whether a document names a file: as it is, encoded or escaped, its accents in one piece or two."""
    forms = {unicodedata.normalize(form, name) for form in ("NFC", "NFD")} | {name}
    ways = (one for form in forms for one in (form, quote(form), json.dumps(form)[1:-1]))
    return any(way.lower().encode(errors="replace") in text for way in ways)
