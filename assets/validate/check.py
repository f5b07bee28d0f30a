"""From an upload to a report and, when it is fit, a plain GLB that every later step can read."""

import math
import shutil
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import StepFailed, on_this_machine
from ..model import Issue, Report, Stats
from ..model.report import issues_from
from ..sandbox import SMALL_BYTES, Beside
from . import khronos
from .bring import bring
from .container import MAX_BYTES
from .jobs import Jobs
from .repairable import REPAIRABLE, WISHES

PLAIN = "plain.glb"
_UNSEEN = {"repaired_unused"}  # a web file made before this repair is the same
_SIDE, _MAX_SIDE = 2048, 8192  # pixels: more than the first only the search of the best files needs
_GPU_BYTES = 4 * 4 / 3  # of a pixel, with its smaller copies
_FORMAT = "TEXTURE_INVALID_IMAGE_MIME_TYPE"
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Checked:
    """`plain` is a GLB without compression, or None when nothing may be built from the upload.

    `reduced`: its KTX2 pictures are smaller than they came.
    """

    report: Report
    plain: Path | None = None
    reduced: bool = False


def check(
    source: Path,
    folder: Path,
    progress: Progress = lambda name: None,
    *,
    scale: float = 1.0,
    whole: bool = False,
    likely: Callable[[Path], None] = lambda model: None,
) -> Checked:
    """Check `source`, working in `folder`, which is left with `plain.glb` when the upload is fit.

    `scale` makes the model larger or smaller, for a file drawn in another unit than metres; one that is not
    above 0 is refused. Pictures in KTX2 are unpacked up to 2048 px, which is quick, unless they are wanted
    `whole`. `likely` hears early which file will be kept when nothing is found against it, and again when it
    is another one after all. Raises MachineBusy when this machine could not do it now.
    """
    size = source.stat().st_size
    refused = _by_size(source, size) or _by_scale(scale)
    if refused:
        return Checked(Report(refused, Stats(bytes=size)))
    with on_this_machine():
        brought = bring(source, folder.resolve())
    side = _MAX_SIDE if whole else _SIDE
    with tempfile.TemporaryDirectory(prefix="maru-aside-") as aside:
        jobs = Jobs(folder.resolve(), Path(aside))
        run = _Check(brought, jobs, size, _Wanted(progress, scale, side, likely))
        try:
            return run.checked()
        except StepFailed as error:
            run.issues.append(Issue(error.code, message=str(error)[:300], params=error.params))
            return run.refused()
        finally:
            run.end()


def _by_size(source: Path, size: int) -> tuple[Issue, ...]:
    if size == 0:
        named = {".glb": "GLB_UNEXPECTED_END_OF_HEADER", ".gltf": "INVALID_JSON"}.get(source.suffix.lower())
        return (*([Issue(named)] if named else []), Issue("empty_file"))
    too_large = Issue("too_large", params={"found": size, "limit": MAX_BYTES})
    return (too_large,) if size > MAX_BYTES else ()


def _by_scale(scale: float) -> tuple[Issue, ...]:
    return () if 0 < scale < math.inf else (Issue("scale_failed", params={"found": str(scale)}),)


@dataclass(frozen=True)
class _Wanted:
    progress: Progress
    scale: float
    side: int
    likely: Callable[[Path], None]


