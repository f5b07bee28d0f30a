"""The sandboxed jobs of a check. They share one work folder and one allowance of CPU time."""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

from ..errors import StepFailed
from ..model import Issue
from ..sandbox import Limits, Meter, ask, heap_mb, limits_for, node_command, python_command
from . import khronos

_UNPACKED_MB = 1100
_PLACES = 200  # findings whose place in the model is named


class Jobs:
    """What is done to one upload in `folder`. All raise StepFailed, and MachineBusy.

    `aside` is for those that run beside others: each owns the folder that it may write in while it runs, and
    what another one reads may not change meanwhile.
    """

    def __init__(self, folder: Path, aside: Path) -> None:
        self.folder, self._quiet, self._apart = folder, aside / "quiet", aside / "apart"
        self._quiet.mkdir()
        self._apart.mkdir()
        self._meter = Meter()

    def gate(self, source: Path) -> dict[str, Any]:
        """Every budget, before any parser."""
        limits = replace(limits_for(source.stat().st_size), fsize_mb=_UNPACKED_MB)
        command = python_command("assets.validate.gate_job", source, self.folder)
        found = self._ask(command, [], limits, "step_failed")
        self._only_ours(found)
        return found

    def _only_ours(self, gate: dict[str, Any]) -> None:
        """The gate ran on hostile bytes: what it names must lie in the work folder."""
        if not gate["safe"] and not gate.get("ask"):
            return
        paths = [gate["model"], *gate["files"].values(), *filter(None, [gate["input"]])]
        if not all(Path(path).resolve().is_relative_to(self.folder) for path in paths):
            raise StepFailed("not_gltf", "the gate named a file that is not part of the upload")

    def validated(
        self, model: Path, kind: str = "glb", files: Mapping[str, str] | None = None
    ) -> list[Issue]:
        """What the validator says."""
        return khronos.validate(model, kind, files or {}, self._quiet, self._meter)

    def plain(self, model: Path, side: int, stop: Event | None = None) -> dict[str, Any]:
        """Write the model without Draco, meshopt and KTX2 to `path`; gives {path, issues, left_out}."""
        limits = limits_for(model.stat().st_size, work=6)
        made, target = self._apart / "decoded.glb", self.folder / "decoded.glb"
        command = node_command("decode.mjs", model, made, str(side), heap_mb=heap_mb(limits))
        answer = self._ask(command, [model], limits, "decode_failed", write=self._apart, stop=stop)
        shutil.move(made, target)
        return {**answer, "path": target}

    def mended(self, model: Path, target: Path) -> dict[str, int]:
        """Write `target` when something could be repaired; gives how much each repair changed."""
        command = python_command("assets.validate.repair_job", model, target)
        limits = limits_for(model.stat().st_size)
        found: dict[str, int] = self._ask(command, [model], limits, "repair_failed")["repaired"]
        return found

    def scaled(self, model: Path, scale: float) -> Path:
        """The model larger or smaller."""
        target = self.folder / "scaled.glb"
        command = python_command("assets.model.scale_job", model, target, repr(scale))
        self._ask(command, [model], limits_for(model.stat().st_size), "scale_failed")
        return target

    def measured(self, model: Path, pointers: Sequence[str] = ()) -> dict[str, Any]:
        """Figures and findings of what is drawn, and where in the model these `pointers` lead."""
        command = python_command("assets.validate.analyse_job", model, *pointers[:_PLACES])
        limits = limits_for(model.stat().st_size, work=2)
        return self._ask(command, [model], limits, "analysis_failed", write=self._quiet)

    def _ask(
        self,
        command: Sequence[str],
        read: list[Path],
        limits: Limits,
        code: str,
        *,
        write: Path | None = None,
        stop: Event | None = None,
    ) -> dict[str, Any]:
        into, meter = write or self.folder, self._meter
        return ask(command, read=read, write=into, limits=limits, code=code, meter=meter, stop=stop)
