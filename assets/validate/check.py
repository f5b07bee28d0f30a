"""From an upload to a report and, when it is fit, a plain GLB that every later step can read."""

import math
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..errors import StepFailed, on_this_machine
from ..model import Issue, Report, Stats
from ..model.report import issues_from
from ..sandbox import Limits, Meter, ask, heap_mb, limits_for, node_command, python_command
from . import khronos
from .bring import bring
from .container import MAX_BYTES
from .repairable import REPAIRABLE, WISHES

PLAIN = "plain.glb"
_UNPACKED_MB = 1100
_PLACES = 200  # findings whose place in the model is named
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
) -> Checked:
    """Check `source`, working in `folder`, which is left with `plain.glb` when the upload is fit.

    `scale` makes the model larger or smaller, for a file drawn in another unit than metres; one that is not
    above 0 is refused. Pictures in KTX2 are unpacked up to 2048 px, which is quick, unless they are wanted
    `whole`. Raises MachineBusy when this machine could not do it now.
    """
    size = source.stat().st_size
    refused = _by_size(source, size) or _by_scale(scale)
    if refused:
        return Checked(Report(refused, Stats(bytes=size)))
    with on_this_machine():
        brought = bring(source, folder.resolve())
    run = _Check(brought, folder.resolve(), size, progress, scale, _MAX_SIDE if whole else _SIDE)
    try:
        return run.checked()
    except StepFailed as error:
        run.issues.append(Issue(error.code, message=str(error)[:300], params=error.params))
        return run.refused()


def _by_size(source: Path, size: int) -> tuple[Issue, ...]:
    if size == 0:
        named = {".glb": "GLB_UNEXPECTED_END_OF_HEADER", ".gltf": "INVALID_JSON"}.get(source.suffix.lower())
        return (*([Issue(named)] if named else []), Issue("empty_file"))
    too_large = Issue("too_large", params={"found": size, "limit": MAX_BYTES})
    return (too_large,) if size > MAX_BYTES else ()


def _by_scale(scale: float) -> tuple[Issue, ...]:
    return () if 0 < scale < math.inf else (Issue("scale_failed", params={"found": str(scale)}),)


