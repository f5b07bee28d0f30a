"""The one drawn sheet of a structure: fascia, poster, screen, plinth sign, counter front and wall graphic."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image

from booths.demo.modelling.canvas import Canvas, mix

SIZE = 1024
# (x, y, width, height) in pixels.
CELLS = {
    "fascia": (0, 0, 1024, 150),
    "poster": (0, 154, 430, 610),
    "screen": (436, 154, 588, 331),
    "sign": (436, 490, 250, 125),
    "badge": (692, 490, 125, 125),
    "glow": (823, 490, 201, 125),
    "front": (436, 620, 588, 144),
    "graphic": (0, 770, 1024, 254),
}


@dataclass(frozen=True)
class Words:
    """What a structure says: the company's name and tagline, and its product's name, in both languages."""

    ko: str
    en: str
    line_ko: str
    line_en: str
    product_ko: str
    product_en: str


def draw(words: Words, accent: str, deep: str, wall: str, picture: Image.Image) -> Canvas:
    """The sheet, 1024 × 1024."""
    c = Canvas(SIZE, SIZE, wall, sharp=1)
    _fascia(c, words, deep)
    _poster(c, words, accent, deep, picture)
    _screen(c, words, accent, deep, picture)
    _sign(c, words, accent, deep)
    _badge(c, words, accent)
    _front(c, words, accent)
    c.rect(*CELLS["glow"], "#fff4e2")
    _graphic(c, accent, deep)
    return c


def _fascia(c: Canvas, words: Words, deep: str) -> None:
    x, y, w, h = CELLS["fascia"]
    c.rect(x, y, w, h, deep)
    c.text(x + w / 2, y + 62, words.ko, 82, "#ffffff", "Bold", fit=920)
    c.text(x + w / 2, y + 121, words.en, 32, mix(deep, "#ffffff", 0.78), "Medium", fit=920)


def _poster(c: Canvas, words: Words, accent: str, deep: str, picture: Image.Image) -> None:
    x, y, w, h = CELLS["poster"]
    c.shade(x, y, w, h, mix(accent, "#ffffff", 0.88), mix(accent, "#ffffff", 0.45))
    c.circle(x + w / 2, y + 345, 178, mix(accent, "#ffffff", 0.22))
    c.circle(x + w / 2, y + 345, 178, None, "#ffffff", 3)
    c.text(x + w / 2, y + 66, words.product_ko, 48, deep, "Bold", fit=390)
    c.text(x + w / 2, y + 118, words.product_en, 24, deep, "Medium", fit=390)
    c.paste(picture, x + 32, y + 164, 366, 366)
    c.rect(x, y + 548, w, 62, deep)
    c.text(x + w / 2, y + 579, words.ko, 30, "#ffffff", "Bold", fit=390)


def _screen(c: Canvas, words: Words, accent: str, deep: str, picture: Image.Image) -> None:
    x, y, w, h = CELLS["screen"]
    c.shade(x, y, w, h, mix(deep, "#000000", 0.35), mix(deep, accent, 0.5))
    c.paste(picture, x + 294, y + 28, 276, 276)
    c.text(x + 34, y + 116, words.line_ko, 38, "#ffffff", "Bold", "lm", fit=300)
    c.text(x + 34, y + 164, words.line_en, 22, mix(accent, "#ffffff", 0.7), "Medium", "lm", fit=300)
    c.rect(x + 34, y + 204, 120, 6, accent, 3)
    c.text(x + 34, y + 244, words.product_en, 22, "#ffffff", "Medium", "lm", fit=270)


def _sign(c: Canvas, words: Words, accent: str, deep: str) -> None:
    x, y, w, h = CELLS["sign"]
    c.rect(x, y, w, h, "#fdfcfa")
    c.rect(x, y, 10, h, accent)
    c.text(x + 26, y + 46, words.product_ko, 32, deep, "Bold", "lm", fit=212)
    c.text(x + 26, y + 86, words.product_en, 21, "#54504b", "Medium", "lm", fit=212)


def _badge(c: Canvas, words: Words, accent: str) -> None:
    x, y, w, h = CELLS["badge"]
    c.rect(x, y, w, h, accent)
    c.text(x + w / 2, y + h / 2, words.ko[:1], 74, "#ffffff", "Bold")


def _front(c: Canvas, words: Words, accent: str) -> None:
    x, y, w, h = CELLS["front"]
    c.rect(x, y, w, h, accent)
    c.text(x + w / 2, y + 58, words.ko, 60, "#ffffff", "Bold", fit=540)
    c.text(x + w / 2, y + 110, words.line_ko, 26, "#ffffff", "Medium", fit=540)


def _graphic(c: Canvas, accent: str, deep: str) -> None:
    """Roof-tile waves, as on a Korean wall, in tints of the accent."""
    x, y, w, h = CELLS["graphic"]
    c.rect(x, y, w, h, mix(accent, "#ffffff", 0.86))
    radius = 64
    for row in range(6):
        for k in range(-1, 10):
            cx, cy = x + k * 128 + (64 if row % 2 else 0), y + 56 + row * 44
            for ring, share in ((1.0, 0.35), (0.74, 0.62), (0.48, 0.2), (0.22, 0.75)):
                tone = mix(mix(accent, deep, 0.15), "#ffffff", share)
                angles = np.linspace(np.pi, 2 * np.pi, 24)
                dome = [(cx + radius * ring * np.cos(a), cy + radius * ring * np.sin(a)) for a in angles]
                foot = [(cx + radius * ring, cy + 44), (cx - radius * ring, cy + 44)]
                c.poly([(px, max(py, y)) for px, py in [*dome, *foot]], tone)
