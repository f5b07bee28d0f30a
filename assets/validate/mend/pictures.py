"""Foreign bytes behind pictures are blanked: an archive or a page hidden there goes no further."""

from ...model.gltf import Gltf
from ..pictures import PADDING, end_of


def tails(gltf: Gltf) -> int:
    """Blank what stands behind each picture, and shorten its view. A few zeros only fill it up: they stay."""
    done = 0
    views = gltf.rows("bufferViews")
    users = [image.get("bufferView") for image in gltf.rows("images")]
    for at in {user for user in users if user is not None}:
        data = gltf.view(at)
        end = end_of(bytes(data))
        tail = bytes(data[end:])
        if end and (len(tail) > PADDING or any(tail)):
            data[end:] = bytes(len(tail))
            views[at]["byteLength"] = end
            done += 1
    return done
