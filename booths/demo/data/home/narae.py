"""Narae Clocks, in the home hall."""

from __future__ import annotations

from booths.demo.booth_spec import WALNUT, BoothSpec, palette
from booths.demo.products import home
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "home",
    "A-03",
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
)
