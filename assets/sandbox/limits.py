"""What a sandboxed program may use, and what came of it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Budgets of one run. The defaults stop every known bomb within 5 s and 512 MB.

    `rss_mb` is the resident memory of the whole process tree, watched every 10 ms; `data_mb` (RLIMIT_DATA)
    catches what grows faster. Address space is not limited: V8 reserves far more than it uses.
    `cpu_s` counts all threads of the tree: a busy machine makes a program slow, not guilty, so give `wall_s`
    more room than `cpu_s` where that matters.
    """

    wall_s: float = 5.0
    rss_mb: int = 512
    data_mb: int = 440
    cpu_s: float = 9.0
    fsize_mb: int = 64
    nofile: int = 64
    nproc: int = 64
    stdout_bytes: int = 1 << 20


@dataclass(frozen=True)
class Outcome:
    """How a run ended. `code` is the exit code, or minus the signal; `killed` says which limit ended it:
    '' (none), 'wall', 'cpu', 'rss' or 'stdout'; 'stopped' is the caller's own doing. `waited_s` is how long
    others held the processor (known when 'wall' ended it), `threads` the most that lived at once."""

    code: int
    stdout: bytes
    stderr_tail: bytes
    killed: str
    wall_s: float
    peak_rss_mb: float
    cpu_s: float = 0.0
    waited_s: float = 0.0
    threads: int = 0

    @property
    def ok(self) -> bool:
        """True when the program ended by itself with exit code 0."""
        return self.code == 0 and not self.killed
