"""From an upload to a report and, when it is fit, a plain GLB that every later step can read."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..errors import StepFailed
from ..model import Issue, Report, Stats
from ..model.report import issues_from
from ..sandbox import ask, heap_mb, limits_for, node_command, python_command
from . import khronos
from .container import MAX_BYTES

PLAIN = "plain.glb"
REPAIRABLE = {
    "ACCESSOR_WEIGHTS_NON_NORMALIZED",
    "ACCESSOR_VECTOR3_NON_UNIT",
    "ACCESSOR_MIN_MISMATCH",
    "ACCESSOR_MAX_MISMATCH",
    "ACCESSOR_ELEMENT_OUT_OF_MIN_BOUND",
    "ACCESSOR_ELEMENT_OUT_OF_MAX_BOUND",
}
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Checked:
    """`plain` is a GLB without compression, or None when nothing may be built from the upload."""

    report: Report
    plain: Path | None = None


def check(source: Path, folder: Path, progress: Progress = lambda name: None) -> Checked:
    """Check `source`, working in `folder`, which is left with `plain.glb` when the upload is fit."""
    try:
        return _check(source.resolve(), folder.resolve(), progress)
    except StepFailed as error:
        issue = Issue(error.code, message=str(error)[:300], params=error.params)
        return Checked(Report((issue,), Stats(bytes=source.stat().st_size)))


def _check(source: Path, folder: Path, progress: Progress) -> Checked:
    size = source.stat().st_size
    refused = _by_size(size)
    if refused:
        return Checked(Report((refused,), Stats(bytes=size)))
    progress("gate")
    gate = _gate(source, folder, size)
    issues = list(issues_from(gate["issues"]))
    if not gate["safe"]:
        return Checked(Report(tuple(issues), Stats(bytes=size)))
    progress("validate")
    found = khronos.validate(Path(gate["model"]), gate["kind"], gate["files"], folder)
    issues = found + [issue for issue in issues if issue.code not in {one.code for one in found}]
    if gate["input"] is None:
        return Checked(Report(tuple(issues), Stats(bytes=size)))
    model, issues = _repaired(Path(gate["input"]), issues, folder)
    if any(issue.severity == "error" for issue in issues):
        return Checked(Report(tuple(issues), Stats(bytes=size)))
    progress("decode")
    model, issues = _decoded(model, issues, gate, folder)
    progress("analyse")
    report = _analysed(model, issues, folder, size)
    return Checked(report, _kept(model, folder) if report.publishable else None)


def _by_size(size: int) -> Issue | None:
    if size == 0:
        return Issue("empty_file")
    return Issue("too_large", params={"found": size, "limit": MAX_BYTES}) if size > MAX_BYTES else None


def _gate(source: Path, folder: Path, size: int) -> dict[str, Any]:
    # A lone .gltf names files beside it; uploads are GLB or zip and bring nothing along.
    read = source.parent if source.suffix.lower() == ".gltf" else source
    limits = replace(limits_for(size), fsize_mb=1100)
    command = python_command("assets.validate.gate_job", source, folder)
    return ask(command, read=[read], write=folder, limits=limits, code="not_gltf")


def _repaired(model: Path, issues: list[Issue], folder: Path) -> tuple[Path, list[Issue]]:
    """The model with its repairable errors mended, when it has no others and shows something."""
    errors = {issue.code for issue in issues if issue.severity == "error"}
    unused = any(issue.code == "UNUSED_OBJECT" and issue.pointer == "/meshes/0" for issue in issues)
    if not errors or not errors <= REPAIRABLE or unused or _triangles(model, folder) == 0:
        return model, issues
    target = folder / "repaired.glb"
    limits = limits_for(model.stat().st_size)
    command = python_command("assets.validate.repair_job", model, target)
    done = ask(command, read=[model], write=folder, limits=limits, code="repair_failed")["repaired"]
    again = khronos.validate_glb(target, folder)
    if any(issue.severity == "error" for issue in again):
        return model, issues
    mended = [Issue(code, "info", params={"count": count}) for code, count in done.items()]
    return target, mended + again


def _triangles(model: Path, folder: Path) -> int:
    try:
        return _measured(model, folder)["stats"]["triangles"]  # type: ignore[no-any-return]  # JSON
    except StepFailed:
        return 0


def _decoded(
    model: Path, issues: list[Issue], gate: dict[str, Any], folder: Path
) -> tuple[Path, list[Issue]]:
    """The model without Draco, meshopt and KTX2, validated once more in that form."""
    if not (gate["packed"] or gate["basisu"]):
        return model, issues
    target, size = folder / "decoded.glb", model.stat().st_size
    limits = limits_for(size, work=6 if gate["packed"] else 3)
    command = node_command("decode.mjs", model, target, heap_mb=heap_mb(limits))
    answer = ask(command, read=[model], write=folder, limits=limits, code="decode_failed")
    issues = issues + list(issues_from(answer["issues"]))
    known = {issue.code for issue in issues}
    return target, issues + [i for i in khronos.validate_glb(target, folder) if i.code not in known]


def _measured(model: Path, folder: Path) -> dict[str, Any]:
    limits = limits_for(model.stat().st_size)
    command = python_command("assets.validate.analyse_job", model)
    return ask(command, read=[model], write=folder, limits=limits, code="analysis_failed")


def _analysed(model: Path, issues: list[Issue], folder: Path, size: int) -> Report:
    answer = _measured(model, folder)
    stats = Stats(**(answer["stats"] | {"bytes": size}))
    return Report((*issues, *issues_from(answer["issues"])), stats)


def _kept(model: Path, folder: Path) -> Path:
    plain = folder / PLAIN
    if model != plain:
        plain.unlink(missing_ok=True)
        if model.parent == folder:
            model.rename(plain)
        else:
            shutil.copyfile(model, plain)
    return plain
