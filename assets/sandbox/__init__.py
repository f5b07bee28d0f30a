"""Runs one program on hostile bytes: little memory, little time, no network, one folder to write in.

    outcome = run(python_command("assets.validate.analyse_job", "in.glb"), read=[source], write=folder)

Paths are the same inside as outside. After the run the write folder holds plain files and folders only:
links, sockets and devices that the program left are removed, so the caller may open what it finds there.
"""

from .beside import Beside
from .commands import node_command, python_command
from .isolation import isolation
from .jobs import ENCODED, SMALL_BYTES, Meter, ask, heap_mb, limits_for
from .limits import Limits, Outcome
from .run import run
from .service import start
from .watch import kill_tree

__all__ = [
    "ENCODED",
    "SMALL_BYTES",
    "Beside",
    "Limits",
    "Meter",
    "Outcome",
    "ask",
    "heap_mb",
    "isolation",
    "kill_tree",
    "limits_for",
    "node_command",
    "python_command",
    "run",
    "start",
]
