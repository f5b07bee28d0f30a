"""FLIP, the difference that a person flipping between two pictures sees (Andersson et al. 2020, LDR).

The same measure as NVIDIA's `flip-evaluator`, tested against it, at an eighth of its time: filters are
applied in frequency space, and what depends on the reference alone is worked out once for all candidates.
"""

import functools
import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import fft

Floats = NDArray[np.float32]

PPD = 0.7 * 3840 / 0.7 * math.pi / 180  # pixels per degree: a 0.7 m wide 4K screen at 0.7 m
_QC, _PC, _PT, _GW = 0.7, 0.4, 0.95, 0.082
_TO_XYZ = np.array(
    [
        [10135552 / 24577794, 8788810 / 24577794, 4435075 / 24577794],
        [2613072 / 12288897, 8788810 / 12288897, 887015 / 12288897],
        [1425312 / 73733382, 8788810 / 73733382, 70074185 / 73733382],
    ],
    np.float32,
)
_FROM_XYZ = np.linalg.inv(_TO_XYZ.astype(np.float64)).astype(np.float32)
_WHITE = _TO_XYZ.sum(axis=1)
_TO_WHITE = (_TO_XYZ.T / _WHITE).T  # linear sRGB to XYZ in which white is one
_FROM_WHITE = _FROM_XYZ * _WHITE
_OPPOSED = np.array([[0, 116, 0], [500, -500, 0], [0, 200, -200]], np.float32)
# Both ways in one step, but for the 16 that lightness has less.
_TO_OPPONENT = _OPPOSED @ _TO_WHITE
_FROM_OPPONENT = np.linalg.inv(_TO_OPPONENT.astype(np.float64)).astype(np.float32)
# Contrast sensitivity of lightness, red-green and blue-yellow: sums of two Gaussians (a1, b1, a2, b2).
_SENSITIVITY = ((1, 0.0047, 0, 1e-5), (1, 0.0053, 0, 1e-5), (34.1, 0.04, 13.5, 0.025))
_REACH = math.ceil(3 * math.sqrt(0.04 / (2 * math.pi**2)) * PPD)
_SPREAD = 0.5 * _GW * PPD


@dataclass(frozen=True)
class Seen:
    """A picture as the eye takes it: L*a*b* with Hunt's chroma (3 planes), and its edges and points."""

    lab: Floats
    edges: Floats
    points: Floats


def see(picture: NDArray[np.uint8]) -> Seen:
    """Prepare an sRGB picture (height×width×3) for `flip`."""
    planes = _opponent(_linear(picture))
    height, width = picture.shape[:2]
    pad = _REACH + 1
    shape = (fft.next_fast_len(height + 2 * pad, real=True), fft.next_fast_len(width + 2 * pad, real=True))
    ends = (pad, shape[0] - height - pad), (pad, shape[1] - width - pad)
    spectra = [fft.rfft2(np.pad(plane, ends, mode="edge"), overwrite_x=True) for plane in planes]
    csf, features = _filters(shape)

    def back(spectrum: Any) -> Floats:
        whole: Floats = fft.irfft2(spectrum, s=shape, overwrite_x=True)
        return whole[pad : pad + height, pad : pad + width]

    smooth = np.stack([back(one * kernel) for one, kernel in zip(spectra, csf, strict=True)])
    grey = spectra[0] / 116  # a constant offset does not matter: these kernels sum to zero
    ex, ey, px, py = (back(grey * kernel) for kernel in features)
    return Seen(_lab(_rgb(smooth)), np.hypot(ex, ey), np.hypot(px, py))


def flip(reference: Seen, candidate: Seen) -> Floats:
    """The difference at each pixel, 0 to 1."""
    delta = reference.lab - candidate.lab
    colour = (np.abs(delta[0]) + np.hypot(delta[1], delta[2])) ** _QC
    largest = _largest()
    cut = _PC * largest
    low = colour * (_PT / cut)
    high = _PT + (colour - cut) / (largest - cut) * (1 - _PT)
    colour = np.where(colour < cut, low, high)
    edges = np.abs(reference.edges - candidate.edges)
    points = np.abs(reference.points - candidate.points)
    feature = np.sqrt(np.maximum(edges, points) / np.float32(math.sqrt(2)))
    result: Floats = np.clip(colour, 0, 1) ** (1 - np.clip(feature, 0, 1))
    return result


