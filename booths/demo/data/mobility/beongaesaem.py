"""Beongaesaem, in the mobility hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import mobility
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "mobility",
    "B-01",
    "light_box",
    palette("#9cc433", "#23301a"),
    CompanySpec(
        "beongaesaem",
        t("번개샘", "Beongaesaem"),
        t("커피 한 잔에 200 km", "200 km over one coffee"),
        t(
            "번개샘은 급속 충전기를 만듭니다. 부품을 모듈로 나누어 20분이면 고칩니다.",
            "Beongaesaem makes fast chargers in modules that are mended within twenty minutes.",
        ),
    ),
    (
        t("최대 180 kW", "Up to 180 kW"),
        t("두 대 동시", "Two cars at once"),
        t("가동률 99.4 %", "99.4 % uptime"),
    ),
    (
        ProductSpec(
            "charger-bs180",
            t("급속 충전기 BS-180", "DC fast charger BS-180"),
            t("두 대를 함께 채우는 180 kW 충전기입니다.", "A 180 kW charger for two cars."),
            t(
                "탄화규소 모듈로 효율 96.5 %입니다. 큰 화면과 낮은 손잡이로 휠체어에서도 씁니다.",
                "Silicon carbide modules reach 96.5 %. A big display and low holsters suit wheelchair users.",
            ),
            "850440",
            "27500.00",
            "USD",
            1,
            (806, 1790, 454),
            t("강판, 강화 유리", "Sheet steel, toughened glass"),
            (
                hotspot(
                    "Screen",
                    "안내 화면",
                    "Screen",
                    "여섯 언어와 음성으로 안내합니다.",
                    "Six languages, and a voice.",
                ),
                hotspot("Right plug", "충전 손잡이", "Plug", "CCS2, 5 m 선입니다.", "CCS2 on a 5 m cable."),
                hotspot(
                    "Stop",
                    "비상 정지",
                    "Emergency stop",
                    "누르면 0.1초 안에 끊깁니다.",
                    "Cuts power within 0.1 s.",
                ),
            ),
            mobility.charger,
        ),
    ),
    t(
        "번개샘입니다. 전력 계약과 설치 자리를 함께 살펴 드립니다.",
        "This is Beongaesaem. We look at grid contract and site with you.",
    ),
    (
        faq("OCPP를 지원하나요?", "Does it speak OCPP?", "1.6J와 2.0.1을 지원합니다.", "1.6J and 2.0.1."),
        faq(
            "추운 곳에서 되나요?",
            "Does it work in the cold?",
            "영하 35도까지 시험했습니다.",
            "Tested to −35 °C.",
        ),
    ),
)
