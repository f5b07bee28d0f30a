"""Goreum Studio, in the fashion hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import fashion
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "fashion",
    "B-01",
    "corner_portal",
    palette("#7d3f73", "#34152f"),
    CompanySpec(
        "goreum",
        t("고름", "Goreum Studio"),
        t("오늘 입는 저고리", "A jeogori for today"),
        t(
            "고름은 한복의 선을 오늘의 옷에 옮깁니다. 물빨래가 되는 면 실크를 씁니다.",
            "Goreum brings the lines of hanbok to clothes for today, in cotton silk that washes in water.",
        ),
    ),
    (
        t("물빨래 가능", "Machine washable"),
        t("다섯 치수", "Five sizes"),
        t("주문 뒤 14일", "14 days to order"),
    ),
    (
        ProductSpec(
            "goreum-jacket",
            t("고름 저고리 재킷", "Goreum jacket"),
            t("고름을 매어 입는 짧은 재킷입니다.", "A short jacket tied with a ribbon."),
            t(
                "배래의 둥근 선을 살리고 소매를 걷어 입게 했습니다. 고름은 세 가지 색이 함께 옵니다.",
                "The round sleeve line is kept and the cuffs turn back. Three ribbons come with it.",
            ),
            "620432",
            "128.00",
            "USD",
            20,
            (893, 1504, 367),
            t("면 78 %, 실크 22 %", "78 % cotton, 22 % silk"),
            (
                hotspot(
                    "Goreum",
                    "고름",
                    "Ribbon",
                    "한 번 매는 법을 그림으로 드립니다.",
                    "A drawing shows the knot.",
                ),
                hotspot(
                    "Collar",
                    "동정과 깃",
                    "Collar",
                    "동정은 떼어 빨 수 있습니다.",
                    "The white edge comes off for washing.",
                ),
                hotspot(
                    "Sleeves",
                    "배래 소매",
                    "Curved sleeves",
                    "팔을 올려도 당기지 않습니다.",
                    "They do not pull when you reach up.",
                ),
            ),
            fashion.jacket,
        ),
    ),
    t(
        "고름입니다. 치수표와 원단 조각을 보내 드립니다.",
        "This is Goreum Studio. We send size chart and swatches.",
    ),
    (
        faq(
            "남성용이 있나요?",
            "Is there one for men?",
            "네, 같은 원단으로 만듭니다.",
            "Yes, in the same cloth.",
        ),
        faq(
            "교환이 되나요?",
            "Are exchanges possible?",
            "견본 주문은 치수를 바꿔 드립니다.",
            "For sample orders, yes.",
        ),
    ),
)
