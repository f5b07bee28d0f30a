"""What the pipeline says about a model and what it made of it. All of it turns to JSON and back."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

# Raised when a manifest of an older one should be built anew.
SCHEMA = 2
Severity = Literal["error", "warning", "info"]
# These leave a file safe and valid, yet there is nothing that a visitor could be shown.
UNSHOWABLE = frozenset(
    {"nothing_to_show", "data_missing", "extension_required_unknown", "size_impossible", "points_crowded"}
)


@dataclass(frozen=True)
class Issue:
    """One finding. `code` is stable: our own are snake_case, the Khronos validator's are kept in capitals.

    `pointer` is a JSON pointer into the glTF, or an entry's name in a zip; `message` is for developers,
    the sentence people read comes from `locales/` by `code` and `params`.
    """

    code: str
    severity: Severity = "error"
    pointer: str = ""
    message: str = ""
    params: Mapping[str, str | int | float] = field(default_factory=dict)


def _nowhere() -> dict[str, list[float]]:
    return {"min": [0.0, 0.0, 0.0], "max": [0.0, 0.0, 0.0]}


@dataclass(frozen=True)
class Stats:
    """Figures of a model as it is drawn: in world space, instances expanded, metres and millimetres."""

    bytes: int = 0
    nodes: int = 0
    meshes: int = 0
    materials: int = 0
    textures: int = 0
    animations: int = 0
    skins: int = 0
    morph_targets: int = 0
    variants: int = 0
    triangles: int = 0
    vertices: int = 0
    draw_calls: int = 0
    texture_bytes_gpu: int = 0
    degenerate_triangles: int = 0
    bounds_m: Mapping[str, list[float]] = field(default_factory=_nowhere)
    size_mm: list[float] = field(default_factory=lambda: [0.0, 0.0, 0.0])
    extensions_used: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Report:
    """The verdict on one upload: `ok` safe and valid, `publishable` also something to show.

    `images` are the SHA-256 of its pictures' bytes; `places` name what issues' pointers mean.
    """

    issues: tuple[Issue, ...] = ()
    stats: Stats = Stats()
    images: tuple[str, ...] = ()
    places: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        return not any(issue.severity == "error" for issue in self.issues)

    @property
    def publishable(self) -> bool:
        return self.ok and self.stats.triangles > 0 and not any(i.code in UNSHOWABLE for i in self.issues)

    def to_json(self) -> dict[str, Any]:
        """As the CLI prints it."""
        issues = [asdict(issue) for issue in self.issues]
        verdict = {"ok": self.ok, "publishable": self.publishable}
        return {
            **verdict,
            "issues": issues,
            "stats": asdict(self.stats),
            "images": list(self.images),
            "places": dict(self.places),
        }

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> "Report":
        issues, stats = issues_from(data["issues"]), Stats(**data["stats"])
        return Report(issues, stats, tuple(data.get("images", ())), data.get("places", {}))


def issues_from(rows: Iterable[Mapping[str, Any]]) -> tuple[Issue, ...]:
    """Issues from their JSON."""
    return tuple(Issue(**row) for row in rows)


@dataclass(frozen=True)
class Variant:
    """One file built for one use. `texture_bytes_gpu` counts what the textures take once decoded.

    `tier`: the devices it is for. `textures`: how they are encoded; `texture_side`: the longest side, px.
    `quality`: what was measured against the original, {flip, psnr (dB), pictures}. `lost`: features of the
    source that this use cannot carry, by name.
    """

    name: str
    path: str
    bytes: int
    sha256: str
    media_type: str
    triangles: int = 0
    draw_calls: int = 0
    texture_bytes_gpu: int = 0
    width: int | None = None
    height: int | None = None
    texture_side: int | None = None
    tier: str | None = None
    textures: str | None = None
    quality: Mapping[str, float] | None = None
    lost: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Without what there is none of."""
        return {key: value for key, value in asdict(self).items() if value is not None}


@dataclass(frozen=True)
class Picture:
    """A picture for the report: the original or the result from one side."""

    name: str
    path: str
    bytes: int
    sha256: str
    media_type: str


@dataclass(frozen=True)
class Manifest:
    """Everything built from one source. `nodes`: a source node's index → its name, and its index in `web`.

    `scale`: metres in one unit of the source, which its sizes here have in them already.
    """

    source: Mapping[str, str | int]
    report: Report
    variants: tuple[Variant, ...]
    timings: Mapping[str, float]
    nodes: Mapping[str, Mapping[str, Any]]
    scale: float = 1.0
    pictures: tuple[Picture, ...] = ()
    schema: int = SCHEMA

    def to_json(self) -> dict[str, Any]:
        """As `manifest.json` holds it."""
        stats = self.report.stats
        return {
            "schema": self.schema,
            "source": dict(self.source),
            "size_mm": stats.size_mm,
            "size": {"file_mm": [side / self.scale for side in stats.size_mm], "scale": self.scale},
            "bounds_m": dict(stats.bounds_m),
            "stats": asdict(stats),
            "variants": [variant.to_json() for variant in self.variants],
            "pictures": [asdict(picture) for picture in self.pictures],
            "issues": [asdict(issue) for issue in self.report.issues],
            "places": dict(self.report.places),
            "repairs": [asdict(issue) for issue in self.report.issues if issue.code.startswith("repaired_")],
            "timings": dict(self.timings),
            "nodes": dict(self.nodes),
        }
