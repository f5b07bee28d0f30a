"""A drawing board for labels, screens and posters: supersampled shapes and set text, out as a texture."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageColor, ImageDraw, ImageFilter

from booths.demo.modelling.fonts import face

Point = tuple[float, float]


@dataclass(frozen=True)
class Texture:
    """An encoded picture, PNG or JPEG, as a GLB carries it."""

    data: bytes
    media_type: str


def encoded(image: Image.Image, quality: int = 0) -> Texture:
    """The picture as a PNG, or as a JPEG when a quality is given."""
    out = io.BytesIO()
    if quality:
        image.convert("RGB").save(out, "JPEG", quality=quality, subsampling=0)
        return Texture(out.getvalue(), "image/jpeg")
    image.save(out, "PNG", compress_level=6)
    return Texture(out.getvalue(), "image/png")


def mix(first: str, second: str, share: float) -> str:
    """A colour between two, as #rrggbb; share 0 is the first."""
    a, b = ImageColor.getrgb(first), ImageColor.getrgb(second)
    return "#" + "".join(f"{round(x + (y - x) * share):02x}" for x, y in zip(a[:3], b[:3], strict=True))


class Canvas:
    """A picture of `width` × `height` pixels; lengths are in final pixels, drawn `sharp` times finer."""

    def __init__(self, width: int, height: int, background: str = "#ffffff", sharp: int = 2) -> None:
        self.width, self.height, self.sharp = width, height, sharp
        mode = "RGBA" if len(background) == 9 else "RGB"
        self.picture = Image.new(mode, (width * sharp, height * sharp), background)
        self.pen = ImageDraw.Draw(self.picture)

    def _box(self, *lengths: float) -> list[float]:
        return [length * self.sharp for length in lengths]

    def rect(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        fill: str | None,
        radius: float = 0,
        line: str = "",
        width: float = 0,
    ) -> None:
        """A rectangle from its upper left corner, perhaps with round corners and a line."""
        corner = self._box(x, y, x + w, y + h)
        corner[2], corner[3] = max(corner[2] - 1, corner[0]), max(corner[3] - 1, corner[1])
        thick = max(round(width * self.sharp), 1)
        self.pen.rounded_rectangle(corner, radius * self.sharp, fill, line or None, thick if line else 0)

    def circle(
        self, x: float, y: float, r: float, fill: str | None = None, line: str = "", width: float = 1
    ) -> None:
        """A disc or a ring round (x, y)."""
        thick = max(round(width * self.sharp), 1)
        self.pen.ellipse(self._box(x - r, y - r, x + r, y + r), fill, line or None, thick if line else 0)

    def arc(self, x: float, y: float, r: float, start: float, end: float, fill: str, width: float) -> None:
        """Part of a ring, in degrees clockwise from three o'clock."""
        self.pen.arc(
            self._box(x - r, y - r, x + r, y + r), start, end, fill, max(round(width * self.sharp), 1)
        )

    def line(self, points: Sequence[Point], fill: str, width: float = 1) -> None:
        """A line through the points."""
        flat = [(x * self.sharp, y * self.sharp) for x, y in points]
        self.pen.line(flat, fill, max(round(width * self.sharp), 1), joint="curve")

    def poly(self, points: Sequence[Point], fill: str) -> None:
        """A filled polygon."""
        self.pen.polygon([(x * self.sharp, y * self.sharp) for x, y in points], fill)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        fill: str = "#111111",
        weight: str = "Bold",
        anchor: str = "mm",
        serif: bool = False,
        fit: float = 0,
    ) -> None:
        """A line of words; anchor as Pillow names it; `fit` is the widest it may become, in pixels."""
        font = face(max(round(size * self.sharp), 4), weight, serif)
        if fit:
            wide = self.pen.textlength(words, font) / self.sharp
            if wide > fit:
                font = face(max(round(size * self.sharp * fit / wide), 4), weight, serif)
        self.pen.text((x * self.sharp, y * self.sharp), words, fill, font, anchor)

    def spaced(
        self, x: float, y: float, words: str, size: float, fill: str, gap: float, weight: str = "Medium"
    ) -> None:
        """A centred line of words with `gap` pixels between letters."""
        font = face(max(round(size * self.sharp), 4), weight)
        widths = [self.pen.textlength(letter, font) / self.sharp + gap for letter in words]
        left = x - (sum(widths) - gap) / 2
        for letter, wide in zip(words, widths, strict=True):
            self.pen.text((left * self.sharp, y * self.sharp), letter, fill, font, "lm")
            left += wide

    def shade(self, x: float, y: float, w: float, h: float, top: str, bottom: str) -> None:
        """A vertical run from one colour to another."""
        steps = max(int(h * self.sharp), 1)
        left, right = x * self.sharp, (x + w) * self.sharp
        for row in range(steps):
            level = y * self.sharp + row
            self.pen.line([(left, level), (right, level)], mix(top, bottom, row / steps))

    def paste(self, image: Image.Image, x: float, y: float, w: float, h: float) -> None:
        """Another picture laid over this one, keeping its transparency."""
        size = (max(round(w * self.sharp), 1), max(round(h * self.sharp), 1))
        small = image.resize(size, Image.Resampling.LANCZOS)
        spot = (round(x * self.sharp), round(y * self.sharp))
        self.picture.paste(small, spot, small if small.mode == "RGBA" else None)

    def blurred(self, radius: float) -> None:
        """Soften all that was drawn so far."""
        self.picture = self.picture.filter(ImageFilter.GaussianBlur(radius * self.sharp))
        self.pen = ImageDraw.Draw(self.picture)

    def image(self) -> Image.Image:
        """The finished picture."""
        return self.picture.resize((self.width, self.height), Image.Resampling.LANCZOS)

    def texture(self, quality: int = 0) -> Texture:
        """The finished picture encoded for a model."""
        return encoded(self.image(), quality)
