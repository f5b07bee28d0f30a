"""Two files of one model set side by side: what the second lost, and how different it looks."""

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from .model import Report, Stats
from .optimize.quality import FLIP_BOUND, PSNR_BOUND, Difference, Reference
from .optimize.workshop import Workshop
from .pipeline.build import NotPublishable
from .sandbox import ask, limits_for, python_command
from .validate import check
from .variants import PosterRenderer

Progress = Callable[[str, float], None]
_FIGURES = ("bytes", "triangles", "vertices", "draw_calls", "materials", "textures", "texture_bytes_gpu")


@dataclass(frozen=True)
class Comparison:
    """`lost` names the features that the second file lacks; `pictures` how each view differs, worst first.

    Without a Chromium there are no pictures.
    """

    before: Stats
    after: Stats
    lost: Mapping[str, Any]
    pictures: tuple[Difference, ...]

    @property
    def alike(self) -> bool:
        """Whether nothing is lost and every picture keeps FLIP 0.05 and 35 dB."""
        return not self.lost and all(p.flip <= FLIP_BOUND and p.psnr >= PSNR_BOUND for p in self.pictures)

    def to_json(self) -> dict[str, Any]:
        """As the command line prints it."""
        return {**asdict(self), "alike": self.alike}

    def to_text(self) -> str:
        """A table and a list for a terminal."""
        before, after = asdict(self.before), asdict(self.after)
        lines = [f"{name:18} {before[name]:>14,} → {after[name]:>14,}" for name in _FIGURES]
        lines += [f"lost {name}: {gone}" for name, gone in self.lost.items()]
        lines += [f"{p.name:12} FLIP {p.flip:.4f}  {p.psnr:5.1f} dB" for p in self.pictures]
        return "\n".join([*lines, "alike" if self.alike else "not alike"])


def compare(
    before: Path,
    after: Path,
    progress: Progress = lambda step, share: None,
    renderer: PosterRenderer | None = None,
) -> Comparison:
    """Compare two files. Neither is drawn as it came: a browser sees pictures encoded anew only.

    Raises NotPublishable for a file that is not fit, StepFailed, FileNotFoundError.
    """
    with tempfile.TemporaryDirectory(prefix="maru-diff-") as name:
        first, second = Path(name).resolve() / "before", Path(name).resolve() / "after"
        progress("check", 0.0)
        stats = [_checked(path, folder) for path, folder in ((before, first), (after, second))]
        progress("features", 0.3)
        lost = _lost(first / "plain.glb", second / "plain.glb", Path(name).resolve())
        progress("pictures", 0.4)
        pictures: tuple[Difference, ...] = ()
        if renderer is not None:
            pictures = _pictures(first, second, renderer)
        else:
            with PosterRenderer() as own:
                pictures = _pictures(first, second, own)
        progress("done", 1.0)
    return Comparison(stats[0], stats[1], lost, pictures)


def _checked(path: Path, folder: Path) -> Stats:
    folder.mkdir()
    report: Report = check(path, folder).report
    if not report.publishable:
        raise NotPublishable(report)
    return report.stats


def _lost(before: Path, after: Path, folder: Path) -> dict[str, Any]:
    limits = limits_for(before.stat().st_size)
    command = python_command("assets.model.features_job", before, after)
    answer = ask(command, read=[before, after], write=folder, limits=limits, code="features_failed")
    lost: dict[str, Any] = answer["lost"]
    return lost


def _pictures(first: Path, second: Path, renderer: PosterRenderer) -> tuple[Difference, ...]:
    if not renderer.available:
        return ()
    drawn = [_reference(folder) for folder in (first, second)]
    with renderer.comparing():
        reference = Reference(first, renderer.shoot(drawn[0], first, None))
        renderer.shoot(drawn[1], second, reference.shots)
    return tuple(reference.differences(second, reference.shots))


def _reference(folder: Path) -> Path:
    with Workshop(folder / "plain.glb", folder) as shop:
        return shop.reference("reference.glb")
