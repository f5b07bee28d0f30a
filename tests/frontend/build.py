"""Builds of the frontend that browser tests load: chosen entries of it, and the XR emulator."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FRONTEND = ROOT / "frontend"
VITE = FRONTEND / "node_modules" / "vite" / "bin" / "vite.js"


@dataclass(frozen=True)
class Build:
    """A finished build: its folder, and which file each entry became."""

    folder: Path
    manifest: dict[str, dict[str, object]]

    def url(self, source: str) -> str:
        """The address of what a source file became, e.g. `src/viewer/main.ts`."""
        return f"/static/{self.manifest[source]['file']}"

    def loaded_first(self, *sources: str) -> set[Path]:
        """The files that these sources bring with them by static imports."""
        found: set[Path] = set()
        waiting = list(sources)
        while waiting:
            entry = self.manifest[waiting.pop()]
            file = self.folder / str(entry["file"])
            if file not in found:
                found.add(file)
                waiting += [str(name) for name in entry.get("imports", [])]  # type: ignore[attr-defined]
        return found


def build_frontend(out: Path, *entries: str) -> Build:
    """Build these entries (island names, `style-<sheet>`) into a folder; all of them where none is named."""
    only = {"MARU_ENTRIES": ",".join(entries)} if entries else {}
    _vite(["--outDir", str(out), "--emptyOutDir"], FRONTEND, only)
    manifest = json.loads((out / ".vite" / "manifest.json").read_text())
    return Build(out, manifest)


def serve_newest() -> None:
    """Build what the installation serves where a source is newer than that."""
    made = FRONTEND / "dist" / ".vite" / "manifest.json"
    sources = [file for part in ("src", "locales") for file in (FRONTEND / part).rglob("*") if file.is_file()]
    if not made.exists() or made.stat().st_mtime < max(file.stat().st_mtime for file in sources):
        _vite([], FRONTEND, {})


def build_emulator(out: Path) -> Path:
    """Build the XR emulator; the script to inject before the page's own."""
    config = ROOT / "tests" / "frontend" / "emulator" / "vite.config.mjs"
    _vite(["-c", str(config), "--configLoader", "native"], FRONTEND, {"MARU_EMULATOR_OUT": str(out)})
    return out / "emulator.js"


def _vite(arguments: list[str], folder: Path, settings: dict[str, str]) -> None:
    command = ["node", str(VITE), "build", "--logLevel", "warn", *arguments]
    environment = {**os.environ, **settings}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"vite failed: {done.stdout[-2000:]}{done.stderr[-2000:]}")
