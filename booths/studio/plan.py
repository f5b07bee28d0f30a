"""The booth from above, as figures for an SVG: centimetres, x to the right, the visitors at the bottom."""

from collections.abc import Sequence
from dataclasses import dataclass

from booths.showroom.models import STRUCTURE, Model, ShowroomItem

# A stand as the demo halls have it, before the booth has one of its own; metres.
WIDEST, DEEPEST = 5.0, 4.0
MARGIN_CM = 60


@dataclass(frozen=True)
class Outline:
    """One model: its centre, width and depth in centimetres, turned by `rotation` degrees clockwise."""

    id: str
    number: int
    x: float
    y: float
    width: float
    depth: float
    rotation: float
    is_structure: bool


@dataclass(frozen=True)
class Drawing:
    """The stand's floor and the outlines on it; `box` is the SVG's viewBox."""

    width: float
    depth: float
    outlines: list[Outline]

    @property
    def box(self) -> str:
        """The viewBox with a margin all around."""
        left, top = -self.width / 2 - MARGIN_CM, -self.depth / 2 - MARGIN_CM
        return f"{left:g} {top:g} {self.width + 2 * MARGIN_CM:g} {self.depth + 2 * MARGIN_CM:g}"


def drawing(width_m: float, depth_m: float, items: Sequence[tuple[ShowroomItem, Model]]) -> Drawing:
    """Draw a stand of this size in metres and what stands on it."""
    outlines = [_outline(index, item, model) for index, (item, model) in enumerate(items, 1)]
    return Drawing(width_m * 100, depth_m * 100, outlines)


def _outline(number: int, item: ShowroomItem, model: Model) -> Outline:
    size = model.manifest.get("size_mm") or [400.0, 400.0, 400.0]
    return Outline(
        id=str(item.id),
        number=number,
        x=item.x * 100,
        y=item.z * 100,
        width=max(8.0, size[0] * item.scale / 10),
        depth=max(8.0, size[2] * item.scale / 10),
        # Counter-clockwise about +Y seen from above; SVG turns clockwise.
        rotation=-item.rotation_y,
        is_structure=model.kind == STRUCTURE,
    )
