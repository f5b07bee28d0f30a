"""A PDF of full-page pictures with their words as invisible text, so that one can search and copy them."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

from booths.demo.modelling.canvas import Canvas

# A4 in points, and in pixels at 150 dpi.
POINTS = (595.28, 841.89)
PIXELS = (1240, 1754)
QUALITY = 80
# A CID font that every reader knows by name; nothing is embedded, as the text is never painted.
FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/HYSMyeongJo-Medium/Encoding/UniKS-UCS2-H/DescendantFonts[4 0 R]>>",
    b"<</Type/Font/Subtype/CIDFontType0/BaseFont/HYSMyeongJo-Medium"
    b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Korea1)/Supplement 1>>/FontDescriptor 5 0 R>>",
    b"<</Type/FontDescriptor/FontName/HYSMyeongJo-Medium/Flags 6/FontBBox[0 -120 1000 880]"
    b"/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 60>>",
)


@dataclass
class Page(Canvas):
    """A page being drawn; `say` draws words and remembers them for the text layer."""

    words: list[tuple[float, float, float, str]] = field(default_factory=list)

    def __init__(self, background: str) -> None:
        super().__init__(*PIXELS, background, sharp=1)
        self.words = []

    def say(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        fill: str = "#222222",
        weight: str = "Regular",
        anchor: str = "lm",
        fit: float = 0,
    ) -> None:
        """A line of words, painted and searchable."""
        self.text(x, y, words, size, fill, weight, anchor, fit=fit)
        self.words.append((x, y, size, words))


def write(title: str, pages: list[Page]) -> bytes:
    """The PDF's bytes; no dates and no identifiers, so the same pages give the same bytes."""
    objects = [b"", b"", *FONT]
    kids = []
    for page in pages:
        picture = io.BytesIO()
        page.image().save(picture, "JPEG", quality=QUALITY)
        first = len(objects) + 1
        head = f"<</Type/XObject/Subtype/Image/Width {PIXELS[0]}/Height {PIXELS[1]}/ColorSpace/DeviceRGB"
        objects.append(_stream(f"{head}/BitsPerComponent 8/Filter/DCTDecode", picture.getvalue()))
        objects.append(_stream("<<", _content(page)))
        box = f"/MediaBox[0 0 {POINTS[0]} {POINTS[1]}]"
        used = f"/Resources<</XObject<</P {first} 0 R>>/Font<</F 3 0 R>>>>"
        objects.append(f"<</Type/Page/Parent 2 0 R{box}{used}/Contents {first + 1} 0 R>>".encode())
        kids.append(f"{first + 2} 0 R")
    objects[0] = b"<</Type/Catalog/Pages 2 0 R/Lang(ko)/ViewerPreferences<</DisplayDocTitle true>>>>"
    objects[1] = f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(kids)}]>>".encode()
    objects.append(b"<</Title<feff" + title.encode("utf-16-be").hex().encode() + b">/Producer(Maru)>>")
    return _joined(objects)


def _stream(head: str, data: bytes) -> bytes:
    return f"{head}/Length {len(data)}>>\nstream\n".encode() + data + b"\nendstream"


def _content(page: Page) -> bytes:
    scale = POINTS[0] / PIXELS[0]
    lines = [f"q {POINTS[0]} 0 0 {POINTS[1]} 0 0 cm /P Do Q BT 3 Tr"]
    for x, y, size, words in page.words:
        code = words.encode("utf-16-be").hex()
        low = POINTS[1] - (y + size * 0.35) * scale
        lines.append(f"/F {size * scale:.2f} Tf 1 0 0 1 {x * scale:.2f} {low:.2f} Tm <{code}> Tj")
    return "\n".join([*lines, "ET"]).encode()


def _joined(objects: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += "".join(f"{offset:010d} 00000 n \n" for offset in offsets).encode()
    trailer = f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R/Info {len(objects)} 0 R>>\n"
    return bytes(out + f"{trailer}startxref\n{start}\n%%EOF\n".encode())
