"""A manifest as a person would ask about it: ready or not, how heavy, what was kept, what to do."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from ..model.report import SCHEMA
from .budgets import Budget, budgets
from .costs import Cost, costs
from .findings import Finding, Repair, findings, repairs
from .kept import Feature, Quality, features, quality
from .size import SizeVerdict, size_of

# In the order in which the report tells of them.
FILES = (
    "web", "web_webp", "phone", "phone_webp", "ar", "usdz",
    "lod0", "lod1", "lod2", "lod3", "proxy", "poster", "poster_small", "poster_wide",
)  # fmt: skip
VIEWS = 4


@dataclass(frozen=True)
class File:
    """One file that visitors get; `lost` names all that it declares as lost."""

    name: str
    bytes: int
    triangles: int | None
    textures: str | None
    quality: Quality
    lost: Mapping[str, Any]


@dataclass(frozen=True)
class View:
    """The original and the result from the same camera: entries of the manifest's pictures."""

    number: int
    before: Mapping[str, Any]
    after: Mapping[str, Any]


@dataclass(frozen=True)
class Summary:
    """`verdict`: `ready`, `attention`, `working` (files are still being made) or `refused`.

    `making` names the steps that have not ended; `outdated` says that an older pipeline made the files.
    """

    verdict: str
    outdated: bool
    making: tuple[str, ...]
    costs: tuple[Cost, ...]
    budgets: tuple[Budget, ...]
    size: SizeVerdict
    quality: Quality
    features: tuple[Feature, ...]
    repairs: tuple[Repair, ...]
    findings: tuple[Finding, ...]
    files: tuple[File, ...]
    views: tuple[View, ...]

    def to_json(self) -> dict[str, Any]:
        """As the API answers it; addresses of pictures are left to whoever serves them."""
        return asdict(self)


def summary(manifest: Mapping[str, Any], stated_mm: Sequence[float] | None = None) -> dict[str, Any]:
    """The summary of a finished build as JSON."""
    return summarize(manifest, stated_mm).to_json()


def summarize(
    manifest: Mapping[str, Any],
    stated_mm: Sequence[float] | None = None,
    *,
    making: Sequence[str] = (),
    placed: float = 1.0,
) -> Summary:
    """Read a manifest of any schema, or the report of a refused file.

    `stated_mm`: width, height, depth that the maker states. `placed`: a scale that the booth adds.
    """
    entries = manifest.get("variants") or []
    variants = {str(entry["name"]): entry for entry in entries if isinstance(entry, Mapping)}
    issues = [issue for issue in manifest.get("issues") or [] if isinstance(issue, Mapping)]
    size = size_of(manifest, stated_mm, placed)
    held = budgets(variants, size, making) if "web" in variants else ()
    told = findings(issues, manifest)
    return Summary(
        _verdict(held, told, making),
        "web" in variants and int(manifest.get("schema") or 1) < SCHEMA,
        tuple(making),
        costs(manifest, variants),
        held,
        size,
        quality(variants.get("web", {})),
        features(manifest, variants),
        repairs(issues, manifest),
        told,
        _files(variants),
        _views(manifest.get("pictures") or []),
    )


def _verdict(held: Sequence[Budget], told: Sequence[Finding], making: Sequence[str]) -> str:
    if any(finding.severity == "error" for finding in told):
        return "refused"
    if any(budget.state == "fail" for budget in held):
        return "attention"
    if making or not held:
        return "working"
    return "ready"


def _files(variants: Mapping[str, Mapping[str, Any]]) -> tuple[File, ...]:
    other = [name for name in variants if name not in FILES]
    return tuple(_file(name, variants[name]) for name in (*FILES, *other) if name in variants)


def _file(name: str, entry: Mapping[str, Any]) -> File:
    count = int(entry.get("triangles") or 0) or None
    return File(
        name,
        int(entry.get("bytes") or 0),
        count,
        entry.get("textures"),
        quality(entry),
        entry.get("lost") or {},
    )


def _views(pictures: Sequence[Mapping[str, Any]]) -> tuple[View, ...]:
    named = {str(picture.get("name", "")): picture for picture in pictures}
    pairs = [(n, named.get(f"view{n}_before"), named.get(f"view{n}_after")) for n in range(VIEWS)]
    return tuple(View(n + 1, before, after) for n, before, after in pairs if before and after)
