"""The step that searches: the smallest web variants that look the same."""

import hashlib
import shutil
import tempfile
from pathlib import Path

from ..errors import StepFailed
from ..model import Issue
from ..optimize import INTENDED, SEARCHED
from ..optimize.result import search
from ..validate import check
from .phone import fit_phones
from .proof import Lost, proved
from .run import Made, Options, StepResult, source_in


def search_step(folder: Path, options: Options) -> Made:
    """Search the web variants, bring the phone's within its limits, and prove that nothing was lost."""
    before = StepResult.read(folder, "check")
    if before and before.figures.get("reduced"):
        _unpack_whole(folder, options)
    made = search(folder, options.renderer)
    phones = fit_phones(folder, made.files, options.renderer)
    shown: dict[bytes, Lost] = {}  # of each file that is one: a phone's is often the desktop's
    files = {}
    for name, figures in {**made.files, **phones.files}.items():
        mark = hashlib.sha256((folder / SEARCHED[name]).read_bytes()).digest()
        if mark not in shown:
            shown[mark] = proved(folder, SEARCHED[name], INTENDED)
        files[name] = {**figures, "lost": shown[mark]}
    return {"files": files}, (*(Issue(code, "warning") for code in made.warnings), *phones.issues)


def _unpack_whole(folder: Path, options: Options) -> None:
    """Make plain.glb once more, its pictures as large as they came: this step has the time for it."""
    with tempfile.TemporaryDirectory(prefix="maru-whole-") as name:
        checked = check(source_in(folder), Path(name), scale=options.scale, whole=True)
        if checked.plain is None:
            raise StepFailed("source_changed", "what was fit to be shown is not any more")
        shutil.copyfile(checked.plain, folder / "plain.glb")
