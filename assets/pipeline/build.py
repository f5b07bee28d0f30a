"""The whole pipeline in one go, for the command line and for tests."""

import json
import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from .. import validate
from ..errors import AssetsError
from ..model import Manifest, Report
from ..validate.bring import bring
from ..variants import PosterRenderer
from .manifest import write_manifest
from .run import Options, Step, run_step, source_in
from .steps import STEPS

Progress = Callable[[str, float], None]


class NotPublishable(AssetsError):
    """The upload is unsafe, invalid, or shows nothing; `report` says what."""

    code = "not_publishable"

    def __init__(self, report: Report) -> None:
        super().__init__("the model cannot be published")
        self.report = report


def check(path: Path) -> Report:
    """The verdict on a file. Raises FileNotFoundError."""
    with tempfile.TemporaryDirectory(prefix="maru-check-") as folder:
        return validate.check(path, Path(folder)).report


def build(
    path: Path,
    outdir: Path,
    progress: Progress = lambda step, share: None,
    renderer: PosterRenderer | None = None,
    *,
    scale: float = 1.0,
    steps: Sequence[Step] = STEPS,
) -> Manifest:
    """Every variant and manifest.json in `outdir`. `progress` hears a step's name and the share done, 0 to 1.

    A `renderer` given stays open for the next model. `scale`: how many metres one unit of the file is.
    `steps` may leave some of STEPS out. Raises NotPublishable, StepFailed, FileNotFoundError.
    """
    outdir.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="maru-build-") as name:
        folder = Path(name).resolve()
        _bring(path, folder)
        if renderer is not None:
            _run_all(folder, Options(renderer, scale), progress, steps)
        else:
            with PosterRenderer() as own:
                _run_all(folder, Options(own, scale), progress, steps)
        manifest = write_manifest(folder, source_in(folder), [step.name for step in STEPS])
        made = [*(variant.path for variant in manifest.variants), *(p.path for p in manifest.pictures)]
        for file in (*made, "manifest.json"):
            shutil.copyfile(folder / file, outdir / file)
    return manifest


def _bring(path: Path, folder: Path) -> None:
    """The model as the one file that every step reads: a .gltf with files beside it as an archive."""
    if path.suffix.lower() != ".gltf":
        shutil.copyfile(path, folder / f"source{path.suffix.lower() or '.glb'}")
        return
    model = bring(path, folder)
    brought = model.parent
    files = sorted(one for one in brought.rglob("*") if one.is_file())
    if files == [model]:
        model.rename(folder / "source.gltf")
        return
    with ZipFile(folder / "source.zip", "w") as archive:
        for file in files:
            # the same files make the same archive
            name = ZipInfo(file.relative_to(brought).as_posix())
            with file.open("rb") as source, archive.open(name, "w", force_zip64=True) as into:
                shutil.copyfileobj(source, into)
    shutil.rmtree(brought)


def _run_all(folder: Path, options: Options, progress: Progress, steps: Sequence[Step]) -> None:
    for at, step in enumerate(steps):
        progress(step.name, at / len(steps))
        run_step(step, folder, options)
        if step.name == "check":
            report = Report.from_json(_read(folder))
            if not report.publishable:
                raise NotPublishable(report)
    progress("done", 1.0)


def _read(folder: Path) -> dict[str, object]:
    data: dict[str, object] = json.loads((folder / "report.json").read_text())
    return data
