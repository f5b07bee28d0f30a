"""The faces that drawn textures are set in: Pretendard from npm, else Noto CJK, else what Pillow brings."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

Face = ImageFont.FreeTypeFont | ImageFont.ImageFont

PRETENDARD = Path(__file__).resolve().parents[3] / "frontend/node_modules/pretendard/dist/public/static"
# Face 1 of Debian's collection is the Korean one.
SYSTEM = (
    ("/usr/share/fonts/opentype/noto/NotoSansCJK-{noto}.ttc", 1),
    ("/usr/share/fonts/noto-cjk/NotoSansCJK-{noto}.ttc", 1),
    ("/usr/share/fonts/truetype/nanum/NanumGothic.ttf", 0),
    ("/System/Library/Fonts/AppleSDGothicNeo.ttc", 0),
)
SERIF = (("/usr/share/fonts/opentype/noto/NotoSerifCJK-{noto}.ttc", 1),)


@lru_cache(maxsize=256)
def face(size: int, weight: str = "Bold", serif: bool = False) -> Face:
    """A face of `size` pixels; weight is one of Pretendard's names (Light, Regular, Bold, Black …)."""
    noto = "Bold" if weight in ("SemiBold", "Bold", "ExtraBold", "Black") else "Regular"
    own = [(str(PRETENDARD / f"Pretendard-{weight}.otf"), 0)]
    system = [(path.format(noto=noto), index) for path, index in SYSTEM]
    serifs = [(path.format(noto=noto), index) for path, index in SERIF] if serif else []
    for path, index in [*serifs, *own, *system]:
        if Path(path).is_file():
            return ImageFont.truetype(path, size, index=index)
    return ImageFont.load_default(size)
