"""Swim Care, in the health hall."""

from __future__ import annotations

from booths.demo.booth_spec import WALNUT, BoothSpec, palette
from booths.demo.products import health
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "health",
    "B-01",
    "pavilion",
    palette("#a9744f", "#3a241b", WALNUT),
    CompanySpec(
        "swimcare",
        t("쉼케어", "Swim Care"),
        t("하루의 어깨를 내려놓는 곳", "Where the day's shoulders come down"),
        t(
            "쉼케어는 안마 의자를 만듭니다. 물리 치료사 열두 명과 손의 움직임을 배웠습니다.",
            "Swim Care makes massage chairs that learned their moves from twelve physiotherapists.",
        ),
    ),
    (
        t("S자 레일 135 cm", "135 cm S-rail"),
        t("온열 3단계", "Three heat levels"),
        t("소음 42 dB", "42 dB"),
    ),
    (
        ProductSpec(
            "massage-chair-m5",
            t("안마 의자 M5", "Massage chair M5"),
            t("다리 받침이 올라오는 감싸는 안마 의자입니다.", "A shell chair whose foot rest rises."),
            t(
                "등과 다리를 한 번에 풀고 15분이면 끝납니다. 벽에서 5 cm만 떼어도 눕습니다.",
                "Eases back and legs in fifteen minutes, and reclines 5 cm from a wall.",
            ),
            "901910",
            "1980.00",
            "USD",
            2,
            (810, 1139, 1589),
            t("인조 가죽, ABS, 강철", "Artificial leather, ABS, steel"),
            (
                hotspot(
                    "Backrest",
                    "등 안마",
                    "Back massage",
                    "네 개의 손이 깊이를 맞춥니다.",
                    "Four hands find their depth.",
                ),
                hotspot(
                    "Foot rest", "다리 받침", "Foot rest", "38도까지 올라옵니다.", "Rises by 38 degrees."
                ),
                hotspot(
                    "Remote",
                    "리모컨",
                    "Remote",
                    "가족 네 명의 자세를 기억합니다.",
                    "Remembers four people.",
                ),
            ),
            health.massage_chair,
        ),
    ),
    t(
        "쉼케어입니다. 배송과 설치 조건을 알려 드릴게요.",
        "This is Swim Care. We explain delivery and installation.",
    ),
    (
        faq(
            "전압이 어떻게 되나요?",
            "Which voltage?",
            "110 V와 230 V 모델이 있습니다.",
            "There are 110 V and 230 V models.",
        ),
        faq(
            "가죽 색을 고를 수 있나요?",
            "Can we choose the leather?",
            "여섯 가지 색이 있습니다.",
            "Six colours.",
        ),
    ),
)
