"""Inside the sandbox: `python -m assets.documents.picture_job IN OUTDIR MAX_SIDE`."""

import io
import sys
import warnings
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms

from assets.documents.errors import DocumentRefused
from assets.documents.job_main import job_main

_QUALITY = 84


def rewrite(source: Path, out: Path) -> dict[str, Any]:
    """Width and height of the new file. Raises DocumentRefused."""
    side = int(sys.argv[3])
    Image.MAX_IMAGE_PIXELS = None  # the budget was checked on the header, before this process began
    try:
        with Image.open(source, formats=("JPEG", "PNG", "WEBP", "AVIF")) as image:
            image.draft("RGB", (side, side))
            picture = _upright(image, side)
            picture = _in_srgb(picture, image.info.get("icc_profile"))
            if sys.argv[4:]:
                width, height = map(int, sys.argv[4].split("x"))
                picture = _framed(picture, width, height)
            picture.save(out / "picture.webp", "WEBP", quality=_QUALITY, method=4, exif=b"", icc_profile=b"")
    except (OSError, ValueError, SyntaxError, TypeError) as error:
        raise DocumentRefused("picture_invalid") from error
    return {"width": picture.width, "height": picture.height}


def _upright(image: Image.Image, side: int) -> Image.Image:
    """Shrunk first, then turned: the turn copies."""
    has_alpha = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
    wanted = "RGBA" if has_alpha else "RGB"
    # `convert` to the same mode would copy: 160 MB at 40 million pixels
    plain = image if image.mode == wanted else image.convert(wanted)
    plain.load()  # what is broken breaks here; `thumbnail` leaves a small picture unread
    plain.thumbnail((side, side), Image.Resampling.LANCZOS, reducing_gap=3.0)
    return _turned(plain, _orientation(image))


def _orientation(image: Image.Image) -> int:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # broken EXIF is no reason to refuse a picture
        found = image.getexif().get(0x0112, 1)
    return found if found in range(1, 9) else 1


def _turned(picture: Image.Image, orientation: int) -> Image.Image:
    """As EXIF's orientation 1…8 says (CIPA DC-008, 4.6.4)."""
    move = Image.Transpose
    steps = {
        2: move.FLIP_LEFT_RIGHT,
        3: move.ROTATE_180,
        4: move.FLIP_TOP_BOTTOM,
        5: move.TRANSPOSE,
        6: move.ROTATE_270,
        7: move.TRANSVERSE,
        8: move.ROTATE_90,
    }
    return picture.transpose(steps[orientation]) if orientation in steps else picture


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Colours as a browser without profiles shows them; a broken profile is left out."""
    if not profile:
        return picture
    try:
        given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        moved = ImageCms.profileToProfile(picture, given, ImageCms.createProfile("sRGB"))
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture
    return moved or picture


def _framed(picture: Image.Image, width: int, height: int) -> Image.Image:
    """The whole picture in the middle of a frame; on what is left its outermost pixels go on."""
    share = min(width / picture.width, height / picture.height)
    inner = max(1, round(picture.width * share)), max(1, round(picture.height * share))
    small = picture.resize(inner, Image.Resampling.LANCZOS)
    left, top = (width - inner[0]) // 2, (height - inner[1]) // 2
    right, bottom = left + inner[0], top + inner[1]
    made = Image.new(small.mode, (width, height))
    made.paste(small, (left, top))
    edges = (
        ((left, top, left + 1, bottom), (0, top, left, bottom)),
        ((right - 1, top, right, bottom), (right, top, width, bottom)),
        ((0, top, width, top + 1), (0, 0, width, top)),
        ((0, bottom - 1, width, bottom), (0, bottom, width, height)),
    )
    for edge, (x, y, x1, y1) in edges:
        if x1 > x and y1 > y:
            made.paste(made.crop(edge).resize((x1 - x, y1 - y)), (x, y))
    return made


if __name__ == "__main__":
    job_main(rewrite)
