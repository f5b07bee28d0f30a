"""The beauty hall's five companies."""

from __future__ import annotations

from booths.demo.booth_spec import ASH, BoothSpec, palette
from booths.demo.products import beauty
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTHS = (
    BoothSpec(
        hall="beauty",
        stand="A-03",
        structure="corner_portal",
        palette=palette("#d4708a", "#5a2336"),
        company=CompanySpec(
            "iseulgyeol",
            t("이슬결", "Iseulgyeol"),
            t("발효가 빚은 맑은 빛", "Clear radiance, slowly fermented"),
            t(
                "이슬결은 쌀과 꽃을 천천히 발효해 순한 앰풀을 만듭니다. 전주의 작은 발효실에서 시작해 "
                "지금은 11개 나라의 스킨케어 숍과 함께합니다.",
                "Iseulgyeol slowly ferments rice and blossoms into gentle ampoules. It began in a small "
                "ferment room in Jeonju and now works with skincare shops in eleven countries.",
            ),
        ),
        facts=(
            t("발효 원료 82 %", "82 % fermented ingredients"),
            t("비건 처방", "Vegan formula"),
            t("샘플 7일 안에 발송", "Samples leave within 7 days"),
        ),
        products=(
            ProductSpec(
                "ferment-serum",
                t("발효 앰풀 세럼 30 ml", "Ferment ampoule serum 30 ml"),
                t(
                    "쌀 발효 여과물로 결을 고르는 앰풀입니다.",
                    "An ampoule that evens the skin with rice ferment filtrate.",
                ),
                t(
                    "갈락토미세스와 쌀 발효 여과물 82 %, 나이아신아마이드 4 %를 담았습니다. 불투명 "
                    "유리병과 스포이트로 빛과 공기를 막아 끝까지 신선합니다.",
                    "Galactomyces and rice ferment filtrate at 82 %, niacinamide at 4 %. Frosted glass "
                    "and a dropper keep light and air out until the last drop.",
                ),
                "330499",
                "9.80",
                "USD",
                500,
                (37, 118, 37),
                t("유리, 알루미늄, 실리콘 고무", "Glass, aluminium, silicone rubber"),
                (
                    hotspot(
                        "Bottle",
                        "불투명 유리병",
                        "Frosted bottle",
                        "빛을 막는 두께 2 mm 유리입니다. 재활용 유리 30 %를 씁니다.",
                        "Glass 2 mm thick that keeps light out, 30 % of it recycled.",
                    ),
                    hotspot(
                        "Dropper",
                        "정량 스포이트",
                        "Measured dropper",
                        "한 번 누르면 0.5 ml가 나옵니다.",
                        "One press gives 0.5 ml.",
                    ),
                ),
                beauty.serum,
            ),
        ),
        greeting=t(
            "안녕하세요, 이슬결입니다. 샘플과 최소 주문 수량을 편하게 물어보세요.",
            "Hello, this is Iseulgyeol. Ask us about samples and minimum orders.",
        ),
        faqs=(
            faq(
                "자체 상표로 만들 수 있나요?",
                "Do you make private label?",
                "네, 3,000개부터 가능하며 처방 조정은 6주쯤 걸립니다.",
                "Yes, from 3,000 pieces; adjusting the formula takes about six weeks.",
            ),
            faq(
                "유럽 등록이 되어 있나요?",
                "Is it registered in Europe?",
                "CPNP 등록 서류를 갖추고 있어 요청하시면 보내 드립니다.",
                "We keep the CPNP file ready and send it on request.",
            ),
        ),
    ),
    BoothSpec(
        hall="beauty",
        stand="A-04",
        structure="pavilion",
        palette=palette("#e59aa6", "#7a3148", ASH),
        company=CompanySpec(
            "bomnalbit",
            t("봄날빛", "Bomnalbit"),
            t("얇게, 오래, 내 피부처럼", "Thin, lasting, like your own skin"),
            t(
                "봄날빛은 열여섯 가지 피부 톤에 맞춘 쿠션을 만듭니다. 리필을 기본으로 설계해 용기를 오래 "
                "쓰게 합니다.",
                "Bomnalbit makes cushions in sixteen skin tones, designed around refills so that the "
                "compact lasts for years.",
            ),
        ),
        facts=(
            t("16가지 톤", "16 tones"),
            t("리필 2개 포함", "Two refills included"),
            t("SPF 50+ PA++++", "SPF 50+ PA++++"),
        ),
        products=(
            ProductSpec(
                "tone-cushion",
                t("결 쿠션 파운데이션 15 g", "Tone cushion foundation 15 g"),
                t(
                    "뚜껑이 열리고 색이 바뀌는 리필 쿠션입니다.",
                    "A refillable cushion whose lid opens and whose case comes in three colours.",
                ),
                t(
                    "세 겹 스펀지가 파운데이션을 고르게 올립니다. 케이스는 블러시, 먹, 옥 세 가지 색이며 "
                    "거울은 긁힘에 강한 강화 유리입니다.",
                    "A three-layer sponge lifts the foundation evenly. The case comes in blush, ink and "
                    "jade; the mirror is scratch-resistant toughened glass.",
                ),
                "330499",
                "12.50",
                "USD",
                300,
                (79, 89, 116),
                t("ABS, 강화 유리, 폴리우레탄", "ABS, toughened glass, polyurethane"),
                (
                    hotspot(
                        "Lid",
                        "거울 뚜껑",
                        "Mirror lid",
                        "104도까지 열려 손에 들고 보기 편합니다.",
                        "Opens to 104 degrees, easy to see while held.",
                    ),
                    hotspot(
                        "Puff",
                        "루비셀 퍼프",
                        "Soft puff",
                        "물로 빨아 쓰는 퍼프로 가루 날림이 없습니다.",
                        "A washable puff that sheds nothing.",
                    ),
                ),
                beauty.cushion_compact,
            ),
        ),
        greeting=t(
            "봄날빛에 오신 것을 환영합니다. 톤 차트가 필요하시면 말씀해 주세요.",
            "Welcome to Bomnalbit. Tell us if you would like the tone chart.",
        ),
        faqs=(
            faq(
                "리필만 따로 살 수 있나요?",
                "Are refills sold alone?",
                "네, 리필은 100개 단위로 공급합니다.",
                "Yes, refills ship in hundreds.",
            ),
            faq(
                "톤을 섞어 주문해도 되나요?",
                "May tones be mixed in an order?",
                "톤마다 50개 이상이면 섞어 주문하실 수 있습니다.",
                "Yes, with at least 50 of each tone.",
            ),
        ),
    ),
    BoothSpec(
        hall="beauty",
        stand="A-02",
        structure="timber_frame",
        palette=palette("#6fae8a", "#1f4f3a"),
        company=CompanySpec(
            "choroksum",
            t("초록숨", "Choroksum"),
            t("잎이 쉬어 가는 피부", "Where leaves let skin rest"),
            t(
                "초록숨은 제주에서 기른 병풀로 마스크와 토너를 만듭니다. 시트는 바다에서 석 달이면 "
                "흩어지는 리오셀입니다.",
                "Choroksum makes masks and toners from centella grown on Jeju. Its sheets are lyocell "
                "that falls apart in the sea within three months.",
            ),
        ),
        facts=(
            t("병풀 추출물 70 %", "70 % centella extract"),
            t("생분해 시트", "Biodegradable sheet"),
            t("민감 피부 시험 완료", "Tested on sensitive skin"),
        ),
        products=(
            ProductSpec(
                "centella-mask",
                t("병풀 진정 마스크 10매", "Centella soothing mask, 10 sheets"),
                t("붉은 기를 가라앉히는 순한 시트 마스크입니다.", "A gentle sheet mask that calms redness."),
                t(
                    "0.18 mm 리오셀 시트에 에센스 25 ml를 담았습니다. 향료와 색소를 넣지 않았고, 상자는 "
                    "콩기름 잉크로 인쇄합니다.",
                    "A 0.18 mm lyocell sheet with 25 ml of essence, no fragrance and no colourant. The "
                    "box is printed in soy ink.",
                ),
                "330499",
                "6.20",
                "USD",
                1000,
                (173, 180, 89),
                t("리오셀, 종이, 알루미늄 적층 필름", "Lyocell, paper, aluminium laminate"),
                (
                    hotspot(
                        "Carton",
                        "종이 상자",
                        "Paper carton",
                        "코팅하지 않은 재생지 상자입니다.",
                        "An uncoated carton of recycled paper.",
                    ),
                    hotspot(
                        "Sachet",
                        "한 장 포장",
                        "Single sachet",
                        "세 겹 필름이 24개월 동안 촉촉함을 지킵니다.",
                        "A three-ply film keeps it moist for 24 months.",
                    ),
                ),
                beauty.sheet_mask,
            ),
        ),
        greeting=t(
            "초록숨입니다. 성분표와 시험 성적서를 바로 보여 드릴 수 있어요.",
            "This is Choroksum. We can show you ingredients and test reports right away.",
        ),
        faqs=(
            faq(
                "유통 기한은 얼마인가요?",
                "What is the shelf life?",
                "제조일부터 24개월입니다.",
                "24 months from production.",
            ),
            faq(
                "낱장으로 포장할 수 있나요?",
                "Can you pack single sheets?",
                "네, 호텔 비품용 낱장 포장을 해 드립니다.",
                "Yes, we pack single sheets for hotels.",
            ),
        ),
    ),
    BoothSpec(
        hall="beauty",
        stand="A-05",
        structure="stage",
        palette=palette("#b3263f", "#3d0d1a"),
        company=CompanySpec(
            "danhong",
            t("단홍", "Danhong"),
            t("붉음에도 결이 있습니다", "Every red has its grain"),
            t(
                "단홍은 단청의 색에서 입술 빛을 찾습니다. 한 자루에 한 색, 스물네 가지 붉음을 만듭니다.",
                "Danhong finds lip colours in temple paintings. One colour to a stick, twenty-four reds "
                "in all.",
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
    ),
    BoothSpec(
        hall="beauty",
        stand="A-06",
        structure="light_box",
        palette=palette("#c6a06a", "#4d3a22", ASH, "#f8f5ef"),
        company=CompanySpec(
            "baekdam",
            t("백담", "Baekdam"),
            t("깊은 물처럼 차오르는 보습", "Moisture that rises like deep water"),
            t(
                "백담은 설악의 물과 백자에서 이름을 얻었습니다. 유리와 자기로 된 용기는 다 쓰고 나서도 "
                "곁에 둘 만합니다.",
                "Baekdam takes its name from mountain water and white porcelain. Its jars of glass and "
                "porcelain are worth keeping when empty.",
            ),
        ),
        facts=(
            t("100시간 보습 시험", "100-hour moisture test"),
            t("유리와 백자 용기", "Glass and porcelain jar"),
            t("리필 캡슐 제공", "Refill capsules available"),
        ),
        products=(
            ProductSpec(
                "deep-water-cream",
                t("백담 수분 크림 50 ml", "Deep water cream 50 ml"),
                t(
                    "다섯 가지 히알루론산을 담은 진한 수분 크림입니다.",
                    "A rich cream with five hyaluronic acids.",
                ),
                t(
                    "겔과 크림의 중간 질감으로 빠르게 스며듭니다. 안쪽 백자 포트는 빼내어 리필할 수 "
                    "있습니다.",
                    "Between gel and cream, it sinks in quickly. The porcelain pot inside lifts out for a "
                    "refill.",
                ),
                "330499",
                "18.00",
                "USD",
                300,
                (102, 70, 105),
                t("유리, 백자, 아크릴", "Glass, porcelain, acrylic"),
                (
                    hotspot(
                        "Jar",
                        "두꺼운 유리",
                        "Heavy glass",
                        "바닥 두께 11 mm로 묵직하게 놓입니다.",
                        "A base 11 mm thick that sits firmly.",
                    ),
                    hotspot(
                        "Lid",
                        "진주빛 뚜껑",
                        "Pearl lid",
                        "반 바퀴만 돌리면 열립니다.",
                        "Opens with half a turn.",
                    ),
                ),
                beauty.cream_jar,
            ),
        ),
        greeting=t(
            "백담입니다. 용기 색과 로고 각인을 상담해 드립니다.",
            "This is Baekdam. We gladly advise on jar colours and engraving.",
        ),
        faqs=(
            faq(
                "로고를 새길 수 있나요?",
                "Can you engrave a logo?",
                "500개부터 뚜껑에 각인해 드립니다.",
                "On the lid, from 500 pieces.",
            ),
            faq(
                "동물 실험을 하나요?",
                "Do you test on animals?",
                "하지 않으며 원료 공급사도 같은 기준을 따릅니다.",
                "No, and our suppliers keep the same rule.",
            ),
        ),
    ),
)
