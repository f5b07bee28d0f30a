"""Saebyeokgil, in the mobility hall."""

from __future__ import annotations

from booths.demo.booth_spec import ASH, BoothSpec, palette
from booths.demo.products import mobility
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "mobility",
    "A-02",
    "corner_portal",
    palette("#93b52b", "#2d3317", ASH),
    CompanySpec(
        "saebyeokgil",
        t("새벽길", "Saebyeokgil"),
        t("출근길을 지키는 가벼운 지붕", "A light roof for the way to work"),
        t(
            "새벽길은 자전거와 킥보드용 헬멧을 만듭니다. 뒤에 달린 등이 멈춤을 알려 줍니다.",
            "Saebyeokgil makes helmets for bikes and scooters, with a rear light that tells when you brake.",
        ),
    ),
    (
        t("무게 340 g", "340 g"),
        t("제동 감지 등", "Brake-sensing light"),
        t("회전 충격 흡수", "Rotational protection"),
    ),
    (
        ProductSpec(
            "city-helmet",
            t("도시형 헬멧 C2", "City helmet C2"),
            t("통풍구와 챙, 뒤 등을 갖춘 헬멧입니다.", "A helmet with vents, visor and rear light."),
            t(
                "두 겹 폼이 느린 충격과 빠른 충격을 따로 받습니다. 등은 USB-C로 충전합니다.",
                "Two foams take slow and fast blows apart. The light charges by USB-C.",
            ),
            "650610",
            "52.00",
            "USD",
            40,
            (214, 189, 312),
            t("폴리카보네이트, EPS", "Polycarbonate, EPS"),
            (
                hotspot(
                    "Rear light",
                    "제동 등",
                    "Brake light",
                    "속도가 줄면 밝아집니다.",
                    "Brightens as you slow.",
                ),
                hotspot(
                    "Vents",
                    "통풍구",
                    "Vents",
                    "열두 개가 앞에서 뒤로 이어집니다.",
                    "Twelve, running front to back.",
                ),
                hotspot(
                    "Visor",
                    "챙",
                    "Visor",
                    "자석이라 세게 부딪치면 떨어집니다.",
                    "Magnetic, it breaks away.",
                ),
            ),
            mobility.helmet,
        ),
    ),
    t(
        "새벽길입니다. 안전 인증서를 보내 드릴까요?",
        "This is Saebyeokgil. Shall we send the certificates?",
    ),
    (
        faq("어떤 인증이 있나요?", "Which standards?", "EN 1078과 KC 인증입니다.", "EN 1078 and KC."),
        faq("아이용이 있나요?", "For children?", "48–53 cm 치수가 있습니다.", "There is a 48–53 cm size."),
    ),
)
