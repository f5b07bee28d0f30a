"""Ttasum, in the health hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import health
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "health",
    "A-03",
    "light_box",
    palette("#30a58c", "#0f3d33"),
    CompanySpec(
        "ttaseum",
        t("따숨", "Ttasum"),
        t("1초, 닿지 않고 36.5", "One second, untouched, 36.5"),
        t(
            "따숨은 비접촉 체온계를 만듭니다. 잠든 아이 곁에서도 소리 없이 잽니다.",
            "Ttasum makes thermometers that need no touch and no sound beside a sleeping child.",
        ),
    ),
    (
        t("측정 1초", "One second"),
        t("오차 ±0.2 °C", "±0.2 °C"),
        t("충전대 포함", "Charging base included"),
    ),
    (
        ProductSpec(
            "thermometer-safet",
            t("비접촉 체온계 SAFE-T", "Non-contact thermometer SAFE-T"),
            t("이마에 대지 않고 재는 체온계입니다.", "A thermometer that never touches the forehead."),
            t(
                "거리 센서가 3 cm를 맞추면 스스로 잽니다. 화면 색이 초록, 노랑, 빨강으로 바뀝니다.",
                "A range sensor measures by itself at 3 cm. The display turns green, yellow or red.",
            ),
            "902519",
            "27.00",
            "USD",
            200,
            (99, 165, 108),
            t("ABS, 실리콘", "ABS, silicone"),
            (
                hotspot(
                    "Sensor",
                    "적외선 센서",
                    "Infrared sensor",
                    "귀가 아닌 이마에서 잽니다.",
                    "Measures at the forehead.",
                ),
                hotspot(
                    "Base",
                    "충전대",
                    "Charging base",
                    "한 번 충전으로 한 달 씁니다.",
                    "One charge lasts a month.",
                ),
                hotspot(
                    "Display",
                    "색 화면",
                    "Colour display",
                    "밤에는 밝기가 낮아집니다.",
                    "Dimmer at night.",
                ),
            ),
            health.thermometer,
        ),
    ),
    t("따숨입니다. 병원용 대량 견적을 드릴 수 있어요.", "This is Ttasum. We quote for hospitals."),
    (
        faq(
            "교정은 어떻게 하나요?",
            "How is it calibrated?",
            "2년마다 무상으로 교정해 드립니다.",
            "Free of charge every two years.",
        ),
        faq(
            "화씨로 볼 수 있나요?",
            "Does it show Fahrenheit?",
            "버튼을 길게 누르면 바뀝니다.",
            "Hold the button to switch.",
        ),
    ),
)