class _Check:
    """One upload on its way."""

    def __init__(self, source: Path, jobs: Jobs, size: int, wanted: _Wanted) -> None:
        self.source, self.jobs, self.size, self.wanted = source, jobs, size, wanted
        self.left_out = 0  # pixels
        self.issues: list[Issue] = []
        self.decoding: Beside[dict[str, Any]] | None = None
        self.begun: Path | None = None

    def end(self) -> None:
        """Nothing of it runs any longer."""
        if self.decoding:
            self.decoding.give_up()

    def refused(self) -> Checked:
        return Checked(Report(tuple(self.issues), Stats(bytes=self.size)))

    def checked(self) -> Checked:
        self.wanted.progress("gate")
        gate = self.jobs.gate(self.source)
        self.issues = list(issues_from(gate["issues"]))
        if not gate["safe"]:
            self.issues = self._named_exactly(gate) + self.issues
            return self.refused()
        self._hurry(gate)
        self.wanted.progress("validate")
        found = self.jobs.validated(Path(gate["model"]), gate["kind"], gate["files"])
        if "validator_failed" in _codes(found):
            found = khronos.stumbled(gate) + found
        self.issues = found + [issue for issue in self.issues if issue.code not in _codes(found)]
        if gate["input"] is None:
            if not any(issue.severity == "error" for issue in self.issues):
                self.issues.append(Issue("data_missing", "warning"))
            return self.refused()
        if not _named_errors(self.issues) <= REPAIRABLE:
            return self.refused()
        self.wanted.progress("decode")
        model = self._repaired(self._decoded(Path(gate["input"]), gate), wished=gate["wished"])
        if _named_errors(self.issues):
            return self.refused()
        model = model if self.wanted.scale == 1.0 else self.jobs.scaled(model, self.wanted.scale)
        self.wanted.likely(self.begun or model)
        self.wanted.progress("analyse")
        pointers = {issue.pointer: None for issue in self.issues if issue.pointer.startswith("/")}
        answer = self.jobs.measured(model, list(pointers))
        self.issues += issues_from(answer["issues"])
        report = Report(tuple(self.issues), self._stats(answer), tuple(answer["images"]), answer["places"])
        return Checked(report, self._kept(model) if report.publishable else None, self.left_out > 0)

    def _hurry(self, gate: dict[str, Any]) -> None:
        """Begin beside the validator what follows for most files. Bombs are small: those wait for it."""
        if gate["input"] is None or self.size <= SMALL_BYTES:
            return
        model = Path(gate["input"])
        if _is_packed(gate):
            self.decoding = Beside(lambda stop: self.jobs.plain(model, self.wanted.side, stop))
        else:
            self._begin(model)

    def _begin(self, model: Path) -> None:
        """Say early that this file will likely be kept."""
        if self.wanted.scale == 1.0:
            self.begun = model
            self.wanted.likely(model)

    def _stats(self, answer: dict[str, Any]) -> Stats:
        """The figures of the upload as it came."""
        found = answer["stats"]
        textures = found["texture_bytes_gpu"] + round(self.left_out * _GPU_BYTES)
        return Stats(**(found | {"bytes": self.size, "texture_bytes_gpu": textures}))

    def _named_exactly(self, gate: dict[str, Any]) -> list[Issue]:
        """The validator's own errors about a small file that is no model."""
        if not gate.get("ask"):
            return []
        found = self.jobs.validated(Path(gate["model"]), gate["ask"])
        return [issue for issue in found if issue.severity == "error" and issue.code != "validator_failed"]

    def _repaired(self, model: Path, wished: bool) -> Path:
        """The model with what is wrong mended, when nothing else is wrong and it shows something."""
        errors = _named_errors(self.issues)
        wished = wished or bool(_codes(self.issues) & WISHES)
        if not (errors or wished) or not errors <= REPAIRABLE or (errors and not self._draws(model)):
            return model
        target = self.jobs.folder / "repaired.glb"
        done = self._mended(model, target, must=bool(errors))
        if not done:
            return model
        if done.keys() - _UNSEEN:
            self._begin(target)
        again = self.jobs.validated(target)
        if _named_errors(again):
            self.begun = None
            return model
        mended = [Issue(code, "info", params={"count": n, "found": n}) for code, n in done.items()]
        fixed = REPAIRABLE | WISHES | _codes([*again, *mended])
        kept = [issue for issue in self.issues if issue.code not in fixed]
        self.issues = mended + again + kept
        return target

    def _mended(self, model: Path, target: Path, must: bool) -> dict[str, int]:
        """How much each repair changed. One that was only wished for may fail: the model is valid anyway."""
        try:
            return self.jobs.mended(model, target)
        except StepFailed:
            if must:
                raise
            return {}

    def _draws(self, model: Path) -> bool:
        try:
            return bool(self.jobs.measured(model)["stats"]["triangles"])
        except StepFailed:
            return False

    def _decoded(self, model: Path, gate: dict[str, Any]) -> Path:
        """The model without Draco, meshopt and KTX2, validated once more in that form."""
        if not _is_packed(gate):
            if not _named_errors(self.issues):
                self._begin(model)
            return model
        answer = self.decoding.result() if self.decoding else self.jobs.plain(model, self.wanted.side)
        self.left_out = answer["left_out"]
        target: Path = answer["path"]
        self._begin(target)
        again = self.jobs.validated(target)
        # What is packed looks unused to the validator.
        gone = (_named_errors(self.issues) | {"UNUSED_OBJECT"}) - _codes(again)
        self.issues = [issue for issue in self.issues if issue.code not in gone]
        known = _codes(self.issues)
        self.issues += [*issues_from(answer["issues"]), *(one for one in again if one.code not in known)]
        if _FORMAT in gone:
            self.issues.insert(0, Issue("repaired_texture_format", "info", params={"count": 1, "found": 1}))
        return target

    def _kept(self, model: Path) -> Path:
        plain = self.jobs.folder / PLAIN
        if model == self.source:
            shutil.copyfile(model, plain)
        else:
            model.replace(plain)
        return plain


def _is_packed(gate: dict[str, Any]) -> bool:
    return bool(gate["packed"] or gate["basisu"])


def _codes(issues: Any) -> set[str]:
    return {issue.code for issue in issues}


def _named_errors(issues: Iterable[Issue]) -> set[str]:
    return _codes(issue for issue in issues if issue.severity == "error")
