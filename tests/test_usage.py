"""What the benchmarks count as used."""

import sys
import time
from pathlib import Path

import pytest

from assets.sandbox import Limits, ask
from assets.sandbox.isolation import isolation
from assets.sandbox.talk import Talk
from scripts.benchmarks._usage import Usage

BUSY = """import time
while time.process_time() < 0.6:
    pass
print('{"ok": true}', flush=True)"""
LIMITS = Limits(cpu_s=20, data_mb=500, fsize_mb=10, nofile=64, nproc=64)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere orphans are nobody's")
def test_a_program_in_the_sandbox_is_counted_when_it_has_ended(tmp_path: Path) -> None:
    with Usage() as usage:
        ask([sys.executable, "-c", BUSY], read=[], write=tmp_path, limits=LIMITS, code="busy_failed")

    assert usage.cpu_s > 0.5, isolation()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere orphans are nobody's")
def test_a_program_that_stayed_is_counted_when_it_was_ended(tmp_path: Path) -> None:
    """Killed within its namespace it was reaped by nobody that is asked, and its time was gone."""
    until_told = f"{BUSY}\nimport sys\nsys.stdin.read()"

    with Usage() as usage:
        talk = Talk(
            [sys.executable, "-c", until_told], read=[], write=tmp_path, limits=LIMITS, code="busy_failed"
        )
        talk.line(20)
        talk.close()
        time.sleep(0.3)  # as long as it takes the kernel to forget it

    assert usage.cpu_s > 0.5, isolation()
