"""Pictures of people's companies and products: decoded in the sandbox, written anew as WebP."""

from dataclasses import dataclass
from pathlib import Path

from assets.documents.errors import DocumentRefused
from assets.documents.jobs import check_size, run_job
from assets.documents.picture_header import PictureHeader, read_header
from assets.model import Issue

MAX_BYTES = 25 << 20
MAX_SIDE = 2048
# What the sandbox's 440 MB hold. JPEG decodes at a fraction of its size; the others whole, and WebP and
# AVIF keep several copies (measured: WebP 12 to 16 bytes a pixel, AVIF 10, PNG 8).
MAX_PIXELS = {"jpeg": 64_000_000, "png": 40_000_000, "webp": 24_000_000, "avif": 32_000_000}


@dataclass(frozen=True)
class PictureReport:
    """The new file and its size in pixels; `path` is None when an issue is an error."""

    path: Path | None
    width: int = 0
    height: int = 0
    issues: tuple[Issue, ...] = ()

    @property
    def ok(self) -> bool:
        return self.path is not None


def clean_picture(
    path: Path, out: Path, *, max_side: int = MAX_SIDE, frame: tuple[int, int] | None = None
) -> PictureReport:
    """Write `picture.webp` into the folder `out`: upright, sRGB, no metadata, sides ≤ `max_side` px.

    In a `frame` (width, height in px) it stands whole in the middle, and its outermost pixels fill the rest.
    Takes JPEG, PNG, WebP and AVIF; of an animation the first frame. Never raises for a bad file: the
    report's issues say why (`picture_…`, `document_too_complex`).
    """
    try:
        _check_header(path)
        framed = [] if frame is None else [f"{frame[0]}x{frame[1]}"]
        answer = run_job("picture_job", path, out, str(max_side), *framed)
    except DocumentRefused as refused:
        return PictureReport(None, issues=(refused.issue(),))
    return PictureReport(out / "picture.webp", answer["width"], answer["height"])


def _check_header(path: Path) -> PictureHeader:
    check_size(path, MAX_BYTES, "picture_empty", "picture_too_large")
    header = read_header(path.read_bytes())
    if header is None:
        raise DocumentRefused("picture_invalid")
    limit = MAX_PIXELS[header.kind]
    if header.width * header.height > limit:
        raise DocumentRefused("picture_too_many_pixels", limit_mp=limit // 1_000_000)
    return header
