"""Mirinae Motion, in the machinery hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import machinery
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "machinery",
    "A-03",
    "shelf_wall",
    palette("#5a8fb5", "#1d3a52"),
    CompanySpec(
        "mirinae",
        t("미리내모션", "Mirinae Motion"),
        t("곧게, 곱게, 끝까지", "Straight, smooth, to the very end"),
        t(
            "미리내모션은 볼스크루와 직선 구동부를 만듭니다. 아우크스부르크에 기술 사무소가 있습니다.",
            "Mirinae Motion makes ball screws and linear drives, with an engineering office in Augsburg.",
        ),
        "DE",
    ),
    (
        t("정밀도 C3", "Accuracy C3"),
        t("행정 200–3,000 mm", "Strokes 200–3,000 mm"),
        t("CAD 파일 제공", "CAD files provided"),
    ),
    (
        ProductSpec(
            "ballscrew-bs16",
            t("볼스크루 구동부 BS-16", "Ball-screw drive BS-16"),
            t(
                "모터와 테이블까지 조립한 볼스크루입니다.",
                "A ball screw with motor and table, ready to run.",
            ),
            t(
                "지름 16 mm, 리드 10 mm 연삭 나사에 예압 너트를 물렸습니다. 1 m/s로 움직이고 5 µm "
                "안에 섭니다.",
                "A ground screw of 16 mm with 10 mm lead and a preloaded nut. It runs at 1 m/s and "
                "stops within 5 µm.",
            ),
            "848340",
            "890.00",
            "EUR",
            2,
            (695, 96, 124),
            t("연삭강, 알루미늄", "Ground steel, aluminium"),
            (
                hotspot(
                    "Table",
                    "이송 테이블",
                    "Table",
                    "M5 나사 구멍 여덟 개가 있습니다.",
                    "Eight M5 threads.",
                ),
                hotspot(
                    "Screw",
                    "연삭 나사",
                    "Ground screw",
                    "C3 등급, 축 방향 흔들림이 없습니다.",
                    "Grade C3, no axial play.",
                ),
                hotspot(
                    "Motor",
                    "서보 모터",
                    "Servo motor",
                    "400 W, 절대 위치 엔코더입니다.",
                    "400 W with an absolute encoder.",
                ),
            ),
            machinery.ball_screw,
        ),
    ),
    t("미리내모션입니다. 행정과 하중을 알려 주세요.", "This is Mirinae Motion. Tell us stroke and load."),
    (
        faq(
            "세로로 쓸 수 있나요?",
            "Can it stand upright?",
            "네, 브레이크 모터를 고르시면 됩니다.",
            "Yes, with the brake motor.",
        ),
        faq(
            "청정실에서 쓰나요?",
            "For clean rooms?",
            "저발진 그리스 사양이 있습니다.",
            "There is a low-dust grease option.",
        ),
    ),
)
