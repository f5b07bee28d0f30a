"""Every proxy of a hall joined to one file, in the sandbox: they were made from uploads."""

from pathlib import Path
from typing import Any

from ..sandbox import ask, limits_for, python_command

# Raised with every change of what the packer writes: then every pack is made anew.
RECIPE = 1
LIMIT = 1000  # bytes a proxy may take, its key and its line in the directory too
# With the hall's document a first picture is at most 250 kB.
PACK_BYTES = 190_000
LEAST = 350  # bytes of a proxy in a very full hall: below, booths become lumps
_CPU_S = 10.0
_CPU_S_EACH = 0.12  # 0.03 on an idle core


def pack_hall(folder: Path, target: Path) -> dict[str, Any]:
    """Write `target`, which `frontend/src/hall/stream/pack.ts` reads, from FOLDER/<key>.glb.

    Each proxy may take LIMIT bytes, less where there are so many that the file would pass PACK_BYTES. Gives
    {"bytes", "entries": see `hall_pack.pack`, "left_out": keys of files that cannot be read}. Raises
    StepFailed, MachineBusy.
    """
    sizes = [path.stat().st_size for path in folder.glob("*.glb")]
    limit = limit_for(len(sizes))
    command = python_command("assets.variants.hall_pack_job", folder, target, str(limit))
    limits = limits_for(sum(sizes), cpu_s=_CPU_S + _CPU_S_EACH * len(sizes))
    return ask(command, read=[folder], write=target.parent, limits=limits, code="pack_failed")


def limit_for(count: int) -> int:
    """How many bytes each of `count` proxies may take."""
    return max(LEAST, min(LIMIT, PACK_BYTES // max(1, count)))
