"""What things are made of: physically based materials by everyday names."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PIL import ImageColor

from booths.demo.modelling import patterns
from booths.demo.modelling.canvas import Texture


@dataclass(frozen=True)
class Material:
    """A glTF metallic-roughness material and the KHR extensions that we use; colours are sRGB #rrggbb."""

    name: str
    color: str = "#ffffff"
    metal: float = 0.0
    rough: float = 0.5
    alpha: float = 1.0
    picture: Texture | None = None
    normal: Texture | None = None
    normal_scale: float = 1.0
    surface: Texture | None = None
    glow: str = ""
    glow_picture: Texture | None = None
    glow_strength: float = 1.0
    coat: float = 0.0
    sheen: str = ""
    transmission: float = 0.0
    two_sided: bool = False

    def named(self, name: str) -> Material:
        """The same material under another name."""
        return replace(self, name=name)

    def tinted(self, color: str, name: str | None = None) -> Material:
        """The same material in another colour."""
        return replace(self, color=color, name=name or self.name)


def linear(color: str) -> tuple[float, float, float]:
    """An sRGB colour as the linear factors glTF wants."""
    values = [channel / 255 for channel in ImageColor.getrgb(color)[:3]]
    out = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]
    return round(out[0], 5), round(out[1], 5), round(out[2], 5)


def plastic(name: str, color: str, rough: float = 0.42) -> Material:
    """Moulded plastic."""
    return Material(name, color, 0.0, rough)


def lacquer(name: str, color: str, rough: float = 0.35) -> Material:
    """Paint under a clear coat."""
    return Material(name, color, 0.0, rough, coat=1.0)


def paint(name: str, color: str, rough: float = 0.35) -> Material:
    """Metallic car paint under a clear coat."""
    return Material(name, color, 0.55, rough, coat=1.0)


def metal(name: str, color: str = "#c9ccd1", rough: float = 0.28) -> Material:
    """Bare metal."""
    return Material(name, color, 1.0, rough)


def brushed_metal(name: str, color: str = "#c9ccd1", circular: bool = False) -> Material:
    """Brushed or turned metal, with its lines drawn."""
    return Material(name, color, 1.0, 1.0, surface=patterns.brushed(circular))


def rubber(name: str, color: str = "#1d1e20") -> Material:
    """Soft dark rubber."""
    return Material(name, color, 0.0, 0.85)


def glass(name: str, color: str = "#ffffff", rough: float = 0.05, through: float = 0.9) -> Material:
    """Clear or frosted glass that light passes."""
    return Material(name, color, 0.0, rough, transmission=through)


def dark_glass(name: str = "Glass", color: str = "#07090c") -> Material:
    """A black screen or lens that only mirrors."""
    return Material(name, color, 0.0, 0.06, coat=1.0)


def printed(name: str, picture: Texture, rough: float = 0.5, metal: float = 0.0) -> Material:
    """A surface that carries a drawn picture."""
    return Material(name, "#ffffff", metal, rough, picture=picture)


def screen(name: str, picture: Texture, strength: float = 1.2) -> Material:
    """A lit display: the picture glows, the glass mirrors a little."""
    return Material(
        name, "#05070a", 0.0, 0.12, glow="#ffffff", glow_picture=picture, glow_strength=strength, coat=0.6
    )


def lamp(name: str, color: str = "#fff1d6", strength: float = 3.0) -> Material:
    """Something that shines by itself."""
    return Material(name, color, 0.0, 0.4, glow=color, glow_strength=strength)


def wooden(name: str, light: str = "#d9b382", dark: str = "#9c6b3e", rough: float = 0.5) -> Material:
    """Oiled wood with drawn grain; use Mesh.tiled for its coordinates."""
    return Material(name, "#ffffff", 0.0, rough, picture=patterns.wood(light, dark))


def fabric(name: str, color: str, threads: int = 8, strength: float = 2.0) -> Material:
    """Woven cloth with sheen; use Mesh.tiled for its coordinates."""
    return Material(name, color, 0.0, 0.9, normal=patterns.weave(threads, strength=strength), sheen=color)


def leather(name: str, color: str, rough: float = 0.5) -> Material:
    """Pebbled leather; use Mesh.tiled for its coordinates."""
    return Material(name, color, 0.0, rough, normal=patterns.leather(), normal_scale=0.7)
