"""A small booth made by the test: two GLB models and the JSON that the API would answer for them."""

import io
import json
import struct
from dataclasses import dataclass
from typing import Any

import numpy as np
import trimesh
from PIL import Image, ImageDraw
from trimesh.visual.material import PBRMaterial

LAMP_MM = (400, 900, 300)
STAND_MM = (3000, 2400, 2000)


@dataclass(frozen=True)
class SampleBooth:
    """Files by path, and the showroom document that names them."""

    files: dict[str, tuple[str, bytes]]
    showroom: dict[str, Any]


def make_sample_booth(tmp: str = "/o") -> SampleBooth:
    """A lamp 400 × 900 × 300 mm in a corner stand of 3 × 2 m; the lamp has a hotspot on its shade."""
    lamp, stand = _glb(_lamp()), _glb(_stand())
    files = {
        f"{tmp}/lamp.glb": ("model/gltf-binary", lamp),
        f"{tmp}/stand.glb": ("model/gltf-binary", stand),
        f"{tmp}/poster.webp": ("image/webp", _poster()),
    }
    showroom = {
        "booth": {"slug": "maru-lamps", "title": {"ko": "마루 조명", "en": "Maru Lamps"}, "url": "/booth"},
        "items": [
            _item("stand", "structure", "stand.glb", len(stand), STAND_MM, None, [0, 0, 0], 0),
            _item("lamp", "product", "lamp.glb", len(lamp), LAMP_MM, "lamp", [0.5, 0.1, 0.4], 30),
        ],
        "hotspots": [
            {
                "id": "shade",
                "item": "lamp",
                "node": _node(lamp, "shade"),
                "point": [0, 0.1, 0.15],
                "title": {"ko": "한지 갓", "en": "Paper shade"},
                "text": {"ko": "닥나무 한지를 두 겹으로 붙였습니다.", "en": "Two layers of mulberry paper."},
            }
        ],
    }
    files["/api/booths/maru-lamps/showroom"] = ("application/json", json.dumps(showroom).encode())
    return SampleBooth(files, showroom)


def _item(
    name: str,
    kind: str,
    file: str,
    size: int,
    mm: tuple[int, int, int],
    product: str | None,
    at: list[float],
    turn: float,
) -> dict[str, Any]:
    title = {"ko": "접이식 한지 램프", "en": "Folding paper lamp"} if product else {"en": "Corner stand"}
    width, height, depth = (value / 1000 for value in mm)
    return {
        "id": name,
        "kind": kind,
        "model": {
            "id": f"model-{name}",
            "title": title,
            "size_mm": list(mm),
            "bounds_m": {"min": [-width / 2, 0, -depth / 2], "max": [width / 2, height, depth / 2]},
            "has_animation": False,
            "variants": {
                "web": {"url": f"/o/{file}", "bytes": size, "media_type": "model/gltf-binary"},
                "ar": {"url": f"/o/{file}", "bytes": size, "media_type": "model/gltf-binary"},
            },
        },
        "product": {"slug": product, "title": title, "size_mm": list(mm)} if product else None,
        "position": at,
        "rotation_y": turn,
        "scale": 1.0,
    }


def _lamp() -> trimesh.Scene:
    """Foot, shade and stem."""
    scene = trimesh.Scene()
    scene.add_geometry(_box((0.4, 0.06, 0.3), [120, 82, 48], 0.6), node_name="foot", transform=_up(0.03))
    scene.add_geometry(_box((0.24, 0.5, 0.24), [244, 228, 196], 0.9), node_name="shade", transform=_up(0.65))
    scene.add_geometry(_box((0.03, 0.4, 0.03), [60, 50, 44], 0.3, 0.9), node_name="stem", transform=_up(0.26))
    return scene


def _stand() -> trimesh.Scene:
    scene = trimesh.Scene()
    scene.add_geometry(_box((3, 0.1, 2), [206, 176, 136], 0.7), node_name="floor", transform=_up(0.05))
    back = _up(1.25)
    back[2, 3] = -0.95
    scene.add_geometry(_box((3, 2.3, 0.1), [238, 232, 222], 0.9), node_name="wall", transform=back)
    return scene


def _box(
    extents: tuple[float, float, float], rgb: list[int], rough: float, metal: float = 0.0
) -> trimesh.Trimesh:
    mesh: trimesh.Trimesh = trimesh.creation.box(extents=extents)
    colour = [*rgb, 255]
    material = PBRMaterial(  # type: ignore[no-untyped-call]
        baseColorFactor=colour, roughnessFactor=rough, metallicFactor=metal
    )
    uv = np.zeros((len(mesh.vertices), 2))
    mesh.visual = trimesh.visual.TextureVisuals(uv=uv, material=material)  # type: ignore[no-untyped-call]
    return mesh


def _up(metres: float) -> Any:
    matrix = np.eye(4)
    matrix[1, 3] = metres
    return matrix


def _glb(scene: trimesh.Scene) -> bytes:
    return bytes(scene.export(file_type="glb"))  # type: ignore[no-untyped-call]


def _node(glb: bytes, name: str) -> int:
    """The index of a named node in the file."""
    (length,) = struct.unpack_from("<I", glb, 12)
    nodes = json.loads(glb[20 : 20 + length])["nodes"]
    return next(index for index, node in enumerate(nodes) if node.get("name") == name)


def _poster() -> bytes:
    picture = Image.new("RGB", (1200, 900), "#efe7da")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((480, 180, 720, 560), fill="#f4e4c4")
    draw.rectangle((590, 560, 610, 760), fill="#3c322c")
    draw.rectangle((440, 760, 760, 800), fill="#785230")
    out = io.BytesIO()
    picture.save(out, "WEBP", quality=80)
    return out.getvalue()
