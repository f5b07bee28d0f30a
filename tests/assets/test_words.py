"""Every code the pipeline can give has a sentence in both languages."""

import re
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource

from assets.optimize.result import MISSED, UNSEEN

ROOT = Path(__file__).resolve().parents[2]
LOCALES = ROOT / "frontend" / "locales"
KHRONOS = ROOT / "assets" / "node" / "node_modules" / "gltf-validator" / "ISSUES.md"
OURS = ("validate", "optimize", "pipeline", "sandbox", "model")
CODE = re.compile(
    r'(?:Issue|StepFailed)\(\s*"(\w+)"|\bcode="(\w+)"|^    code = "(\w+)"|"(repaired_\w+)"', re.MULTILINE
)
IN_NODE = re.compile(r"code: '(\w+)'")
FILES = ("assets", "documents", "usdz")


def codes() -> list[str]:
    """Codes as they stand in the sources."""
    folder = ROOT / "assets"
    python = [path for name in OURS for path in (folder / name).rglob("*.py")]
    python += [*folder.glob("*.py"), folder / "variants" / "glb.py", folder / "variants" / "proxy.py"]
    found = {code for path in python for groups in CODE.findall(path.read_text()) for code in groups if code}
    found |= {code for path in (folder / "node").glob("*.mjs") for code in IN_NODE.findall(path.read_text())}
    found |= {f"{step}_failed" for step in ("poster", "ar", "proxy", "lod1", "usdz", "views")}
    found |= {UNSEEN, *MISSED.values()}
    return sorted(found - {"assets_failed", "not_publishable"})


def bundle(language: str) -> FluentBundle:
    """All issue sentences of one language."""
    made = FluentBundle([language])
    for name in FILES:
        path = LOCALES / language / f"{name}.ftl"
        if path.exists():
            made.add_resource(FluentResource(path.read_text()))
    return made


@pytest.mark.parametrize("language", ["ko", "en"])
def test_each_code_has_a_sentence(language: str) -> None:
    sentences = bundle(language)

    missing = [code for code in codes() if not sentences.has_message(f"issue-{code.replace('_', '-')}")]

    assert len(codes()) > 40
    assert missing == []


@pytest.mark.parametrize("language", ["ko", "en"])
def test_sentences_take_their_figures(language: str) -> None:
    sentences = bundle(language)
    message = sentences.get_message("issue-image-too-large").value

    text, errors = sentences.format_pattern(message, {"width": 9400, "height": 9400, "limit": 8192})

    assert errors == []
    assert "9" in text


@pytest.mark.parametrize("language", ["ko", "en"])
def test_each_code_of_the_validator_has_a_sentence(language: str) -> None:
    if not KHRONOS.exists():
        pytest.skip("the validator is not installed in assets/node")
    sentences = bundle(language)
    named = re.findall(r"^\|([A-Z][A-Z_0-9]+)\|", KHRONOS.read_text(), re.MULTILINE)

    missing = [code for code in named if not sentences.has_message(f"issue-{code.replace('_', '-')}")]

    assert len(named) > 150
    assert missing == []


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_refusal_says_what_to_do(language: str) -> None:
    text = (LOCALES / language / "assets.ftl").read_text()
    sentences = re.findall(r"^issue-[\w-]+ = (.+)$", text, re.MULTILINE)

    assert all(sentence.endswith((".", ")", "!")) for sentence in sentences)
    assert all(len(sentence) >= 12 for sentence in sentences)


def test_both_languages_have_the_same_keys() -> None:
    keys = [
        set(re.findall(r"^(issue-[\w-]+) =", (LOCALES / language / "assets.ftl").read_text(), re.MULTILINE))
        for language in ("ko", "en")
    ]

    assert keys[0] == keys[1]
