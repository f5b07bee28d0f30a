"""Addresses that lead out of the model's folder, or to bytes that are none."""

import json

from tests.assets.models import box_model, textured_model

from .kinds import Bomb


def _picture(uri: str) -> bytes:
    model = textured_model()
    model.doc["images"] = [{"uri": uri}]
    return model.bytes()


def _buffer(uri: str) -> bytes:
    model = box_model()
    model.doc["buffers"][0]["uri"] = uri
    return json.dumps(model.doc).encode()


def _seen(uri: str, code: str = "uri_not_allowed") -> Bomb:
    return Bomb(lambda: _picture(uri), "a.glb", code)


LINKS = {
    "http": _seen("http://127.0.0.1:9/a.png"),
    "https": _seen("https://example.invalid/a.png"),
    "ftp": _seen("ftp://example.invalid/a.png"),
    "no scheme": _seen("//example.invalid/a.png"),
    "a file URI": _seen("file:///etc/passwd"),
    "an absolute path": _seen("/etc/passwd"),
    "a drive": _seen("C:\\Windows\\win.ini"),
    "a UNC path": _seen("\\\\server\\share\\a.png"),
    "a way up": _seen("../../../../etc/passwd"),
    "a way up, encoded": _seen("%2e%2e/%2e%2e/etc/passwd"),
    "a way up, encoded twice": _seen("%252e%252e%252fetc%252fpasswd"),
    "a way up, backslashes": _seen("..\\..\\etc\\passwd"),
    "a NUL in an address": _seen("a.png%00.txt"),
    "javascript": _seen("javascript:alert(1)"),
    "data of a page": _seen("data:text/html,<script>1</script>"),
    "a blob": _seen("blob:https://example.invalid/1"),
    "itself": _seen("a.glb", "IO_ERROR"),
    "a buffer on the web": Bomb(lambda: _buffer("http://127.0.0.1:9/a.bin"), "a.gltf", "uri_not_allowed"),
    "a buffer from /proc": Bomb(lambda: _buffer("/proc/self/environ"), "a.gltf", "uri_not_allowed"),
    "base64 that is none": Bomb(
        lambda: _buffer("data:application/octet-stream;base64,@@@@%%%"), "a.gltf", "INVALID_URI"
    ),
    "base64 of too little": Bomb(
        lambda: _buffer("data:application/octet-stream;base64,AAAA"), "a.gltf", "BUFFER_BYTE_LENGTH_MISMATCH"
    ),
    "base64 of 30 MB": Bomb(
        lambda: _buffer("data:application/octet-stream;base64," + "A" * (30 << 20)), "a.gltf", ""
    ),
}
