"""What every variant is held to: valid once decoded, and nothing lost in silence."""

import json
import tempfile
from pathlib import Path
from threading import Event
from typing import Any, Literal

from ..errors import StepFailed
from ..sandbox import Beside, ask, limits_for, python_command
from ..validate import verify

# Of a still model for the hall, everything may go but its look and whose work it is.
Intended = tuple[str, ...] | Literal["all"]
Lost = dict[str, Any]
_NEVER = ("copyright",)
_NAMED = 8


def valid(folder: Path, name: str) -> None:
    """Raise StepFailed when the variant does not pass the validator once decoded."""
    errors = verify(folder / name, folder)
    if errors:
        raise StepFailed("variant_invalid", f"{errors[0].code} at {errors[0].pointer}", variant=name)


def proved(folder: Path, name: str, intended: Intended) -> Lost:
    """What a valid variant lacks of `plain.glb`, all of it meant: {feature: names or number}.

    Raises StepFailed when it is not valid, or lost what it should have kept.
    """
    meant = () if intended == "all" else intended
    comparing = Beside(lambda stop: _compared(folder, name, meant, stop))
    try:
        valid(folder, name)
        answer = comparing.result()
    finally:
        comparing.give_up()
    gone = answer["lost"]
    wrong = gone if intended != "all" else {feature: gone[feature] for feature in gone if feature in _NEVER}
    if wrong:
        raise StepFailed("variant_lost_features", json.dumps(wrong), variant=name, lost=", ".join(wrong))
    if intended != "all":
        return answer["declared"]
    return {feature: _short(names) for feature, names in gone.items()}


def _short(gone: Any) -> Any:
    """Names while they are few, else how many: a still model loses every node's name."""
    return len(gone) if isinstance(gone, list) and len(gone) > _NAMED else gone


def _compared(folder: Path, name: str, intended: tuple[str, ...], stop: Event) -> dict[str, Lost]:
    source, variant = folder / "plain.glb", folder / name
    limits = limits_for(source.stat().st_size)
    command = python_command("assets.model.features_job", source, variant, *intended)
    with tempfile.TemporaryDirectory(prefix="maru-aside-") as aside:
        return ask(
            command,
            read=[source, variant],
            write=Path(aside),
            limits=limits,
            code="features_failed",
            stop=stop,
        )
