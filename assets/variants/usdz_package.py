"""The package: an uncompressed zip, every file at a multiple of 64 bytes, the layer first, no clock in it."""

import os
import struct
from pathlib import Path

from pxr import Sdf, UsdUtils

_END, _END_SIZE = b"PK\x05\x06", 22
_LOCAL_TIME, _CENTRAL_TIME, _CENTRAL_OFFSET = 10, 12, 42  # bytes from the start of a record
_FIRST_DAY = struct.pack("<HH", 0, 0x21)  # midnight of 1980-01-01, as zip writes it


def write_package(layer: Path, target: Path) -> None:
    """Pack a layer with the files it names. The same files give the same bytes. Raises RuntimeError."""
    # Asset paths are anchored at the layer, but the packager writes its temporary file where it stands.
    os.chdir(layer.parent)
    if not UsdUtils.CreateNewUsdzPackage(Sdf.AssetPath(str(layer)), str(target)):
        raise RuntimeError("the packager made nothing")
    _stop_clock(target)


def _stop_clock(package: Path) -> None:
    """Replace the times of writing: content is named by its hash, and a clock would change it."""
    with package.open("r+b") as file:
        file.seek(-_END_SIZE, os.SEEK_END)
        end = file.read(_END_SIZE)
        if end[:4] != _END:
            raise RuntimeError("a package without its list of files")
        count, size, start = struct.unpack_from("<HII", end, 10)
        file.seek(start)
        listing = file.read(size)
        at = 0
        for _ in range(count):
            lengths = struct.unpack_from("<HHH", listing, at + 28)
            (offset,) = struct.unpack_from("<I", listing, at + _CENTRAL_OFFSET)
            for where in (offset + _LOCAL_TIME, start + at + _CENTRAL_TIME):
                file.seek(where)
                file.write(_FIRST_DAY)
            at += 46 + sum(lengths)
