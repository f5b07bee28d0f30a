"""Dalhangari Light, in the home hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import home
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "home",
    "A-01",
    "timber_frame",
    palette("#c79a4b", "#4b3616"),
    CompanySpec(
        "dalhangari",
        t("달항아리조명", "Dalhangari Light"),
        t("방 안에 뜨는 달", "A moon that rises indoors"),
        t(
            "달항아리조명은 이천의 백자와 한지로 등을 만듭니다. 한 점마다 둥근 모양이 조금씩 다릅니다.",
            "Dalhangari Light makes lamps of Icheon porcelain and mulberry paper; each round is a "
            "little different.",
        ),
    ),
    (
        t("손으로 빚은 백자", "Hand-thrown porcelain"),
        t("한지 갓", "Paper shade"),
        t("2,700 K LED", "2,700 K LED"),
    ),
    (
        ProductSpec(
            "moon-lamp",
            t("달항아리 스탠드", "Moon-jar table lamp"),
            t("백자와 한지로 만든 따뜻한 스탠드입니다.", "A warm lamp of porcelain and paper."),
            t(
                "줄을 당기면 세 단계로 밝아집니다. 갓의 한지는 닥나무 섬유가 그대로 비칩니다.",
                "Pull the cord for three levels. Mulberry fibres show through the shade.",
            ),
            "940521",
            "240.00",
            "USD",
            10,
            (334, 546, 334),
            t("백자, 한지, 황동, 호두나무", "Porcelain, mulberry paper, brass, walnut"),
            (
                hotspot(
                    "Moon jar",
                    "달항아리",
                    "Moon jar",
                    "위아래를 따로 빚어 붙였습니다.",
                    "Thrown in two halves and joined.",
                ),
                hotspot(
                    "Shade",
                    "한지 갓",
                    "Paper shade",
                    "먼지를 붓으로 털 수 있습니다.",
                    "Dust it with a brush.",
                ),
            ),
            home.lamp,
        ),
    ),
    t(
        "달항아리조명입니다. 가마에서 나오는 날을 알려 드립니다.",
        "This is Dalhangari Light. We tell you the next firing day.",
    ),
    (
        faq(
            "전구를 바꿀 수 있나요?",
            "Can the bulb be changed?",
            "E26/E27 LED를 끼울 수 있습니다.",
            "Any E26/E27 LED.",
        ),
        faq(
            "크기가 같나요?",
            "Are they all one size?",
            "높이 546 mm에서 ±5 mm 차이가 납니다.",
            "546 mm high, give or take 5.",
        ),
    ),
)
