"""The steps, in order. Each reads and writes named files in the work folder, and nothing else."""

import json
from importlib import import_module
from pathlib import Path

from ..model import Issue
from ..optimize import INTENDED, SEARCHED, build_web
from ..validate import check
from ..variants import AR_INTENDED, LEVELS, PICTURES, ar, lods, proxy
from ..variants.ktx2 import ktx2
from ..variants.usdz import build_usdz
from .ahead import Ahead, taken
from .manifest import SIDES, VIEWS, write_manifest
from .proof import proved
from .run import Made, Options, Step, StepResult, record_name, source_in


def _check(folder: Path, options: Options) -> Made:
    with Ahead(folder) as ahead:
        checked = check(source_in(folder), folder, scale=options.scale, likely=ahead.begin)
        if checked.plain:
            ahead.keep()
    (folder / "report.json").write_text(json.dumps(checked.report.to_json()))
    figures = {"publishable": checked.report.publishable, "scale": options.scale, "reduced": checked.reduced}
    return figures, ()


def _web(folder: Path, options: Options) -> Made:
    figures = taken(folder) or build_web(folder / "plain.glb", folder / "web.glb")
    return {**figures, "lost": proved(folder, "web.glb", INTENDED)}, ()


def _poster(folder: Path, options: Options) -> Made:
    if options.renderer is None or not options.renderer.available:
        return {}, (Issue("poster_pending", "info"),)
    options.renderer.render(folder / "web.glb", folder)
    return {}, ()


def _views(folder: Path, options: Options) -> Made:
    """Nobody is told that they are missing: pages then simply show none."""
    if options.renderer is not None and options.renderer.available:
        options.renderer.look_around(folder / "web.glb", folder)
    return {}, ()


def _ar(folder: Path, options: Options) -> Made:
    figures = ar(folder / "plain.glb", folder / "ar.glb", folder / "ar_plain.glb")
    return {**figures, "lost": proved(folder, "ar.glb", AR_INTENDED)}, ()


def _proxy(folder: Path, options: Options) -> Made:
    figures = proxy(folder / "ar_plain.glb", folder / "proxy.glb")
    return {**figures, "lost": proved(folder, "proxy.glb", "all")}, ()


def _lods(folder: Path, options: Options) -> Made:
    made = lods(folder / "plain.glb", folder)
    files = {
        level: {**figures, "lost": proved(folder, f"{level}.glb", "all")} for level, figures in made.items()
    }
    return {"files": files}, ()


def _usdz(folder: Path, options: Options) -> Made:
    made = build_usdz(folder / "ar_plain.glb", folder / "model.usdz")
    before = StepResult.read(folder, "ar")
    lost = {**(before.figures.get("lost", {}) if before else {}), **made.lost}
    figures = {"triangles": made.triangles, "lost": lost, "animation": made.animation}
    return figures, tuple(Issue(code, "warning") for code in made.warnings)


def _search(folder: Path, options: Options) -> Made:
    """Its numerics are loaded with the first search; a web process only names the steps."""
    found: Made = import_module(".searching", __package__).search_step(folder, options)
    return found


def _ktx2(folder: Path, options: Options) -> Made:
    files, issues = {}, list[Issue]()
    for level in (name for name in LEVELS if (folder / f"{name}.glb").exists()):
        target = f"{level}_ktx2.glb"
        figures, found = ktx2(folder / f"{level}.glb", folder / target)
        issues += found
        if figures:
            files[f"{level}_ktx2"] = {**figures, "lost": proved(folder, target, "all")}
    return {"files": files}, tuple(issues)


def _manifest(folder: Path, options: Options) -> Made:
    write_manifest(folder, source_in(folder), [step.name for step in STEPS])
    return {}, ()


_POSTERS = tuple(f"{picture.name}.webp" for picture in PICTURES)
_LODS = tuple(f"{level}.glb" for level in LEVELS)
_KTX2 = tuple(f"{level}_ktx2.glb" for level in LEVELS)

STEPS: tuple[Step, ...] = (
    Step("check", _check, inputs=(), outputs=("report.json", "plain.glb"), vital=True, stage="first"),
    Step("web", _web, inputs=("plain.glb",), outputs=("web.glb",), vital=True, stage="first"),
    Step("poster", _poster, inputs=("web.glb",), outputs=_POSTERS, stage="quick"),
    Step("ar", _ar, inputs=("plain.glb",), outputs=("ar.glb", "ar_plain.glb"), stage="quick"),
    Step("proxy", _proxy, inputs=("plain.glb", "ar_plain.glb"), outputs=("proxy.glb",), stage="quick"),
    Step("lods", _lods, inputs=("plain.glb",), outputs=_LODS),
    Step("usdz", _usdz, inputs=("ar_plain.glb", record_name("ar")), outputs=("model.usdz",)),
    Step("views", _views, inputs=("web.glb",), outputs=SIDES),
    Step(
        "search",
        _search,
        inputs=("plain.glb", record_name("check")),
        outputs=(*SEARCHED.values(), *VIEWS),
        stage="refine",
    ),
    Step("ktx2", _ktx2, inputs=("plain.glb", *_LODS), outputs=_KTX2, stage="refine"),
    Step("manifest", _manifest, inputs=("report.json", "web.glb"), outputs=("manifest.json",), vital=True),
)