def _linear(picture: NDArray[np.uint8]) -> Floats:
    value = np.arange(256, dtype=np.float32) / 255
    table = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4).astype(np.float32)
    return np.ascontiguousarray(np.moveaxis(table[picture], -1, 0))


def _mix(matrix: Floats, planes: Floats) -> Floats:
    """Plane by plane: a product of matrices so narrow would be spread over threads that wait."""
    mixed = np.empty_like(planes)
    for row, out in zip(matrix, mixed, strict=True):
        np.multiply(planes[0], row[0], out=out)
        out += planes[1] * row[1]
        out += planes[2] * row[2]
    return mixed


def _opponent(rgb: Floats) -> Floats:
    planes = _mix(_TO_OPPONENT, rgb)
    planes[0] -= 16
    return planes


def _rgb(planes: Floats) -> Floats:
    planes[0] += 16
    rgb = _mix(_FROM_OPPONENT, planes)
    return np.clip(rgb, 0, 1, out=rgb)


def _lab(rgb: Floats) -> Floats:
    """L*a*b* with chroma scaled by lightness, as Hunt found it seen."""
    delta = 6 / 29
    xyz = _mix(_TO_WHITE, rgb)
    root = np.where(xyz > delta**3, np.cbrt(xyz), xyz / (3 * delta**2) + 4 / 29)
    lightness = 116 * root[1] - 16
    weight = np.float32(0.01) * lightness
    return np.stack([lightness, weight * 500 * (root[0] - root[1]), weight * 200 * (root[1] - root[2])])


@functools.cache
def _largest() -> float:
    green, blue = (_lab(np.array(one, np.float32).reshape(3, 1)) for one in ((0, 1, 0), (0, 0, 1)))
    delta = green - blue
    return float((np.abs(delta[0]) + np.hypot(delta[1], delta[2]))[0] ** _QC)


@functools.lru_cache(maxsize=32)
def _filters(shape: tuple[int, int]) -> tuple[list[Any], list[Any]]:
    """Transfer functions for pictures of this shape: three of sensitivity, four of features."""
    reach = math.ceil(3 * _SPREAD)
    grid = np.arange(-reach, reach + 1)
    x, y = np.meshgrid(grid, grid)
    bell = np.exp(-(x**2 + y**2) / (2 * _SPREAD**2))
    edge = np.asarray(-x * bell, np.float64)
    point: NDArray[np.float64] = (x**2 / _SPREAD**2 - 1) * bell
    kernels = [_balanced(one) for one in (edge, edge.T, point, point.T)]
    return [_transfer(_csf(*one), shape) for one in _SENSITIVITY], [_transfer(one, shape) for one in kernels]


def _csf(a1: float, b1: float, a2: float, b2: float) -> NDArray[np.float64]:
    grid = np.arange(-_REACH, _REACH + 1) / PPD
    x, y = np.meshgrid(grid, grid)
    square = -(math.pi**2) * (x**2 + y**2)
    bells = a1 * math.sqrt(math.pi / b1) * np.exp(square / b1) + a2 * math.sqrt(math.pi / b2) * np.exp(
        square / b2
    )
    kernel: NDArray[np.float64] = bells / bells.sum()
    return kernel


def _balanced(kernel: NDArray[np.float64]) -> NDArray[np.float64]:
    """Positive weights sum to 1, negative ones to -1."""
    balanced: NDArray[np.float64] = np.where(
        kernel > 0, kernel / kernel[kernel > 0].sum(), kernel / -kernel[kernel < 0].sum()
    )
    return balanced


def _transfer(kernel: NDArray[np.float64], shape: tuple[int, int]) -> Any:
    whole = np.zeros(shape, np.float32)
    reach = kernel.shape[0] // 2
    whole[: kernel.shape[0], : kernel.shape[1]] = kernel[::-1, ::-1]
    return fft.rfft2(np.roll(whole, (-reach, -reach), (0, 1)))
