"""The ICT hall's five companies."""

from __future__ import annotations

from booths.demo.booth_spec import WALNUT, BoothSpec, palette
from booths.demo.products import ict
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTHS = (
    BoothSpec(
        "ict",
        "A-03",
        "light_box",
        palette("#4b53c4", "#191c4f"),
        CompanySpec(
            "nurinet",
            t("누리넷", "Nurinet"),
            t("집 안 구석까지 한 호흡으로", "One breath of signal for every corner"),
            t(
                "누리넷은 삼중 대역 공유기를 만듭니다. 보안 갱신을 7년 동안 약속합니다.",
                "Nurinet makes tri-band routers and promises security updates for seven years.",
            ),
        ),
        (
            t("Wi-Fi 7, 9.2 Gbps", "Wi-Fi 7, 9.2 Gbps"),
            t("보안 갱신 7년", "7 years of updates"),
            t("메시 연결", "Mesh ready"),
        ),
        (
            ProductSpec(
                "router-n7",
                t("삼중 대역 공유기 N7", "Tri-band router N7"),
                t("안테나 여섯 개로 고르게 퍼지는 공유기입니다.", "Six antennas spread the signal evenly."),
                t(
                    "2.4, 5, 6 GHz를 함께 씁니다. 10 Gbps 포트 하나와 2.5 Gbps 포트 네 개가 있고 앱 "
                    "없이도 설정됩니다.",
                    "Uses 2.4, 5 and 6 GHz together. One port of 10 Gbps, four of 2.5, and set-up without "
                    "an app.",
                ),
                "851762",
                "168.00",
                "USD",
                50,
                (325, 195, 165),
                t("ABS, 폴리카보네이트", "ABS, polycarbonate"),
                (
                    hotspot(
                        "Antennas",
                        "여섯 안테나",
                        "Six antennas",
                        "90도까지 눕혀 벽에 걸 수 있습니다.",
                        "Fold down to hang on a wall.",
                    ),
                    hotspot(
                        "Status lights",
                        "상태 표시등",
                        "Status lights",
                        "밤에는 스스로 어두워집니다.",
                        "They dim themselves at night.",
                    ),
                    hotspot(
                        "Ports",
                        "뒷면 포트",
                        "Rear ports",
                        "색으로 속도를 구분합니다.",
                        "Colours tell the speed.",
                    ),
                ),
                ict.router,
            ),
        ),
        t(
            "누리넷입니다. 나라별 주파수 인증을 확인해 드립니다.",
            "This is Nurinet. We check radio approvals for your country.",
        ),
        (
            faq(
                "펌웨어를 바꿀 수 있나요?",
                "Can we brand the firmware?",
                "로고와 기본 설정을 바꿔 드립니다.",
                "Logo and defaults, yes.",
            ),
            faq(
                "FCC 인증이 있나요?",
                "Is it FCC approved?",
                "FCC, CE, KC 인증을 받았습니다.",
                "FCC, CE and KC.",
            ),
        ),
    ),
    BoothSpec(
        "ict",
        "A-04",
        "stage",
        palette("#5a67d8", "#20265c"),
        CompanySpec(
            "gaondata",
            t("가온데이터", "Gaon Data"),
            t("한가운데에서 조용히 계산합니다", "Computing quietly at the centre"),
            t(
                "가온데이터는 GPU 서버를 설계합니다. 같은 전력으로 더 많이 계산하도록 공기 길을 다시 "
                "그렸습니다.",
                "Gaon Data designs GPU servers. It redrew the path of the air to compute more with the "
                "same power.",
            ),
        ),
        (
            t("2U, GPU 4장", "2U, four GPUs"),
            t("전력 14 % 절감", "14 % less power"),
            t("3년 현장 수리", "3 years on-site repair"),
        ),
        (
            ProductSpec(
                "server-gs2120",
                t("2U AI 서버 GS-2120", "2U AI server GS-2120"),
                t(
                    "NVMe 열두 개와 GPU 네 장을 담은 서버입니다.",
                    "A server with twelve NVMe trays and four GPUs.",
                ),
                t(
                    "CPU 두 개, 메모리 4 TB까지 늘어납니다. 드라이브는 앞에서 도구 없이 바꾸고 전원은 "
                    "이중입니다.",
                    "Two CPUs, up to 4 TB of memory. Drives swap from the front without tools; power is "
                    "doubled.",
                ),
                "847150",
                "18900.00",
                "USD",
                1,
                (481, 87, 679),
                t("아연 도금 강판", "Galvanised steel"),
                (
                    hotspot(
                        "Drives",
                        "드라이브 열두 칸",
                        "Twelve trays",
                        "운영 중에 바꿔도 됩니다.",
                        "Swap them while running.",
                    ),
                    hotspot(
                        "Lid",
                        "배치 그림",
                        "Layout print",
                        "뚜껑에 부품 자리를 그렸습니다.",
                        "The lid shows where parts sit.",
                    ),
                    hotspot(
                        "Handles",
                        "손잡이와 전원 등",
                        "Handles and light",
                        "24 kg를 두 사람이 들기 좋습니다.",
                        "Made for two people to lift 24 kg.",
                    ),
                ),
                ict.rack_server,
            ),
        ),
        t(
            "가온데이터입니다. 작업량을 알려 주시면 구성을 제안합니다.",
            "This is Gaon Data. Tell us your workload and we suggest a set-up.",
        ),
        (
            faq(
                "액체 냉각이 되나요?",
                "Is there liquid cooling?",
                "직접 냉각판 사양이 있습니다.",
                "There is a cold-plate option.",
            ),
            faq(
                "원격 시험을 해 볼 수 있나요?",
                "Can we test remotely?",
                "일주일 동안 빌려 드립니다.",
                "We lend one for a week.",
            ),
        ),
    ),
    BoothSpec(
        "ict",
        "A-02",
        "counter_row",
        palette("#e8622a", "#2b2f3a"),
        CompanySpec(
            "hyeonjang",
            t("현장지킴이", "Hyeonjang Keeper"),
            t("흙먼지 속에서도 또렷하게", "Clear in the dust"),
            t(
                "현장지킴이는 건설과 조선 현장의 태블릿을 만듭니다. 장갑을 낀 채 쓰는 화면이 자랑입니다.",
                "Hyeonjang Keeper makes tablets for building sites and shipyards, with a screen that "
                "works through gloves.",
            ),
        ),
        (
            t("IP68, 1.8 m 낙하", "IP68, 1.8 m drop"),
            t("18시간 사용", "18 hours of work"),
            t("영하 20도–60도", "−20 to 60 °C"),
        ),
        (
            ProductSpec(
                "tablet-h10",
                t("현장용 태블릿 H10", "Rugged tablet H10"),
                t("모서리를 고무로 감싼 10.4인치 태블릿입니다.", "A 10.4-inch tablet with rubber corners."),
                t(
                    "1,000 니트 화면은 한낮에도 보입니다. 배터리는 나사 없이 바꾸고 물과 먼지를 막습니다.",
                    "A display of 1,000 nit, readable at noon. The battery swaps without screws and the "
                    "case keeps out water and dust.",
                ),
                "847130",
                "640.00",
                "USD",
                20,
                (284, 189, 112),
                t("마그네슘 합금, 폴리우레탄", "Magnesium alloy, polyurethane"),
                (
                    hotspot(
                        "Display",
                        "햇빛 화면",
                        "Sunlight display",
                        "젖은 손과 장갑을 알아봅니다.",
                        "Knows wet hands and gloves.",
                    ),
                    hotspot(
                        "Bumpers",
                        "고무 모서리",
                        "Rubber corners",
                        "부딪친 모서리만 갈아 끼웁니다.",
                        "Replace only the corner that was hit.",
                    ),
                    hotspot(
                        "Stand",
                        "받침대",
                        "Kick-stand",
                        "15도부터 70도까지 섭니다.",
                        "Holds from 15 to 70 degrees.",
                    ),
                ),
                ict.rugged_tablet,
            ),
        ),
        t(
            "현장지킴이입니다. 현장 환경을 알려 주시면 맞는 모델을 권해 드립니다.",
            "This is Hyeonjang Keeper. Tell us about your site.",
        ),
        (
            faq(
                "자체 앱을 넣을 수 있나요?",
                "Can our app be installed?",
                "출하 전에 넣어 드립니다.",
                "Yes, before delivery.",
            ),
            faq(
                "방폭 모델이 있나요?",
                "Is there an Ex model?",
                "2종 구역용 모델이 있습니다.",
                "Yes, for zone 2.",
            ),
        ),
    ),
    BoothSpec(
        "ict",
        "A-05",
        "canopy_island",
        palette("#3d6fd0", "#152c57"),
        CompanySpec(
            "bomivision",
            t("보미비전", "Bomi Vision"),
            t("지켜보되 엿보지 않습니다", "Watching without prying"),
            t(
                "보미비전은 얼굴을 카메라 안에서 가려 보내는 보안 카메라를 만듭니다. 하노이에 조립 공장이 "
                "있습니다.",
                "Bomi Vision makes security cameras that blur faces before the picture leaves the camera. "
                "They are assembled in Hanoi.",
            ),
            "VN",
        ),
        (
            t("4K, 적외선 40 m", "4K, 40 m infrared"),
            t("기기 안 얼굴 가림", "Faces blurred on device"),
            t("IP67", "IP67"),
        ),
        (
            ProductSpec(
                "camera-b4",
                t("불릿 카메라 B4", "Bullet camera B4"),
                t("좌우로 도는 4K 야외 카메라입니다.", "A 4K outdoor camera that pans."),
                t(
                    "빛이 거의 없어도 색을 봅니다. PoE 한 줄로 전원과 영상을 보내고, 서명된 펌웨어만 "
                    "켜집니다.",
                    "Sees colour in near darkness. One PoE cable carries power and picture; only signed "
                    "firmware starts.",
                ),
                "852589",
                "138.00",
                "USD",
                30,
                (100, 166, 220),
                t("알루미늄, 강화 유리", "Aluminium, toughened glass"),
                (
                    hotspot("Lens", "렌즈", "Lens", "4 mm, F1.0으로 밝습니다.", "4 mm, a bright F1.0."),
                    hotspot(
                        "Infrared ring",
                        "적외선 고리",
                        "Infrared ring",
                        "열네 개가 40 m를 비춥니다.",
                        "Fourteen diodes light 40 m.",
                    ),
                    hotspot(
                        "Bracket", "벽 받침", "Bracket", "선이 밖으로 보이지 않습니다.", "Hides the cable."
                    ),
                ),
                ict.ip_camera,
            ),
        ),
        t(
            "보미비전입니다. 개인 정보 보호 설정을 설명해 드립니다.",
            "This is Bomi Vision. We gladly explain the privacy settings.",
        ),
        (
            faq(
                "기존 녹화기에 붙나요?",
                "Does it work with our recorder?",
                "ONVIF S와 T를 지원합니다.",
                "ONVIF S and T are supported.",
            ),
            faq(
                "저장은 어디에 하나요?",
                "Where is it stored?",
                "메모리 카드나 자체 서버에 저장합니다.",
                "On a card or on your own server.",
            ),
        ),
    ),
    BoothSpec(
        "ict",
        "A-06",
        "pavilion",
        palette("#7a5a3a", "#2a2140", WALNUT),
        CompanySpec(
            "sorimaru",
            t("소리마루", "Sori & Co."),
            t("소리가 쉬는 자리", "Where sound sits down"),
            t(
                "소리마루는 녹음실용 헤드폰을 손으로 조립합니다. 부품을 낱개로 팔아 십 년을 쓰게 합니다.",
                "Sori & Co. assembles studio headphones by hand and sells every part singly, so that they "
                "last ten years.",
            ),
        ),
        (
            t("40 mm 드라이버", "40 mm drivers"),
            t("부품 낱개 판매", "Every part sold singly"),
            t("좌우 편차 0.5 dB", "Matched to 0.5 dB"),
        ),
        (
            ProductSpec(
                "studio-headphones",
                t("스튜디오 헤드폰 S1", "Studio headphones S1"),
                t(
                    "호두나무 받침이 함께 오는 유선 헤드폰입니다.",
                    "Wired headphones that come with a walnut stand.",
                ),
                t(
                    "평탄한 소리를 위해 한 짝씩 측정해 짝을 맞춥니다. 귀 덮개와 선은 도구 없이 바꿉니다.",
                    "Measured one by one and matched for a flat response. Pads and cable change without "
                    "tools.",
                ),
                "851830",
                "219.00",
                "USD",
                20,
                (209, 255, 158),
                t("호두나무, 구리 합금, 가죽", "Walnut, copper alloy, leather"),
                (
                    hotspot(
                        "Left cup",
                        "귀 덮개",
                        "Ear cup",
                        "기억 폼이 소리를 24 dB 막습니다.",
                        "Memory foam keeps out 24 dB.",
                    ),
                    hotspot(
                        "Headband", "머리띠", "Headband", "230 g을 넓게 나눕니다.", "Spreads 230 g widely."
                    ),
                    hotspot(
                        "Stand",
                        "호두나무 받침",
                        "Walnut stand",
                        "한 덩어리에서 깎았습니다.",
                        "Turned from one piece.",
                    ),
                ),
                ict.headphones,
            ),
        ),
        t("소리마루입니다. 측정표를 보시겠어요?", "This is Sori & Co. Would you like the measurements?"),
        (
            faq(
                "임피던스가 얼마인가요?",
                "What is the impedance?",
                "38옴이라 휴대 기기에서도 잘 들립니다.",
                "38 ohms, fine with portables.",
            ),
            faq(
                "수리가 되나요?",
                "Can it be repaired?",
                "모든 부품을 10년 동안 공급합니다.",
                "All parts, for ten years.",
            ),
        ),
    ),
)
