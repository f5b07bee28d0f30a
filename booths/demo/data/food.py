"""The food hall's five companies."""

from __future__ import annotations

from booths.demo.booth_spec import ASH, WALNUT, BoothSpec, palette
from booths.demo.products import food
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTHS = (
    BoothSpec(
        "food",
        "A-03",
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
    ),
    BoothSpec(
        "food",
        "A-04",
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
    ),
    BoothSpec(
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
            faq(
                "의약품인가요?", "Is it a medicine?", "아닙니다. 건강을 돕는 식품입니다.", "No, it is a food."
            ),
            faq(
                "설탕이 들어 있나요?",
                "Does it contain sugar?",
                "설탕은 없고 꿀이 8 % 들어 있습니다.",
                "No sugar; honey at 8 %.",
            ),
        ),
    ),
    BoothSpec(
        "food",
        "A-05",
        "canopy_island",
        palette("#5c8a58", "#20402a", ASH),
        CompanySpec(
            "sansudawon",
            t("산수다원", "Sansu Tea Garden"),
            t("비 오기 전, 첫 잎만", "Only the first leaves, before the rain"),
            t(
                "산수다원은 지리산 자락에서 곡우 전에 딴 잎을 손으로 덖습니다. 한 해에 2,000통만 나옵니다.",
                "Sansu Tea Garden pan-fires by hand the leaves picked before the spring rain below "
                "Jirisan. Two thousand tins a year.",
            ),
        ),
        (
            t("손으로 덖음", "Pan-fired by hand"),
            t("유기 재배", "Organic garden"),
            t("한 해 2,000통", "2,000 tins a year"),
        ),
        (
            ProductSpec(
                "first-flush-tea",
                t("우전차 80 g", "First flush green tea 80 g"),
                t("곡우 전에 딴 어린잎 녹차입니다.", "Green tea of the youngest leaves."),
                t(
                    "가마솥에서 아홉 번 덖어 떫은맛이 적습니다. 70도 물에 2분 우려 드세요.",
                    "Fired nine times in an iron pan, hardly astringent. Two minutes in water at 70 °C.",
                ),
                "090210",
                "32.00",
                "USD",
                60,
                (149, 134, 138),
                t("주석 도금 강판, 한지, 청자, 대나무", "Tin plate, paper, celadon, bamboo"),
                (
                    hotspot(
                        "Tin",
                        "이중 마개 통",
                        "Double-lidded tin",
                        "속마개가 향을 18개월 지킵니다.",
                        "An inner lid keeps the scent for 18 months.",
                    ),
                    hotspot(
                        "Cup",
                        "청자 찻잔",
                        "Celadon cup",
                        "세트에는 찻잔 두 개가 들어갑니다.",
                        "The set holds two cups.",
                    ),
                ),
                food.tea_tin,
            ),
        ),
        t(
            "산수다원입니다. 차 한 잔 우려 놓고 기다리겠습니다.",
            "This is Sansu Tea Garden. A cup is waiting.",
        ),
        (
            faq(
                "유기 인증이 있나요?",
                "Is it certified organic?",
                "국내 유기 인증이 있고 EU 동등성을 인정받습니다.",
                "Yes, in Korea, with EU equivalence.",
            ),
            faq(
                "벌크로 살 수 있나요?",
                "Do you sell in bulk?",
                "5 kg 은박 포장을 드립니다.",
                "In foil bags of 5 kg.",
            ),
        ),
    ),
    BoothSpec(
        "food",
        "A-06",
        "light_box",
        palette("#c98a6a", "#4a2b20"),
        CompanySpec(
            "bapsim",
            t("밥심전자", "Bapsim Kitchen"),
            t("갓 지은 밥의 힘", "The strength of rice just cooked"),
            t(
                "밥심전자는 압력 밥솥만 서른 해를 만들었습니다. 현미와 잡곡을 위한 열판을 따로 둡니다.",
                "Bapsim has made pressure rice cookers for thirty years, with a heater of its own for "
                "brown rice and grains.",
            ),
        ),
        (
            t("1.9기압 이중 압력", "Dual pressure, 1.9 atm"),
            t("18분 백미", "White rice in 18 min"),
            t("110/220 V", "110/220 V"),
        ),
        (
            ProductSpec(
                "pressure-cooker",
                t("압력 밥솥 6인용", "Pressure rice cooker, 6 cups"),
                t("스테인리스 속솥을 쓰는 압력 밥솥입니다.", "A pressure cooker with a stainless inner pot."),
                t(
                    "위아래와 옆을 데우는 세 면 유도 가열로 밥알이 고르게 익습니다. 뚜껑은 통째로 씻을 수 "
                    "있습니다.",
                    "Induction from below, above and the sides cooks every grain alike. The whole lid "
                    "washes under the tap.",
                ),
                "851660",
                "189.00",
                "USD",
                40,
                (298, 268, 328),
                t("ABS, 스테인리스, 알루미늄", "ABS, stainless steel, aluminium"),
                (
                    hotspot(
                        "Lid",
                        "분리 뚜껑",
                        "Removable lid",
                        "한 번에 열고 떼어 씻습니다.",
                        "Opens in one move and comes off for washing.",
                    ),
                    hotspot(
                        "Panel",
                        "터치 화면",
                        "Touch panel",
                        "한국어, 영어, 베트남어로 안내합니다.",
                        "Speaks Korean, English and Vietnamese.",
                    ),
                    hotspot(
                        "Inner pot",
                        "스테인리스 속솥",
                        "Stainless pot",
                        "코팅이 없어 오래 씁니다.",
                        "Uncoated, so that it lasts.",
                    ),
                ),
                food.rice_cooker,
            ),
        ),
        t(
            "밥심전자입니다. 전압과 플러그 규격을 알려 주세요.",
            "This is Bapsim. Tell us your voltage and plug.",
        ),
        (
            faq(
                "보증 기간은요?",
                "How long is the warranty?",
                "2년이며 부품은 8년 공급합니다.",
                "Two years, with parts for eight.",
            ),
            faq(
                "CE 인증이 있나요?",
                "Is it CE marked?",
                "네, CE와 CB 성적서가 있습니다.",
                "Yes, with CE and CB reports.",
            ),
        ),
    ),
)
