"""Georyong Gear, in the machinery hall."""

from __future__ import annotations

from booths.demo.booth_spec import ASH, BoothSpec, palette
from booths.demo.products import machinery
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "machinery",
    "A-02",
    "corner_portal",
    palette("#4a7fb0", "#1c3247", ASH),
    CompanySpec(
        "georyong",
        t("거룡기어", "Georyong Gear"),
        t("맞물림의 소리를 지웁니다", "Gears that keep their voice down"),
        t(
            "거룡기어는 유성 감속기를 깎습니다. 모든 기어를 연삭하고 짝지어 조립합니다.",
            "Georyong Gear makes planetary reducers. Every gear is ground and matched before it is "
            "assembled.",
        ),
    ),
    (
        t("백래시 3분 이하", "Backlash ≤ 3 arcmin"),
        t("소음 58 dB", "58 dB"),
        t("수명 2만 시간", "20,000 h life"),
    ),
    (
        ProductSpec(
            "planetary-pl62",
            t("정밀 유성 감속기 PL-62", "Precision planetary reducer PL-62"),
            t("속이 보이게 자른 전시 모델로 기어가 돕니다.", "Cut open for show: the gears turn."),
            t(
                "감속비 1:3부터 1:100까지 있으며 서보 모터 42종에 맞는 어댑터를 갖추었습니다. 평생 "
                "그리스로 관리가 필요 없습니다.",
                "Ratios from 1:3 to 1:100 and adapters for 42 servo motors. Greased for life.",
            ),
            "848340",
            "420.00",
            "USD",
            5,
            (150, 141, 207),
            t("침탄강, 주철", "Case-hardened steel, cast iron"),
            (
                hotspot(
                    "Planet 1",
                    "유성 기어",
                    "Planet gear",
                    "세 개가 하중을 고르게 나눕니다.",
                    "Three of them share the load.",
                ),
                hotspot(
                    "Ring gear",
                    "내치 기어",
                    "Ring gear",
                    "몸통과 한 덩어리로 깎았습니다.",
                    "Cut in one piece with the housing.",
                ),
                hotspot(
                    "Output shaft",
                    "출력축",
                    "Output shaft",
                    "지름 31 mm, 키 홈이 있습니다.",
                    "31 mm, with a key.",
                ),
            ),
            machinery.reducer,
        ),
    ),
    t(
        "거룡기어입니다. 모터 도면을 올려 주시면 어댑터를 찾아 드립니다.",
        "This is Georyong Gear. Share your motor's drawing and we find the adapter.",
    ),
    (
        faq(
            "특수 감속비가 되나요?",
            "Special ratios?",
            "네, 20개부터 만들어 드립니다.",
            "Yes, from twenty pieces.",
        ),
        faq(
            "납기는요?",
            "Lead time?",
            "표준품은 5일, 특수품은 6주입니다.",
            "Five days for stock types, six weeks for specials.",
        ),
    ),
)
