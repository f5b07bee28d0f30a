"""Hyeonjang Keeper, in the ict hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import ict
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "ict",
    "A-02",
    "counter_row",
    palette("#e8622a", "#2b2f3a"),
    CompanySpec(
        "hyeonjang",
        t("현장지킴이", "Hyeonjang Keeper"),
        t("흙먼지 속에서도 또렷하게", "Clear in the dust"),
        t(
            "현장지킴이는 건설과 조선 현장의 태블릿을 만듭니다. 장갑을 낀 채 쓰는 화면이 자랑입니다.",
            "Hyeonjang Keeper makes tablets for building sites and shipyards, with a screen that "
            "works through gloves.",
        ),
    ),
    (
        t("IP68, 1.8 m 낙하", "IP68, 1.8 m drop"),
        t("18시간 사용", "18 hours of work"),
        t("영하 20도–60도", "−20 to 60 °C"),
    ),
    (
        ProductSpec(
            "tablet-h10",
            t("현장용 태블릿 H10", "Rugged tablet H10"),
            t("모서리를 고무로 감싼 10.4인치 태블릿입니다.", "A 10.4-inch tablet with rubber corners."),
            t(
                "1,000 니트 화면은 한낮에도 보입니다. 배터리는 나사 없이 바꾸고 물과 먼지를 막습니다.",
                "A display of 1,000 nit, readable at noon. The battery swaps without screws and the "
                "case keeps out water and dust.",
            ),
            "847130",
            "640.00",
            "USD",
            20,
            (284, 189, 112),
            t("마그네슘 합금, 폴리우레탄", "Magnesium alloy, polyurethane"),
            (
                hotspot(
                    "Display",
                    "햇빛 화면",
                    "Sunlight display",
                    "젖은 손과 장갑을 알아봅니다.",
                    "Knows wet hands and gloves.",
                ),
                hotspot(
                    "Bumpers",
                    "고무 모서리",
                    "Rubber corners",
                    "부딪친 모서리만 갈아 끼웁니다.",
                    "Replace only the corner that was hit.",
                ),
                hotspot(
                    "Stand",
                    "받침대",
                    "Kick-stand",
                    "15도부터 70도까지 섭니다.",
                    "Holds from 15 to 70 degrees.",
                ),
            ),
            ict.rugged_tablet,
        ),
    ),
    t(
        "현장지킴이입니다. 현장 환경을 알려 주시면 맞는 모델을 권해 드립니다.",
        "This is Hyeonjang Keeper. Tell us about your site.",
    ),
    (
        faq(
            "자체 앱을 넣을 수 있나요?",
            "Can our app be installed?",
            "출하 전에 넣어 드립니다.",
            "Yes, before delivery.",
        ),
        faq(
            "방폭 모델이 있나요?",
            "Is there an Ex model?",
            "2종 구역용 모델이 있습니다.",
            "Yes, for zone 2.",
        ),
    ),
)
