"""Coverage-guided fuzzing of the ingest: everything that reads an upload before the sandboxed parsers do.

`scripts/bench fuzz [--seconds 60] [--json]`. Begins with models and bombs that the tests make. Bars: no input
that ends the gate with anything but a verdict, none that takes over 5 s or 512 MB. A finding is kept in
`var/fuzz`, with its trace above the table.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from scripts.benchmarks._report import Bar, finish
from scripts.lib import setup
from scripts.lib.shell import ROOT
from tests.assets.bombs import BOMBS
from tests.assets.models import textured_model

LARGEST = 1 << 16  # bytes of a seed: the fuzzer learns little from more
SLOWEST_SECONDS, MEGABYTES = 5, 512
SUFFIXES = ("glb", "gltf", "zip", "bin")  # what an input is called: its first byte says it
WORDS = (
    b"glTF", b"JSON", b"BIN\0", b"\2\0\0\0", b"PK\3\4", b"PK\5\6", b"IHDR", b"\xff\xd8\xff", b"WEBPVP8X",
    b"\xabKTX 20\xbb", b"../", b"data:application/octet-stream;base64,",
    *(f'"{name}"'.encode() for name in (
        "asset", "buffers", "bufferViews", "accessors", "images", "uri", "sparse", "children", "count",
        "byteOffset", "byteLength", "extensions", "EXT_meshopt_compression", "KHR_draco_mesh_compression",
        "EXT_mesh_gpu_instancing",
    )),
)  # fmt: skip


def main() -> int:
    """Run it; returns the exit code."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--json", action="store_true")
    seconds = parser.parse_args().seconds
    setup.python_packages("requirements-fuzz.txt")
    found = ROOT / "var" / "fuzz"
    found.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="maru-seeds-") as name:
        told, code = fuzz(Path(name), found, seconds)
    runs, branches = figures(told)
    if code:
        print(told[-6_000:], file=sys.stderr)
    row = {
        "seconds": seconds,
        "inputs": runs,
        "inputs a second": runs / max(1, seconds),
        "branches": branches,
    }
    return finish([row], [Bar("findings", float(bool(code)), 0.0, "")])


def fuzz(folder: Path, found: Path, seconds: int) -> tuple[str, int]:
    """Let libFuzzer run; returns what it said and its exit code, 0 when it found nothing."""
    corpus = folder / "corpus"
    corpus.mkdir()
    for at, seed in enumerate(seeds()):
        (corpus / str(at)).write_bytes(seed)
    words = folder / "words"
    words.write_text("".join(f'"{escaped(word)}"\n' for word in WORDS))
    flags = {
        "max_total_time": seconds,
        "timeout": SLOWEST_SECONDS,
        "rss_limit_mb": MEGABYTES,
        "max_len": LARGEST,
        "dict": words,
        "artifact_prefix": f"{found}/",
        "print_final_stats": 1,
    }
    command = [sys.executable, "-m", "scripts.benchmarks._fuzzed", corpus]
    command += [f"-{name}={value}" for name, value in flags.items()]
    ended = subprocess.run(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=seconds + 120,
        check=False,
    )
    return ended.stdout.decode(errors="replace"), ended.returncode


def escaped(word: bytes) -> str:
    """A word as libFuzzer's dictionaries write it."""
    return "".join(f"\\x{byte:02x}" for byte in word)


def seeds() -> Iterator[bytes]:
    """Small inputs; the first byte says under which name the rest is read."""
    yield b"\0" + textured_model().bytes()
    for bomb in BOMBS.values():
        made = bomb.make()
        suffix = bomb.name.rpartition(".")[2]
        if len(made) <= LARGEST:
            yield bytes([SUFFIXES.index(suffix) if suffix in SUFFIXES else len(SUFFIXES) - 1]) + made


def figures(told: str) -> tuple[int, int]:
    """How many inputs were run, and how many branches they reached."""
    runs = re.findall(r"stat::number_of_executed_units:\s*(\d+)", told)
    branches = re.findall(r"cov: (\d+)", told)
    return int(runs[-1]) if runs else 0, int(branches[-1]) if branches else 0


if __name__ == "__main__":
    raise SystemExit(main())
