"""The machinery hall's five companies."""

from __future__ import annotations

from booths.demo.booth_spec import ASH, BoothSpec, palette
from booths.demo.products import machinery
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTHS = (
    BoothSpec(
        "machinery",
        "A-03",
        "stage",
        palette("#e07a26", "#2f3338"),
        CompanySpec(
            "daonrobot",
            t("다온로봇", "Daon Robotics"),
            t("사람 곁에서 일하는 여섯 축", "Six axes that work beside people"),
            t(
                "다온로봇은 창원에서 소형 6축 로봇을 만듭니다. 가르치기 쉬운 조작과 조용한 감속기가 "
                "자랑입니다.",
                "Daon Robotics builds small six-axis robots in Changwon, easy to teach and quiet in every "
                "joint.",
            ),
        ),
        (
            t("가반 하중 8 kg", "8 kg payload"),
            t("반복 정밀도 ±0.03 mm", "±0.03 mm repeatability"),
            t("설치 하루", "Installed in a day"),
        ),
        (
            ProductSpec(
                "arm-d8",
                t("6축 로봇 D8", "Six-axis robot D8"),
                t(
                    "조립과 포장에 두루 쓰는 다목적 로봇입니다.",
                    "A general-purpose robot for assembly and packing.",
                ),
                t(
                    "도달 거리 910 mm, 무게 41 kg로 두 사람이 옮길 수 있습니다. 손으로 끌어 가르치고 "
                    "충돌을 5 ms 안에 느껴 멈춥니다.",
                    "Reach 910 mm, 41 kg, carried by two people. Taught by hand; it feels a collision and "
                    "stops within 5 ms.",
                ),
                "847950",
                "16800.00",
                "USD",
                1,
                (380, 921, 885),
                t("알루미늄 주물, 강", "Cast aluminium, steel"),
                (
                    hotspot(
                        "Forearm",
                        "팔뚝 축",
                        "Forearm axis",
                        "배선을 안에 넣어 걸림이 없습니다.",
                        "Cables run inside and never catch.",
                    ),
                    hotspot(
                        "Wrist",
                        "손목과 그리퍼",
                        "Wrist and gripper",
                        "ISO 9409-1-50 규격 플랜지입니다.",
                        "A flange to ISO 9409-1-50.",
                    ),
                    hotspot(
                        "Base", "받침", "Base", "M12 볼트 여덟 개로 고정합니다.", "Fixed by eight M12 bolts."
                    ),
                ),
                machinery.robot_arm,
            ),
        ),
        t(
            "다온로봇입니다. 작업물 무게와 도달 거리를 알려 주시면 시뮬레이션을 보내 드립니다.",
            "This is Daon Robotics. Tell us weight and reach and we send a simulation.",
        ),
        (
            faq(
                "안전 인증이 있나요?",
                "Is it safety certified?",
                "ISO 10218-1에 맞춰 제3자 평가를 받았습니다.",
                "Assessed by a third party to ISO 10218-1.",
            ),
            faq(
                "교육을 해 주나요?",
                "Is training included?",
                "현장 교육 이틀이 포함됩니다.",
                "Two days on site are included.",
            ),
        ),
    ),
    BoothSpec(
        "machinery",
        "A-04",
        "light_box",
        palette("#3f74a3", "#16324a"),
        CompanySpec(
            "hanbitprecision",
            t("한빛정공", "Hanbit Precision"),
            t("흔들림 없는 2만 4천 회전", "24,000 turns without a tremor"),
            t(
                "한빛정공은 금형 가공용 스핀들을 설계하고 고칩니다. 수리품도 새 제품과 같은 시험을 거칩니다.",
                "Hanbit Precision designs and repairs spindles for mould making. A repaired one passes "
                "the same tests as a new one.",
            ),
        ),
        (
            t("24,000 rpm", "24,000 rpm"),
            t("흔들림 1 µm 이하", "Run-out below 1 µm"),
            t("수리 10일", "Repairs in 10 days"),
        ),
        (
            ProductSpec(
                "spindle-hs120",
                t("고속 스핀들 HS-120", "High-speed spindle HS-120"),
                t(
                    "BT30 공구를 쓰는 15 kW 내장 모터 스핀들입니다.",
                    "A 15 kW built-in motor spindle for BT30 tools.",
                ),
                t(
                    "세라믹 볼 베어링과 오일 에어 윤활을 씁니다. 온도와 진동 센서가 안에 들어 있어 멈추기 "
                    "전에 알려 줍니다.",
                    "Ceramic ball bearings with oil-air lubrication; temperature and vibration sensors "
                    "inside give warning before a stop.",
                ),
                "846693",
                "7400.00",
                "USD",
                1,
                (200, 512, 201),
                t("합금강, 알루미늄", "Alloy steel, aluminium"),
                (
                    hotspot(
                        "Tool", "공구 물림", "Tool taper", "18 kN으로 당겨 잡습니다.", "Drawn in with 18 kN."
                    ),
                    hotspot(
                        "Coolant",
                        "냉각수 관",
                        "Coolant lines",
                        "파랑이 들어가고 빨강이 나옵니다. 분당 6 L입니다.",
                        "In at blue, out at red, 6 l a minute.",
                    ),
                    hotspot(
                        "Housing",
                        "물재킷 몸통",
                        "Water-jacket housing",
                        "지름 125 mm 표준 클램프에 맞습니다.",
                        "Fits the standard 125 mm clamp.",
                    ),
                ),
                machinery.spindle,
            ),
        ),
        t(
            "한빛정공입니다. 쓰시는 기계의 형번을 알려 주세요.",
            "This is Hanbit Precision. Tell us the type of your machine.",
        ),
        (
            faq(
                "다른 회사 스핀들도 고치나요?",
                "Do you repair other makes?",
                "네, 주요 30개 형식을 고칩니다.",
                "Yes, thirty common types.",
            ),
            faq(
                "시험 성적서를 주나요?",
                "Is there a test report?",
                "진동과 온도 기록을 함께 드립니다.",
                "Vibration and temperature logs come with it.",
            ),
        ),
    ),
    BoothSpec(
        "machinery",
        "A-02",
        "corner_portal",
        palette("#4a7fb0", "#1c3247", ASH),
        CompanySpec(
            "georyong",
            t("거룡기어", "Georyong Gear"),
            t("맞물림의 소리를 지웁니다", "Gears that keep their voice down"),
            t(
                "거룡기어는 유성 감속기를 깎습니다. 모든 기어를 연삭하고 짝지어 조립합니다.",
                "Georyong Gear makes planetary reducers. Every gear is ground and matched before it is "
                "assembled.",
            ),
        ),
        (
            t("백래시 3분 이하", "Backlash ≤ 3 arcmin"),
            t("소음 58 dB", "58 dB"),
            t("수명 2만 시간", "20,000 h life"),
        ),
        (
            ProductSpec(
                "planetary-pl62",
                t("정밀 유성 감속기 PL-62", "Precision planetary reducer PL-62"),
                t("속이 보이게 자른 전시 모델로 기어가 돕니다.", "Cut open for show: the gears turn."),
                t(
                    "감속비 1:3부터 1:100까지 있으며 서보 모터 42종에 맞는 어댑터를 갖추었습니다. 평생 "
                    "그리스로 관리가 필요 없습니다.",
                    "Ratios from 1:3 to 1:100 and adapters for 42 servo motors. Greased for life.",
                ),
                "848340",
                "420.00",
                "USD",
                5,
                (150, 141, 207),
                t("침탄강, 주철", "Case-hardened steel, cast iron"),
                (
                    hotspot(
                        "Planet 1",
                        "유성 기어",
                        "Planet gear",
                        "세 개가 하중을 고르게 나눕니다.",
                        "Three of them share the load.",
                    ),
                    hotspot(
                        "Ring gear",
                        "내치 기어",
                        "Ring gear",
                        "몸통과 한 덩어리로 깎았습니다.",
                        "Cut in one piece with the housing.",
                    ),
                    hotspot(
                        "Output shaft",
                        "출력축",
                        "Output shaft",
                        "지름 31 mm, 키 홈이 있습니다.",
                        "31 mm, with a key.",
                    ),
                ),
                machinery.reducer,
            ),
        ),
        t(
            "거룡기어입니다. 모터 도면을 올려 주시면 어댑터를 찾아 드립니다.",
            "This is Georyong Gear. Share your motor's drawing and we find the adapter.",
        ),
        (
            faq(
                "특수 감속비가 되나요?",
                "Special ratios?",
                "네, 20개부터 만들어 드립니다.",
                "Yes, from twenty pieces.",
            ),
            faq(
                "납기는요?",
                "Lead time?",
                "표준품은 5일, 특수품은 6주입니다.",
                "Five days for stock types, six weeks for specials.",
            ),
        ),
    ),
    BoothSpec(
        "machinery",
        "A-05",
        "counter_row",
        palette("#b8241f", "#3a1512"),
        CompanySpec(
            "seohaevalve",
            t("서해밸브", "Seohae Valve"),
            t("한 방울까지 다스립니다", "In command of every drop"),
            t(
                "서해밸브는 발전소와 화학 공장의 조절 밸브를 만듭니다. 군산의 시험장에서 실제 유체로 "
                "시험합니다.",
                "Seohae Valve makes control valves for power and chemical plants, and tests them with "
                "real fluids in Gunsan.",
            ),
        ),
        (t("DN15–DN300", "DN15–DN300"), t("누설 등급 VI", "Leakage class VI"), t("HART 통신", "HART")),
        (
            ProductSpec(
                "globe-gv50",
                t("글로브 조절 밸브 GV-50", "Globe control valve GV-50"),
                t(
                    "다이어프램 구동기와 스마트 포지셔너를 단 밸브입니다.",
                    "A valve with diaphragm actuator and smart positioner.",
                ),
                t(
                    "Cv 46, PN40. 케이지 트림이 소음과 캐비테이션을 줄입니다. 포지셔너는 스스로 영점을 "
                    "잡습니다.",
                    "Cv 46, PN40. A cage trim keeps noise and cavitation down; the positioner finds its "
                    "own zero.",
                ),
                "848180",
                "1950.00",
                "USD",
                2,
                (293, 510, 274),
                t("주강 WCB, 스테인리스 316", "Cast steel WCB, stainless 316"),
                (
                    hotspot(
                        "Actuator",
                        "다이어프램 구동기",
                        "Diaphragm actuator",
                        "공기가 끊기면 닫힙니다.",
                        "Closes when air fails.",
                    ),
                    hotspot(
                        "Positioner",
                        "스마트 포지셔너",
                        "Smart positioner",
                        "4–20 mA와 HART를 읽습니다.",
                        "Reads 4–20 mA and HART.",
                    ),
                    hotspot(
                        "Body",
                        "플랜지 몸통",
                        "Flanged body",
                        "면간 거리는 IEC 60534를 따릅니다.",
                        "Face to face to IEC 60534.",
                    ),
                ),
                machinery.control_valve,
            ),
        ),
        t(
            "서해밸브입니다. 유체, 압력, 유량을 알려 주시면 선정서를 드립니다.",
            "This is Seohae Valve. Give us fluid, pressure and flow for a sizing sheet.",
        ),
        (
            faq(
                "방폭 인증이 있나요?",
                "Is it explosion-proof?",
                "포지셔너는 ATEX와 IECEx 인증품입니다.",
                "The positioner has ATEX and IECEx.",
            ),
            faq(
                "예비품을 함께 살 수 있나요?",
                "Can spares be ordered along?",
                "2년분 예비품 묶음이 있습니다.",
                "There is a kit for two years.",
            ),
        ),
    ),
    BoothSpec(
        "machinery",
        "A-06",
        "shelf_wall",
        palette("#5a8fb5", "#1d3a52"),
        CompanySpec(
            "mirinae",
            t("미리내모션", "Mirinae Motion"),
            t("곧게, 곱게, 끝까지", "Straight, smooth, to the very end"),
            t(
                "미리내모션은 볼스크루와 직선 구동부를 만듭니다. 아우크스부르크에 기술 사무소가 있습니다.",
                "Mirinae Motion makes ball screws and linear drives, with an engineering office in Augsburg.",
            ),
            "DE",
        ),
        (
            t("정밀도 C3", "Accuracy C3"),
            t("행정 200–3,000 mm", "Strokes 200–3,000 mm"),
            t("CAD 파일 제공", "CAD files provided"),
        ),
        (
            ProductSpec(
                "ballscrew-bs16",
                t("볼스크루 구동부 BS-16", "Ball-screw drive BS-16"),
                t(
                    "모터와 테이블까지 조립한 볼스크루입니다.",
                    "A ball screw with motor and table, ready to run.",
                ),
                t(
                    "지름 16 mm, 리드 10 mm 연삭 나사에 예압 너트를 물렸습니다. 1 m/s로 움직이고 5 µm "
                    "안에 섭니다.",
                    "A ground screw of 16 mm with 10 mm lead and a preloaded nut. It runs at 1 m/s and "
                    "stops within 5 µm.",
                ),
                "848340",
                "890.00",
                "EUR",
                2,
                (695, 96, 124),
                t("연삭강, 알루미늄", "Ground steel, aluminium"),
                (
                    hotspot(
                        "Table",
                        "이송 테이블",
                        "Table",
                        "M5 나사 구멍 여덟 개가 있습니다.",
                        "Eight M5 threads.",
                    ),
                    hotspot(
                        "Screw",
                        "연삭 나사",
                        "Ground screw",
                        "C3 등급, 축 방향 흔들림이 없습니다.",
                        "Grade C3, no axial play.",
                    ),
                    hotspot(
                        "Motor",
                        "서보 모터",
                        "Servo motor",
                        "400 W, 절대 위치 엔코더입니다.",
                        "400 W with an absolute encoder.",
                    ),
                ),
                machinery.ball_screw,
            ),
        ),
        t("미리내모션입니다. 행정과 하중을 알려 주세요.", "This is Mirinae Motion. Tell us stroke and load."),
        (
            faq(
                "세로로 쓸 수 있나요?",
                "Can it stand upright?",
                "네, 브레이크 모터를 고르시면 됩니다.",
                "Yes, with the brake motor.",
            ),
            faq(
                "청정실에서 쓰나요?",
                "For clean rooms?",
                "저발진 그리스 사양이 있습니다.",
                "There is a low-dust grease option.",
            ),
        ),
    ),
)
