"""Malgeunsaem, in the home hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import home
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "home",
    "A-02",
    "canopy_island",
    palette("#4a90ab", "#183b49"),
    CompanySpec(
        "malgeunsaem",
        t("맑은샘", "Malgeunsaem"),
        t("부엌에 놓인 작은 샘", "A small spring on the counter"),
        t(
            "맑은샘은 폭 17 cm의 정수기를 만듭니다. 필터는 손으로 돌려 바꿉니다.",
            "Malgeunsaem makes water purifiers 17 cm wide, with filters that change by hand.",
        ),
    ),
    (
        t("폭 17 cm", "17 cm wide"),
        t("냉·온·정수", "Cold, hot, pure"),
        t("필터 12개월", "12-month filters"),
    ),
    (
        ProductSpec(
            "purifier-s1",
            t("직수 정수기 S1", "Water purifier S1"),
            t("물을 고여 두지 않는 얇은 정수기입니다.", "A slim purifier that stores no water."),
            t(
                "네 단계 필터가 납과 염소를 거릅니다. 온수는 40도부터 90도까지 10도씩 고릅니다.",
                "Four filters take out lead and chlorine. Hot water from 40 to 90 °C in steps of ten.",
            ),
            "842121",
            "310.00",
            "USD",
            20,
            (170, 436, 470),
            t("ABS, 스테인리스", "ABS, stainless steel"),
            (
                hotspot(
                    "Display",
                    "터치 화면",
                    "Touch display",
                    "물 양을 10 ml씩 고릅니다.",
                    "Choose the amount by 10 ml.",
                ),
                hotspot("Tap", "추출구", "Tap", "매일 스스로 살균합니다.", "Sterilizes itself daily."),
                hotspot("Tray", "물받이", "Drip tray", "자석으로 붙어 떼기 쉽습니다.", "Held by a magnet."),
            ),
            home.purifier,
        ),
    ),
    t(
        "맑은샘입니다. 지역 수질을 알려 주시면 필터를 권해 드립니다.",
        "This is Malgeunsaem. Tell us about your water.",
    ),
    (
        faq(
            "설치가 어렵나요?",
            "Is it hard to install?",
            "어댑터를 끼우면 20분이면 됩니다.",
            "Twenty minutes with the adapter.",
        ),
        faq(
            "NSF 인증이 있나요?",
            "Is it NSF certified?",
            "필터가 NSF 42와 53 인증품입니다.",
            "The filters are, to NSF 42 and 53.",
        ),
    ),
)
