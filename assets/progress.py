"""Progress on a terminal: a bar that fills in place, or a line a step where the output is a file."""

import sys

_WIDTH = 24


class Bar:
    """Call it with a step's name and the share done, 0 to 1. Writes to stderr."""

    def __init__(self, title: str = "") -> None:
        self._title = f"{title} " if title else ""
        self._in_place = sys.stderr.isatty()

    def __call__(self, step: str, share: float) -> None:
        """Show that `step` has begun."""
        if not self._in_place:
            print(f"{self._title}{share:4.0%} {step}", file=sys.stderr, flush=True)
            return
        full = round(share * _WIDTH)
        end = "\n" if share >= 1 else ""
        bar = "█" * full + "·" * (_WIDTH - full)
        print(f"\r\033[K{self._title}{bar} {share:4.0%} {step}", end=end, file=sys.stderr, flush=True)
