"""Bulbyeot Foods, in the food hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import food
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "food",
    "B-01",
    "counter_row",
    palette("#d8452a", "#511410"),
    CompanySpec(
        "bulbyeot",
        t("불볕식품", "Bulbyeot Foods"),
        t("4분이면 한낮의 매운맛", "Midday heat in four minutes"),
        t(
            "불볕식품은 튀기지 않은 면과 우린 국물로 컵라면을 만듭니다. 매운 정도를 다섯 단계로 고를 "
            "수 있습니다.",
            "Bulbyeot makes cup noodles from air-dried noodles and real stock, in five degrees of heat.",
        ),
    ),
    (
        t("튀기지 않은 면", "Air-dried noodles"),
        t("매운맛 5단계", "Five heat levels"),
        t("할랄 인증 라인", "Halal line"),
    ),
    (
        ProductSpec(
            "fire-ramen",
            t("불볕 라면 컵 110 g", "Bulbyeot ramen cup 110 g"),
            t("건조 달걀과 파가 그대로 든 컵라면입니다.", "A cup noodle with real egg and scallion."),
            t(
                "소뼈와 채소를 여덟 시간 우린 국물을 가루로 만들었습니다. 종이컵과 종이 뚜껑으로 "
                "플라스틱을 없앴습니다.",
                "Stock of beef bone and vegetables, simmered eight hours and dried. Paper cup, paper "
                "lid, no plastic.",
            ),
            "190230",
            "1.15",
            "USD",
            4800,
            (206, 174, 133),
            t("종이, 알루미늄 박, 대나무", "Paper, aluminium foil, bamboo"),
            (
                hotspot(
                    "Cup",
                    "이중 종이컵",
                    "Double paper cup",
                    "뜨거운 물을 부어도 손이 뜨겁지 않습니다.",
                    "Stays cool to hold with boiling water inside.",
                ),
                hotspot(
                    "Noodles",
                    "구불면",
                    "Wavy noodles",
                    "열풍으로 말려 지방이 3 g입니다.",
                    "Dried in hot air, 3 g of fat.",
                ),
                hotspot(
                    "Lid",
                    "박 뚜껑",
                    "Foil lid",
                    "점선까지 열고 물을 부어 주세요.",
                    "Open to the dotted line and pour.",
                ),
            ),
            food.ramen_cup,
        ),
    ),
    t(
        "불볕식품입니다. 시식용 한 상자를 보내 드릴까요?",
        "This is Bulbyeot Foods. Shall we send you a tasting box?",
    ),
    (
        faq(
            "할랄 제품인가요?",
            "Is it halal?",
            "초록 뚜껑 라인이 할랄 인증을 받았습니다.",
            "The green-lid line is certified halal.",
        ),
        faq(
            "라벨을 현지 언어로 바꿀 수 있나요?",
            "Can labels be in our language?",
            "한 컨테이너부터 인쇄를 바꿔 드립니다.",
            "Yes, from one container.",
        ),
    ),
)
