"""What a hall of the packs' tests is made of, and what its document says."""

from typing import Any

from flask.testing import FlaskClient

from assets.store import LocalStore, put_content
from booths.booth.models import Booth
from tests.assets.test_hall_pack import blob


def manifest(store: LocalStore, folder: Any, seed: int) -> dict[str, Any]:
    """A model's manifest with a published proxy and nothing else."""
    path = folder / f"{seed}.glb"
    path.write_bytes(blob(seed).bytes())
    sha256, key = put_content(store, path, "glb", "model/gltf-binary")
    entry = {"name": "proxy", "key": key, "sha256": sha256, "bytes": path.stat().st_size, "triangles": 320}
    return {"size_mm": [1, 1, 1], "variants": [entry]}


def document(booth: Booth, model_id: str) -> dict[str, Any]:
    """A booth's frozen document with one placed model."""
    place: dict[str, Any] = {"id": "1", "kind": "structure", "model_id": model_id, "product_id": None}
    place |= {"position": [0, 0, 0], "rotation_y": 0, "scale": 1}
    return {
        "slug": booth.slug, "hall": booth.hall_slug, "title": booth.title, "tagline": {}, "about": {},
        "facts": [], "company": {"name": {"en": "Hanbit"}, "country": "KR", "about": {}}, "products": [],
        "brochures": [], "showroom": [place], "hotspots": [], "poster": None,
    }  # fmt: skip


def scene_of(client: FlaskClient, query: str = "") -> dict[str, Any]:
    """The hall document of the beauty hall."""
    answer = client.get(f"/api/halls/beauty/scene{query}")
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json or {}
    return found


def keys(scene: dict[str, Any]) -> list[str | None]:
    return [item["pack_key"] for booth in scene["booths"] for item in booth["items"]]
