"""Repeating textures that are drawn by formula: wood, weave, knurling, tread, leather, brushed metal."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PIL import Image, ImageColor

from booths.demo.modelling.canvas import Texture, encoded
from booths.demo.modelling.mesh import Array


def _field(size: int) -> tuple[Array, Array]:
    """Coordinates 0…1 across and down a tile."""
    t = (np.arange(size) + 0.5) / size
    u, v = np.meshgrid(t, t)
    return u, v


def bumps(height: Array, strength: float) -> Texture:
    """A tangent-space normal map of a tiling height field; strength scales its slopes."""
    size = height.shape[0]
    dx = (np.roll(height, -1, 1) - np.roll(height, 1, 1)) * size / 2 * strength / 40
    dy = (np.roll(height, -1, 0) - np.roll(height, 1, 0)) * size / 2 * strength / 40
    normal = np.dstack([-dx, dy, np.ones_like(height)])
    normal /= np.linalg.norm(normal, axis=2, keepdims=True)
    return encoded(Image.fromarray(np.round((normal * 0.5 + 0.5) * 255).astype(np.uint8)))


def _tinted(light: str, dark: str, share: Array, quality: int = 88) -> Texture:
    a, b = (np.array(ImageColor.getrgb(c)[:3], dtype=float) for c in (light, dark))
    picture = a + (b - a) * np.clip(share, 0, 1)[:, :, None]
    return encoded(Image.fromarray(np.round(picture).astype(np.uint8)), quality)


@lru_cache(maxsize=32)
def wood(light: str = "#d9b382", dark: str = "#9c6b3e", size: int = 512) -> Texture:
    """Grain running across the tile: growth rings cut at a slant, with fine pores; tiles both ways."""
    u, v = _field(size)
    turn = 2 * np.pi
    bend = 0.035 * np.sin(turn * (u + 0.3)) + 0.02 * np.sin(turn * (2 * u + v) + 1.1)
    rings = v + bend + 0.012 * np.sin(turn * (3 * u + 2 * v))
    broad = 0.5 + 0.5 * np.sin(turn * (7 * rings) + 1.3 * np.sin(turn * 2 * rings))
    fine = 0.5 + 0.5 * np.sin(turn * 41 * rings + 2 * np.sin(turn * (5 * u)))
    pores = np.maximum(np.sin(turn * 97 * (v + bend)) * np.sin(turn * (9 * u + 13 * v)), 0) ** 6
    return _tinted(light, dark, 0.1 + 0.34 * broad**3 + 0.2 * fine * (0.4 + broad) + 0.25 * pores)


@lru_cache(maxsize=8)
def planks(light: str, dark: str, boards: int = 6, size: int = 512) -> Texture:
    """Floor boards lying across the tile, each a little different, with dark joints."""
    u, v = _field(size)
    board = np.floor(v * boards)
    tone = 0.5 + 0.5 * np.sin(board * 2.4 + 0.7)
    turn = 2 * np.pi
    bend = 0.01 * np.sin(turn * (u + board * 0.37)) + 0.006 * np.sin(turn * (3 * u) + board)
    grain = 0.5 + 0.5 * np.sin(turn * 60 * (v + bend))
    joint = (np.abs(v * boards - np.round(v * boards)) < 0.025).astype(float)
    butt = (np.abs(u - (board * 0.37) % 1) < 0.003).astype(float)
    return _tinted(light, dark, 0.1 + 0.3 * tone + 0.22 * grain + np.maximum(joint, butt) * 0.7)


@lru_cache(maxsize=8)
def weave(threads: int = 8, size: int = 128, strength: float = 2.0) -> Texture:
    """A plain weave's normal map: threads over and under."""
    u, v = _field(size)
    a, b = u * threads, v * threads
    over = np.sign(np.sin(np.pi * a) * np.sin(np.pi * b))
    warp, weft = np.abs(np.sin(np.pi * a)), np.abs(np.sin(np.pi * b))
    return bumps(np.where(over > 0, warp, weft) ** 0.8 / threads, strength)


@lru_cache(maxsize=8)
def cloth(light: str, dark: str, threads: int = 16, size: int = 256) -> Texture:
    """The colour of a woven cloth, two yarns."""
    u, v = _field(size)
    over = np.sin(np.pi * u * threads) * np.sin(np.pi * v * threads)
    return _tinted(light, dark, 0.5 - 0.5 * np.tanh(over * 3), 85)


@lru_cache(maxsize=8)
def knurl(lines: int = 12, size: int = 128, strength: float = 2.5) -> Texture:
    """Diamond knurling's normal map."""
    u, v = _field(size)
    ridge = np.abs(((u + v) * lines) % 1 - 0.5) + np.abs(((u - v) * lines) % 1 - 0.5)
    return bumps(ridge / lines, strength)


@lru_cache(maxsize=8)
def ribs(lines: int = 12, size: int = 64, strength: float = 2.0, across: bool = True) -> Texture:
    """Parallel round ribs' normal map; `across` makes them repeat along u."""
    u, v = _field(size)
    wave = np.abs(np.sin(np.pi * (u if across else v) * lines))
    return bumps(wave / lines, strength)


@lru_cache(maxsize=4)
def tread(blocks: int = 4, size: int = 256) -> Texture:
    """A tyre tread's normal map: three grooves along u and slanted sipes between them."""
    u, v = _field(size)
    grooves = np.ones_like(u)
    for middle in (0.22, 0.5, 0.78):
        grooves = np.minimum(grooves, np.clip(np.abs(v - middle) / 0.025 - 0.6, 0, 1))
    slant = (u * blocks + 0.6 * np.abs(v - 0.5) * 2) % 1
    sipes = np.clip(np.abs(slant - 0.5) / 0.05 - 0.7, 0, 1)
    return bumps(np.minimum(grooves, sipes) * 0.05, 2.2)


@lru_cache(maxsize=4)
def leather(cells: int = 14, size: int = 256, strength: float = 1.2) -> Texture:
    """Pebbled leather's normal map: distances to a jittered lattice, the jitter a fixed formula."""
    u, v = _field(size)
    nearest = np.full_like(u, 9.0)
    second = np.full_like(u, 9.0)
    base_u, base_v = np.floor(u * cells), np.floor(v * cells)
    for i in (-1, 0, 1):
        for j in (-1, 0, 1):
            cu, cv = base_u + i, base_v + j
            wu, wv = cu % cells, cv % cells
            ju = 0.5 + 0.42 * np.sin(wu * 12.9 + wv * 78.2)
            jv = 0.5 + 0.42 * np.sin(wu * 39.3 + wv * 11.1 + 2)
            far = np.hypot(u * cells - cu - ju, v * cells - cv - jv)
            second = np.minimum(second, np.maximum(far, nearest))
            nearest = np.minimum(nearest, far)
    return bumps(np.clip((second - nearest) * 1.8, 0, 1) / cells, strength)


@lru_cache(maxsize=8)
def brushed(circular: bool = False, rough: float = 0.35, size: int = 256) -> Texture:
    """A metallic-roughness picture of brushed or turned metal: fine lines of changing gloss, metal 1."""
    u, v = _field(size)
    run = np.hypot(u - 0.5, v - 0.5) * 2 if circular else v
    lines = sum(np.sin(2 * np.pi * k * run + k * k) for k in (23, 41, 67, 101))
    gloss = np.clip(rough + 0.055 * lines, 0.05, 1)
    picture = np.dstack([np.full_like(u, 255), gloss * 255, np.full_like(u, 255)])
    return encoded(Image.fromarray(np.round(picture).astype(np.uint8)))
