"""Short links to booths, for QR codes at the physical stand."""

import base64
import binascii
from collections.abc import Mapping
from io import BytesIO
from uuid import UUID

import segno

# Longer names would make codes that no phone reads off a screen.
FINISH_MOST = 80


def code_of(booth_id: UUID) -> str:
    """The booth's code: its id in base32, 26 letters and digits."""
    return base64.b32encode(booth_id.bytes).decode().rstrip("=").lower()


def booth_id_of(code: str) -> UUID | None:
    """The id in a code, in capitals or not; None when it is no code."""
    try:
        found = base64.b32decode(f"{code.upper()}======")
    except (binascii.Error, ValueError):
        return None
    return UUID(bytes=found) if len(found) == 16 else None


def shown_of(query: Mapping[str, str]) -> dict[str, str]:
    """What a query names to be shown in AR: a model by its id, in a finish. Anything else is left out."""
    try:
        model = UUID(query.get("model", ""))
    except ValueError:
        return {}
    finish = query.get("finish", "")
    return {"model": str(model), **({"finish": finish} if 0 < len(finish) <= FINISH_MOST else {})}


def qr_markup(url: str) -> str:
    """The QR code as inline SVG, which scales to its box. Level M: a scratch on the sign is forgiven."""
    markup: str = segno.make(url, error="m").svg_inline(
        border=2, omitsize=True, svgclass="qr", lineclass=None
    )
    return markup


def qr_file(url: str, kind: str) -> bytes:
    """The QR code as a file to print: `svg`, or `png` at about 1,000 pixels."""
    out = BytesIO()
    code = segno.make(url, error="m")
    scale = 1 if kind == "svg" else max(1, 1000 // (code.symbol_size()[0]))
    code.save(out, kind=kind, scale=scale, border=4)
    return out.getvalue()
