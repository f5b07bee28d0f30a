"""`python -m assets.documents.clean_main IN OUTDIR MAX_SIDE`: `clean_picture` in a process of its own.

For servers on gevent: it reaps every child by itself, and the watch over a sandbox must not hold its loop.
Prints `{"width", "height"}`, or `{"refused"}` with the picture's trouble, or `{"busy"}` with the machine's.
"""

import json
import sys
from pathlib import Path

from assets.documents.picture import clean_picture
from assets.errors import MachineBusy


def main(source: str, out: str, side: str) -> dict[str, object]:
    """What to print."""
    try:
        report = clean_picture(Path(source), Path(out), max_side=int(side))
    except MachineBusy as busy:
        return {"busy": str(busy)}
    if report.path is None:
        return {"refused": report.issues[0].code}
    return {"width": report.width, "height": report.height}


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:4])))
