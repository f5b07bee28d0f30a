"""What the benchmarks count as used."""

import sys
from pathlib import Path

import pytest

from assets.sandbox import Limits, ask
from assets.sandbox.isolation import isolation
from scripts.benchmarks._usage import Usage

BUSY = """import time
while time.process_time() < 0.6:
    pass
print('{"ok": true}')"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere orphans are nobody's")
def test_a_program_in_the_sandbox_is_counted_when_it_has_ended(tmp_path: Path) -> None:
    limits = Limits(cpu_s=20, data_mb=500, fsize_mb=10, nofile=64, nproc=64)

    with Usage() as usage:
        ask([sys.executable, "-c", BUSY], read=[], write=tmp_path, limits=limits, code="busy_failed")

    assert usage.cpu_s > 0.5, isolation()
