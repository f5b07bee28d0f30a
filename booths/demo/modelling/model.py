"""A model: named nodes of meshes by material, with animations and colour variants."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from booths.demo.modelling.materials import Material
from booths.demo.modelling.mesh import AXES, Array, Mesh, join

Vector = tuple[float, float, float]


@dataclass
class Node:
    """A named part. Its meshes stay in model space; the pivot is where it turns, in model space too."""

    name: str
    parent: str | None = None
    pivot: Vector = (0.0, 0.0, 0.0)
    parts: dict[str, list[Mesh]] = field(default_factory=dict)


@dataclass(frozen=True)
class Track:
    """Keys of one node's `rotation` (x, y, z, w) or `translation` (metres from its rest)."""

    node: str
    path: str
    times: tuple[float, ...]
    values: tuple[tuple[float, ...], ...]


class Model:
    """What a recipe fills: `add` meshes to nodes in model space, then `fit` to the true size."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.nodes: dict[str, Node] = {}
        self.materials: dict[str, Material] = {}
        self.tracks: dict[str, list[Track]] = {}
        self.variants: dict[str, dict[str, Material]] = {}

    def node(self, name: str, pivot: Vector = (0.0, 0.0, 0.0), parent: str | None = None) -> None:
        """Declare a node that turns about `pivot`, perhaps carried by a parent declared before."""
        if parent is not None and parent not in self.nodes:
            raise KeyError(parent)
        self.nodes[name] = Node(name, parent, pivot)

    def add(self, node: str, material: Material, *meshes: Mesh) -> None:
        """Put meshes of one material into a node, making the node at need."""
        known = self.materials.setdefault(material.name, material)
        if known != material:
            raise ValueError(f"two materials are called {material.name}")
        self.nodes.setdefault(node, Node(node)).parts.setdefault(material.name, []).extend(meshes)

    def swing(
        self, clip: str, node: str, axis: str | Vector, times: Sequence[float], degrees: Sequence[float]
    ) -> None:
        """Turn a node about its pivot: degrees from rest at each time in seconds."""
        unit = AXES[axis] if isinstance(axis, str) else axis
        values = []
        for angle in degrees:
            half = np.radians(angle) / 2
            values.append((*(float(np.sin(half) * k) for k in unit), float(np.cos(half))))
        self.tracks.setdefault(clip, []).append(Track(node, "rotation", tuple(times), tuple(values)))

    def spin(self, clip: str, node: str, axis: str | Vector, seconds: float, turns: int = 1) -> None:
        """Turn a node evenly, `turns` in `seconds`."""
        steps = abs(turns) * 4
        sign = 1 if turns > 0 else -1
        times = [seconds * i / steps for i in range(steps + 1)]
        self.swing(clip, node, axis, times, [sign * 90.0 * i for i in range(steps + 1)])

    def slide(self, clip: str, node: str, times: Sequence[float], offsets: Sequence[Vector]) -> None:
        """Move a node: metres from rest at each time in seconds."""
        self.tracks.setdefault(clip, []).append(Track(node, "translation", tuple(times), tuple(offsets)))

    def colours(self, name: str, swaps: Mapping[str, Material]) -> None:
        """Offer a variant in which some materials (by name) are replaced."""
        self.variants[name] = dict(swaps)

    def bounds(self) -> tuple[Array, Array]:
        """The lowest and highest corner at rest, in metres."""
        boxes = [
            mesh.bounds() for node in self.nodes.values() for part in node.parts.values() for mesh in part
        ]
        return np.min([low for low, _ in boxes], axis=0), np.max([high for _, high in boxes], axis=0)

    def triangles(self) -> int:
        """How many triangles are drawn."""
        return sum(len(m.faces) for node in self.nodes.values() for part in node.parts.values() for m in part)

    def fit(self, size_mm: Sequence[float] | None = None, slack: float = 0.06) -> Model:
        """Stand the model on the origin's floor, centred, and stretch it to the stated size.

        A recipe is drawn near its true size; ValueError says by how much it is off when that is over `slack`.
        """
        low, high = self.bounds()
        size = high - low
        factors = np.ones(3) if size_mm is None else np.asarray(size_mm, dtype=float) / 1000 / size
        if np.abs(factors - 1).max() > slack:
            raise ValueError(f"{self.name} measures {np.round(size * 1000, 1).tolist()} mm, not {size_mm}")
        shift = np.array([-(low[0] + high[0]) / 2, -low[1], -(low[2] + high[2]) / 2])
        for node in self.nodes.values():
            node.pivot = _vector((np.array(node.pivot) + shift) * factors)
            for name, meshes in node.parts.items():
                node.parts[name] = [join(*(m.at(*shift).scale(*factors) for m in meshes))]
        return self


def _vector(values: Array) -> Vector:
    return float(values[0]), float(values[1]), float(values[2])
