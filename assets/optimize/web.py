"""The quick web variant: parts joined, copies shared, meshopt, WebP textures. Nothing is simplified."""

import json
from pathlib import Path
from threading import Event
from typing import Any

from ..sandbox import ask, heap_mb, limits_for, node_command

# Materials that look alike become one, and many plain ones share a palette.
INTENDED = ("material_names",)
_CPU_S = 20.0  # a small file may still hold textures of 8192 px


def build_web(plain: Path, target: Path, stop: Event | None = None) -> dict[str, Any]:
    """Write `target`; gives {triangles, draw_calls, texture_bytes_gpu, nodes}. `stop` ends it when it is set.

    `nodes` says what each node of the source became: {source index: {"name", "web", "parts", "matrix"?}}, see
    the manifest. Raises StepFailed.
    """
    plain, target = plain.resolve(), target.resolve()  # the sandbox shows files by their real paths
    limits = limits_for(plain.stat().st_size, cpu_s=_CPU_S, work=2.0)
    became = target.with_suffix(".nodes.json")
    command = node_command("web.mjs", plain, target, became, heap_mb=heap_mb(limits))
    figures = ask(command, read=[plain], write=target.parent, limits=limits, code="web_failed", stop=stop)
    figures["nodes"] = json.loads(became.read_text())
    became.unlink()
    return figures
