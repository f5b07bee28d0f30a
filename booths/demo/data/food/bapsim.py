"""Bapsim Kitchen, in the food hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import food
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "food",
    "A-03",
    "light_box",
    palette("#c98a6a", "#4a2b20"),
    CompanySpec(
        "bapsim",
        t("밥심전자", "Bapsim Kitchen"),
        t("갓 지은 밥의 힘", "The strength of rice just cooked"),
        t(
            "밥심전자는 압력 밥솥만 서른 해를 만들었습니다. 현미와 잡곡을 위한 열판을 따로 둡니다.",
            "Bapsim has made pressure rice cookers for thirty years, with a heater of its own for "
            "brown rice and grains.",
        ),
    ),
    (
        t("1.9기압 이중 압력", "Dual pressure, 1.9 atm"),
        t("18분 백미", "White rice in 18 min"),
        t("110/220 V", "110/220 V"),
    ),
    (
        ProductSpec(
            "pressure-cooker",
            t("압력 밥솥 6인용", "Pressure rice cooker, 6 cups"),
            t("스테인리스 속솥을 쓰는 압력 밥솥입니다.", "A pressure cooker with a stainless inner pot."),
            t(
                "위아래와 옆을 데우는 세 면 유도 가열로 밥알이 고르게 익습니다. 뚜껑은 통째로 씻을 수 "
                "있습니다.",
                "Induction from below, above and the sides cooks every grain alike. The whole lid "
                "washes under the tap.",
            ),
            "851660",
            "189.00",
            "USD",
            40,
            (298, 268, 328),
            t("ABS, 스테인리스, 알루미늄", "ABS, stainless steel, aluminium"),
            (
                hotspot(
                    "Lid",
                    "분리 뚜껑",
                    "Removable lid",
                    "한 번에 열고 떼어 씻습니다.",
                    "Opens in one move and comes off for washing.",
                ),
                hotspot(
                    "Panel",
                    "터치 화면",
                    "Touch panel",
                    "한국어, 영어, 베트남어로 안내합니다.",
                    "Speaks Korean, English and Vietnamese.",
                ),
                hotspot(
                    "Inner pot",
                    "스테인리스 속솥",
                    "Stainless pot",
                    "코팅이 없어 오래 씁니다.",
                    "Uncoated, so that it lasts.",
                ),
            ),
            food.rice_cooker,
        ),
    ),
    t(
        "밥심전자입니다. 전압과 플러그 규격을 알려 주세요.",
        "This is Bapsim. Tell us your voltage and plug.",
    ),
    (
        faq(
            "보증 기간은요?",
            "How long is the warranty?",
            "2년이며 부품은 8년 공급합니다.",
            "Two years, with parts for eight.",
        ),
        faq(
            "CE 인증이 있나요?",
            "Is it CE marked?",
            "네, CE와 CB 성적서가 있습니다.",
            "Yes, with CE and CB reports.",
        ),
    ),
)
