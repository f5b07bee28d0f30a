"""What a web process loads before it can answer."""

import subprocess
import sys

# Half a second of every start, and memory in every process, for what workers alone compute with.
HEAVY = ("numpy", "trimesh", "pxr")


def test_the_web_process_starts_without_the_workers_libraries() -> None:
    code = f"import sys, wsgi; print([name for name in {HEAVY} if name in sys.modules])"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
