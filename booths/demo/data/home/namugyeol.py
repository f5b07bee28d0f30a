"""Namugyeol, in the home hall."""

from __future__ import annotations

from booths.demo.booth_spec import ASH, BoothSpec, palette
from booths.demo.products import home
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "home",
    "B-01",
    "shelf_wall",
    palette("#d3a765", "#4a3418", ASH),
    CompanySpec(
        "namugyeol",
        t("나무결", "Namugyeol"),
        t("앉으면 숲의 소리가 납니다", "Sit down and hear the forest"),
        t(
            "나무결은 참나무를 굽혀 의자를 만듭니다. 못 대신 짜임으로 잇고 종이끈으로 엮습니다.",
            "Namugyeol bends oak into chairs, joined without nails and woven with paper cord.",
        ),
    ),
    (
        t("참나무 무늬목 아님", "Solid oak"),
        t("종이끈 120 m", "120 m of paper cord"),
        t("하중 160 kg", "Holds 160 kg"),
    ),
    (
        ProductSpec(
            "cord-chair",
            t("종이끈 의자", "Paper-cord chair"),
            t("가볍고 조용한 식탁 의자입니다.", "A light and quiet dining chair."),
            t(
                "무게 4.6 kg으로 한 손에 듭니다. 좌판을 다시 엮어 드리는 서비스가 있습니다.",
                "4.6 kg, lifted in one hand. We re-weave the seat when it is worn.",
            ),
            "940169",
            "185.00",
            "USD",
            8,
            (533, 808, 611),
            t("참나무, 종이끈", "Oak, paper cord"),
            (
                hotspot(
                    "Seat",
                    "종이끈 좌판",
                    "Cord seat",
                    "손으로 다섯 시간 엮습니다.",
                    "Woven by hand in five hours.",
                ),
                hotspot(
                    "Backrest",
                    "굽힌 등받이",
                    "Bent backrest",
                    "허리를 한 곡선으로 받칩니다.",
                    "Supports the back in one curve.",
                ),
            ),
            home.chair,
        ),
    ),
    t("나무결입니다. 나무 색 견본을 보내 드릴까요?", "This is Namugyeol. Shall we send wood samples?"),
    (
        faq(
            "조립해서 오나요?",
            "Does it come assembled?",
            "네, 두 개씩 포장합니다.",
            "Yes, two to a carton.",
        ),
        faq("FSC 인증인가요?", "Is it FSC?", "네, 모든 나무가 FSC 인증입니다.", "All of our wood is."),
    ),
)
