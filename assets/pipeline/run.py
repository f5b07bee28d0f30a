"""What a step is, and how one is run and recorded."""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from ..errors import AssetsError, StepFailed
from ..model import Issue
from ..model.report import issues_from
from ..variants import PosterRenderer


@dataclass(frozen=True)
class Options:
    """What steps may use besides files. Without a renderer posters stay pending.

    `scale`: how many metres one unit of the file is.
    """

    renderer: PosterRenderer | None = None
    scale: float = 1.0


@dataclass(frozen=True)
class StepResult:
    """What one step found and made: its own `figures`, and the `outputs` that exist now."""

    step: str
    seconds: float = 0.0
    issues: tuple[Issue, ...] = ()
    figures: Mapping[str, Any] = field(default_factory=dict)
    outputs: tuple[str, ...] = ()

    @staticmethod
    def read(folder: Path, step: str) -> "StepResult | None":
        """The record of a step that has run in `folder`, or None."""
        record = folder / record_name(step)
        if not record.exists():
            return None
        data = json.loads(record.read_text())
        return StepResult(
            **(data | {"issues": issues_from(data["issues"]), "outputs": tuple(data["outputs"])})
        )


Stage = Literal["first", "quick", "finish", "refine"]
Made = tuple[Mapping[str, Any], tuple[Issue, ...]]


@dataclass(frozen=True)
class Step:
    """One step. `inputs` and `outputs` are file names; a step whose inputs are missing is skipped.

    A `vital` step that fails ends the build; another one leaves a warning in its place. `stage` says who
    waits for it: FIRST steps lead to a model that shows, QUICK steps to its picture, FINISH steps make the
    files for every device, REFINE steps take minutes to make them smaller.
    """

    name: str
    run: Callable[[Path, Options], Made]
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    vital: bool = False
    stage: Stage = "finish"


def record_name(step: str) -> str:
    """The file that holds a step's result; a durable job keeps it beside the outputs."""
    return f"{step}.step.json"


def run_step(step: Step, folder: Path, options: Options | None = None) -> StepResult:
    """Run one step in `folder`, recorded as `<name>.step.json`. Raises AssetsError if a vital one fails."""
    folder = folder.resolve()
    started = time.monotonic()
    figures, issues = _made(step, folder, options or Options())
    there = tuple(name for name in step.outputs if (folder / name).exists())
    result = StepResult(step.name, round(time.monotonic() - started, 3), issues, figures, there)
    (folder / record_name(step.name)).write_text(json.dumps(asdict(result)))
    return result


def _made(step: Step, folder: Path, options: Options) -> Made:
    if not all((folder / name).exists() for name in step.inputs):
        return {}, ()
    try:
        return step.run(folder, options)
    except AssetsError as error:
        if step.vital:
            raise
        for name in step.outputs:
            (folder / name).unlink(missing_ok=True)
        code = f"{step.name}_failed"
        params = {**error.params, "reason": error.code}
        return {}, (Issue(code, "warning", message=str(error)[:300], params=params),)


def source_in(folder: Path) -> Path:
    """The upload: the one file named `source.…`. Raises StepFailed when it is not there."""
    found = sorted(folder.glob("source.*"))
    if not found:
        raise StepFailed("source_missing", "no source.* in the work folder")
    return found[0]
