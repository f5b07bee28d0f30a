"""Runs in the sandbox: mends what can be mended without changing how a model looks.

    python -m assets.validate.repair_job SOURCE TARGET

Prints {"repaired": {code: number of places}}; writes TARGET when there was something to mend.
"""

import json
import sys
from pathlib import Path

from ..model.gltf import Gltf
from .mend import mend


def repair(source: Path, target: Path) -> dict[str, int]:
    """How many places each repair changed; `target` is written when any did."""
    gltf = Gltf.load(source)
    done = mend(gltf)
    if done:
        gltf.save(target)
    return done


if __name__ == "__main__":
    print(json.dumps({"repaired": repair(Path(sys.argv[1]), Path(sys.argv[2]))}))
