"""Runs in the sandbox: mends what can be mended without changing how a model looks.

    python -m assets.validate.repair_job SOURCE TARGET

Weights that do not add up to 1, normals that are not of length 1, and wrong min and max of accessors.
Prints {"repaired": {code: number of accessors}}.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from ..model.gltf import Array, Gltf

_FLOAT = 5126


def repair(source: Path, target: Path) -> dict[str, int]:
    """Write `target`; gives how many accessors each repair changed."""
    gltf = Gltf.load(source)
    gltf.binary = memoryview(bytearray(gltf.binary))
    done: Counter[str] = Counter()
    seen: set[int] = set()
    for primitive in (p for mesh in gltf.rows("meshes") for p in mesh["primitives"]):
        for name, at in primitive["attributes"].items():
            if at in seen or not _is_plain_float(gltf, at):
                continue
            seen.add(at)
            if name.startswith("WEIGHTS_"):
                done["repaired_weights"] += _scale(gltf.accessor(at), power=1)
            elif name == "NORMAL":
                done["repaired_normals"] += _scale(gltf.accessor(at), power=2)
    done["repaired_bounds"] = sum(_bounds(gltf, at) for at in range(len(gltf.rows("accessors"))))
    gltf.save(target)
    return {code: count for code, count in done.items() if count}


def _is_plain_float(gltf: Gltf, at: int) -> bool:
    spec = gltf.rows("accessors")[at]
    return spec["componentType"] == _FLOAT and "bufferView" in spec and "sparse" not in spec


def _scale(values: Array, power: int) -> bool:
    """Scale each row, in place, to a sum (power 1) or length (power 2) of 1. Rows of zeros stay."""
    norms = np.linalg.norm(values.astype(np.float64), ord=power, axis=1)
    wrong = (np.abs(norms - 1) > 5e-4) & (norms > 1e-6)
    values[wrong] = (values[wrong] / norms[wrong, None]).astype(np.float32)
    return bool(wrong.any())


def _bounds(gltf: Gltf, at: int) -> bool:
    spec: dict[str, Any] = gltf.rows("accessors")[at]
    if not {"min", "max"} & spec.keys() or not spec["count"]:
        return False
    values = gltf.accessor(at, as_float=False)
    real = {"min": values.min(axis=0).tolist(), "max": values.max(axis=0).tolist()}
    wrong = [name for name, value in real.items() if name in spec and spec[name] != value]
    spec.update({name: real[name] for name in wrong})
    return bool(wrong)


if __name__ == "__main__":
    print(json.dumps({"repaired": repair(Path(sys.argv[1]), Path(sys.argv[2]))}))
