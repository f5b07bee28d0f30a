"""Baekdam, in the beauty hall."""

from __future__ import annotations

from booths.demo.booth_spec import ASH, BoothSpec, palette
from booths.demo.products import beauty
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    hall="beauty",
    stand="A-03",
    structure="light_box",
    palette=palette("#c6a06a", "#4d3a22", ASH, "#f8f5ef"),
    company=CompanySpec(
        "baekdam",
        t("백담", "Baekdam"),
        t("깊은 물처럼 차오르는 보습", "Moisture that rises like deep water"),
        t(
            "백담은 설악의 물과 백자에서 이름을 얻었습니다. 유리와 자기로 된 용기는 다 쓰고 나서도 "
            "곁에 둘 만합니다.",
            "Baekdam takes its name from mountain water and white porcelain. Its jars of glass and "
            "porcelain are worth keeping when empty.",
        ),
    ),
    facts=(
        t("100시간 보습 시험", "100-hour moisture test"),
        t("유리와 백자 용기", "Glass and porcelain jar"),
        t("리필 캡슐 제공", "Refill capsules available"),
    ),
    products=(
        ProductSpec(
            "deep-water-cream",
            t("백담 수분 크림 50 ml", "Deep water cream 50 ml"),
            t(
                "다섯 가지 히알루론산을 담은 진한 수분 크림입니다.",
                "A rich cream with five hyaluronic acids.",
            ),
            t(
                "겔과 크림의 중간 질감으로 빠르게 스며듭니다. 안쪽 백자 포트는 빼내어 리필할 수 있습니다.",
                "Between gel and cream, it sinks in quickly. The porcelain pot inside lifts out for a "
                "refill.",
            ),
            "330499",
            "18.00",
            "USD",
            300,
            (102, 70, 105),
            t("유리, 백자, 아크릴", "Glass, porcelain, acrylic"),
            (
                hotspot(
                    "Jar",
                    "두꺼운 유리",
                    "Heavy glass",
                    "바닥 두께 11 mm로 묵직하게 놓입니다.",
                    "A base 11 mm thick that sits firmly.",
                ),
                hotspot(
                    "Lid",
                    "진주빛 뚜껑",
                    "Pearl lid",
                    "반 바퀴만 돌리면 열립니다.",
                    "Opens with half a turn.",
                ),
            ),
            beauty.cream_jar,
        ),
    ),
    greeting=t(
        "백담입니다. 용기 색과 로고 각인을 상담해 드립니다.",
        "This is Baekdam. We gladly advise on jar colours and engraving.",
    ),
    faqs=(
        faq(
            "로고를 새길 수 있나요?",
            "Can you engrave a logo?",
            "500개부터 뚜껑에 각인해 드립니다.",
            "On the lid, from 500 pieces.",
        ),
        faq(
            "동물 실험을 하나요?",
            "Do you test on animals?",
            "하지 않으며 원료 공급사도 같은 기준을 따릅니다.",
            "No, and our suppliers keep the same rule.",
        ),
    ),
)
