"""What can go wrong in the pipeline, named after its cause. Codes are stable; words live in `locales/`."""

import contextlib
import errno
from collections.abc import Iterator


class AssetsError(Exception):
    """Base of the pipeline's errors. `code` is stable and snake_case; `params` fill the sentence for it."""

    code = "assets_failed"

    def __init__(self, message: str = "", **params: str | int | float) -> None:
        super().__init__(message or self.code)
        self.params = params


class StepFailed(AssetsError):
    """A step of the pipeline ended without its output: a parser crashed, hung or asked for too much."""

    code = "step_failed"

    def __init__(self, code: str, message: str = "", **params: str | int | float) -> None:
        super().__init__(message or code, **params)
        self.code = code


class ToolMissing(AssetsError):
    """A program the pipeline needs (Node, Chromium) is not on this machine."""

    code = "tool_missing"


class MachineBusy(Exception):
    """The machine could not do the work: no process, memory or disk for it, or it was ended from outside.

    Not an AssetsError, for the file is not to blame: do not tell the exhibitor, try again later. `reason` is
    'not_started', 'ended_outside', 'disk_full' or 'starved'.
    """

    code = "machine_busy"

    def __init__(self, reason: str, message: str = "") -> None:
        super().__init__(message or reason)
        self.reason = reason


# What the system answers when it has run out of something that others may give back.
_SCARCE = {"EAGAIN", "ENOMEM", "EMFILE", "ENFILE", "ENOSPC", "EDQUOT", "EIO", "ETXTBSY"}


def blames_machine(error: OSError) -> bool:
    """Whether a system call failed for lack of processes, memory, open files or disk."""
    return errno.errorcode.get(error.errno or 0) in _SCARCE


@contextlib.contextmanager
def on_this_machine() -> Iterator[None]:
    """Turns an OSError for which the machine is to blame into MachineBusy; others pass."""
    try:
        yield
    except OSError as error:
        if not blames_machine(error):
            raise
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise MachineBusy("disk_full" if full else "not_started", str(error)) from error
