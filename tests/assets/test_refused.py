"""Hostile and broken files: each is refused with its code, in 5 seconds and 512 MB, and leaves nothing."""

import io
import json
import resource
import struct
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from assets.pipeline import check
from tests.assets.models import Builder, box_model, glb, png, textured_model, write

MODEL = box_model().bytes()


def zipped(entries: dict[str, bytes], change: Callable[[zipfile.ZipInfo], None] | None = None) -> bytes:
    """A zip; `change` may spoil each entry's header before it is written."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            if change:
                change(info)
            archive.writestr(info, data)
    return out.getvalue()


def as_link(info: zipfile.ZipInfo) -> None:
    info.external_attr = 0o120777 << 16


def twice_the_same() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.glb", MODEL)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.glb", MODEL)
    return out.getvalue()


def overlapping() -> bytes:
    """Two names for the same bytes."""
    data = bytearray(zipped({"a.glb": MODEL, "b.bin": MODEL}))
    second = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, second + 42, 0)
    return bytes(data)


def lying() -> bytes:
    """An entry that says it is smaller than it is."""
    data = bytearray(zipped({"a.glb": MODEL}))
    struct.pack_into("<I", data, data.rindex(b"PK\x01\x02") + 24, 100)
    return bytes(data)


def changed(**more: object) -> bytes:
    """A valid box whose document got these properties."""
    model = box_model()
    model.doc |= more
    return model.bytes()


def huge_accessor() -> bytes:
    model = box_model()
    model.doc["accessors"].append({"componentType": 5126, "type": "MAT4", "count": 40_000_000})
    return model.bytes()


def sparse_bomb() -> bytes:
    model = box_model()
    view = {"bufferView": 0, "byteOffset": 0}
    sparse = {"count": 2_000_000_000, "indices": {**view, "componentType": 5125}, "values": view}
    model.doc["accessors"].append({"componentType": 5126, "type": "VEC3", "count": 4, "sparse": sparse})
    return model.bytes()


def instanced(count: int) -> bytes:
    model = box_model()
    model.doc["accessors"].append({"componentType": 5126, "type": "VEC3", "count": count})
    attributes = {"TRANSLATION": len(model.doc["accessors"]) - 1}
    model.doc["nodes"][0]["extensions"] = {"EXT_mesh_gpu_instancing": {"attributes": attributes}}
    model.doc["extensionsUsed"] = ["EXT_mesh_gpu_instancing"]
    return model.bytes()


def draco_bomb() -> bytes:
    """A few bytes of Draco that promise millions of vertices."""
    model = Builder()
    view = model.view(b"DRACO\x02\x02\x01\x01\x00\x00" + b"\xff" * 64)
    accessors = [
        {"componentType": 5125, "type": "SCALAR", "count": 90_000_000},
        {"componentType": 5126, "type": "VEC3", "count": 30_000_000, "min": [0, 0, 0], "max": [1, 1, 1]},
    ]
    model.doc["accessors"] = accessors
    draco = {"bufferView": view, "attributes": {"POSITION": 0}}
    shape = {"attributes": {"POSITION": 1}, "indices": 0, "extensions": {"KHR_draco_mesh_compression": draco}}
    model.doc["meshes"] = [{"primitives": [shape]}]
    model.doc["extensionsUsed"] = model.doc["extensionsRequired"] = ["KHR_draco_mesh_compression"]
    model.node(mesh=0)
    return model.bytes()


def draco_nonsense() -> bytes:
    """Draco that cannot be decoded, with modest promises."""
    data = draco_bomb()
    return data.replace(b"90000000", b"36      ").replace(b"30000000", b"8       ")


def many_meshes_on_one_view() -> bytes:
    model = Builder()
    view = model.view(bytes(3_000_000))
    for at in range(3000):
        accessor = {"bufferView": view, "componentType": 5126, "type": "VEC3", "count": 250_000}
        model.doc["accessors"].append(accessor | {"min": [0, 0, 0], "max": [0, 0, 0]})
        model.doc["meshes"].append({"primitives": [{"attributes": {"POSITION": at}}]})
        model.node(mesh=at)
    return model.bytes()


def chained(count: int) -> bytes:
    nodes = [{"children": [at + 1]} for at in range(count - 1)] + [{}]
    return glb({"asset": {"version": "2.0"}, "nodes": nodes, "scenes": [{"nodes": [0]}]})


def with_image(data: bytes) -> bytes:
    model = textured_model()
    view = model.view(data)
    model.doc["images"] = [{"bufferView": view, "mimeType": "image/png"}]
    return model.bytes()


def big_png() -> bytes:
    return png(4, 4)[:16] + struct.pack(">II", 9400, 9400) + png(4, 4)[24:]


CASES: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "nothing": (lambda: b"", "a.glb", "empty_file"),
    "a page": (lambda: b"<!doctype html><html>hello", "a.glb", "html_not_model"),
    "a PDF": (lambda: b"%PDF-1.7 hello", "a.glb", "not_gltf"),
    "cut short": (lambda: MODEL[:-40], "a.glb", "truncated"),
    "only a magic": (lambda: b"glTF\2\0\0\0", "a.glb", "truncated"),
    "glTF 1": (lambda: struct.pack("<4sII", b"glTF", 1, 12), "a.glb", "version_unsupported"),
    "a zip behind": (lambda: MODEL + zipped({"x": b"y"}), "a.glb", "trailing_bytes"),
    "JSON that is none": (lambda: glb(b"{nonsense"), "a.glb", "INVALID_JSON"),
    "deep JSON": (lambda: glb(b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}"), "a.glb", "json_too_deep"),
    "long JSON": (lambda: b'{"a":"' + b"x" * (33 << 20) + b'"}', "a.gltf", "json_too_large"),
    "empty objects": (lambda: b'{"extras":[' + b"{}," * 9_000_000 + b"{}]}", "a.gltf", "too_many"),
    "100,000 nodes": (lambda: changed(nodes=[{}] * 100_000), "a.glb", "too_many"),
    "a chain of nodes": (lambda: chained(20_000), "a.glb", "nodes_too_deep"),
    "a huge accessor": (huge_accessor, "a.glb", "accessors_too_large"),
    "a sparse bomb": (sparse_bomb, "a.glb", "sparse_invalid"),
    "instances": (lambda: instanced(500_000_000), "a.glb", "too_many_triangles"),
    "a Draco bomb": (draco_bomb, "a.glb", "too_many_triangles"),
    "broken Draco": (draco_nonsense, "a.glb", "decode_failed"),
    "meshes on one view": (many_meshes_on_one_view, "a.glb", "accessors_too_large"),
    "a picture of 9400²": (lambda: with_image(big_png()), "a.glb", "image_too_large"),
    "http": (lambda: changed(images=[{"uri": "http://example.com/a.png"}]), "a.glb", "uri_not_allowed"),
    "a file URI": (lambda: changed(images=[{"uri": "file:///etc/passwd"}]), "a.glb", "uri_not_allowed"),
    "an absolute path": (lambda: changed(images=[{"uri": "/etc/passwd"}]), "a.glb", "uri_not_allowed"),
    "a way up": (lambda: changed(images=[{"uri": "%2e%2e/secret.png"}]), "a.glb", "uri_not_allowed"),
    "zip: way out": (lambda: zipped({"../a.glb": MODEL}), "a.zip", "zip_path_escape"),
    "zip: absolute": (lambda: zipped({"/tmp/a.glb": MODEL}), "a.zip", "zip_path_escape"),
    "zip: link": (lambda: zipped({"a.glb": b"/etc/passwd"}, as_link), "a.zip", "zip_link"),
    "zip: twice": (twice_the_same, "a.zip", "zip_duplicate"),
    "zip: overlap": (overlapping, "a.zip", "zip_overlap"),
    "zip: lie": (lying, "a.zip", "zip_broken"),
    "zip: nested": (lambda: zipped({"a.glb": MODEL, "b.zip": zipped({})}), "a.zip", "zip_nested"),
    "zip: ratio": (lambda: zipped({"a.glb": bytes(60 << 20)}), "a.zip", "zip_ratio"),
    "zip: entries": (lambda: zipped({f"{at}.bin": b"" for at in range(2001)}), "a.zip", "zip_too_many"),
    "zip: no model": (lambda: zipped({"a.txt": b"hello"}), "a.zip", "zip_no_gltf"),
    "zip: two models": (lambda: zipped({"a.glb": MODEL, "b.glb": MODEL}), "a.zip", "zip_many_gltf"),
    "zip: cut": (lambda: zipped({"a.glb": MODEL})[:-30], "a.zip", "zip_broken"),
}


@pytest.mark.parametrize("case", CASES)
def test_it_is_refused_with_its_code_in_time_and_leaves_nothing(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make, name, code = CASES[case]
    path = write(tmp_path, make(), name)
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    started, cpu = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)

    report = check(path)

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = used.ru_utime + used.ru_stime - cpu.ru_utime - cpu.ru_stime
    assert code in [issue.code for issue in report.issues], report.issues
    assert not report.publishable
    assert min(spent, time.monotonic() - started) <= 5
    assert not list(scratch.iterdir())


def test_a_zip_with_its_files_is_taken(tmp_path: Path) -> None:
    model = textured_model()
    model.doc["buffers"][0]["uri"] = "geometry.bin"
    model.doc["images"] = [{"uri": "pictures/red%20one.png"}]
    files = {
        "seat/model.gltf": json.dumps(model.doc).encode(),
        "seat/geometry.bin": model.binary,
        "seat/pictures/red one.png": png(16, 16),
        "__MACOSX/._model.gltf": b"litter",
    }

    report = check(write(tmp_path, zipped(files), "a.zip"))

    assert report.publishable, report.issues
    assert report.stats.textures == 1


def test_every_limit_is_held_with_512_mb(tmp_path: Path) -> None:
    from assets.sandbox import limits_for

    assert limits_for(1000).rss_mb == 512
    assert limits_for(1000).cpu_s <= 5
