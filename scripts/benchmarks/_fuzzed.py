"""What the fuzzer runs: one input after the other through the gate, watched by libFuzzer.

python -m scripts.benchmarks._fuzzed CORPUS [libFuzzer's flags]
"""

import shutil
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["assets.validate", "zipfile"]):
    from assets.validate.gate_job import main as gate

from scripts.benchmarks.fuzz import SUFFIXES

FOLDER = Path(tempfile.mkdtemp(prefix="maru-fuzz-"))


def one(data: bytes) -> None:
    """The gate gives a verdict on any bytes, and writes nowhere but into its folder."""
    place = FOLDER / "job"
    place.mkdir()
    try:
        source = place / f"source.{SUFFIXES[data[0] % len(SUFFIXES)] if data else 'bin'}"
        source.write_bytes(data[1:])
        verdict = gate(source, place)
        if not verdict["safe"] and not verdict["issues"]:
            raise AssertionError("refused without a reason")
    finally:
        shutil.rmtree(place)
    if any(FOLDER.iterdir()):
        raise AssertionError("something was written beside the job's folder")


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
