"""Hanbit Precision, in the machinery hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import machinery
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "machinery",
    "B-01",
    "light_box",
    palette("#3f74a3", "#16324a"),
    CompanySpec(
        "hanbitprecision",
        t("한빛정공", "Hanbit Precision"),
        t("흔들림 없는 2만 4천 회전", "24,000 turns without a tremor"),
        t(
            "한빛정공은 금형 가공용 스핀들을 설계하고 고칩니다. 수리품도 새 제품과 같은 시험을 거칩니다.",
            "Hanbit Precision designs and repairs spindles for mould making. A repaired one passes "
            "the same tests as a new one.",
        ),
    ),
    (
        t("24,000 rpm", "24,000 rpm"),
        t("흔들림 1 µm 이하", "Run-out below 1 µm"),
        t("수리 10일", "Repairs in 10 days"),
    ),
    (
        ProductSpec(
            "spindle-hs120",
            t("고속 스핀들 HS-120", "High-speed spindle HS-120"),
            t(
                "BT30 공구를 쓰는 15 kW 내장 모터 스핀들입니다.",
                "A 15 kW built-in motor spindle for BT30 tools.",
            ),
            t(
                "세라믹 볼 베어링과 오일 에어 윤활을 씁니다. 온도와 진동 센서가 안에 들어 있어 멈추기 "
                "전에 알려 줍니다.",
                "Ceramic ball bearings with oil-air lubrication; temperature and vibration sensors "
                "inside give warning before a stop.",
            ),
            "846693",
            "7400.00",
            "USD",
            1,
            (200, 512, 201),
            t("합금강, 알루미늄", "Alloy steel, aluminium"),
            (
                hotspot(
                    "Tool", "공구 물림", "Tool taper", "18 kN으로 당겨 잡습니다.", "Drawn in with 18 kN."
                ),
                hotspot(
                    "Coolant",
                    "냉각수 관",
                    "Coolant lines",
                    "파랑이 들어가고 빨강이 나옵니다. 분당 6 L입니다.",
                    "In at blue, out at red, 6 l a minute.",
                ),
                hotspot(
                    "Housing",
                    "물재킷 몸통",
                    "Water-jacket housing",
                    "지름 125 mm 표준 클램프에 맞습니다.",
                    "Fits the standard 125 mm clamp.",
                ),
            ),
            machinery.spindle,
        ),
    ),
    t(
        "한빛정공입니다. 쓰시는 기계의 형번을 알려 주세요.",
        "This is Hanbit Precision. Tell us the type of your machine.",
    ),
    (
        faq(
            "다른 회사 스핀들도 고치나요?",
            "Do you repair other makes?",
            "네, 주요 30개 형식을 고칩니다.",
            "Yes, thirty common types.",
        ),
        faq(
            "시험 성적서를 주나요?",
            "Is there a test report?",
            "진동과 온도 기록을 함께 드립니다.",
            "Vibration and temperature logs come with it.",
        ),
    ),
)
