"""Cheonnyeonppuri, in the food hall."""

from __future__ import annotations

from booths.demo.booth_spec import WALNUT, BoothSpec, palette
from booths.demo.products import food
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "food",
    "A-02",
    "shelf_wall",
    palette("#a8262a", "#4a1012", WALNUT),
    CompanySpec(
        "cheonnyeonppuri",
        t("천년뿌리", "Cheonnyeonppuri"),
        t("여섯 해를 기다린 붉은 힘", "Six patient years of red strength"),
        t(
            "천년뿌리는 금산에서 6년근을 기르고 찌고 말립니다. 쓴맛을 줄인 스틱으로 아침을 돕습니다.",
            "Cheonnyeonppuri grows six-year roots in Geumsan, steams and dries them, and puts them "
            "into sticks that start the morning with less bitterness.",
        ),
    ),
    (
        t("6년근만 사용", "Six-year roots only"),
        t("진세노사이드 8 mg", "8 mg ginsenosides"),
        t("하루 한 포", "One stick a day"),
    ),
    (
        ProductSpec(
            "ginseng-sticks",
            t("홍삼정 스틱 10 g × 30", "Red ginseng sticks 10 g × 30"),
            t("꿀과 섞어 부드럽게 마시는 홍삼 스틱입니다.", "Red ginseng with honey, smooth to drink."),
            t(
                "홍삼 농축액 12 %에 아카시아꿀을 섞었습니다. 금박을 두른 상자는 선물하기 좋습니다.",
                "Red ginseng concentrate at 12 % with acacia honey, in a gold-edged box made for giving.",
            ),
            "210690",
            "46.00",
            "USD",
            100,
            (264, 176, 229),
            t("판지, 금박, 적층 필름", "Board, gold foil, laminate film"),
            (
                hotspot(
                    "Sticks",
                    "한 포 10 g",
                    "10 g sticks",
                    "흔들지 않고 바로 드실 수 있습니다.",
                    "Ready to drink without shaking.",
                ),
                hotspot(
                    "Lid",
                    "선물 상자",
                    "Gift box",
                    "자석으로 닫히는 뚜껑입니다.",
                    "A lid that closes with a magnet.",
                ),
            ),
            food.ginseng_set,
        ),
    ),
    t(
        "천년뿌리입니다. 성분 시험표를 영어로 드립니다.",
        "This is Cheonnyeonppuri. Test sheets are ready in English.",
    ),
    (
        faq("의약품인가요?", "Is it a medicine?", "아닙니다. 건강을 돕는 식품입니다.", "No, it is a food."),
        faq(
            "설탕이 들어 있나요?",
            "Does it contain sugar?",
            "설탕은 없고 꿀이 8 % 들어 있습니다.",
            "No sugar; honey at 8 %.",
        ),
    ),
)
