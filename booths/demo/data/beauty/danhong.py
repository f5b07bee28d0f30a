"""Danhong, in the beauty hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import beauty
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    hall="beauty",
    stand="B-02",
    structure="stage",
    palette=palette("#b3263f", "#3d0d1a"),
    company=CompanySpec(
        "danhong",
        t("단홍", "Danhong"),
        t("붉음에도 결이 있습니다", "Every red has its grain"),
        t(
            "단홍은 단청의 색에서 입술 빛을 찾습니다. 한 자루에 한 색, 스물네 가지 붉음을 만듭니다.",
            "Danhong finds lip colours in temple paintings. One colour to a stick, twenty-four reds in all.",
        ),
    ),
    facts=(
        t("24가지 붉은색", "24 reds"),
        t("밀랍 대신 동백 왁스", "Camellia wax, no beeswax"),
        t("자석 뚜껑", "Magnetic cap"),
    ),
    products=(
        ProductSpec(
            "satin-lipstick",
            t("새틴 립스틱 3.5 g", "Satin lipstick 3.5 g"),
            t(
                "동백 왁스로 매끈하게 발리는 새틴 립스틱입니다.",
                "A satin lipstick that glides on camellia wax.",
            ),
            t(
                "한 번 스치면 색이 고르게 오르고 여덟 시간 갑니다. 케이스는 무게 28 g의 황동과 옻빛 "
                "도장으로 마감했습니다.",
                "One stroke lays colour evenly and lasts eight hours. The case is brass with a "
                "lacquer-black finish, 28 g in the hand.",
            ),
            "330410",
            "8.40",
            "USD",
            600,
            (70, 74, 44),
            t("황동, 아크릴 도장, 왁스", "Brass, acrylic lacquer, wax"),
            (
                hotspot(
                    "Bullet",
                    "비스듬한 심",
                    "Slanted bullet",
                    "42도로 깎아 입술 선을 따라 그리기 좋습니다.",
                    "Cut at 42 degrees to follow the lip line.",
                ),
                hotspot(
                    "Cap",
                    "자석 뚜껑",
                    "Magnetic cap",
                    "가방 안에서도 열리지 않습니다.",
                    "Stays shut in a bag.",
                ),
            ),
            beauty.lipstick,
        ),
    ),
    greeting=t(
        "단홍입니다. 색상표와 테스터 세트를 보내 드릴까요?",
        "This is Danhong. Shall we send the colour chart and a tester set?",
    ),
    faqs=(
        faq(
            "테스터를 받을 수 있나요?",
            "Are testers available?",
            "24색 테스터 세트를 실비로 보내 드립니다.",
            "We send a set of 24 testers at cost.",
        ),
        faq(
            "납기는 얼마나 걸리나요?",
            "What is the lead time?",
            "재고 색상은 10일, 새 색상은 45일입니다.",
            "Ten days for stock colours, 45 for new ones.",
        ),
    ),
)
