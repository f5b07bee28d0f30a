"""Runs in the sandbox: the pack of a hall from a folder of proxies.

python -m assets.variants.hall_pack_job FOLDER TARGET LIMIT      prints {bytes, entries, left_out}

The proxies are FOLDER/<key>.glb; LIMIT is how many bytes each may take. One that cannot be read is left out.
"""

import json
import sys
from pathlib import Path
from typing import Any

from .hall_pack import PackError, pack
from .hall_pack_mesh import load
from .hall_packing import LIMIT


def build(folder: Path, target: Path, limit: int) -> dict[str, Any]:
    """Write `target` with everything readable, in the order of the keys. Raises PackError."""
    found = sorted(folder.glob("*.glb"), key=lambda path: (len(path.stem), path.stem))
    proxies = [(path.stem, path) for path in found if _is_readable(path)]
    kept = {key for key, _ in proxies}
    try:
        figures = pack(proxies, target, limit)
    except PackError:
        figures = pack(proxies, target, max(limit, LIMIT))
    return figures | {"left_out": [path.stem for path in found if path.stem not in kept]}


def _is_readable(path: Path) -> bool:
    try:
        load(path)
    except Exception:  # whatever a broken file raises: the others are shown
        return False
    return True


if __name__ == "__main__":
    print(json.dumps(build(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))
