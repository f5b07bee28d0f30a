"""Booths of the hall benchmark: each with a name, words and proxies of its own, by its number alone."""

import hashlib
import random
from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid5

from exhibition.ports import Occupant
from scripts.benchmarks._hall_models import BenchModel

SPACE = UUID(int=4)
PRODUCTS = 2
KO = (
    "가온",
    "나래",
    "다온",
    "라온",
    "바다",
    "아람",
    "자연",
    "차오름",
    "하늘",
    "한빛",
    "새벽",
    "여울",
    "은결",
)
EN = (
    "Gaon",
    "Narae",
    "Daon",
    "Raon",
    "Bada",
    "Aram",
    "Jayeon",
    "Haneul",
    "Hanbit",
    "Yeoul",
    "Nuri",
    "Solbit",
)
TRADES = (("화학", "Chemical"), ("정밀", "Precision"), ("바이오", "Bio"), ("산업", "Works"))
DOES = ("매일 쓰는 것을", "작은 부품까지", "자연에서 얻은 재료로", "서른 해의 손끝으로", "빛과 물만으로")
SO = ("조금 더 아름답게", "오래 가게 만듭니다", "정직하게 담았습니다", "가볍고 튼튼하게", "더 조용하게")
EN_DOES = ("Everyday things", "Small parts", "Things from nature", "Tools of thirty years", "Light and water")
EN_SO = ("made with care", "built to last", "put up honestly", "light and strong", "made quieter")


def occupant(number: int, stand: str, models: Sequence[BenchModel]) -> Occupant:
    """Booth `number` on its stand: a structure and two products."""
    dice = random.Random(number)
    ko, en = dice.choice(KO) + dice.choice(KO), f"{dice.choice(EN)} {dice.choice(EN)}"
    trade_ko, trade_en = dice.choice(TRADES)
    name = {"ko": ko + trade_ko, "en": f"{en} {trade_en}"}
    tagline = {
        "ko": f"{dice.choice(DOES)} {dice.choice(SO)}, {dice.choice(DOES)}",
        "en": f"{dice.choice(EN_DOES)}, {dice.choice(EN_SO)}, {dice.choice(EN_SO)}",
    }
    return Occupant(
        booth_id=uuid5(SPACE, str(number)),
        slug=f"{en.lower().replace(' ', '-')}-{number}",
        stand=stand,
        title=name,
        tagline=tagline,
        company=name,
        country="KR",
        picture=f"/bench/poster/{_sha(number, 'poster')}.webp",
        product_names=[name],
        is_open=True,
        items=_items(number, models),
    )


def _items(number: int, models: Sequence[BenchModel]) -> list[dict[str, Any]]:
    structures = [model for model in models if model.kind == "structure"]
    products = [model for model in models if model.kind == "product"]
    structure = structures[number % len(structures)]
    chosen = [products[(number * PRODUCTS + at) % len(products)] for at in range(PRODUCTS)]
    placed = [(structure, (0.0, 0.0, 0.0, 0.0)), *zip(chosen, structure.spots, strict=False)]
    return [_item(number, at, model, spot) for at, (model, spot) in enumerate(placed)]


def _item(number: int, at: int, model: BenchModel, spot: Sequence[float]) -> dict[str, Any]:
    names = ("proxy", *(f"lod{level}{kind}" for level in range(4) for kind in ("", "_ktx2")))
    return {
        "kind": model.kind,
        "model": _sha(number, at)[:12],
        "position": list(spot[:3]),
        "rotation_y": spot[3],
        "scale": 1.0,
        "web": None,
        **{name: _file(number, at, model, name) for name in names},
    }


def _file(number: int, at: int, model: BenchModel, name: str) -> dict[str, Any] | None:
    if name not in model.files:
        return None
    # As long and as random as the addresses that the store gives.
    sha = _sha(number, at, name, model.files[name]["bytes"])
    url = f"/bench/{model.name}/{name}/{sha}.glb"
    textures = "ktx2" if name.endswith("_ktx2") else "webp"
    return {"url": url, "media_type": "model/gltf-binary", "textures": textures, **model.files[name]}


def _sha(*words: object) -> str:
    return hashlib.sha256(repr(words).encode()).hexdigest()
