"""A small hall to walk in: its document, the files it names, and the page around the island."""

import hashlib
import io
import json
import struct
from collections.abc import Iterator
from html import escape
from typing import Any

from PIL import Image, ImageDraw

from tests.frontend.build import Build
from tests.frontend.hall_models import PRODUCTS, STRUCTURES, detailed, proxy
from tests.frontend.site import Site

SCENE = "/api/halls/sample/scene"
DETAILS = "/api/halls/sample/scene/details"

ACCENTS = {
    "beauty": ("뷰티관", "Beauty hall"),
    "food": ("식품관", "Food hall"),
    "machinery": ("기계관", "Machinery hall"),
    "ict": ("정보통신관", "ICT hall"),
    "health": ("건강관", "Health hall"),
    "home": ("생활관", "Home hall"),
    "fashion": ("패션관", "Fashion hall"),
    "mobility": ("모빌리티관", "Mobility hall"),
}
TINTS = ("#b8566d", "#41708f", "#5f8f6e", "#c58b3a", "#6b5aa5", "#2f7f86", "#9b4b35")
NAMES = [
    ("설화랩", "Seolhwa Lab"),
    ("온결", "Ongyeol"),
    ("다온코스메틱", "Daon Cosmetics"),
    ("한빛정밀", "Hanbit Precision"),
    ("미르바이오", "Mir Bio"),
    ("은하수", "Eunhasu"),
    ("솔빛", "Solbit"),
    ("가온누리", "Gaon Nuri"),
    ("청담화학연구소 글로벌사업본부", "Cheongdam Chemical Research Institute Global Business Division"),
    ("라온", "Raon"),
    ("해솔", "Haesol"),
    ("비단결", "Bidangyeol"),
    ("늘봄", "Neulbom"),
    ("달항아리", "Dalhangari"),
    ("새벽이슬", "Saebyeok"),
    ("마루공방", "Maru Atelier"),
    ("여울", "Yeoul"),
    ("아라", "Ara"),
    ("우리꽃", "Woori Flower"),
    ("하람", "Haram"),
    ("중국 华美科技", "Huamei 华美科技"),
    ("日本の香り", "Nihon no Kaori"),
]
EMPTY = {"B-04", "E-04"}
CLOSED = "F-04"
BARE = {"A-04", "E-03"}
BROKEN = "D-04"


class World:
    """Files by address, and the hall document that names them."""

    def __init__(self, accent: str = "beauty", event: bool = False) -> None:
        self.files: dict[str, tuple[str, bytes]] = {}
        self.accent = accent
        self.details: dict[str, Any] = {"schema": 2, "booths": {}, "models": {}}
        self.scene = self.document(event)

    def publish(self, data: bytes, media: str, suffix: str) -> str:
        """Store under the content's hash; returns the address."""
        url = f"/o/{hashlib.sha256(data).hexdigest()}.{suffix}"
        self.files[url] = (media, data)
        return url

    def model(self, data: bytes) -> dict[str, Any]:
        """A file entry of the hall document."""
        return {
            "url": self.publish(data, "model/gltf-binary", "glb"),
            "bytes": len(data),
            "triangles": triangles(data),
        }

    def document(self, event: bool) -> dict[str, Any]:
        """24 stands in six rows, a plaza, gates, furniture."""
        stands = list(all_stands())
        ko, en = ACCENTS[self.accent]
        fair = {
            "slug": "fair",
            "title": {"ko": "2026 서울 박람회", "en": "Seoul Fair 2026"},
            "closes_at": "2026-12-01T00:00:00Z",
        }
        occupied = [s for s in stands if s["number"] not in EMPTY]
        return {
            "schema": 2,
            "hall": {
                "slug": self.accent,
                "title": {"ko": ko, "en": en},
                "summary": {"en": ""},
                "accent": self.accent,
            },
            "plan": plan(stands, self.accent),
            "packs": [],
            "details": {"url": f"{DETAILS}?v=1"},
            "booths": [self.booth(i, s["number"]) for i, s in enumerate(occupied)],
            "event": fair if event else None,
        }

    def booth(self, i: int, number: str) -> dict[str, Any]:
        """A booth with a structure and a product, except where the test wants less."""
        ko, en = NAMES[i % len(NAMES)]
        self.details["booths"][f"booth-{i}"] = {
            "tagline": {"ko": "매일 쓰는 것을 조금 더 아름답게", "en": "Everyday things, made with care"},
            "poster": self.poster(TINTS[i % len(TINTS)]),
        }
        return {
            "slug": f"booth-{i}",
            "stand": number,
            "title": {"ko": f"{ko} 전시 부스", "en": f"{en} booth"},
            "company": {"ko": ko, "en": en},
            "url": f"/halls/{self.accent}/booths/booth-{i}",
            "open": number != CLOSED,
            "items": self.items(i, number),
        }

    def items(self, i: int, number: str) -> list[dict[str, Any]]:
        tint = TINTS[i % len(TINTS)]
        structure = STRUCTURES[i % len(STRUCTURES)](tint)
        product = PRODUCTS[i % len(PRODUCTS)](tint)
        made = [("product", product, [0.6, 0.9, 0.3])]
        if number not in BARE:
            made.insert(0, ("structure", structure, [0, 0, 0]))
        items = []
        for kind, parts, position in made:
            files = {
                "proxy": self.model(proxy(parts)),
                "lod3": self.model(proxy(parts[::-1])),
                "lod1": self.model(detailed(parts, 128)),
                "lod0": self.model(detailed(parts, 256)),
            }
            if number == BROKEN:
                files = {"proxy": {"url": "/o/missing.glb", "bytes": 10, "triangles": 1}}
            model = f"{i}-{kind}"
            self.details["models"][model] = files
            place = {"position": position, "rotation_y": 0, "scale": 1, "pack": 0, "pack_key": None}
            items.append({"kind": kind, "model": model, **place})
        return items

    def poster(self, tint: str) -> str:
        """A picture of 480 × 360."""
        picture = Image.new("RGB", (480, 360), "#efe8dc")
        draw = ImageDraw.Draw(picture)
        draw.rectangle((0, 270, 480, 360), fill="#d9bd94")
        draw.rounded_rectangle((190, 90, 290, 290), 24, fill=tint)
        out = io.BytesIO()
        picture.save(out, "WEBP")
        return self.publish(out.getvalue(), "image/webp", "webp")


