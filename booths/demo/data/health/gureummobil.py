"""Gureum Mobility, in the health hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import health
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "health",
    "B-02",
    "counter_row",
    palette("#2a8f78", "#1b2b2c"),
    CompanySpec(
        "gureummobil",
        t("구름이동", "Gureum Mobility"),
        t("가볍게, 스스로, 멀리", "Light, by yourself, far"),
        t(
            "구름이동은 접는 휠체어를 만듭니다. 헬싱키의 재활 병원과 함께 등받이를 다듬었습니다.",
            "Gureum Mobility makes folding wheelchairs; its backrest was refined with a "
            "rehabilitation clinic in Helsinki.",
        ),
        "FI",
    ),
    (t("무게 9.8 kg", "9.8 kg"), t("3초 접기", "Folds in 3 s"), t("하중 120 kg", "Carries 120 kg")),
    (
        ProductSpec(
            "wheelchair-g1",
            t("접이식 휠체어 G1", "Folding wheelchair G1"),
            t("차 트렁크에 혼자 싣는 가벼운 휠체어입니다.", "Light enough to lift into a car alone."),
            t(
                "알루미늄 골격과 통풍 천으로 오래 앉아도 편합니다. 바퀴는 단추 하나로 빠집니다.",
                "An aluminium frame and airy cloth stay comfortable for long. The wheels come off at "
                "one button.",
            ),
            "871310",
            "520.00",
            "EUR",
            5,
            (639, 917, 964),
            t("알루미늄, 나일론 천, 고무", "Aluminium, nylon cloth, rubber"),
            (
                hotspot(
                    "Right wheel",
                    "큰 바퀴",
                    "Drive wheel",
                    "24인치, 손잡이 고리가 따뜻합니다.",
                    "24 inches, with a warm hand rim.",
                ),
                hotspot(
                    "Seat",
                    "방석",
                    "Cushion",
                    "벌집 젤로 압력을 나눕니다.",
                    "Honeycomb gel spreads the pressure.",
                ),
                hotspot(
                    "Footplates",
                    "발판",
                    "Footplates",
                    "접으면 옆으로 비켜납니다.",
                    "They swing aside when folded.",
                ),
            ),
            health.wheelchair,
        ),
    ),
    t(
        "구름이동입니다. 몸에 맞춘 치수를 상담해 드립니다.",
        "This is Gureum Mobility. We advise on fitting.",
    ),
    (
        faq(
            "전동 장치를 달 수 있나요?",
            "Can a motor be added?",
            "앞바퀴형 전동 키트가 있습니다.",
            "There is a front-wheel kit.",
        ),
        faq(
            "비행기에 실을 수 있나요?",
            "Can it fly?",
            "접으면 폭이 28 cm라 실을 수 있습니다.",
            "Folded it is 28 cm wide, so yes.",
        ),
    ),
)
