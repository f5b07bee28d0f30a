"""Gullim Wheels, in the mobility hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import mobility
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "mobility",
    "A-03",
    "shelf_wall",
    palette("#7f9c2c", "#2a2f1a"),
    CompanySpec(
        "gullim",
        t("굴림휠", "Gullim Wheels"),
        t("구르는 모든 것의 중심", "The centre of all that rolls"),
        t(
            "굴림휠은 단조 알루미늄 휠을 깎습니다. 한 덩어리에서 아홉 시간을 깎아 냅니다.",
            "Gullim machines forged wheels, nine hours each from a single billet.",
        ),
    ),
    (
        t("19인치 8.6 kg", "19-inch, 8.6 kg"),
        t("단조 6061-T6", "Forged 6061-T6"),
        t("TÜV 시험", "TÜV tested"),
    ),
    (
        ProductSpec(
            "wheel-g19",
            t("단조 휠 G19", "Forged wheel G19"),
            t("브레이크까지 보이는 전시 휠이 돕니다.", "On show with its brake, and it turns."),
            t(
                "다섯 쌍의 살이 힘을 고르게 나눕니다. 차종에 맞춰 볼트 간격과 옵셋을 깎습니다.",
                "Five pairs of spokes share the load. Bolt circle and offset are cut to the car.",
            ),
            "870870",
            "340.00",
            "USD",
            8,
            (665, 677, 260),
            t("알루미늄 6061, 고무", "Aluminium 6061, rubber"),
            (
                hotspot(
                    "Wheel",
                    "다이아몬드 절삭 살",
                    "Diamond-cut spokes",
                    "절삭면에 투명 도장을 두 번 합니다.",
                    "Two clear coats over the cut face.",
                ),
                hotspot("Caliper", "4피스톤 캘리퍼", "Four-piston caliper", "별매입니다.", "Sold apart."),
                hotspot("Brake disc", "타공 디스크", "Drilled disc", "지름 376 mm입니다.", "376 mm across."),
            ),
            mobility.alloy_wheel,
        ),
    ),
    t("굴림휠입니다. 차종과 연식을 알려 주세요.", "This is Gullim Wheels. Tell us model and year."),
    (
        faq(
            "색을 고를 수 있나요?",
            "Can we choose colours?",
            "분체 도장 열두 색이 있습니다.",
            "Twelve powder coats.",
        ),
        faq(
            "보증이 있나요?",
            "Is there a warranty?",
            "구조 10년, 도장 3년입니다.",
            "Ten years on structure, three on finish.",
        ),
    ),
)