class _Check:
    """One upload on its way. All its jobs share one allowance of CPU time."""

    def __init__(
        self, source: Path, folder: Path, size: int, progress: Progress, scale: float, side: int
    ) -> None:
        self.source, self.folder, self.size, self.progress = source, folder, size, progress
        self.scale, self.side = scale, side
        self.left_out = 0  # pixels
        self.issues: list[Issue] = []
        self.meter = Meter()

    def refused(self) -> Checked:
        return Checked(Report(tuple(self.issues), Stats(bytes=self.size)))

    def checked(self) -> Checked:
        self.progress("gate")
        gate = self._gate()
        self.issues = list(issues_from(gate["issues"]))
        if not gate["safe"]:
            self.issues = self._named_exactly(gate) + self.issues
            return self.refused()
        self._only_ours(gate)
        self.progress("validate")
        found = self._validated(Path(gate["model"]), gate["kind"], gate["files"])
        if "validator_failed" in _codes(found):
            found = khronos.stumbled(gate) + found
        self.issues = found + [issue for issue in self.issues if issue.code not in _codes(found)]
        if gate["input"] is None:
            if not any(issue.severity == "error" for issue in self.issues):
                self.issues.append(Issue("data_missing", "warning"))
            return self.refused()
        if not self._errors() <= REPAIRABLE:
            return self.refused()
        self.progress("decode")
        model = self._repaired(self._decoded(Path(gate["input"]), gate), wished=gate["wished"])
        if self._errors():
            return self.refused()
        model = self._scaled(model)
        self.progress("analyse")
        answer = self._measured(model)
        self.issues += issues_from(answer["issues"])
        report = Report(tuple(self.issues), self._stats(answer), tuple(answer["images"]), answer["places"])
        return Checked(report, self._kept(model) if report.publishable else None, self.left_out > 0)

    def _stats(self, answer: dict[str, Any]) -> Stats:
        """The figures of the upload as it came."""
        found = answer["stats"]
        textures = found["texture_bytes_gpu"] + round(self.left_out * _GPU_BYTES)
        return Stats(**(found | {"bytes": self.size, "texture_bytes_gpu": textures}))

    def _named_exactly(self, gate: dict[str, Any]) -> list[Issue]:
        """The validator's own errors about a small file that is no model."""
        if not gate.get("ask"):
            return []
        self._only_ours(gate)
        found = self._validated(Path(gate["model"]), gate["ask"])
        return [issue for issue in found if issue.severity == "error" and issue.code != "validator_failed"]

    def _gate(self) -> dict[str, Any]:
        limits = replace(limits_for(self.size), fsize_mb=_UNPACKED_MB)
        command = python_command("assets.validate.gate_job", self.source, self.folder)
        return self._ask(command, [], limits, "step_failed")

    def _only_ours(self, gate: dict[str, Any]) -> None:
        """The gate ran on hostile bytes: what it names must lie in the work folder."""
        paths = [gate["model"], *gate["files"].values(), *filter(None, [gate["input"]])]
        if not all(Path(path).resolve().is_relative_to(self.folder) for path in paths):
            raise StepFailed("not_gltf", "the gate named a file that is not part of the upload")

    def _validated(self, model: Path, kind: str = "glb", files: dict[str, str] | None = None) -> list[Issue]:
        return khronos.validate(model, kind, files or {}, self.folder, self.meter)

    def _errors(self) -> set[str]:
        return _named_errors(self.issues)

    def _repaired(self, model: Path, wished: bool) -> Path:
        """The model with what is wrong mended, when nothing else is wrong and it shows something."""
        errors = self._errors()
        wished = wished or bool(_codes(self.issues) & WISHES)
        if not (errors or wished) or not errors <= REPAIRABLE or (errors and not self._draws(model)):
            return model
        target = self.folder / "repaired.glb"
        done = self._mended(model, target, must=bool(errors))
        again = self._validated(target) if done else []
        if not done or _named_errors(again):
            return model
        mended = [Issue(code, "info", params={"count": n, "found": n}) for code, n in done.items()]
        fixed = REPAIRABLE | WISHES | _codes([*again, *mended])
        kept = [issue for issue in self.issues if issue.code not in fixed]
        self.issues = mended + again + kept
        return target

    def _mended(self, model: Path, target: Path, must: bool) -> dict[str, int]:
        """How much each repair changed. One that was only wished for may fail: the model is valid anyway."""
        command = python_command("assets.validate.repair_job", model, target)
        try:
            answer = self._ask(command, [model], limits_for(model.stat().st_size), "repair_failed")
        except StepFailed:
            if must:
                raise
            return {}
        found: dict[str, int] = answer["repaired"]
        return found

    def _draws(self, model: Path) -> bool:
        try:
            return bool(self._measured(model)["stats"]["triangles"])
        except StepFailed:
            return False

    def _decoded(self, model: Path, gate: dict[str, Any]) -> Path:
        """The model without Draco, meshopt and KTX2, validated once more in that form."""
        if not (gate["packed"] or gate["basisu"]):
            return model
        target = self.folder / "decoded.glb"
        limits = limits_for(model.stat().st_size, work=6)
        command = node_command("decode.mjs", model, target, str(self.side), heap_mb=heap_mb(limits))
        answer = self._ask(command, [model], limits, "decode_failed")
        self.left_out = answer["left_out"]
        found = answer["found"]
        again = self._validated(target) if found is None else khronos.shortened(found)
        # What is packed looks unused to the validator.
        gone = (self._errors() | {"UNUSED_OBJECT"}) - _codes(again)
        self.issues = [issue for issue in self.issues if issue.code not in gone]
        known = _codes(self.issues)
        self.issues += [*issues_from(answer["issues"]), *(one for one in again if one.code not in known)]
        if _FORMAT in gone:
            self.issues.insert(0, Issue("repaired_texture_format", "info", params={"count": 1, "found": 1}))
        return target

    def _scaled(self, model: Path) -> Path:
        if self.scale == 1.0:
            return model
        target = self.folder / "scaled.glb"
        command = python_command("assets.model.scale_job", model, target, repr(self.scale))
        self._ask(command, [model], limits_for(model.stat().st_size), "scale_failed")
        return target

    def _measured(self, model: Path) -> dict[str, Any]:
        pointers = {issue.pointer: None for issue in self.issues if issue.pointer.startswith("/")}
        command = python_command("assets.validate.analyse_job", model, *list(pointers)[:_PLACES])
        return self._ask(command, [model], limits_for(model.stat().st_size, work=2), "analysis_failed")

    def _ask(self, command: Sequence[str], read: list[Path], limits: Limits, code: str) -> dict[str, Any]:
        return ask(command, read=read, write=self.folder, limits=limits, code=code, meter=self.meter)

    def _kept(self, model: Path) -> Path:
        plain = self.folder / PLAIN
        if model == self.source:
            shutil.copyfile(model, plain)
        else:
            model.replace(plain)
        return plain


def _codes(issues: Any) -> set[str]:
    return {issue.code for issue in issues}


def _named_errors(issues: Iterable[Issue]) -> set[str]:
    return _codes(issue for issue in issues if issue.severity == "error")
