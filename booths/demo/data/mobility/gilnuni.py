"""Gilnuni, in the mobility hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import mobility
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "mobility",
    "B-02",
    "canopy_island",
    palette("#86ab2e", "#26301a"),
    CompanySpec(
        "gilnuni",
        t("길눈이", "Gilnuni"),
        t("길 위의 또 다른 눈", "Another eye on the road"),
        t(
            "길눈이는 4K 블랙박스를 만듭니다. 싱가포르의 더위에서 시험한 축전지를 씁니다.",
            "Gilnuni makes 4K dash cams with capacitors proven in the heat of Singapore.",
        ),
        "SG",
    ),
    (t("4K HDR", "4K HDR"), t("영하 30도–85도", "−30 to 85 °C"), t("주차 충격 녹화", "Parking guard")),
    (
        ProductSpec(
            "dashcam-g4",
            t("블랙박스 G4", "Dash cam G4"),
            t("앞차와의 거리를 알려 주는 블랙박스입니다.", "A dash cam that minds the gap ahead."),
            t(
                "배터리 대신 축전지를 써 더위에 부풀지 않습니다. 번호판이 밤에도 읽힙니다.",
                "A capacitor in place of a battery does not swell in heat. Plates stay readable at night.",
            ),
            "852589",
            "89.00",
            "USD",
            50,
            (118, 107, 66),
            t("폴리카보네이트, 알루미늄", "Polycarbonate, aluminium"),
            (
                hotspot(
                    "Lens",
                    "7장 유리 렌즈",
                    "Seven-glass lens",
                    "화각 140도입니다.",
                    "A view of 140 degrees.",
                ),
                hotspot("Mount", "거치대", "Mount", "한 번에 떼고 붙입니다.", "On and off in one move."),
            ),
            mobility.dash_cam,
        ),
    ),
    t(
        "길눈이입니다. 차량 전압과 대수를 알려 주세요.",
        "This is Gilnuni. Tell us vehicle voltage and fleet size.",
    ),
    (
        faq(
            "저장 장치가 들어 있나요?",
            "Is storage included?",
            "128 GB 카드가 들어 있습니다.",
            "A 128 GB card is.",
        ),
        faq(
            "차량 관제와 이어지나요?",
            "Does it join fleet systems?",
            "API를 제공합니다.",
            "We give you an API.",
        ),
    ),
)
