"""Bomi Vision, in the ict hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import ict
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "ict",
    "B-02",
    "canopy_island",
    palette("#3d6fd0", "#152c57"),
    CompanySpec(
        "bomivision",
        t("보미비전", "Bomi Vision"),
        t("지켜보되 엿보지 않습니다", "Watching without prying"),
        t(
            "보미비전은 얼굴을 카메라 안에서 가려 보내는 보안 카메라를 만듭니다. 하노이에 조립 공장이 "
            "있습니다.",
            "Bomi Vision makes security cameras that blur faces before the picture leaves the camera. "
            "They are assembled in Hanoi.",
        ),
        "VN",
    ),
    (
        t("4K, 적외선 40 m", "4K, 40 m infrared"),
        t("기기 안 얼굴 가림", "Faces blurred on device"),
        t("IP67", "IP67"),
    ),
    (
        ProductSpec(
            "camera-b4",
            t("불릿 카메라 B4", "Bullet camera B4"),
            t("좌우로 도는 4K 야외 카메라입니다.", "A 4K outdoor camera that pans."),
            t(
                "빛이 거의 없어도 색을 봅니다. PoE 한 줄로 전원과 영상을 보내고, 서명된 펌웨어만 켜집니다.",
                "Sees colour in near darkness. One PoE cable carries power and picture; only signed "
                "firmware starts.",
            ),
            "852589",
            "138.00",
            "USD",
            30,
            (100, 166, 220),
            t("알루미늄, 강화 유리", "Aluminium, toughened glass"),
            (
                hotspot("Lens", "렌즈", "Lens", "4 mm, F1.0으로 밝습니다.", "4 mm, a bright F1.0."),
                hotspot(
                    "Infrared ring",
                    "적외선 고리",
                    "Infrared ring",
                    "열네 개가 40 m를 비춥니다.",
                    "Fourteen diodes light 40 m.",
                ),
                hotspot("Bracket", "벽 받침", "Bracket", "선이 밖으로 보이지 않습니다.", "Hides the cable."),
            ),
            ict.ip_camera,
        ),
    ),
    t(
        "보미비전입니다. 개인 정보 보호 설정을 설명해 드립니다.",
        "This is Bomi Vision. We gladly explain the privacy settings.",
    ),
    (
        faq(
            "기존 녹화기에 붙나요?",
            "Does it work with our recorder?",
            "ONVIF S와 T를 지원합니다.",
            "ONVIF S and T are supported.",
        ),
        faq(
            "저장은 어디에 하나요?",
            "Where is it stored?",
            "메모리 카드나 자체 서버에 저장합니다.",
            "On a card or on your own server.",
        ),
    ),
)
