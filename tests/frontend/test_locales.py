"""Words: the same messages in every language, nothing said that has no words, no error without a sentence."""

import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

import assets
import booths
import exhibition
from exhibition.kernel.errors import MaruError
from exhibition.web.errors import HTTP_CODES

ROOT = Path(__file__).resolve().parents[2]
FRONTEND = ROOT / "frontend"
LOCALES = FRONTEND / "locales"
LANGUAGES = sorted(folder.name for folder in LOCALES.iterdir() if folder.is_dir())
AREAS = sorted({file.name for language in LANGUAGES for file in (LOCALES / language).glob("*.ftl")})
# t("…"), say("…"), words.say(lang, "…"), data-l10n="…"
USES = re.compile(
    r"""(?<![\w.])t\(\s*["']([a-z][a-z0-9]*(?:-[a-z0-9]+)+)["']"""
    r"""|(?<!\w)say\((?:\s*(?:lang|language|language\(\)),)?\s*["']([a-z][a-z0-9]*(?:-[a-z0-9]+)+)["']"""
    r"""|data-l10n=["']([a-z][a-z0-9]*(?:-[a-z0-9]+)+)["']"""
)


def parsed(language: str, area: str) -> ast.Resource:
    """One area's messages."""
    file = LOCALES / language / area
    return FluentParser().parse(file.read_text() if file.exists() else "")


def messages(language: str, area: str) -> dict[str, ast.Message]:
    """Message by id."""
    return {entry.id.name: entry for entry in parsed(language, area).body if isinstance(entry, ast.Message)}


def everything(language: str) -> set[str]:
    """Every id of a language."""
    return {name for area in AREAS for name in messages(language, area)}


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_can_be_read(language: str, area: str) -> None:
    junk = [entry.content for entry in parsed(language, area).body if isinstance(entry, ast.Junk)]

    assert junk == []


@pytest.mark.parametrize("area", AREAS)
def test_an_area_says_the_same_things_in_every_language(area: str) -> None:
    keys = {language: set(messages(language, area)) for language in LANGUAGES}

    assert all(found == keys[LANGUAGES[0]] for found in keys.values()), {
        language: sorted(set.union(*keys.values()) - found) for language, found in keys.items()
    }


@pytest.mark.parametrize("area", AREAS)
def test_a_message_takes_the_same_parameters_in_every_language(area: str) -> None:
    one, *others = [{name: _parameters(m) for name, m in messages(lang, area).items()} for lang in LANGUAGES]

    for other in others:
        differing = {
            name: (one[name], other[name]) for name in one if name in other and one[name] != other[name]
        }
        assert differing == {}


def _parameters(message: ast.Message) -> set[str]:
    found: set[str] = set()
    waiting: list[object] = [message.value]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.VariableReference):
            found.add(node.id.name)
        elif isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, ast.BaseNode):
            waiting.extend(vars(node).values())
    return found


def test_no_id_is_given_twice() -> None:
    for language in LANGUAGES:
        counted = Counter(name for area in AREAS for name in messages(language, area))
        assert [name for name, count in counted.items() if count > 1] == []


def _sources() -> Iterator[Path]:
    yield from (FRONTEND / "templates").rglob("*.html")
    yield from (FRONTEND / "templates").rglob("*.txt")
    yield from (file for file in (FRONTEND / "src").rglob("*.ts"))
    for package in ("exhibition", "booths"):
        yield from (ROOT / package).rglob("*.py")


def test_everything_that_is_said_has_words() -> None:
    known = everything("en")
    missing = {
        f"{file.relative_to(ROOT)}: {name}"
        for file in _sources()
        for groups in USES.findall(file.read_text())
        for name in groups
        if name and name not in known
    }

    assert missing == set()


def _error_classes() -> set[type[MaruError]]:
    for package in (exhibition, booths, assets):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__") and ".migrations" not in module.name:
                importlib.import_module(module.name)
    found, waiting = set(), [MaruError]
    while waiting:
        kind = waiting.pop()
        found.add(kind)
        waiting += kind.__subclasses__()
    return {kind for kind in found if kind.__module__.split(".")[0] in ("exhibition", "booths", "assets")}


def test_every_error_has_a_sentence() -> None:
    codes = {kind.code for kind in _error_classes()} | set(HTTP_CODES.values())
    ids = {f"error-{code.replace('_', '-').replace('.', '-').lower()}" for code in codes}

    assert ids - everything("en") == set()
