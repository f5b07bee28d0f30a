"""JSON that is too deep, too long, too odd, or not JSON."""

from tests.assets.models import glb

from .kinds import PLAIN, Bomb, text

_HEAD = b'{"asset":{"version":"2.0"},'


def _extras(value: bytes) -> bytes:
    return _HEAD + b'"extras":' + value + b"}"


TEXTS = {
    "JSON that is none": Bomb(lambda: glb(b"{nonsense"), "a.glb", "INVALID_JSON"),
    "an array": Bomb(lambda: text(b"[]"), "a.glb", "TYPE_MISMATCH"),
    "deep JSON": Bomb(lambda: text(_extras(b"[" * 100_000 + b"]" * 100_000)), "a.glb", "json_too_deep"),
    "deep objects": Bomb(
        lambda: text(_extras(b'{"a":' * 100_000 + b"1" + b"}" * 100_000)), "a.glb", "json_too_deep"
    ),
    "brackets never closed": Bomb(lambda: text(_HEAD + b'"a":' + b"[" * 900_000), "a.glb", "json_too_deep"),
    "quotes never closed": Bomb(
        lambda: text(_HEAD + b'"a":"' + b"\\\\" * 4_000_000), "a.glb", "INVALID_JSON"
    ),
    "long JSON": Bomb(lambda: b'{"a":"' + b"x" * (33 << 20) + b'"}', "a.gltf", "json_too_large"),
    "extras of 100 MB": Bomb(
        lambda: text(_extras(b'"' + b"x" * (100 << 20) + b'"')), "a.glb", "json_too_large"
    ),
    "a string of 30 MB": Bomb(
        lambda: text(_HEAD + b'"nodes":[{"name":"' + b"n" * (30 << 20) + b'"}]}'), "a.glb", "nothing_to_show"
    ),
    "empty objects": Bomb(lambda: b'{"extras":[' + b"{}," * 9_000_000 + b"{}]}", "a.gltf", "too_many"),
    "a million numbers": Bomb(lambda: text(_extras(b"[" + b"1," * 12_000_000 + b"1]")), "a.glb", "too_many"),
    "half a million keys": Bomb(
        lambda: text(_extras(b"{" + b",".join(b'"k%d":0' % at for at in range(1_500_000)) + b"}")),
        "a.glb",
        "too_many",
    ),
    "NaN": Bomb(lambda: text(_extras(b"NaN")), "a.glb", "INVALID_JSON"),
    "Infinity": Bomb(lambda: text(_extras(b"-Infinity")), "a.glb", "INVALID_JSON"),
    "1e400": Bomb(lambda: text(_extras(b"1e400")), "a.glb", "nothing_to_show"),
    "a number of a million digits": Bomb(lambda: text(_extras(b"9" * 1_000_000)), "a.glb", "analysis_failed"),
    "a key twice": Bomb(lambda: text(b'{"asset":{"version":"1.0"},' + PLAIN[1:]), "a.glb", "nothing_to_show"),
    "a byte-order mark": Bomb(lambda: text(b"\xef\xbb\xbf" + PLAIN), "a.glb", "INVALID_JSON"),
    "UTF-16": Bomb(lambda: PLAIN.decode().encode("utf-16"), "a.gltf", "INVALID_JSON"),
    "Latin-1": Bomb(lambda: text(_extras(b'"\xe9"')), "a.glb", "INVALID_JSON"),
    "a lone surrogate": Bomb(lambda: text(_extras(b'"\\ud800"')), "a.glb", "nothing_to_show"),
    "a NUL in a name": Bomb(
        lambda: text(_HEAD + b'"nodes":[{"name":"a\\u0000b"}]}'), "a.glb", "nothing_to_show"
    ),
    "a NUL byte": Bomb(lambda: text(PLAIN[:-2] + b"\0}"), "a.glb", "INVALID_JSON"),
    "a prototype": Bomb(
        lambda: text(_HEAD + b'"__proto__":{"nodes":[{}]},"extras":{"constructor":{"prototype":1}}}'),
        "a.glb",
        "nothing_to_show",
    ),
}
