"""Counts in the document, before any parser allocates for them. Each finding here ends the check."""

from collections.abc import Iterator
from typing import Any

from ..model import Issue
from .look import indices, inside, number, rows

Document = dict[str, Any]
MAX_NODE_DEPTH = 256
MAX_DRAWN_TRIANGLES = 20_000_000
MAX_INSTANCES = 200_000
COUNTS = {
    "nodes": 50_000,
    "meshes": 10_000,
    "accessors": 100_000,
    "bufferViews": 100_000,
    "buffers": 256,
    "materials": 4_000,
    "textures": 1_000,
    "images": 500,
    "samplers": 1_000,
    "animations": 2_000,
    "skins": 2_000,
    "cameras": 1_000,
    "scenes": 100,
    "extensionsUsed": 500,
    "extensionsRequired": 500,
}
MAX_PRIMITIVES = 20_000
MAX_CHANNELS = 50_000
MAX_TARGETS = 2_048
MAX_LINKS = 200_000  # joints of all skins, children of all nodes, roots of all scenes
MAX_MORPHED = 40_000_000  # points of all morph targets together


def over_budget(doc: Document) -> Iterator[Issue]:
    """Everything that there is too much of."""
    for name, limit in COUNTS.items():
        yield from _too_many(name, _length(doc.get(name)), limit)
    for name, links in (("skins", "joints"), ("nodes", "children"), ("scenes", "nodes")):
        found = sum(_length(row.get(links)) for row in rows(doc, name))
        yield from _too_many(links, found, MAX_LINKS, f"/{name}")
    meshes = rows(doc, "meshes")
    yield from _too_many("primitives", sum(len(rows(mesh, "primitives")) for mesh in meshes), MAX_PRIMITIVES)
    channels = sum(len(rows(animation, "channels")) for animation in rows(doc, "animations"))
    yield from _too_many("channels", channels, MAX_CHANNELS)
    for mesh_at, mesh in enumerate(meshes):
        for at, primitive in enumerate(rows(mesh, "primitives")):
            pointer = f"/meshes/{mesh_at}/primitives/{at}/targets"
            yield from _too_many("targets", len(rows(primitive, "targets")), MAX_TARGETS, pointer)
    yield from _too_many("morphed points", _morphed(doc), MAX_MORPHED, "/meshes")


def _length(row: Any) -> int:
    return len(row) if isinstance(row, list) else 0


def _morphed(doc: Document) -> int:
    """Points of all morph targets: several may lie on one accessor, and each is drawn from its own copy."""
    counts = [number(accessor, "count") for accessor in rows(doc, "accessors")]
    primitives = [primitive for mesh in rows(doc, "meshes") for primitive in rows(mesh, "primitives")]
    used = [number(target, "POSITION", -1) for one in primitives for target in rows(one, "targets")]
    return sum(counts[at] for at in used if 0 <= at < len(counts))


def _too_many(name: str, found: int, limit: int, pointer: str = "") -> Iterator[Issue]:
    if found > limit:
        params: dict[str, str | int | float] = {"what": name, "found": found, "limit": limit}
        yield Issue("too_many", pointer=pointer or f"/{name}", params=params)


def too_deep(doc: Document) -> Iterator[Issue]:
    """A chain of nodes longer than viewers can follow. Loops are left for the validator to name."""
    nodes = rows(doc, "nodes")
    children = [indices(node, "children") for node in nodes]
    below = {child for line in children for child in line}
    level = [index for index in range(len(nodes)) if index not in below]
    seen, depth = set(level), 0
    while level:
        depth += 1
        if depth > MAX_NODE_DEPTH:
            yield Issue("nodes_too_deep", pointer=f"/nodes/{level[0]}", params={"limit": MAX_NODE_DEPTH})
            return
        below = {c for at in level for c in children[at] if c < len(nodes)} - seen
        level = list(below)
        seen |= below


def too_much_drawn(doc: Document) -> Iterator[Issue]:
    """Triangles after every instance is drawn, and the number of instances."""
    sizes = [sum(map(_triangles(doc), rows(mesh, "primitives"))) for mesh in rows(doc, "meshes")]
    triangles = copies = 0
    for node in rows(doc, "nodes"):
        mesh = number(node, "mesh", -1)
        count = _instances(doc, node)
        copies += count
        triangles += count * sizes[mesh] if 0 <= mesh < len(sizes) else 0
    if triangles > MAX_DRAWN_TRIANGLES:
        params = {"found": triangles, "limit": MAX_DRAWN_TRIANGLES}
        yield Issue("too_many_triangles", pointer="/meshes", params=params)
    yield from _too_many("instances", copies, MAX_INSTANCES, "/nodes")


def _triangles(doc: Document) -> Any:
    accessors = rows(doc, "accessors")

    def count(primitive: Document) -> int:
        at = number(primitive, "indices", number(inside(primitive, "attributes"), "POSITION", len(accessors)))
        corners = number(accessors[at], "count") if at < len(accessors) else 0
        mode = number(primitive, "mode", 4)
        return corners // 3 if mode == 4 else corners if mode in (5, 6) else 0

    return count


def _instances(doc: Document, node: Document) -> int:
    attributes = inside(node, "extensions", "EXT_mesh_gpu_instancing", "attributes")
    accessors = rows(doc, "accessors")
    known = [at for at in attributes.values() if isinstance(at, int) and 0 <= at < len(accessors)]
    return max((number(accessors[at], "count") for at in known), default=1)
