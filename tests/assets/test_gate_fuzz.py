"""The gate meets documents of any shape without falling over."""

import json
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assets.validate.gate_job import main
from tests.assets.models import glb, textured_model

ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
PLACES = [
    ("nodes",),
    ("nodes", 0),
    ("nodes", 0, "children"),
    ("nodes", 0, "mesh"),
    ("nodes", 0, "extensions"),
    ("meshes", 0),
    ("meshes", 0, "primitives"),
    ("meshes", 0, "primitives", 0, "attributes"),
    ("meshes", 0, "primitives", 0, "mode"),
    ("accessors", 0),
    ("accessors", 0, "count"),
    ("accessors", 0, "type"),
    ("accessors", 0, "sparse"),
    ("bufferViews", 0),
    ("bufferViews", 0, "byteOffset"),
    ("bufferViews", 0, "byteLength"),
    ("bufferViews", 0, "extensions"),
    ("buffers", 0, "uri"),
    ("images", 0),
    ("images", 0, "uri"),
    ("images", 0, "bufferView"),
    ("images", 0, "mimeType"),
    ("textures", 0, "source"),
    ("extensionsRequired",),
    ("extensionsUsed",),
    ("asset",),
]


def changed(place: tuple[str | int, ...], value: Any) -> bytes:
    """A good model with one thing replaced."""
    model = textured_model()
    row: Any = model.doc
    for step in place[:-1]:
        row = row[step]
    row[place[-1]] = value
    return glb(json.loads(json.dumps(model.doc)), model.binary)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(place=st.sampled_from(PLACES), value=ANY, as_text=st.booleans())
def test_any_value_in_any_place_gets_a_verdict(
    place: tuple[str | int, ...], value: Any, as_text: bool
) -> None:
    data = changed(place, value)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / ("source.gltf" if as_text else "source.glb")
        source.write_bytes(data[20 : 20 + int.from_bytes(data[12:16], "little")] if as_text else data)

        verdict = main(source, folder)

    assert set(verdict) >= {"issues", "safe", "input", "files"}


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=64), kind=st.sampled_from([b"", b"glTF\x02\0\0\0", b"PK\x03\x04", b"{", b"<"]))
def test_any_bytes_get_a_verdict(data: bytes, kind: bytes) -> None:
    with tempfile.TemporaryDirectory() as name:
        source = Path(name) / "source.bin"
        source.write_bytes(kind + data)

        verdict = main(source, Path(name))

    assert verdict["issues"] or verdict["kind"] == "gltf"
