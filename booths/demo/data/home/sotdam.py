"""Sotdam, in the home hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import home
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "home",
    "B-02",
    "counter_row",
    palette("#d9905a", "#4d2d18"),
    CompanySpec(
        "sotdam",
        t("솥담", "Sotdam"),
        t("불 위의 담담한 정성", "Plain care over the fire"),
        t(
            "솥담은 알루미늄을 두드려 팬과 냄비를 만듭니다. 밀라노의 디자인 스튜디오와 손잡이를 "
            "다듬었습니다.",
            "Sotdam forges pans and pots of aluminium; a Milan studio shaped the handles.",
        ),
        "IT",
    ),
    (
        t("단조 알루미늄 4 mm", "4 mm forged aluminium"),
        t("모든 열원", "All hobs"),
        t("PFAS 없음", "PFAS-free"),
    ),
    (
        ProductSpec(
            "pan-set",
            t("팬과 냄비 세트", "Pan and pot set"),
            t(
                "물푸레 손잡이의 팬, 냄비, 유리 뚜껑, 뒤집개입니다.",
                "Pan, pot, glass lid and spatula with ash handles.",
            ),
            t(
                "세라믹 코팅이 기름 없이도 떨어집니다. 바닥에 강판을 넣어 인덕션에서도 씁니다.",
                "A ceramic coating releases without oil. A steel disc in the base suits induction.",
            ),
            "761510",
            "94.00",
            "EUR",
            30,
            (556, 196, 478),
            t("알루미늄, 물푸레나무, 유리", "Aluminium, ash, glass"),
            (
                hotspot("Frying pan", "28 cm 팬", "28 cm pan", "무게 980 g입니다.", "980 g."),
                hotspot(
                    "Glass lid",
                    "유리 뚜껑",
                    "Glass lid",
                    "김구멍이 넘침을 막습니다.",
                    "A vent stops boiling over.",
                ),
            ),
            home.pan_set,
        ),
    ),
    t(
        "솥담입니다. 색과 손잡이를 고르실 수 있어요.",
        "This is Sotdam. Colours and handles are yours to choose.",
    ),
    (
        faq(
            "오븐에 넣을 수 있나요?",
            "Is it oven safe?",
            "손잡이를 떼면 220도까지 됩니다.",
            "To 220 °C with the handle off.",
        ),
        faq(
            "선물 상자가 있나요?",
            "Is there a gift box?",
            "네, 무료로 넣어 드립니다.",
            "Yes, free of charge.",
        ),
    ),
)
