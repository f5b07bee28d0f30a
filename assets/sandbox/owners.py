"""Whose the files of a job are: run by root, each job is a user of its own."""

import contextlib
import os
import stat
from collections.abc import Sequence
from pathlib import Path


def give(folder: Path, uid: int) -> None:
    """Make `folder` and what is in it belong to `uid`, never following a link."""
    os.chown(folder, uid, -1)
    for base, folders, files in os.walk(folder):
        for name in (*folders, *files):
            os.chown(os.path.join(base, name), uid, -1, follow_symlinks=False)


def show(files: Sequence[Path]) -> None:
    """Let a job's own user read files of ours that a strict umask made private, never following a link."""
    for file in files:
        with contextlib.suppress(OSError), open(file, "rb", opener=_unlinked) as opened:
            mode = os.fstat(opened.fileno()).st_mode
            if stat.S_ISREG(mode) and not mode & stat.S_IROTH:
                os.fchmod(opened.fileno(), mode | stat.S_IROTH)


def _unlinked(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NOFOLLOW | os.O_NONBLOCK)


def only_plain_files(folder: Path) -> None:
    """Remove links and special files: opening one would lead the caller out of the folder."""
    for base, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = os.path.join(base, name)
            mode = os.lstat(path).st_mode
            if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
                os.unlink(path)
