"""Where a model's pipeline is, told step by step."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from assets.pipeline import STEPS
from booths.showroom.models import REFUSED, Model
from booths.showroom.service import variant

VERIFY, PUBLISH = "verify", "publish"
STEP_NAMES: Sequence[str] = (VERIFY, *(step.name for step in STEPS if step.name != "manifest"), PUBLISH)


def progress_of(
    model: Model,
    sentence: Callable[[str, Mapping[str, object]], str],
    address: Callable[[str], str] = lambda key: "",
) -> dict[str, Any]:
    """The state of each step; `sentence` puts an error code into words, `address` gives a stored file's."""
    message = sentence(model.error, dict(model.report.get("params", {}))) if model.error else None
    poster = variant(model, "poster")
    return {
        "id": str(model.id),
        "state": model.state,
        "step": model.step,
        "progress": round(model.progress, 3),
        "steps": [{"name": name, "state": _state(model, name)} for name in STEP_NAMES],
        "error": model.error,
        "message": message,
        "poster": address(poster["key"]) if poster else "",
        "report_url": f"/studio/models/{model.id}",
    }


def _state(model: Model, name: str) -> str:
    if model.progress >= 1:
        return "done"
    if model.step not in STEP_NAMES:
        return "waiting"
    here, at = STEP_NAMES.index(model.step), STEP_NAMES.index(name)
    if at < here:
        return "done"
    if at > here:
        return "waiting"
    return "failed" if model.state == REFUSED or model.error else "running"
