"""Sori & Co., in the ict hall."""

from __future__ import annotations

from booths.demo.booth_spec import WALNUT, BoothSpec, palette
from booths.demo.products import ict
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "ict",
    "A-03",
    "pavilion",
    palette("#7a5a3a", "#2a2140", WALNUT),
    CompanySpec(
        "sorimaru",
        t("소리마루", "Sori & Co."),
        t("소리가 쉬는 자리", "Where sound sits down"),
        t(
            "소리마루는 녹음실용 헤드폰을 손으로 조립합니다. 부품을 낱개로 팔아 십 년을 쓰게 합니다.",
            "Sori & Co. assembles studio headphones by hand and sells every part singly, so that they "
            "last ten years.",
        ),
    ),
    (
        t("40 mm 드라이버", "40 mm drivers"),
        t("부품 낱개 판매", "Every part sold singly"),
        t("좌우 편차 0.5 dB", "Matched to 0.5 dB"),
    ),
    (
        ProductSpec(
            "studio-headphones",
            t("스튜디오 헤드폰 S1", "Studio headphones S1"),
            t(
                "호두나무 받침이 함께 오는 유선 헤드폰입니다.",
                "Wired headphones that come with a walnut stand.",
            ),
            t(
                "평탄한 소리를 위해 한 짝씩 측정해 짝을 맞춥니다. 귀 덮개와 선은 도구 없이 바꿉니다.",
                "Measured one by one and matched for a flat response. Pads and cable change without tools.",
            ),
            "851830",
            "219.00",
            "USD",
            20,
            (209, 255, 158),
            t("호두나무, 구리 합금, 가죽", "Walnut, copper alloy, leather"),
            (
                hotspot(
                    "Left cup",
                    "귀 덮개",
                    "Ear cup",
                    "기억 폼이 소리를 24 dB 막습니다.",
                    "Memory foam keeps out 24 dB.",
                ),
                hotspot("Headband", "머리띠", "Headband", "230 g을 넓게 나눕니다.", "Spreads 230 g widely."),
                hotspot(
                    "Stand",
                    "호두나무 받침",
                    "Walnut stand",
                    "한 덩어리에서 깎았습니다.",
                    "Turned from one piece.",
                ),
            ),
            ict.headphones,
        ),
    ),
    t("소리마루입니다. 측정표를 보시겠어요?", "This is Sori & Co. Would you like the measurements?"),
    (
        faq(
            "임피던스가 얼마인가요?",
            "What is the impedance?",
            "38옴이라 휴대 기기에서도 잘 들립니다.",
            "38 ohms, fine with portables.",
        ),
        faq(
            "수리가 되나요?",
            "Can it be repaired?",
            "모든 부품을 10년 동안 공급합니다.",
            "All parts, for ten years.",
        ),
    ),
)
