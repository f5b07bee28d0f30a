"""Unpacks an uploaded zip, or says why not. No entry may leave the folder or be larger than it says."""

import contextlib
import stat
import unicodedata
import zipfile
from pathlib import Path, PurePosixPath
from typing import IO

from ..errors import blames_machine
from ..model import Issue

MAX_ENTRIES = 2_000
MAX_UNPACKED = 1 << 30
MAX_RATIO, _RATIO_FLOOR = 200, 1 << 20
_NESTED = (".zip", ".7z", ".rar", ".tar", ".gz", ".bz2", ".xz", ".jar")
_ENCRYPTED, _UTF8 = 0x1, 0x800
_LOCAL_HEADER = 30


def unpack(source: Path, folder: Path) -> tuple[Path | None, list[Issue]]:
    """Unpack into `folder`; gives the model's path in it (the one .gltf or .glb), or the reasons against."""
    try:
        with source.open("rb") as raw, zipfile.ZipFile(raw) as archive:
            entries = [_read(entry) for entry in archive.infolist()]
            entries = [entry for entry in entries if not _is_litter(entry.filename)]
            issues = _against(entries, archive)
            if issues:
                return None, issues
            for entry in entries:
                if not entry.is_dir():
                    _extract(archive, entry, folder)
    except _Lying as error:
        return None, [Issue("zip_lying_size", pointer=str(error))]
    except OSError as error:
        if blames_machine(error):
            raise
        return None, [Issue("zip_broken", message=str(error)[:200])]
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, RuntimeError) as error:
        return None, [Issue("zip_broken", message=str(error)[:200])]
    except Exception as error:  # zlib.error and whatever a codec raises for broken data
        return None, [Issue("zip_broken", message=repr(error)[:200])]
    return _model_in([entry.filename for entry in entries if not entry.is_dir()], folder)


def _read(entry: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """The entry, its name read as it was meant: older Windows packs Korean names without saying how."""
    if entry.flag_bits & _UTF8 or entry.orig_filename.isascii():
        return entry
    raw = entry.orig_filename.encode("cp437")  # how zipfile read it
    for encoding in ("utf-8", "cp949"):
        with contextlib.suppress(UnicodeDecodeError):
            entry.filename = raw.decode(encoding)
            break
    return entry


class _Lying(Exception):
    """An entry held more or less than it said."""


def _is_litter(name: str) -> bool:
    return name.startswith("__MACOSX/") or PurePosixPath(name).name in (
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
    )


def _against(entries: list[zipfile.ZipInfo], archive: zipfile.ZipFile) -> list[Issue]:
    if len(entries) > MAX_ENTRIES:
        return [Issue("zip_too_many", params={"found": len(entries), "limit": MAX_ENTRIES})]
    issues = [issue for entry in entries for issue in _against_one(entry)]
    # Folders of other systems hold names to be the same that differ in case or in how accents are written.
    names = [unicodedata.normalize("NFC", entry.filename.rstrip("/")).casefold() for entry in entries]
    twice = {name for name in names if names.count(name) > 1} if len(set(names)) < len(names) else set()
    issues += [Issue("zip_duplicate", pointer=name) for name in sorted(twice)]
    total = sum(entry.file_size for entry in entries)
    if total > MAX_UNPACKED:
        issues.append(Issue("zip_too_large", params={"found": total, "limit": MAX_UNPACKED}))
    return issues + _overlaps(entries, archive)


def _against_one(entry: zipfile.ZipInfo) -> list[Issue]:
    name, path = entry.filename, PurePosixPath(entry.filename)
    issues = []
    if path.is_absolute() or ".." in path.parts or "\\" in entry.orig_filename or ":" in name or "\0" in name:
        issues.append(Issue("zip_path_escape", pointer=name[:200]))
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        issues.append(Issue("zip_link", pointer=name[:200]))
    if entry.flag_bits & _ENCRYPTED:
        issues.append(Issue("zip_encrypted", pointer=name[:200]))
    if path.suffix.lower() in _NESTED:
        issues.append(Issue("zip_nested", pointer=name[:200]))
    if entry.file_size > max(_RATIO_FLOOR, entry.compress_size * MAX_RATIO):
        issues.append(Issue("zip_ratio", pointer=name[:200], params={"limit": MAX_RATIO}))
    return issues


def _overlaps(entries: list[zipfile.ZipInfo], archive: zipfile.ZipFile) -> list[Issue]:
    """Entries whose bytes share a place: a way to make much of little."""
    order = sorted(entries, key=lambda entry: entry.header_offset)
    ends = [entry.header_offset for entry in order[1:]] + [archive.start_dir]
    issues = []
    for entry, end in zip(order, ends, strict=False):
        if entry.header_offset + _LOCAL_HEADER + len(entry.orig_filename) + entry.compress_size > end:
            issues.append(Issue("zip_overlap", pointer=entry.filename[:200]))
    return issues


def _extract(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, folder: Path) -> None:
    target = folder / entry.filename
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(entry) as packed, target.open("xb") as out:
        if _copy(packed, out, entry.file_size) != entry.file_size:
            raise _Lying(entry.filename)


def _copy(packed: IO[bytes], out: IO[bytes], limit: int) -> int:
    written = 0
    while chunk := packed.read(1 << 16):
        written += len(chunk)
        if written > limit:
            return written
        out.write(chunk)
    return written


def _model_in(names: list[str], folder: Path) -> tuple[Path | None, list[Issue]]:
    found = [name for name in names if name.lower().endswith(".gltf")]
    found = found or [name for name in names if name.lower().endswith(".glb")]
    if not found:
        return None, [Issue("zip_no_gltf")]
    if len(found) > 1:
        return None, [Issue("zip_many_gltf", pointer=found[1], params={"found": len(found)})]
    return folder / found[0], []
