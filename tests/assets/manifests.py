"""Manifests as the pipeline writes them: a perfect model, a heavy one, an old one, and one on its way."""

from typing import Any

SOURCE = {"sha256": "a" * 64, "bytes": 41_200_000}
STATS = {
    "bytes": 41_200_000, "nodes": 212, "meshes": 40, "materials": 9, "textures": 14, "animations": 2,
    "skins": 1, "morph_targets": 0, "variants": 3, "triangles": 1_180_000, "vertices": 640_000,
    "draw_calls": 164, "texture_bytes_gpu": 313_000_000,
}  # fmt: skip


def file(name: str, size: int, triangles: int = 0, **more: Any) -> dict[str, Any]:
    """One variant's entry."""
    return {
        "name": name, "path": f"{name}.glb", "bytes": size, "sha256": name.ljust(64, "0"),
        "media_type": "model/gltf-binary", "triangles": triangles, "draw_calls": 12 if triangles else 0,
        "texture_bytes_gpu": 16_000_000 if triangles else 0, "lost": {}, **more,
    }  # fmt: skip


def perfect() -> dict[str, Any]:
    """Everything built and within every limit."""
    close = {"flip": 0.031, "psnr": 37.4, "pictures": 8}
    return {
        "schema": 2,
        "source": SOURCE,
        "size_mm": [420.0, 310.0, 265.0],
        "size": {"file_mm": [420.0, 310.0, 265.0], "scale": 1.0},
        "bounds_m": {"min": [-0.21, 0, -0.13], "max": [0.21, 0.31, 0.13]},
        "stats": STATS,
        "variants": [
            file("web", 3_900_000, 640_000, tier="desktop", textures="avif", quality=close, draw_calls=21,
                 texture_bytes_gpu=89_000_000),
            file("web_webp", 5_100_000, 640_000, tier="desktop", textures="webp", quality=close),
            file("phone", 1_840_000, 118_000, tier="phone", textures="avif", quality=close),
            file("phone_webp", 2_350_000, 118_000, tier="phone", textures="webp", quality=close),
            file("ar", 6_100_000, 118_000, tier="phone", textures="plain"),
            file("usdz", 5_800_000, 88_000, media_type="model/vnd.usdz+zip", path="model.usdz",
                 lost={"variants": ["Red", "Blue"]}),
            file("lod0", 890_000, 38_200), file("lod1", 210_000, 9_400), file("lod2", 64_000, 2_900),
            file("lod3", 18_000, 950), file("proxy", 9_000, 320),
            file("poster", 84_000, media_type="image/webp", path="poster.webp", width=1200, height=900),
        ],
        "pictures": [
            {"name": f"view{n}_{when}", "path": f"view{n}_{when}.webp", "bytes": 20_000,
             "sha256": f"{n}{when}".ljust(64, "0"), "media_type": "image/webp"}
            for n in range(4) for when in ("before", "after")
        ],
        "issues": [],
        "repairs": [],
        "timings": {"check": 1.0, "web": 2.2},
        "nodes": {"3": {"name": "Door", "web": 2}},
    }  # fmt: skip


def heavy() -> dict[str, Any]:
    """Too large for phones, drawn in millimetres, without a USDZ, with findings and repairs."""
    made = perfect()
    small = [v for v in made["variants"] if v["name"] not in ("usdz", "phone", "phone_webp")]
    worse = {"flip": 0.048, "psnr": 35.3, "pictures": 8}
    phone = file(
        "phone",
        7_420_000,
        312_000,
        tier="phone",
        quality=worse,
        texture_side=4096,
        texture_bytes_gpu=268_000_000,
    )
    return made | {
        "variants": [*small, phone],
        "size": {"file_mm": [420_000.0, 310_000.0, 265_000.0], "scale": 1.0},
        "issues": [
            {"code": "size_unlikely", "severity": "warning", "pointer": "", "message": "",
             "params": {"metres": 420}},
            {"code": "heavy_for_phones", "severity": "warning", "pointer": "/meshes/7", "message": "",
             "params": {"found": 1_180_000, "limit": 150_000}},
            *({"code": "MESH_PRIMITIVE_GENERATED_TANGENT_SPACE", "severity": "info", "message": "",
               "pointer": f"/materials/{n}", "params": {}} for n in range(9)),
            {"code": "usdz_failed", "severity": "warning", "pointer": "", "message": "", "params": {}},
            {"code": "NODE_EMPTY", "severity": "info", "pointer": "/nodes/3", "message": "", "params": {}},
            {"code": "repaired_weights", "severity": "info", "pointer": "", "message": "",
             "params": {"found": 210}},
        ],
        "repairs": [{"code": "repaired_weights", "severity": "info", "params": {"found": 210}}],
        "places": {"/materials/0": {"kind": "material", "pointer": "/materials/0", "index": 0,
                                    "name": "Brushed steel"}},
    }  # fmt: skip


def old() -> dict[str, Any]:
    """Schema 1: one file for all, no pictures, nothing measured."""
    made = perfect()
    return {
        "schema": 1,
        "source": SOURCE,
        "size_mm": made["size_mm"],
        "bounds_m": made["bounds_m"],
        "stats": STATS,
        "variants": [file("web", 2_600_000, 120_000), file("ar", 4_000_000, 90_000),
                     file("usdz", 4_200_000, 90_000), file("lod1", 200_000, 9_000),
                     file("proxy", 9_000, 300)],
        "issues": [],
        "timings": {},
        "nodes": {},
    }  # fmt: skip


def quick() -> dict[str, Any]:
    """What the first steps leave: something to see, the finer files still to come."""
    made = perfect()
    names = ("ar", "proxy", "poster")
    web = file("web", 4_700_000, 640_000, tier="desktop", textures="webp")
    return made | {"variants": [web, *(v for v in made["variants"] if v["name"] in names)], "pictures": []}
