"""Zips that lead out, overlap, lie or never end."""

import io
import struct
import warnings
import zipfile
from collections.abc import Callable

from .kinds import MODEL, Bomb

Change = Callable[[zipfile.ZipInfo], None]


def zipped(entries: dict[str, bytes], change: Change | None = None) -> bytes:
    """A zip; `change` may spoil each entry's header before it is written."""
    return _listed(list(entries.items()), change)


def _listed(entries: list[tuple[str, bytes]], change: Change | None = None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns of names that occur twice
        for name, data in entries:
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            if change:
                change(info)
            archive.writestr(info, data)
    return out.getvalue()


def _mode(mode: int) -> Change:
    def change(info: zipfile.ZipInfo) -> None:
        info.external_attr = mode << 16

    return change


def _spoiled(offset: int, value: int, size: str = "<I") -> bytes:
    """A zip of two entries; a field of the second one's directory record is changed."""
    data = bytearray(zipped({"a.glb": MODEL, "b.bin": MODEL}))
    struct.pack_into(size, data, data.rindex(b"PK\x01\x02") + offset, value)
    return bytes(data)


def _overlapping(count: int) -> bytes:
    """Many names for the same bytes."""
    data = bytearray(zipped({f"{at}.bin": bytes(1 << 20) for at in range(count)}))
    at = data.index(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into("<I", data, at + 42, 0)
        at = data.find(b"PK\x01\x02", at + 46)
    return bytes(data)


def _many_entries(count: int) -> bytes:
    """A directory that says it has more entries than there are."""
    data = bytearray(zipped({"a.glb": MODEL}))
    struct.pack_into("<HH", data, data.rindex(b"PK\x05\x06") + 8, count, count)
    return bytes(data)


def _zip(make: Callable[[], bytes], code: str) -> Bomb:
    return Bomb(make, "a.zip", code)


ARCHIVES = {
    "zip: way out": _zip(lambda: zipped({"../a.glb": MODEL}), "zip_path_escape"),
    "zip: way out inside": _zip(lambda: zipped({"a/../../b.glb": MODEL}), "zip_path_escape"),
    "zip: absolute": _zip(lambda: zipped({"/tmp/a.glb": MODEL}), "zip_path_escape"),
    "zip: drive": _zip(lambda: zipped({"C:/a.glb": MODEL}), "zip_path_escape"),
    "zip: backslashes": _zip(lambda: zipped({"..\\a.glb": MODEL}), "zip_path_escape"),
    "zip: link": _zip(lambda: zipped({"a.glb": b"/etc/passwd"}, _mode(0o120777)), "zip_link"),
    "zip: device": _zip(lambda: zipped({"a.glb": MODEL}, _mode(0o060666)), "zip_link"),
    "zip: pipe": _zip(lambda: zipped({"a.glb": MODEL}, _mode(0o010666)), "zip_link"),
    "zip: twice": _zip(lambda: _listed([("a.glb", MODEL), ("a.glb", MODEL)]), "zip_duplicate"),
    "zip: twice but for case": _zip(lambda: zipped({"a.glb": MODEL, "A.GLB": MODEL}), "zip_duplicate"),
    "zip: twice but for accents": _zip(
        lambda: zipped({"caf\u00e9.glb": MODEL, "cafe\u0301.glb": MODEL}), "zip_duplicate"
    ),
    "zip: a file as a folder": _zip(lambda: zipped({"a": MODEL, "a/b.glb": MODEL}), "zip_broken"),
    "zip: overlap": _zip(lambda: _spoiled(42, 0), "zip_overlap"),
    "zip: all overlap": _zip(lambda: _overlapping(900), "zip_overlap"),
    "zip: lie": _zip(lambda: _spoiled(24, 100), "zip_broken"),
    "zip: lie, larger": _zip(lambda: _spoiled(24, 1 << 30), "zip_ratio"),
    "zip: encrypted": _zip(lambda: _spoiled(8, 1, "<H"), "zip_encrypted"),
    "zip: a method of its own": _zip(lambda: _spoiled(10, 99, "<H"), "zip_broken"),
    "zip: nested": _zip(lambda: zipped({"a.glb": MODEL, "b.zip": zipped({})}), "zip_nested"),
    "zip: nested by another name": _zip(lambda: zipped({"a.glb": zipped({"a.glb": MODEL})}), "zip_nested"),
    "zip: ratio": _zip(lambda: zipped({"a.glb": bytes(60 << 20)}), "zip_ratio"),
    "zip: many of a megabyte": _zip(
        lambda: zipped({f"{at}.bin": bytes(1 << 20) for at in range(1_500)}), "zip_too_large"
    ),
    "zip: entries": _zip(lambda: zipped({f"{at}.bin": b"" for at in range(2001)}), "zip_too_many"),
    "zip: says 65,535 entries": _zip(lambda: _many_entries(65_534), ""),
    "zip: long name": _zip(lambda: zipped({"a" * 60_000 + ".glb": MODEL}), "zip_broken"),
    "zip: deep folders": _zip(lambda: zipped({"a/" * 5_000 + "a.glb": MODEL}), "zip_broken"),
    "zip: no model": _zip(lambda: zipped({"a.txt": b"hello"}), "zip_no_gltf"),
    "zip: two models": _zip(lambda: zipped({"a.glb": MODEL, "b.glb": MODEL}), "zip_many_gltf"),
    "zip: cut": _zip(lambda: zipped({"a.glb": MODEL})[:-30], "zip_broken"),
    "zip: only an end": _zip(lambda: b"PK\x05\x06" + bytes(18), "zip_no_gltf"),
}
