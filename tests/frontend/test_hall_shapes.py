"""The hall benchmark's booths: no two alike, none heavier than a hall's proxies may be."""

import json

import pytest

from scripts.benchmarks._hall_glb import read
from scripts.benchmarks._hall_parametric import PROXY_TRIANGLES, _glb

MANY = 60


@pytest.mark.parametrize("kind", ["structure", "product"])
def test_no_two_shapes_are_alike_and_each_is_the_same_again(kind: str) -> None:
    made = [_glb(kind, number, "proxy", ()) for number in range(MANY)]

    assert len({glb for glb, _, _ in made}) == MANY
    assert len({json.dumps(read(glb)[0]["accessors"][0]["max"]) for glb, _, _ in made}) == MANY
    assert max(triangles for _, triangles, _ in made) <= PROXY_TRIANGLES
    assert _glb(kind, 7, "proxy", ()) == made[7]


def test_levels_grow_finer_and_carry_the_pictures_they_are_given() -> None:
    picture = ("image/webp", b"RIFF....WEBP")
    levels = [_glb("structure", 3, level, [picture]) for level in ("lod3", "lod2", "lod1", "lod0")]

    triangles = [count for _, count, _ in levels]
    assert triangles == sorted(set(triangles))
    document, data = read(levels[-1][0])
    image = document["bufferViews"][document["images"][0]["bufferView"]]
    assert data[image["byteOffset"] :][: image["byteLength"]] == picture[1]
    assert document["extensionsRequired"] == ["EXT_texture_webp"]
