"""The report's words outside the web: the same Fluent files, read for one language."""

from collections.abc import Callable
from pathlib import Path

from fluent.runtime import FluentLocalization, FluentResourceLoader

LOCALES = Path(__file__).resolve().parents[2] / "frontend" / "locales"
# `report` has the report's own; the others the sentences for what the check and the steps found.
AREAS = ("report.ftl", "assets.ftl", "usdz.ftl")

Say = Callable[..., str]


def words(language: str, folder: Path = LOCALES) -> Say:
    """`say(message, **args)` in one language. Raises FileNotFoundError for one that is not there."""
    if not (folder / language).is_dir():
        raise FileNotFoundError(folder / language)
    loader = FluentResourceLoader(str(folder / "{locale}"))
    found = FluentLocalization([language], list(AREAS), loader, use_isolating=False)

    def say(message: str, /, **args: object) -> str:
        return str(found.format_value(message, args))

    return say