def all_stands() -> Iterator[dict[str, Any]]:
    rows = {"A": (-17.5, 90), "B": (-9, -90), "C": (-5, 90), "D": (5, -90), "E": (9, 90), "F": (17.5, -90)}
    for row, (x, rotation) in rows.items():
        for i, z in enumerate((3.5, -3, -9.5, -16), start=1):
            yield {"number": f"{row}-0{i}", "x": x, "z": z, "width": 5, "depth": 4, "rotation": rotation}


def plan(stands: list[dict[str, Any]], accent: str) -> dict[str, Any]:
    others = [name for name in ACCENTS if name != accent]
    places = [(-19.6, 13, 90), (19.6, 13, -90), (0, -21.6, 0)]
    gates = [gate(name, *place) for name, place in zip(others, places, strict=False)]
    furniture = [
        *({"kind": "bench", "x": x, "z": 12, "rotation": 90} for x in (-7, 7)),
        *({"kind": "plant", "x": x, "z": z, "rotation": 0} for x in (-8.8, 8.8) for z in (9.5, 18)),
        *({"kind": "plant", "x": x, "z": -19.5, "rotation": 0} for x in (-3.4, 3.4)),
        *({"kind": "sign", "x": 0, "z": z, "rotation": 0} for z in (0.2, -6.2)),
    ]
    zones = [
        {"kind": "plaza", "x": 0, "z": 14, "width": 22, "depth": 12},
        {"kind": "aisle", "x": 0, "z": -6, "width": 6, "depth": 28},
    ]
    size = {"width": 40, "depth": 44, "height": 8.5}
    spawn = [{"x": 0, "z": 20, "heading": 0}]
    things = {"stands": stands, "zones": zones, "gates": gates, "spawn": spawn, "furniture": furniture}
    return {"version": 1, **size, **things}


def gate(hall: str, x: float, z: float, rotation: float) -> dict[str, Any]:
    """A way to another hall."""
    ko, en = ACCENTS[hall]
    place = {"x": x, "z": z, "rotation": rotation}
    return {"hall": hall, "title": {"ko": ko, "en": en}, "accent": hall, "url": f"/halls/{hall}", **place}


def triangles(glb: bytes) -> int:
    """Triangles that a GLB's accessors declare."""
    (length,) = struct.unpack_from("<I", glb, 12)
    gltf = json.loads(glb[20 : 20 + length])
    counts = [gltf["accessors"][p["indices"]]["count"] // 3 for m in gltf["meshes"] for p in m["primitives"]]
    return sum(counts)


def hall_page(world: World, build: Build, language: str) -> bytes:
    """A whole document with the island as the template renders it (frontend/src/hall/README.md)."""
    props = {"hall": world.accent, "scene": SCENE, "event": None}
    sheets = "".join(
        f'<link rel="stylesheet" href="{build.url(f"src/styles/{name}.css")}">' for name in ("main", "hall")
    )
    return f"""<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>Hall</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/icon">{sheets}</head>
<body><main class="wrap"><h1>Catalogue</h1>
<div data-island="hall" data-props="{escape(json.dumps(props))}">
<button type="button" class="btn btn--primary" data-action="enter-3d" hidden>Enter 3D</button></div>
<p id="below">Booths</p></main>
<script type="module" src="{build.url("src/hall/main.ts")}"></script></body></html>""".encode()


def hall_site(world: World, build: Build) -> Site:
    """The hall's page in both languages, its document, its files, and a page behind every link."""
    site = Site(build.folder, dict(world.files))
    site.files[SCENE] = ("application/json", json.dumps(world.scene).encode())
    site.files[DETAILS] = ("application/json", json.dumps(world.details).encode())
    site.files["/icon"] = ("image/svg+xml", b'<svg xmlns="http://www.w3.org/2000/svg"/>')
    for language in ("ko", "en"):
        site.files[f"/{language}"] = ("text/html; charset=utf-8", hall_page(world, build, language))
    for link in [b["url"] for b in world.scene["booths"]] + [g["url"] for g in world.scene["plan"]["gates"]]:
        site.files[link] = ("text/html", b"<!doctype html><title>Page</title><h1>Page</h1>")
    return site
