"""Onggimaeul, in the food hall."""

from __future__ import annotations

from booths.demo.booth_spec import WALNUT, BoothSpec, palette
from booths.demo.products import food
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "food",
    "A-01",
    "timber_frame",
    palette("#c8702e", "#4f2a10", WALNUT),
    CompanySpec(
        "onggimaeul",
        t("옹기마을", "Onggimaeul"),
        t("땅이 익힌 시간의 맛", "Taste that time and earth have made"),
        t(
            "옹기마을은 전남 장독대에서 이태를 익힌 김치를 옹기째 보냅니다. 젓갈 없는 비건 김치도 "
            "함께 담급니다.",
            "Onggimaeul ages kimchi for two years in jars set in the earth of Jeonnam and ships it in "
            "the jar. There is a vegan kind without fish sauce, too.",
        ),
    ),
    (
        t("2년 숙성", "Aged two years"),
        t("HACCP 인증 공정", "HACCP process"),
        t("냉장 90일", "90 days chilled"),
    ),
    (
        ProductSpec(
            "aged-kimchi",
            t("묵은김치 옹기 1 kg", "Aged kimchi in onggi, 1 kg"),
            t("숨 쉬는 옹기에 담은 2년 묵은김치입니다.", "Two-year kimchi in a jar that breathes."),
            t(
                "해남 배추와 천일염, 영양 고춧가루로 담가 섭씨 2도에서 천천히 익혔습니다. 옹기는 다 "
                "드신 뒤에도 쓰실 수 있습니다.",
                "Haenam cabbage, sea salt and Yeongyang chilli, slowly aged at 2 °C. The jar serves "
                "on when the kimchi is gone.",
            ),
            "200599",
            "24.00",
            "USD",
            120,
            (227, 258, 287),
            t("옹기, 한지, 짚", "Onggi stoneware, paper, straw"),
            (
                hotspot(
                    "Jar",
                    "숨 쉬는 옹기",
                    "Breathing jar",
                    "미세한 구멍이 발효 가스를 내보냅니다.",
                    "Fine pores let the gas of fermentation out.",
                ),
                hotspot(
                    "Tag",
                    "숙성 표",
                    "Age tag",
                    "담근 날과 산지를 QR 코드로 볼 수 있습니다.",
                    "A QR code shows the day of making and the farm.",
                ),
                hotspot(
                    "Dish",
                    "시식 접시",
                    "Tasting dish",
                    "한 포기의 속잎입니다. 산도 0.9 %입니다.",
                    "Inner leaves of one head; acidity 0.9 %.",
                ),
            ),
            food.kimchi_jar,
        ),
    ),
    t(
        "옹기마을입니다. 온도 관리와 통관을 함께 도와드립니다.",
        "This is Onggimaeul. We help with cold chain and customs.",
    ),
    (
        faq(
            "비건 김치가 있나요?",
            "Is there a vegan kimchi?",
            "네, 젓갈 대신 다시마와 버섯으로 담급니다.",
            "Yes, made with kelp and mushrooms instead of fish sauce.",
        ),
        faq(
            "어떻게 배송하나요?",
            "How do you ship?",
            "냉장 컨테이너 또는 항공 냉장으로 보냅니다.",
            "By reefer container or chilled air freight.",
        ),
    ),
)
