"""Dami Health, in the health hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import health
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "health",
    "A-02",
    "corner_portal",
    palette("#3aa68a", "#17463b"),
    CompanySpec(
        "damiheart",
        t("다미헬스", "Dami Health"),
        t("매일 아침, 마음의 숫자", "Your heart's numbers each morning"),
        t(
            "다미헬스는 집에서 쓰는 혈압계와 심전도계를 만듭니다. 숫자를 크게, 말은 쉽게 씁니다.",
            "Dami Health makes blood-pressure and ECG monitors for the home: big numbers, plain words.",
        ),
    ),
    (t("오차 ±3 mmHg", "±3 mmHg"), t("부정맥 알림", "Rhythm alert"), t("두 사람 기록", "Memory for two")),
    (
        ProductSpec(
            "pressure-d3",
            t("자동 혈압계 D3", "Blood-pressure monitor D3"),
            t("팔에 감고 한 번 누르면 재는 혈압계입니다.", "Wrap, press once, read."),
            t(
                "부드럽게 부푸는 커프가 22–42 cm 팔에 맞습니다. 잰 값은 병원 앱으로 보낼 수 있습니다.",
                "The soft cuff fits arms of 22 to 42 cm. Readings can go to the clinic's app.",
            ),
            "901819",
            "39.00",
            "USD",
            100,
            (314, 135, 205),
            t("ABS, 나일론 천", "ABS, nylon cloth"),
            (
                hotspot(
                    "Display",
                    "큰 숫자",
                    "Big numbers",
                    "세 줄을 안경 없이 읽습니다.",
                    "Three lines to read without glasses.",
                ),
                hotspot(
                    "Cuff",
                    "부드러운 커프",
                    "Soft cuff",
                    "천을 벗겨 빨 수 있습니다.",
                    "The cover comes off for washing.",
                ),
            ),
            health.pressure_monitor,
        ),
    ),
    t(
        "다미헬스입니다. 임상 시험표를 보내 드릴까요?",
        "This is Dami Health. Shall we send the clinical data?",
    ),
    (
        faq(
            "정확도 인증이 있나요?",
            "Is accuracy validated?",
            "ESH 기준 시험을 통과했습니다.",
            "It passed the ESH protocol.",
        ),
        faq("음성 안내가 되나요?", "Does it speak?", "다섯 언어로 읽어 줍니다.", "In five languages."),
    ),
)
