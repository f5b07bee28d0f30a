"""Seohae Valve, in the machinery hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import machinery
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "machinery",
    "B-02",
    "counter_row",
    palette("#b8241f", "#3a1512"),
    CompanySpec(
        "seohaevalve",
        t("서해밸브", "Seohae Valve"),
        t("한 방울까지 다스립니다", "In command of every drop"),
        t(
            "서해밸브는 발전소와 화학 공장의 조절 밸브를 만듭니다. 군산의 시험장에서 실제 유체로 시험합니다.",
            "Seohae Valve makes control valves for power and chemical plants, and tests them with "
            "real fluids in Gunsan.",
        ),
    ),
    (t("DN15–DN300", "DN15–DN300"), t("누설 등급 VI", "Leakage class VI"), t("HART 통신", "HART")),
    (
        ProductSpec(
            "globe-gv50",
            t("글로브 조절 밸브 GV-50", "Globe control valve GV-50"),
            t(
                "다이어프램 구동기와 스마트 포지셔너를 단 밸브입니다.",
                "A valve with diaphragm actuator and smart positioner.",
            ),
            t(
                "Cv 46, PN40. 케이지 트림이 소음과 캐비테이션을 줄입니다. 포지셔너는 스스로 영점을 잡습니다.",
                "Cv 46, PN40. A cage trim keeps noise and cavitation down; the positioner finds its "
                "own zero.",
            ),
            "848180",
            "1950.00",
            "USD",
            2,
            (293, 510, 274),
            t("주강 WCB, 스테인리스 316", "Cast steel WCB, stainless 316"),
            (
                hotspot(
                    "Actuator",
                    "다이어프램 구동기",
                    "Diaphragm actuator",
                    "공기가 끊기면 닫힙니다.",
                    "Closes when air fails.",
                ),
                hotspot(
                    "Positioner",
                    "스마트 포지셔너",
                    "Smart positioner",
                    "4–20 mA와 HART를 읽습니다.",
                    "Reads 4–20 mA and HART.",
                ),
                hotspot(
                    "Body",
                    "플랜지 몸통",
                    "Flanged body",
                    "면간 거리는 IEC 60534를 따릅니다.",
                    "Face to face to IEC 60534.",
                ),
            ),
            machinery.control_valve,
        ),
    ),
    t(
        "서해밸브입니다. 유체, 압력, 유량을 알려 주시면 선정서를 드립니다.",
        "This is Seohae Valve. Give us fluid, pressure and flow for a sizing sheet.",
    ),
    (
        faq(
            "방폭 인증이 있나요?",
            "Is it explosion-proof?",
            "포지셔너는 ATEX와 IECEx 인증품입니다.",
            "The positioner has ATEX and IECEx.",
        ),
        faq(
            "예비품을 함께 살 수 있나요?",
            "Can spares be ordered along?",
            "2년분 예비품 묶음이 있습니다.",
            "There is a kit for two years.",
        ),
    ),
)
