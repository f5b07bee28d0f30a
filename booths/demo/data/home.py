"""The home hall's five companies."""

from __future__ import annotations

from booths.demo.booth_spec import ASH, WALNUT, BoothSpec, palette
from booths.demo.products import home
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTHS = (
    BoothSpec(
        "home",
        "A-03",
        "timber_frame",
        palette("#c79a4b", "#4b3616"),
        CompanySpec(
            "dalhangari",
            t("달항아리조명", "Dalhangari Light"),
            t("방 안에 뜨는 달", "A moon that rises indoors"),
            t(
                "달항아리조명은 이천의 백자와 한지로 등을 만듭니다. 한 점마다 둥근 모양이 조금씩 다릅니다.",
                "Dalhangari Light makes lamps of Icheon porcelain and mulberry paper; each round is a "
                "little different.",
            ),
        ),
        (
            t("손으로 빚은 백자", "Hand-thrown porcelain"),
            t("한지 갓", "Paper shade"),
            t("2,700 K LED", "2,700 K LED"),
        ),
        (
            ProductSpec(
                "moon-lamp",
                t("달항아리 스탠드", "Moon-jar table lamp"),
                t("백자와 한지로 만든 따뜻한 스탠드입니다.", "A warm lamp of porcelain and paper."),
                t(
                    "줄을 당기면 세 단계로 밝아집니다. 갓의 한지는 닥나무 섬유가 그대로 비칩니다.",
                    "Pull the cord for three levels. Mulberry fibres show through the shade.",
                ),
                "940521",
                "240.00",
                "USD",
                10,
                (334, 546, 334),
                t("백자, 한지, 황동, 호두나무", "Porcelain, mulberry paper, brass, walnut"),
                (
                    hotspot(
                        "Moon jar",
                        "달항아리",
                        "Moon jar",
                        "위아래를 따로 빚어 붙였습니다.",
                        "Thrown in two halves and joined.",
                    ),
                    hotspot(
                        "Shade",
                        "한지 갓",
                        "Paper shade",
                        "먼지를 붓으로 털 수 있습니다.",
                        "Dust it with a brush.",
                    ),
                ),
                home.lamp,
            ),
        ),
        t(
            "달항아리조명입니다. 가마에서 나오는 날을 알려 드립니다.",
            "This is Dalhangari Light. We tell you the next firing day.",
        ),
        (
            faq(
                "전구를 바꿀 수 있나요?",
                "Can the bulb be changed?",
                "E26/E27 LED를 끼울 수 있습니다.",
                "Any E26/E27 LED.",
            ),
            faq(
                "크기가 같나요?",
                "Are they all one size?",
                "높이 546 mm에서 ±5 mm 차이가 납니다.",
                "546 mm high, give or take 5.",
            ),
        ),
    ),
    BoothSpec(
        "home",
        "A-04",
        "shelf_wall",
        palette("#d3a765", "#4a3418", ASH),
        CompanySpec(
            "namugyeol",
            t("나무결", "Namugyeol"),
            t("앉으면 숲의 소리가 납니다", "Sit down and hear the forest"),
            t(
                "나무결은 참나무를 굽혀 의자를 만듭니다. 못 대신 짜임으로 잇고 종이끈으로 엮습니다.",
                "Namugyeol bends oak into chairs, joined without nails and woven with paper cord.",
            ),
        ),
        (
            t("참나무 무늬목 아님", "Solid oak"),
            t("종이끈 120 m", "120 m of paper cord"),
            t("하중 160 kg", "Holds 160 kg"),
        ),
        (
            ProductSpec(
                "cord-chair",
                t("종이끈 의자", "Paper-cord chair"),
                t("가볍고 조용한 식탁 의자입니다.", "A light and quiet dining chair."),
                t(
                    "무게 4.6 kg으로 한 손에 듭니다. 좌판을 다시 엮어 드리는 서비스가 있습니다.",
                    "4.6 kg, lifted in one hand. We re-weave the seat when it is worn.",
                ),
                "940169",
                "185.00",
                "USD",
                8,
                (533, 808, 611),
                t("참나무, 종이끈", "Oak, paper cord"),
                (
                    hotspot(
                        "Seat",
                        "종이끈 좌판",
                        "Cord seat",
                        "손으로 다섯 시간 엮습니다.",
                        "Woven by hand in five hours.",
                    ),
                    hotspot(
                        "Backrest",
                        "굽힌 등받이",
                        "Bent backrest",
                        "허리를 한 곡선으로 받칩니다.",
                        "Supports the back in one curve.",
                    ),
                ),
                home.chair,
            ),
        ),
        t("나무결입니다. 나무 색 견본을 보내 드릴까요?", "This is Namugyeol. Shall we send wood samples?"),
        (
            faq(
                "조립해서 오나요?",
                "Does it come assembled?",
                "네, 두 개씩 포장합니다.",
                "Yes, two to a carton.",
            ),
            faq("FSC 인증인가요?", "Is it FSC?", "네, 모든 나무가 FSC 인증입니다.", "All of our wood is."),
        ),
    ),
    BoothSpec(
        "home",
        "A-02",
        "canopy_island",
        palette("#4a90ab", "#183b49"),
        CompanySpec(
            "malgeunsaem",
            t("맑은샘", "Malgeunsaem"),
            t("부엌에 놓인 작은 샘", "A small spring on the counter"),
            t(
                "맑은샘은 폭 17 cm의 정수기를 만듭니다. 필터는 손으로 돌려 바꿉니다.",
                "Malgeunsaem makes water purifiers 17 cm wide, with filters that change by hand.",
            ),
        ),
        (
            t("폭 17 cm", "17 cm wide"),
            t("냉·온·정수", "Cold, hot, pure"),
            t("필터 12개월", "12-month filters"),
        ),
        (
            ProductSpec(
                "purifier-s1",
                t("직수 정수기 S1", "Water purifier S1"),
                t("물을 고여 두지 않는 얇은 정수기입니다.", "A slim purifier that stores no water."),
                t(
                    "네 단계 필터가 납과 염소를 거릅니다. 온수는 40도부터 90도까지 10도씩 고릅니다.",
                    "Four filters take out lead and chlorine. Hot water from 40 to 90 °C in steps of ten.",
                ),
                "842121",
                "310.00",
                "USD",
                20,
                (170, 436, 470),
                t("ABS, 스테인리스", "ABS, stainless steel"),
                (
                    hotspot(
                        "Display",
                        "터치 화면",
                        "Touch display",
                        "물 양을 10 ml씩 고릅니다.",
                        "Choose the amount by 10 ml.",
                    ),
                    hotspot("Tap", "추출구", "Tap", "매일 스스로 살균합니다.", "Sterilizes itself daily."),
                    hotspot(
                        "Tray", "물받이", "Drip tray", "자석으로 붙어 떼기 쉽습니다.", "Held by a magnet."
                    ),
                ),
                home.purifier,
            ),
        ),
        t(
            "맑은샘입니다. 지역 수질을 알려 주시면 필터를 권해 드립니다.",
            "This is Malgeunsaem. Tell us about your water.",
        ),
        (
            faq(
                "설치가 어렵나요?",
                "Is it hard to install?",
                "어댑터를 끼우면 20분이면 됩니다.",
                "Twenty minutes with the adapter.",
            ),
            faq(
                "NSF 인증이 있나요?",
                "Is it NSF certified?",
                "필터가 NSF 42와 53 인증품입니다.",
                "The filters are, to NSF 42 and 53.",
            ),
        ),
    ),
    BoothSpec(
        "home",
        "A-05",
        "counter_row",
        palette("#d9905a", "#4d2d18"),
        CompanySpec(
            "sotdam",
            t("솥담", "Sotdam"),
            t("불 위의 담담한 정성", "Plain care over the fire"),
            t(
                "솥담은 알루미늄을 두드려 팬과 냄비를 만듭니다. 밀라노의 디자인 스튜디오와 손잡이를 "
                "다듬었습니다.",
                "Sotdam forges pans and pots of aluminium; a Milan studio shaped the handles.",
            ),
            "IT",
        ),
        (
            t("단조 알루미늄 4 mm", "4 mm forged aluminium"),
            t("모든 열원", "All hobs"),
            t("PFAS 없음", "PFAS-free"),
        ),
        (
            ProductSpec(
                "pan-set",
                t("팬과 냄비 세트", "Pan and pot set"),
                t(
                    "물푸레 손잡이의 팬, 냄비, 유리 뚜껑, 뒤집개입니다.",
                    "Pan, pot, glass lid and spatula with ash handles.",
                ),
                t(
                    "세라믹 코팅이 기름 없이도 떨어집니다. 바닥에 강판을 넣어 인덕션에서도 씁니다.",
                    "A ceramic coating releases without oil. A steel disc in the base suits induction.",
                ),
                "761510",
                "94.00",
                "EUR",
                30,
                (556, 196, 478),
                t("알루미늄, 물푸레나무, 유리", "Aluminium, ash, glass"),
                (
                    hotspot("Frying pan", "28 cm 팬", "28 cm pan", "무게 980 g입니다.", "980 g."),
                    hotspot(
                        "Glass lid",
                        "유리 뚜껑",
                        "Glass lid",
                        "김구멍이 넘침을 막습니다.",
                        "A vent stops boiling over.",
                    ),
                ),
                home.pan_set,
            ),
        ),
        t(
            "솥담입니다. 색과 손잡이를 고르실 수 있어요.",
            "This is Sotdam. Colours and handles are yours to choose.",
        ),
        (
            faq(
                "오븐에 넣을 수 있나요?",
                "Is it oven safe?",
                "손잡이를 떼면 220도까지 됩니다.",
                "To 220 °C with the handle off.",
            ),
            faq(
                "선물 상자가 있나요?",
                "Is there a gift box?",
                "네, 무료로 넣어 드립니다.",
                "Yes, free of charge.",
            ),
        ),
    ),
    BoothSpec(
        "home",
        "A-06",
        "pavilion",
        palette("#b5823c", "#3f2a12", WALNUT),
        CompanySpec(
            "narae",
            t("나래시계", "Narae Clocks"),
            t("열두 띠가 지키는 시간", "Time kept by twelve animals"),
            t(
                "나래시계는 한지 글자판에 열두 지지를 적습니다. 소리 없는 무브먼트를 씁니다.",
                "Narae Clocks writes the twelve earthly branches on a paper dial and uses silent movements.",
            ),
        ),
        (
            t("소리 없는 초침", "Silent second hand"),
            t("호두나무 테", "Walnut rim"),
            t("전파 수신", "Radio controlled"),
        ),
        (
            ProductSpec(
                "hanji-clock",
                t("한지 벽시계 310", "Paper-dial wall clock 310"),
                t("벽에 걸거나 받침에 세우는 시계입니다.", "Hangs on a wall or stands on its foot."),
                t(
                    "글자판은 옻칠한 한지라 빛에 바래지 않습니다. 전지 하나로 18개월 갑니다.",
                    "The dial of lacquered paper does not fade. One battery lasts 18 months.",
                ),
                "910521",
                "76.00",
                "USD",
                24,
                (310, 325, 85),
                t("호두나무, 한지, 황동, 유리", "Walnut, mulberry paper, brass, glass"),
                (
                    hotspot(
                        "Dial",
                        "한지 글자판",
                        "Paper dial",
                        "자축인묘를 손으로 썼습니다.",
                        "The branches are written by hand.",
                    ),
                    hotspot(
                        "Ring",
                        "호두나무 테",
                        "Walnut rim",
                        "한 장에서 깎아 이음매가 없습니다.",
                        "Turned from one board, no joint.",
                    ),
                    hotspot("Foot", "받침", "Foot", "빼면 벽에 걸 수 있습니다.", "Comes off for the wall."),
                ),
                home.clock,
            ),
        ),
        t(
            "나래시계입니다. 글자판에 이름을 넣어 드립니다.",
            "This is Narae Clocks. We can put a name on the dial.",
        ),
        (
            faq(
                "전파 시계는 어디서 되나요?",
                "Where does the radio work?",
                "한국, 일본, 유럽, 북미 신호를 받습니다.",
                "Korea, Japan, Europe and North America.",
            ),
            faq("전지가 들어 있나요?", "Is a battery included?", "네, 하나가 들어 있습니다.", "Yes, one."),
        ),
    ),
)
