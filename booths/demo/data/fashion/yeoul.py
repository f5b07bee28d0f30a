"""Yeoul Watch, in the fashion hall."""

from __future__ import annotations

from booths.demo.booth_spec import WALNUT, BoothSpec, palette
from booths.demo.products import fashion
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "fashion",
    "B-02",
    "light_box",
    palette("#2f5f8f", "#12283f", WALNUT),
    CompanySpec(
        "yeoul",
        t("여울시계", "Yeoul Watch"),
        t("물결처럼 흐르는 초침", "Seconds that flow like water"),
        t(
            "여울시계는 자동 시계를 서울에서 조립합니다. 글자판의 햇살 무늬를 기계 없이 빗질합니다.",
            "Yeoul Watch assembles automatics in Seoul; the sunburst dial is brushed by hand.",
        ),
    ),
    (t("자동 42시간", "Automatic, 42 h"), t("사파이어 유리", "Sapphire glass"), t("방수 5기압", "5 ATM")),
    (
        ProductSpec(
            "yeoul-39",
            t("여울 39 자동 시계", "Yeoul 39 automatic watch"),
            t("남빛 글자판의 39 mm 자동 시계입니다.", "A 39 mm automatic with a deep blue dial."),
            t(
                "뒷면 유리로 무브먼트가 보입니다. 줄은 도구 없이 바꾸고, 나무 받침이 함께 옵니다.",
                "The movement shows through the back. Straps change without tools; a wooden stand "
                "comes along.",
            ),
            "910221",
            "390.00",
            "USD",
            5,
            (75, 87, 85),
            t("스테인리스 316L, 사파이어, 소가죽", "316L steel, sapphire, cowhide"),
            (
                hotspot(
                    "Dial",
                    "햇살 글자판",
                    "Sunburst dial",
                    "한 장을 빗는 데 40분 걸립니다.",
                    "Forty minutes to brush one.",
                ),
                hotspot(
                    "Crown",
                    "용두",
                    "Crown",
                    "세 번 당겨 날짜와 시간을 맞춥니다.",
                    "Three positions set date and time.",
                ),
                hotspot("Strap", "가죽 줄", "Leather strap", "폭 20 mm입니다.", "20 mm wide."),
            ),
            fashion.watch,
        ),
    ),
    t(
        "여울시계입니다. 오차 시험표를 함께 드립니다.",
        "This is Yeoul Watch. Every piece has its rate sheet.",
    ),
    (
        faq(
            "하루 오차가 얼마인가요?",
            "How accurate is it?",
            "하루 −8초에서 +15초 사이입니다.",
            "Between −8 and +15 s a day.",
        ),
        faq(
            "분해 수리를 하나요?",
            "Do you service it?",
            "5년마다 권하며 서울과 빈에서 합니다.",
            "Every five years, in Seoul and Vienna.",
        ),
    ),
)
