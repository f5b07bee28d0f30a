"""Steps of the pipeline that ran before on the very same files: what they made is taken again.

A step reads its inputs and writes its outputs, nothing else (tests/assets shows it). Tests here are about the
jobs around the steps; the first of them runs each step, the others find it done. A step whose inputs differ
by one byte, or do not lie in the job's folder, runs as ever.
"""

import hashlib
import shutil
from pathlib import Path

from assets.pipeline import Options, Step, StepResult, record_name, run_step
from assets.store import sha256_file


class Built:
    """What steps made, by step and inputs, in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, step: Step, folder: Path, options: Options) -> StepResult:
        """As `run_step`."""
        kept = self.folder / self._key(step, folder, options)
        if not kept.is_dir():
            before = _files(folder)
            result = run_step(step, folder, options)
            names = (*result.outputs, record_name(step.name))
            if options.renderer is None and _files(folder) - before <= {folder / name for name in names}:
                self._keep(kept, folder, names)
            return result
        shutil.copytree(kept, folder, dirs_exist_ok=True)
        return StepResult.read(folder, step.name) or StepResult(step.name)

    def _keep(self, kept: Path, folder: Path, names: tuple[str, ...]) -> None:
        part = kept.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        for name in names:
            shutil.copyfile(folder / name, part / name)
        part.rename(kept)

    def _key(self, step: Step, folder: Path, options: Options) -> str:
        inputs = [*sorted(path.name for path in folder.glob("source.*")), *step.inputs]
        files = [
            (name, sha256_file(folder / name) if (folder / name).exists() else "absent") for name in inputs
        ]
        return hashlib.sha256(repr((step.name, options.scale, files)).encode()).hexdigest()


def _files(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}
