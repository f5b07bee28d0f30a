"""Gyeol Leather, in the fashion hall."""

from __future__ import annotations

from booths.demo.booth_spec import WALNUT, BoothSpec, palette
from booths.demo.products import fashion
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "fashion",
    "A-01",
    "pavilion",
    palette("#8a4f7d", "#3a1c38", WALNUT),
    CompanySpec(
        "gyeolleather",
        t("결가죽", "Gyeol Leather"),
        t("손때가 무늬가 되는 가방", "Bags whose wear becomes their pattern"),
        t(
            "결가죽은 식물로 무두질한 가죽만 씁니다. 한 사람이 처음부터 끝까지 한 가방을 꿰맵니다.",
            "Gyeol Leather uses only vegetable-tanned hides. One person sews one bag from first to "
            "last stitch.",
        ),
    ),
    (
        t("식물 무두질", "Vegetable tanned"),
        t("손바느질 2,400땀", "2,400 hand stitches"),
        t("평생 수선", "Mended for life"),
    ),
    (
        ProductSpec(
            "top-handle-bag",
            t("결 토트백", "Gyeol top-handle bag"),
            t("세 가지 색으로 나오는 각진 손가방입니다.", "A structured handbag in three colours."),
            t(
                "뚜껑의 잠금쇠는 반 바퀴 돌려 엽니다. 안에는 두 칸과 지퍼 주머니가 있습니다.",
                "The lock opens with half a turn. Inside are two rooms and a zipped pocket.",
            ),
            "420221",
            "285.00",
            "USD",
            10,
            (307, 319, 134),
            t("소가죽, 황동", "Cowhide, brass"),
            (
                hotspot(
                    "Lock",
                    "돌림 잠금쇠",
                    "Turn lock",
                    "황동을 깎아 만들었습니다.",
                    "Cut from solid brass.",
                ),
                hotspot(
                    "Handles",
                    "말린 손잡이",
                    "Rolled handles",
                    "속에 면 심을 넣었습니다.",
                    "A cotton core inside.",
                ),
                hotspot(
                    "Charm",
                    "장식 고리",
                    "Charm",
                    "이름의 첫 자를 새겨 드립니다.",
                    "We engrave your initial.",
                ),
            ),
            fashion.bag,
        ),
    ),
    t("결가죽입니다. 가죽 견본첩을 보내 드립니다.", "This is Gyeol Leather. We send a swatch book."),
    (
        faq(
            "색을 따로 주문할 수 있나요?",
            "Custom colours?",
            "30개부터 염색해 드립니다.",
            "From thirty bags.",
        ),
        faq(
            "비건 소재가 있나요?",
            "A vegan choice?",
            "선인장 가죽으로도 만듭니다.",
            "We also sew cactus leather.",
        ),
    ),
)
