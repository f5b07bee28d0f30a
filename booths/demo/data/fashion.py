"""The fashion hall's five companies."""

from __future__ import annotations

from booths.demo.booth_spec import WALNUT, BoothSpec, palette
from booths.demo.products import fashion
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTHS = (
    BoothSpec(
        "fashion",
        "A-03",
        "pavilion",
        palette("#8a4f7d", "#3a1c38", WALNUT),
        CompanySpec(
            "gyeolleather",
            t("결가죽", "Gyeol Leather"),
            t("손때가 무늬가 되는 가방", "Bags whose wear becomes their pattern"),
            t(
                "결가죽은 식물로 무두질한 가죽만 씁니다. 한 사람이 처음부터 끝까지 한 가방을 꿰맵니다.",
                "Gyeol Leather uses only vegetable-tanned hides. One person sews one bag from first to "
                "last stitch.",
            ),
        ),
        (
            t("식물 무두질", "Vegetable tanned"),
            t("손바느질 2,400땀", "2,400 hand stitches"),
            t("평생 수선", "Mended for life"),
        ),
        (
            ProductSpec(
                "top-handle-bag",
                t("결 토트백", "Gyeol top-handle bag"),
                t("세 가지 색으로 나오는 각진 손가방입니다.", "A structured handbag in three colours."),
                t(
                    "뚜껑의 잠금쇠는 반 바퀴 돌려 엽니다. 안에는 두 칸과 지퍼 주머니가 있습니다.",
                    "The lock opens with half a turn. Inside are two rooms and a zipped pocket.",
                ),
                "420221",
                "285.00",
                "USD",
                10,
                (307, 319, 134),
                t("소가죽, 황동", "Cowhide, brass"),
                (
                    hotspot(
                        "Lock",
                        "돌림 잠금쇠",
                        "Turn lock",
                        "황동을 깎아 만들었습니다.",
                        "Cut from solid brass.",
                    ),
                    hotspot(
                        "Handles",
                        "말린 손잡이",
                        "Rolled handles",
                        "속에 면 심을 넣었습니다.",
                        "A cotton core inside.",
                    ),
                    hotspot(
                        "Charm",
                        "장식 고리",
                        "Charm",
                        "이름의 첫 자를 새겨 드립니다.",
                        "We engrave your initial.",
                    ),
                ),
                fashion.bag,
            ),
        ),
        t("결가죽입니다. 가죽 견본첩을 보내 드립니다.", "This is Gyeol Leather. We send a swatch book."),
        (
            faq(
                "색을 따로 주문할 수 있나요?",
                "Custom colours?",
                "30개부터 염색해 드립니다.",
                "From thirty bags.",
            ),
            faq(
                "비건 소재가 있나요?",
                "A vegan choice?",
                "선인장 가죽으로도 만듭니다.",
                "We also sew cactus leather.",
            ),
        ),
    ),
    BoothSpec(
        "fashion",
        "A-04",
        "corner_portal",
        palette("#7d3f73", "#34152f"),
        CompanySpec(
            "goreum",
            t("고름", "Goreum Studio"),
            t("오늘 입는 저고리", "A jeogori for today"),
            t(
                "고름은 한복의 선을 오늘의 옷에 옮깁니다. 물빨래가 되는 면 실크를 씁니다.",
                "Goreum brings the lines of hanbok to clothes for today, in cotton silk that washes in "
                "water.",
            ),
        ),
        (
            t("물빨래 가능", "Machine washable"),
            t("다섯 치수", "Five sizes"),
            t("주문 뒤 14일", "14 days to order"),
        ),
        (
            ProductSpec(
                "goreum-jacket",
                t("고름 저고리 재킷", "Goreum jacket"),
                t("고름을 매어 입는 짧은 재킷입니다.", "A short jacket tied with a ribbon."),
                t(
                    "배래의 둥근 선을 살리고 소매를 걷어 입게 했습니다. 고름은 세 가지 색이 함께 옵니다.",
                    "The round sleeve line is kept and the cuffs turn back. Three ribbons come with it.",
                ),
                "620432",
                "128.00",
                "USD",
                20,
                (893, 1504, 367),
                t("면 78 %, 실크 22 %", "78 % cotton, 22 % silk"),
                (
                    hotspot(
                        "Goreum",
                        "고름",
                        "Ribbon",
                        "한 번 매는 법을 그림으로 드립니다.",
                        "A drawing shows the knot.",
                    ),
                    hotspot(
                        "Collar",
                        "동정과 깃",
                        "Collar",
                        "동정은 떼어 빨 수 있습니다.",
                        "The white edge comes off for washing.",
                    ),
                    hotspot(
                        "Sleeves",
                        "배래 소매",
                        "Curved sleeves",
                        "팔을 올려도 당기지 않습니다.",
                        "They do not pull when you reach up.",
                    ),
                ),
                fashion.jacket,
            ),
        ),
        t(
            "고름입니다. 치수표와 원단 조각을 보내 드립니다.",
            "This is Goreum Studio. We send size chart and swatches.",
        ),
        (
            faq(
                "남성용이 있나요?",
                "Is there one for men?",
                "네, 같은 원단으로 만듭니다.",
                "Yes, in the same cloth.",
            ),
            faq(
                "교환이 되나요?",
                "Are exchanges possible?",
                "견본 주문은 치수를 바꿔 드립니다.",
                "For sample orders, yes.",
            ),
        ),
    ),
    BoothSpec(
        "fashion",
        "A-02",
        "stage",
        palette("#a4568f", "#2c1c33"),
        CompanySpec(
            "barampul",
            t("바람풀", "Barampul"),
            t("발끝에 바람을 신다", "Wear the wind on your feet"),
            t(
                "바람풀은 실 한 올로 갑피를 짭니다. 남는 조각이 없고 밑창은 재생 고무입니다.",
                "Barampul knits its uppers from one thread. No scraps are left, and the soles are "
                "recycled rubber.",
            ),
        ),
        (
            t("한 짝 198 g", "198 g a shoe"),
            t("재생 소재 64 %", "64 % recycled"),
            t("220–300 mm", "Sizes 220–300"),
        ),
        (
            ProductSpec(
                "knit-runner",
                t("니트 러닝화", "Knit running shoes"),
                t("가볍고 통풍이 잘되는 러닝화입니다.", "Light and airy running shoes."),
                t(
                    "발등은 촘촘하게, 발가락은 성글게 짰습니다. 중창은 구부러져도 250 km까지 되살아납니다.",
                    "Knitted dense over the instep and open at the toes. The midsole springs back past "
                    "250 km.",
                ),
                "640411",
                "46.00",
                "USD",
                120,
                (287, 142, 334),
                t("폴리에스터 니트, EVA, 고무", "Polyester knit, EVA, rubber"),
                (
                    hotspot(
                        "Left upper",
                        "한 올 갑피",
                        "One-thread upper",
                        "이음매가 없어 쓸리지 않습니다.",
                        "No seams, no chafing.",
                    ),
                    hotspot(
                        "Left sole", "발포 중창", "Foam sole", "뒤꿈치 34 mm입니다.", "34 mm at the heel."
                    ),
                ),
                fashion.sneakers,
            ),
        ),
        t("바람풀입니다. 견본 치수를 알려 주세요.", "This is Barampul. Tell us your sample size."),
        (
            faq(
                "색 조합을 바꿀 수 있나요?",
                "Can colours be mixed?",
                "600켤레부터 바꿔 드립니다.",
                "From 600 pairs.",
            ),
            faq("어린이 치수가 있나요?", "Children's sizes?", "내년 봄에 나옵니다.", "Next spring."),
        ),
    ),
    BoothSpec(
        "fashion",
        "A-05",
        "light_box",
        palette("#2f5f8f", "#12283f", WALNUT),
        CompanySpec(
            "yeoul",
            t("여울시계", "Yeoul Watch"),
            t("물결처럼 흐르는 초침", "Seconds that flow like water"),
            t(
                "여울시계는 자동 시계를 서울에서 조립합니다. 글자판의 햇살 무늬를 기계 없이 빗질합니다.",
                "Yeoul Watch assembles automatics in Seoul; the sunburst dial is brushed by hand.",
            ),
        ),
        (t("자동 42시간", "Automatic, 42 h"), t("사파이어 유리", "Sapphire glass"), t("방수 5기압", "5 ATM")),
        (
            ProductSpec(
                "yeoul-39",
                t("여울 39 자동 시계", "Yeoul 39 automatic watch"),
                t("남빛 글자판의 39 mm 자동 시계입니다.", "A 39 mm automatic with a deep blue dial."),
                t(
                    "뒷면 유리로 무브먼트가 보입니다. 줄은 도구 없이 바꾸고, 나무 받침이 함께 옵니다.",
                    "The movement shows through the back. Straps change without tools; a wooden stand "
                    "comes along.",
                ),
                "910221",
                "390.00",
                "USD",
                5,
                (75, 87, 85),
                t("스테인리스 316L, 사파이어, 소가죽", "316L steel, sapphire, cowhide"),
                (
                    hotspot(
                        "Dial",
                        "햇살 글자판",
                        "Sunburst dial",
                        "한 장을 빗는 데 40분 걸립니다.",
                        "Forty minutes to brush one.",
                    ),
                    hotspot(
                        "Crown",
                        "용두",
                        "Crown",
                        "세 번 당겨 날짜와 시간을 맞춥니다.",
                        "Three positions set date and time.",
                    ),
                    hotspot("Strap", "가죽 줄", "Leather strap", "폭 20 mm입니다.", "20 mm wide."),
                ),
                fashion.watch,
            ),
        ),
        t(
            "여울시계입니다. 오차 시험표를 함께 드립니다.",
            "This is Yeoul Watch. Every piece has its rate sheet.",
        ),
        (
            faq(
                "하루 오차가 얼마인가요?",
                "How accurate is it?",
                "하루 −8초에서 +15초 사이입니다.",
                "Between −8 and +15 s a day.",
            ),
            faq(
                "분해 수리를 하나요?",
                "Do you service it?",
                "5년마다 권하며 서울과 빈에서 합니다.",
                "Every five years, in Seoul and Vienna.",
            ),
        ),
    ),
    BoothSpec(
        "fashion",
        "A-06",
        "counter_row",
        palette("#a8672f", "#3d2413"),
        CompanySpec(
            "haetbit",
            t("햇빛안경", "Haetbit Eyewear"),
            t("눈부심은 덜고 표정은 더하고", "Less glare, more you"),
            t(
                "햇빛안경은 대구에서 아세테이트를 깎습니다. 일본 사바에의 경첩을 씁니다.",
                "Haetbit mills acetate in Daegu and uses hinges from Sabae in Japan.",
            ),
            "JP",
        ),
        (t("무게 26 g", "26 g"), t("UV400 렌즈", "UV400 lenses"), t("도수 렌즈 가능", "Prescription ready")),
        (
            ProductSpec(
                "tortoise-sun",
                t("호박무늬 선글라스", "Tortoise sunglasses"),
                t("손으로 광을 낸 아세테이트 선글라스입니다.", "Acetate sunglasses polished by hand."),
                t(
                    "다섯 번의 연마로 빛이 깊습니다. 다리는 5중 경첩으로 단단히 접힙니다.",
                    "Five rounds of polishing give depth. Five-barrel hinges fold firmly.",
                ),
                "900410",
                "38.00",
                "USD",
                60,
                (152, 53, 156),
                t("아세테이트, 나일론 렌즈", "Acetate, nylon lenses"),
                (
                    hotspot(
                        "Lenses",
                        "그라데이션 렌즈",
                        "Graded lenses",
                        "위는 진하고 아래는 옅습니다.",
                        "Dark above, light below.",
                    ),
                    hotspot(
                        "Temples",
                        "다리",
                        "Temples",
                        "심을 넣어 휘어 맞춥니다.",
                        "A wire core lets them be fitted.",
                    ),
                ),
                fashion.sunglasses,
            ),
        ),
        t(
            "햇빛안경입니다. 얼굴 폭을 알려 주시면 맞는 치수를 권합니다.",
            "This is Haetbit. Tell us the face width and we suggest a size.",
        ),
        (
            faq(
                "편광 렌즈가 있나요?",
                "Polarized lenses?",
                "네, 2달러를 더하면 됩니다.",
                "Yes, for two dollars more.",
            ),
            faq(
                "상표를 새길 수 있나요?",
                "Can you brand them?",
                "300개부터 다리 안쪽에 새깁니다.",
                "Inside the temple, from 300.",
            ),
        ),
    ),
)
