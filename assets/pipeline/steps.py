"""The steps, in order. Each reads and writes named files in the work folder, and nothing else."""

import importlib.util
import json
from pathlib import Path
from typing import Any

from ..errors import StepFailed
from ..model import Issue
from ..optimize import INTENDED, build_web
from ..sandbox import ask, limits_for, python_command
from ..validate import check, verify
from ..variants import AR_INTENDED, PICTURES, ar, lod1, proxy
from .manifest import write_manifest
from .run import Made, Options, Step

_USDZ_JOB = "assets.variants.usdz_job"


def _check(folder: Path, options: Options) -> Made:
    checked = check(source_in(folder), folder, scale=options.scale)
    (folder / "report.json").write_text(json.dumps(checked.report.to_json()))
    return {"publishable": checked.report.publishable, "scale": options.scale}, ()


def _web(folder: Path, options: Options) -> Made:
    figures = build_web(folder / "plain.glb", folder / "web.glb")
    return figures, _proved(folder, "web.glb", INTENDED)


def _poster(folder: Path, options: Options) -> Made:
    if options.renderer is None or not options.renderer.available:
        return {}, (Issue("poster_pending", "info"),)
    options.renderer.render(folder / "web.glb", folder)
    return {}, ()


def _ar(folder: Path, options: Options) -> Made:
    figures = ar(folder / "plain.glb", folder / "ar.glb", folder / "ar_plain.glb")
    return figures, _proved(folder, "ar.glb", AR_INTENDED)


def _usdz(folder: Path, options: Options) -> Made:
    if importlib.util.find_spec(_USDZ_JOB) is None:
        return {}, (Issue("usdz_pending", "info"),)
    source, target = folder / "ar_plain.glb", folder / "model.usdz"
    limits = limits_for(source.stat().st_size, cpu_s=30.0, work=3.0)
    command = python_command(_USDZ_JOB, source, target)
    answer = ask(command, read=[source], write=folder, limits=limits, code="usdz_failed")
    return answer, tuple(Issue(code, "warning") for code in answer.get("warnings", ()))


def _lods(folder: Path, options: Options) -> Made:
    figures = lod1(folder / "plain.glb", folder / "lod1.glb")
    return {"files": {"lod1": figures}}, _valid(folder, "lod1.glb")


def _proxy(folder: Path, options: Options) -> Made:
    figures = proxy(folder / "ar_plain.glb", folder / "proxy.glb")
    return figures, _valid(folder, "proxy.glb")


def _manifest(folder: Path, options: Options) -> Made:
    write_manifest(folder, source_in(folder), [step.name for step in STEPS])
    return {}, ()


def source_in(folder: Path) -> Path:
    """The upload: the one file named `source.…`. Raises StepFailed when it is not there."""
    found = sorted(folder.glob("source.*"))
    if not found:
        raise StepFailed("source_missing", "no source.* in the work folder")
    return found[0]


def _valid(folder: Path, name: str) -> tuple[Issue, ...]:
    """Nothing, or StepFailed when the variant does not pass the validator once decoded."""
    errors = verify(folder / name, folder)
    if errors:
        raise StepFailed("variant_invalid", f"{errors[0].code} at {errors[0].pointer}", variant=name)
    return ()


def _proved(folder: Path, name: str, intended: tuple[str, ...]) -> tuple[Issue, ...]:
    """Valid, and with every feature of the source; losses meant as such become warnings."""
    _valid(folder, name)
    missing = _missing(folder, name, intended)
    if missing:
        raise StepFailed("variant_lost_features", json.dumps(missing), variant=name, lost=", ".join(missing))
    pointers = "animation_pointers" in _missing(folder, name, ()) and name == "web.glb"
    return (Issue("animation_pointers_dropped", "warning"),) if pointers else ()


def _missing(folder: Path, name: str, intended: tuple[str, ...]) -> dict[str, Any]:
    source, variant = folder / "plain.glb", folder / name
    limits = limits_for(source.stat().st_size)
    command = python_command("assets.model.features_job", source, variant, *intended)
    answer = ask(command, read=[source, variant], write=folder, limits=limits, code="features_failed")
    missing: dict[str, Any] = answer["lost"]
    return missing


_POSTERS = tuple(f"{picture.name}.webp" for picture in PICTURES)
_ALL = ("web.glb", *_POSTERS, "ar.glb", "model.usdz", "lod1.glb", "proxy.glb")

STEPS: tuple[Step, ...] = (
    Step("check", _check, inputs=(), outputs=("report.json", "plain.glb"), vital=True, stage="quick"),
    Step("web", _web, inputs=("plain.glb",), outputs=("web.glb",), vital=True, stage="quick"),
    Step("poster", _poster, inputs=("web.glb",), outputs=_POSTERS, stage="quick"),
    Step("ar", _ar, inputs=("plain.glb",), outputs=("ar.glb", "ar_plain.glb"), stage="quick"),
    Step("proxy", _proxy, inputs=("ar_plain.glb",), outputs=("proxy.glb",), stage="quick"),
    Step("lods", _lods, inputs=("plain.glb",), outputs=("lod1.glb",)),
    Step("usdz", _usdz, inputs=("ar_plain.glb",), outputs=("model.usdz",)),
    Step("manifest", _manifest, inputs=("report.json", "web.glb"), outputs=("manifest.json",), vital=True),
)
