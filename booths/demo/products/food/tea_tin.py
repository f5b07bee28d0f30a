"""A tin of green tea, a celadon cup of tea, and loose leaves on a wooden scoop."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas, Texture
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import smooth
from booths.demo.modelling.solids import (
    cushion,
    lathe,
    pipe,
    turned,
)
from booths.demo.modelling.sweeps import loft


def tea_wrap() -> Texture:
    """The tea tin's paper: hills in mist."""
    c = Canvas(1024, 512, "#e9efe2")
    c.shade(0, 0, 1024, 512, "#f4f2e4", "#cfdfc4")
    for k, colour in enumerate(("#b9cfae", "#8fb489", "#5f8f66", "#37694a")):
        hill = [
            (
                x,
                330
                + 45 * k
                + 40 * np.sin(2 * np.pi * x / 512 + k * 1.7)
                + 14 * np.sin(2 * np.pi * x / 128 + k),
            )
            for x in range(0, 1025, 16)
        ]
        c.poly([*hill, (1024, 512), (0, 512)], colour)
    for x in (256, 768):
        c.rect(x - 62, 40, 124, 270, "#fbf8ee", 8, "#37694a", 3)
        for k, letter in enumerate("우전차"):
            c.text(x, 96 + 76 * k, letter, 66, "#234d36", "Bold", serif=True)
        c.text(x, 298, "First flush green tea 80 g", 15, "#234d36", "Medium")
    return c.texture(90)


def tea_tin() -> Model:
    """A tin of green tea, a celadon cup of tea, and loose leaves on a wooden scoop."""
    out = Model("Tea tin")
    tin = m.metal("Tin", "#cfd3c9", 0.25)
    out.add("Tin", m.printed("Tin paper", tea_wrap(), 0.6), lathe([(0.0392, 0.006), (0.0392, 0.1)], 72))
    out.add(
        "Tin",
        tin,
        turned([(0, 0), (0.0385, 0), (0.0395, 0.002), (0.0395, 0.006), (0.0388, 0.006)], 0.0006, 64),
    )
    lid = [(0.0388, 0.1), (0.0402, 0.1), (0.0402, 0.132), (0.037, 0.1345), (0.034, 0.1335), (0, 0.1335)]
    out.add("Lid", m.lacquer("Green lid", "#2f5b43", 0.3), turned(lid, 0.0015, 72))
    out.add("Lid", tin, pipe(0.0405, 0.0385, 0.002, 0.0005, segments=64).at(0, 0.1015))
    cup = smooth([(0.016, 0.0), (0.018, 0.004), (0.03, 0.016), (0.036, 0.032), (0.037, 0.044)], 5)
    inner = smooth([(0.0355, 0.044), (0.034, 0.032), (0.028, 0.017), (0.012, 0.008)], 5)
    at = (0.072, 0.0, 0.035)
    celadon = m.Material("Celadon", "#a8c7b5", 0, 0.18, coat=1.0)
    out.add("Cup", celadon, lathe([(0, 0.002), *cup.tolist(), *inner.tolist(), (0, 0.007)], 64).at(*at))
    out.add(
        "Cup",
        m.Material("Tea", "#c9c35a", 0, 0.05, coat=1.0),
        turned([(0, 0.03), (0.0335, 0.031), (0, 0.0315)], 0, 40).at(*at),
    )
    scoop = loft(
        [
            np.column_stack([0.012 * w * np.cos(a), 0.005 + 0.004 * w * np.sin(a), np.full(24, z)])
            for a in [np.linspace(0, 2 * np.pi, 24, endpoint=False)]
            for z, w in ((-0.04, 0.25), (-0.02, 0.35), (0.0, 0.45), (0.015, 0.9), (0.03, 1.0), (0.04, 0.7))
        ]
    )
    out.add(
        "Scoop", m.wooden("Bamboo", "#e2c48b", "#b58a4b"), scoop.tiled(0.05).turn("y", 70).at(0.0, 0, 0.072)
    )
    leaves = [
        cushion(0.0022, 0.0016, 0.012, 2, 8)
        .turn("x", 20 * np.sin(i))
        .turn("y", 51.0 * i)
        .at(
            0.032 + 0.004 * np.sin(i * 2.4) * np.sqrt(i / 6),
            0.0115 + 0.0007 * (i % 4),
            0.083 + 0.005 * np.cos(i * 2.4) * np.sqrt(i / 6),
        )
        for i in range(26)
    ]
    out.add("Scoop", m.plastic("Tea leaf", "#3d5a2b", 0.7), *leaves)
    return out
