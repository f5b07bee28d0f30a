"""Real stores to test against: moto, and OpenStack Swift's s3api, which checks signatures and expiry.

`python -m tests.assets.peers install-swift` makes Swift's environment under `var/test-tools/swift`.
"""

import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from moto.server import ThreadedMotoServer

from tests.assets import swift_config

ROOT = Path(__file__).resolve().parents[2]
SWIFT = ROOT / "var" / "test-tools" / "swift"
SWIFT_KEY, SWIFT_SECRET = "test:tester", "testing"


def install_swift() -> None:
    """Make the environment once; a second call only looks."""
    if swift_installed():
        return
    SWIFT.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, "-m", "venv", str(SWIFT)], check=True)
    subprocess.run([str(SWIFT / "bin" / "pip"), "install", "-q", "swift", "setuptools"], check=True)


def swift_installed() -> bool:
    """Whether all of Swift's servers are there."""
    return all((SWIFT / "bin" / f"swift-{name}-server").exists() for name in ("proxy", "object"))


@contextmanager
def moto() -> Iterator[str]:
    """The address of a fresh moto; it accepts any signature."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        yield f"http://{host}:{port}"
    finally:
        server.stop()


@contextmanager
def swift(folder: Path) -> Iterator[str]:
    """The address of a fresh Swift; `folder` must lie on a file system with extended attributes."""
    port = swift_config.write(folder, SWIFT / "bin")
    servers = [
        subprocess.Popen(
            [SWIFT / "bin" / "python", SWIFT / "bin" / f"swift-{name}-server", folder / f"{name}.conf"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for name in swift_config.SERVERS
    ]
    try:
        _wait(f"http://127.0.0.1:{port}/healthcheck", servers)
        yield f"http://127.0.0.1:{port}"
    finally:
        for server in servers:
            server.terminate()
        for server in servers:
            server.wait(timeout=20)


def _wait(url: str, servers: Sequence[subprocess.Popen[bytes]], seconds: float = 30) -> None:
    """Until the address answers. Raises RuntimeError when a server ended, TimeoutError."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if any(server.poll() is not None for server in servers):
            raise RuntimeError("one of Swift's servers ended at its start")
        try:
            with urllib.request.urlopen(url, timeout=1):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise TimeoutError(url)


if __name__ == "__main__":
    if sys.argv[1:] != ["install-swift"]:
        sys.exit("usage: python -m tests.assets.peers install-swift")
    install_swift()
