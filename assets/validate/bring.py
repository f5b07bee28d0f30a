"""Brings an upload into the work folder, so that jobs under a user of their own may read it."""

import shutil
from pathlib import Path

from .container import MAX_BYTES

_MAX_BESIDE = 300


def bring(source: Path, folder: Path) -> Path:
    """The upload inside `folder`: where it is already, or a copy. A .gltf brings the files beside it."""
    source = source.resolve()
    if source.is_relative_to(folder):
        return source
    if source.suffix.lower() == ".gltf":
        return _with_files(source, folder)
    return Path(shutil.copyfile(source, folder / f"upload{source.suffix.lower()}"))


def _with_files(source: Path, folder: Path) -> Path:
    """Copies of the plain files in the model's folder: only they can be named by it."""
    target = folder / "upload"
    target.mkdir()
    found = [source]
    for path in source.parent.rglob("*"):
        if len(found) > _MAX_BESIDE:
            break
        if path.is_file() and not path.is_symlink() and path != source and folder not in path.parents:
            found.append(path)
    room = MAX_BYTES
    for path in found:
        room -= path.stat().st_size
        if room >= 0:
            copy = target / path.relative_to(source.parent)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    return target / source.name
