"""The mobility hall's five companies."""

from __future__ import annotations

from booths.demo.booth_spec import ASH, BoothSpec, palette
from booths.demo.products import mobility
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTHS = (
    BoothSpec(
        "mobility",
        "A-03",
        "stage",
        palette("#8fb82a", "#2b3216"),
        CompanySpec(
            "baramgyeol",
            t("바람결", "Baramgyeol"),
            t("골목까지 닿는 마지막 1킬로미터", "The last kilometre, down to the lane"),
            t(
                "바람결은 도시용 전동 킥보드를 만듭니다. 배터리를 빼서 집에서 충전합니다.",
                "Baramgyeol makes scooters for the city whose battery lifts out to charge indoors.",
            ),
        ),
        (
            t("주행 45 km", "45 km range"),
            t("분리 배터리", "Removable battery"),
            t("세 가지 색", "Three colours"),
        ),
        (
            ProductSpec(
                "scooter-b45",
                t("전동 킥보드 B45", "E-scooter B45"),
                t(
                    "앞뒤 서스펜션과 빛나는 기둥을 단 킥보드입니다.",
                    "A scooter with a lit stem and air tyres.",
                ),
                t(
                    "10인치 공기 타이어와 드럼 브레이크로 편하게 섭니다. 라임, 산호, 하늘 세 색을 고릅니다.",
                    "Ten-inch air tyres and a drum brake stop it gently. Choose lime, coral or sky.",
                ),
                "871160",
                "430.00",
                "USD",
                10,
                (616, 1169, 1304),
                t("알루미늄, 고무", "Aluminium, rubber"),
                (
                    hotspot(
                        "Display",
                        "속도 화면",
                        "Display",
                        "햇빛에서도 보이고 열쇠 없이 켭니다.",
                        "Readable in sunlight, starts without a key.",
                    ),
                    hotspot(
                        "Deck", "넓은 발판", "Wide deck", "두 발이 나란히 섭니다.", "Room for both feet."
                    ),
                    hotspot(
                        "Front wheel",
                        "공기 타이어",
                        "Air tyre",
                        "펑크를 막는 젤이 들어 있습니다.",
                        "Filled with puncture gel.",
                    ),
                ),
                mobility.scooter,
            ),
        ),
        t(
            "바람결입니다. 나라별 속도 제한에 맞춰 드립니다.",
            "This is Baramgyeol. We set the speed to your country's limit.",
        ),
        (
            faq(
                "배터리 수명은요?",
                "Battery life?",
                "1,000번 충전해도 80 %가 남습니다.",
                "80 % after 1,000 charges.",
            ),
            faq(
                "공유 사업용이 있나요?",
                "A sharing version?",
                "IoT 잠금 모듈을 달아 드립니다.",
                "With an IoT lock module.",
            ),
        ),
    ),
    BoothSpec(
        "mobility",
        "A-04",
        "light_box",
        palette("#9cc433", "#23301a"),
        CompanySpec(
            "beongaesaem",
            t("번개샘", "Beongaesaem"),
            t("커피 한 잔에 200 km", "200 km over one coffee"),
            t(
                "번개샘은 급속 충전기를 만듭니다. 부품을 모듈로 나누어 20분이면 고칩니다.",
                "Beongaesaem makes fast chargers in modules that are mended within twenty minutes.",
            ),
        ),
        (
            t("최대 180 kW", "Up to 180 kW"),
            t("두 대 동시", "Two cars at once"),
            t("가동률 99.4 %", "99.4 % uptime"),
        ),
        (
            ProductSpec(
                "charger-bs180",
                t("급속 충전기 BS-180", "DC fast charger BS-180"),
                t("두 대를 함께 채우는 180 kW 충전기입니다.", "A 180 kW charger for two cars."),
                t(
                    "탄화규소 모듈로 효율 96.5 %입니다. 큰 화면과 낮은 손잡이로 휠체어에서도 씁니다.",
                    "Silicon carbide modules reach 96.5 %. A big display and low holsters suit wheelchair "
                    "users.",
                ),
                "850440",
                "27500.00",
                "USD",
                1,
                (806, 1790, 454),
                t("강판, 강화 유리", "Sheet steel, toughened glass"),
                (
                    hotspot(
                        "Screen",
                        "안내 화면",
                        "Screen",
                        "여섯 언어와 음성으로 안내합니다.",
                        "Six languages, and a voice.",
                    ),
                    hotspot(
                        "Right plug", "충전 손잡이", "Plug", "CCS2, 5 m 선입니다.", "CCS2 on a 5 m cable."
                    ),
                    hotspot(
                        "Stop",
                        "비상 정지",
                        "Emergency stop",
                        "누르면 0.1초 안에 끊깁니다.",
                        "Cuts power within 0.1 s.",
                    ),
                ),
                mobility.charger,
            ),
        ),
        t(
            "번개샘입니다. 전력 계약과 설치 자리를 함께 살펴 드립니다.",
            "This is Beongaesaem. We look at grid contract and site with you.",
        ),
        (
            faq("OCPP를 지원하나요?", "Does it speak OCPP?", "1.6J와 2.0.1을 지원합니다.", "1.6J and 2.0.1."),
            faq(
                "추운 곳에서 되나요?",
                "Does it work in the cold?",
                "영하 35도까지 시험했습니다.",
                "Tested to −35 °C.",
            ),
        ),
    ),
    BoothSpec(
        "mobility",
        "A-02",
        "corner_portal",
        palette("#93b52b", "#2d3317", ASH),
        CompanySpec(
            "saebyeokgil",
            t("새벽길", "Saebyeokgil"),
            t("출근길을 지키는 가벼운 지붕", "A light roof for the way to work"),
            t(
                "새벽길은 자전거와 킥보드용 헬멧을 만듭니다. 뒤에 달린 등이 멈춤을 알려 줍니다.",
                "Saebyeokgil makes helmets for bikes and scooters, with a rear light that tells when you "
                "brake.",
            ),
        ),
        (
            t("무게 340 g", "340 g"),
            t("제동 감지 등", "Brake-sensing light"),
            t("회전 충격 흡수", "Rotational protection"),
        ),
        (
            ProductSpec(
                "city-helmet",
                t("도시형 헬멧 C2", "City helmet C2"),
                t("통풍구와 챙, 뒤 등을 갖춘 헬멧입니다.", "A helmet with vents, visor and rear light."),
                t(
                    "두 겹 폼이 느린 충격과 빠른 충격을 따로 받습니다. 등은 USB-C로 충전합니다.",
                    "Two foams take slow and fast blows apart. The light charges by USB-C.",
                ),
                "650610",
                "52.00",
                "USD",
                40,
                (214, 189, 312),
                t("폴리카보네이트, EPS", "Polycarbonate, EPS"),
                (
                    hotspot(
                        "Rear light",
                        "제동 등",
                        "Brake light",
                        "속도가 줄면 밝아집니다.",
                        "Brightens as you slow.",
                    ),
                    hotspot(
                        "Vents",
                        "통풍구",
                        "Vents",
                        "열두 개가 앞에서 뒤로 이어집니다.",
                        "Twelve, running front to back.",
                    ),
                    hotspot(
                        "Visor",
                        "챙",
                        "Visor",
                        "자석이라 세게 부딪치면 떨어집니다.",
                        "Magnetic, it breaks away.",
                    ),
                ),
                mobility.helmet,
            ),
        ),
        t(
            "새벽길입니다. 안전 인증서를 보내 드릴까요?",
            "This is Saebyeokgil. Shall we send the certificates?",
        ),
        (
            faq("어떤 인증이 있나요?", "Which standards?", "EN 1078과 KC 인증입니다.", "EN 1078 and KC."),
            faq(
                "아이용이 있나요?", "For children?", "48–53 cm 치수가 있습니다.", "There is a 48–53 cm size."
            ),
        ),
    ),
    BoothSpec(
        "mobility",
        "A-05",
        "canopy_island",
        palette("#86ab2e", "#26301a"),
        CompanySpec(
            "gilnuni",
            t("길눈이", "Gilnuni"),
            t("길 위의 또 다른 눈", "Another eye on the road"),
            t(
                "길눈이는 4K 블랙박스를 만듭니다. 싱가포르의 더위에서 시험한 축전지를 씁니다.",
                "Gilnuni makes 4K dash cams with capacitors proven in the heat of Singapore.",
            ),
            "SG",
        ),
        (t("4K HDR", "4K HDR"), t("영하 30도–85도", "−30 to 85 °C"), t("주차 충격 녹화", "Parking guard")),
        (
            ProductSpec(
                "dashcam-g4",
                t("블랙박스 G4", "Dash cam G4"),
                t("앞차와의 거리를 알려 주는 블랙박스입니다.", "A dash cam that minds the gap ahead."),
                t(
                    "배터리 대신 축전지를 써 더위에 부풀지 않습니다. 번호판이 밤에도 읽힙니다.",
                    "A capacitor in place of a battery does not swell in heat. Plates stay readable at "
                    "night.",
                ),
                "852589",
                "89.00",
                "USD",
                50,
                (118, 107, 66),
                t("폴리카보네이트, 알루미늄", "Polycarbonate, aluminium"),
                (
                    hotspot(
                        "Lens",
                        "7장 유리 렌즈",
                        "Seven-glass lens",
                        "화각 140도입니다.",
                        "A view of 140 degrees.",
                    ),
                    hotspot("Mount", "거치대", "Mount", "한 번에 떼고 붙입니다.", "On and off in one move."),
                ),
                mobility.dash_cam,
            ),
        ),
        t(
            "길눈이입니다. 차량 전압과 대수를 알려 주세요.",
            "This is Gilnuni. Tell us vehicle voltage and fleet size.",
        ),
        (
            faq(
                "저장 장치가 들어 있나요?",
                "Is storage included?",
                "128 GB 카드가 들어 있습니다.",
                "A 128 GB card is.",
            ),
            faq(
                "차량 관제와 이어지나요?",
                "Does it join fleet systems?",
                "API를 제공합니다.",
                "We give you an API.",
            ),
        ),
    ),
    BoothSpec(
        "mobility",
        "A-06",
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
                    hotspot(
                        "Brake disc", "타공 디스크", "Drilled disc", "지름 376 mm입니다.", "376 mm across."
                    ),
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
    ),
)
