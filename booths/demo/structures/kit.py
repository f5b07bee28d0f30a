"""What every structure is built with: the dress (name, colours, picture), eight materials, product spots."""

from __future__ import annotations

from dataclasses import dataclass, field

from PIL import Image

from booths.demo.modelling import glb, patterns
from booths.demo.modelling import materials as m
from booths.demo.modelling.mesh import Mesh
from booths.demo.modelling.model import Model, Vector
from booths.demo.structures.atlas import CELLS, SIZE, Words, draw

Spot = tuple[float, float, float, float]
# Metres by which a curved sign stands off its wall: coarser levels of detail round both, each in its own way.
PROUD = 0.024


@dataclass(frozen=True)
class Palette:
    """A company's colours, sRGB: walls, an accent, its deep tone, two tones of wood, and the carpet."""

    wall: str = "#f4f2ee"
    accent: str = "#c9506b"
    deep: str = "#5c1f33"
    wood: tuple[str, str] = ("#dcb98a", "#a97b48")
    carpet: str = "#8f877b"
    metal: str = "#3a3c40"


@dataclass(frozen=True)
class Dress:
    """What makes a structure one company's: its words, its palette, its product's picture (RGBA).

    `tall` products stand on a low podium, the others on a plinth at hand height.
    """

    words: Words
    palette: Palette
    picture: Image.Image
    tall: bool = False


@dataclass(frozen=True)
class Structure:
    """A finished structure; spots are (x, y, z, rotation about Y in degrees), the best one first."""

    glb: bytes
    spots: tuple[Spot, ...]


@dataclass
class Booth:
    """A structure being built: one model with one node, parts added by the name of their material."""

    dress: Dress
    model: Model = field(init=False)
    stuff: dict[str, m.Material] = field(init=False)
    spots: list[Spot] = field(default_factory=list)

    def __post_init__(self) -> None:
        p = self.dress.palette
        picture = draw(self.dress.words, p.accent, p.deep, p.wall, self.dress.picture).texture(90)
        self.model = Model("Booth")
        self.stuff = {
            "wall": m.Material("Wall", p.wall, 0, 0.7),
            "accent": m.Material("Accent", p.accent, 0, 0.45),
            "wood": m.Material("Wood", "#ffffff", 0, 0.55, picture=patterns.wood(*p.wood)),
            "metal": m.Material("Metal", p.metal, 0.6, 0.45),
            "carpet": m.Material("Carpet", p.carpet, 0, 0.95, normal=patterns.weave(8, strength=1.5)),
            "leaf": m.Material("Leaf", "#4d7d45", 0, 0.6, two_sided=True),
            "print": m.Material("Print", "#ffffff", 0, 0.6, picture=picture),
            "lit": m.Material(
                "Lit print", "#101010", 0, 0.4, glow="#ffffff", glow_picture=picture, glow_strength=1.15
            ),
        }

    def put(self, stuff: str, *meshes: Mesh) -> None:
        """Add meshes of one stuff; wood and carpet get their grain laid on in metres."""
        if stuff == "light":
            self._shine(*meshes)
            return
        if stuff in ("wood", "carpet"):
            meshes = tuple(mesh.tiled(1.2 if stuff == "wood" else 0.35) for mesh in meshes)
        self.model.add("Booth", self.stuff[stuff], *meshes)

    def _shine(self, *meshes: Mesh) -> None:
        """Lamps are the warm white cell of the lit sheet, so that they cost no draw call of their own."""
        x, y, w, h = CELLS["glow"]
        middle = ((x + w / 2) / SIZE, (y + h / 2) / SIZE)
        self.model.add("Booth", self.stuff["lit"], *(mesh.uv(0, 0, *middle) for mesh in meshes))

    def show(self, cell: str, mesh: Mesh, lit: bool = False) -> None:
        """Add a surface with texture 0…1 that shows one cell of the drawn sheet."""
        x, y, w, h = CELLS[cell]
        inset = 1.0
        shown = mesh.uv(
            (w - 2 * inset) / SIZE, (h - 2 * inset) / SIZE, (x + inset) / SIZE, (y + inset) / SIZE
        )
        self.model.add("Booth", self.stuff["lit" if lit else "print"], shown)

    def spot(self, x: float, y: float, z: float, turn: float = 0.0) -> None:
        """Offer a place for a product."""
        self.spots.append((x, y, z, turn))

    def finished(self) -> Structure:
        """The GLB; ValueError when the structure leaves its 4.8 × 3.8 × 3.6 m."""
        low, high = self.model.bounds()
        limits: Vector = (2.4, 3.6, 1.9)
        if max(abs(low[0]), high[0]) > limits[0] + 1e-6 or high[1] > limits[1] or low[1] < -1e-6:
            raise ValueError(f"too wide or high: {low} … {high}")
        if max(abs(low[2]), high[2]) > limits[2] + 1e-6:
            raise ValueError(f"too deep: {low} … {high}")
        return Structure(glb.write(self.model), tuple(self.spots))
