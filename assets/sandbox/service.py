"""Starts a program that stays, such as a browser, in the same isolation; the caller watches and ends it."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from ..errors import on_this_machine
from .isolation import isolation, wrap
from .limits import Limits
from .owners import give
from .run import environment_for


def start(
    command: Sequence[str], *, read: Sequence[Path], write: Path, limits: Limits
) -> "subprocess.Popen[bytes]":
    """A process with pipes for standard input and output. It has no network. End it with `kill_tree`.

    Landlock's filter forbids what a browser does at start, so without bubblewrap only limits are set.
    Raises MachineBusy for want of processes, memory or disk.
    """
    level = isolation() if isolation() == "bubblewrap" else "limits"
    write = write.resolve()
    wrapped = wrap(level, command, [path.resolve() for path in read], write, limits, network=False)
    if wrapped.uid is not None:
        give(write, wrapped.uid)
        os.chmod(write, 0o755)
    with on_this_machine():
        return subprocess.Popen(
            wrapped.argv,
            env=environment_for(level, write / ".tmp", {}),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
