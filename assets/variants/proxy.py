"""The stand-in seen from afar: at most 330 triangles, colours baked into vertices."""

from pathlib import Path
from typing import Any

from ..sandbox import ask, limits_for, python_command


def proxy(plain: Path, target: Path) -> dict[str, Any]:
    """From a GLB with PNG and JPEG textures. Gives {triangles, draw_calls, texture_bytes_gpu, method}."""
    limits = limits_for(plain.stat().st_size, cpu_s=20.0, work=3.0)
    command = python_command("assets.variants.proxy_job", plain, target)
    return ask(command, read=[plain], write=target.parent, limits=limits, code="proxy_failed")
