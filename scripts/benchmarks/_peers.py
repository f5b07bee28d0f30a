"""The peers: gltfpack and glTF-Transform's command lines, installed by their own lock file."""

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assets.sandbox.commands import find_node

FOLDER = Path(__file__).parent / "peers"
_BIN = FOLDER / "node_modules"
_TIMEOUT_S = 600.0


@dataclass(frozen=True)
class Run:
    """What one command used: CPU seconds of it and its children, wall seconds, the largest process in MB."""

    ok: bool
    cpu_s: float
    wall_s: float
    rss_mb: float


def run(command: Sequence[str | Path]) -> Run:
    """Run a command to its end, or for ten minutes."""
    started = time.monotonic()
    process = subprocess.Popen(
        [str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    while True:
        # wait4 tells what this one process and its children used, whatever else runs.
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        if time.monotonic() - started > _TIMEOUT_S:
            process.kill()
        time.sleep(0.02)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - started
    return Run(status == 0, usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def gltf_transform(source: Path, target: Path) -> Run:
    """`optimize` with meshopt and WebP: everything else as it ships."""
    cli = _BIN / "@gltf-transform" / "cli" / "bin" / "cli.js"
    options = ("--compress", "meshopt", "--texture-compress", "webp")
    return run([find_node(), cli, "optimize", source, target, *options])


def gltfpack(source: Path, target: Path) -> Run:
    """`-cc`: geometry with the stronger codec; textures stay as they are."""
    return run([find_node(), _BIN / "gltfpack" / "cli.js", "-cc", "-i", source, "-o", target])


PEERS = {"gltf-transform": gltf_transform, "gltfpack": gltfpack}
