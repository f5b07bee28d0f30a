"""The health hall's five companies."""

from __future__ import annotations

from booths.demo.booth_spec import WALNUT, BoothSpec, palette
from booths.demo.products import health
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTHS = (
    BoothSpec(
        "health",
        "A-03",
        "canopy_island",
        palette("#2f9a80", "#124338"),
        CompanySpec(
            "onbitmedi",
            t("온빛메디", "Onbit Medi"),
            t("소리로 보는 따뜻한 진단", "Warm diagnosis, seen by sound"),
            t(
                "온빛메디는 초음파 진단기를 만듭니다. 작은 병원도 쓸 수 있게 켜는 데 12초면 됩니다.",
                "Onbit Medi makes ultrasound scanners that small clinics can use; they start in 12 seconds.",
            ),
        ),
        (
            t("12초 부팅", "Starts in 12 s"),
            t("탐촉자 3개 연결", "Three probes connected"),
            t("배터리 2시간", "2 h battery"),
        ),
        (
            ProductSpec(
                "scanner-ob700",
                t("초음파 진단기 OB-700", "Ultrasound scanner OB-700"),
                t(
                    "조용하고 가벼운 이동식 초음파 진단기입니다.",
                    "A quiet, light ultrasound scanner on wheels.",
                ),
                t(
                    "21.5인치 화면과 손에 맞춘 조작판을 갖췄습니다. 복부, 심장, 근골격 탐촉자를 한 번에 "
                    "꽂아 둡니다.",
                    "A 21.5-inch display and a desk shaped to the hand. Abdominal, cardiac and "
                    "musculoskeletal probes stay plugged in together.",
                ),
                "901812",
                "21500.00",
                "USD",
                1,
                (573, 1368, 658),
                t("ABS, 알루미늄", "ABS, aluminium"),
                (
                    hotspot(
                        "Monitor",
                        "진단 화면",
                        "Display",
                        "빛 반사를 줄인 10비트 화면입니다.",
                        "A 10-bit display with little glare.",
                    ),
                    hotspot(
                        "Console",
                        "조작판",
                        "Control desk",
                        "자주 쓰는 열 개 키에 불이 들어옵니다.",
                        "The ten most used keys are lit.",
                    ),
                    hotspot(
                        "Probes",
                        "탐촉자",
                        "Probes",
                        "볼록, 선형, 심장용입니다.",
                        "Convex, linear and cardiac.",
                    ),
                ),
                health.ultrasound,
            ),
        ),
        t(
            "온빛메디입니다. 진료 과목을 알려 주시면 탐촉자를 제안합니다.",
            "This is Onbit Medi. Tell us your department and we suggest probes.",
        ),
        (
            faq(
                "의료 기기 허가가 있나요?",
                "Is it approved?",
                "식약처 허가와 CE MDR 인증이 있습니다.",
                "By the Korean ministry, and CE under the MDR.",
            ),
            faq(
                "교육이 포함되나요?",
                "Is training included?",
                "온라인과 방문 교육을 드립니다.",
                "Online and on site.",
            ),
        ),
    ),
    BoothSpec(
        "health",
        "A-04",
        "pavilion",
        palette("#a9744f", "#3a241b", WALNUT),
        CompanySpec(
            "swimcare",
            t("쉼케어", "Swim Care"),
            t("하루의 어깨를 내려놓는 곳", "Where the day's shoulders come down"),
            t(
                "쉼케어는 안마 의자를 만듭니다. 물리 치료사 열두 명과 손의 움직임을 배웠습니다.",
                "Swim Care makes massage chairs that learned their moves from twelve physiotherapists.",
            ),
        ),
        (
            t("S자 레일 135 cm", "135 cm S-rail"),
            t("온열 3단계", "Three heat levels"),
            t("소음 42 dB", "42 dB"),
        ),
        (
            ProductSpec(
                "massage-chair-m5",
                t("안마 의자 M5", "Massage chair M5"),
                t("다리 받침이 올라오는 감싸는 안마 의자입니다.", "A shell chair whose foot rest rises."),
                t(
                    "등과 다리를 한 번에 풀고 15분이면 끝납니다. 벽에서 5 cm만 떼어도 눕습니다.",
                    "Eases back and legs in fifteen minutes, and reclines 5 cm from a wall.",
                ),
                "901910",
                "1980.00",
                "USD",
                2,
                (810, 1139, 1589),
                t("인조 가죽, ABS, 강철", "Artificial leather, ABS, steel"),
                (
                    hotspot(
                        "Backrest",
                        "등 안마",
                        "Back massage",
                        "네 개의 손이 깊이를 맞춥니다.",
                        "Four hands find their depth.",
                    ),
                    hotspot(
                        "Foot rest", "다리 받침", "Foot rest", "38도까지 올라옵니다.", "Rises by 38 degrees."
                    ),
                    hotspot(
                        "Remote",
                        "리모컨",
                        "Remote",
                        "가족 네 명의 자세를 기억합니다.",
                        "Remembers four people.",
                    ),
                ),
                health.massage_chair,
            ),
        ),
        t(
            "쉼케어입니다. 배송과 설치 조건을 알려 드릴게요.",
            "This is Swim Care. We explain delivery and installation.",
        ),
        (
            faq(
                "전압이 어떻게 되나요?",
                "Which voltage?",
                "110 V와 230 V 모델이 있습니다.",
                "There are 110 V and 230 V models.",
            ),
            faq(
                "가죽 색을 고를 수 있나요?",
                "Can we choose the leather?",
                "여섯 가지 색이 있습니다.",
                "Six colours.",
            ),
        ),
    ),
    BoothSpec(
        "health",
        "A-02",
        "corner_portal",
        palette("#3aa68a", "#17463b"),
        CompanySpec(
            "damiheart",
            t("다미헬스", "Dami Health"),
            t("매일 아침, 마음의 숫자", "Your heart's numbers each morning"),
            t(
                "다미헬스는 집에서 쓰는 혈압계와 심전도계를 만듭니다. 숫자를 크게, 말은 쉽게 씁니다.",
                "Dami Health makes blood-pressure and ECG monitors for the home: big numbers, plain words.",
            ),
        ),
        (t("오차 ±3 mmHg", "±3 mmHg"), t("부정맥 알림", "Rhythm alert"), t("두 사람 기록", "Memory for two")),
        (
            ProductSpec(
                "pressure-d3",
                t("자동 혈압계 D3", "Blood-pressure monitor D3"),
                t("팔에 감고 한 번 누르면 재는 혈압계입니다.", "Wrap, press once, read."),
                t(
                    "부드럽게 부푸는 커프가 22–42 cm 팔에 맞습니다. 잰 값은 병원 앱으로 보낼 수 있습니다.",
                    "The soft cuff fits arms of 22 to 42 cm. Readings can go to the clinic's app.",
                ),
                "901819",
                "39.00",
                "USD",
                100,
                (314, 135, 205),
                t("ABS, 나일론 천", "ABS, nylon cloth"),
                (
                    hotspot(
                        "Display",
                        "큰 숫자",
                        "Big numbers",
                        "세 줄을 안경 없이 읽습니다.",
                        "Three lines to read without glasses.",
                    ),
                    hotspot(
                        "Cuff",
                        "부드러운 커프",
                        "Soft cuff",
                        "천을 벗겨 빨 수 있습니다.",
                        "The cover comes off for washing.",
                    ),
                ),
                health.pressure_monitor,
            ),
        ),
        t(
            "다미헬스입니다. 임상 시험표를 보내 드릴까요?",
            "This is Dami Health. Shall we send the clinical data?",
        ),
        (
            faq(
                "정확도 인증이 있나요?",
                "Is accuracy validated?",
                "ESH 기준 시험을 통과했습니다.",
                "It passed the ESH protocol.",
            ),
            faq("음성 안내가 되나요?", "Does it speak?", "다섯 언어로 읽어 줍니다.", "In five languages."),
        ),
    ),
    BoothSpec(
        "health",
        "A-05",
        "counter_row",
        palette("#2a8f78", "#1b2b2c"),
        CompanySpec(
            "gureummobil",
            t("구름이동", "Gureum Mobility"),
            t("가볍게, 스스로, 멀리", "Light, by yourself, far"),
            t(
                "구름이동은 접는 휠체어를 만듭니다. 헬싱키의 재활 병원과 함께 등받이를 다듬었습니다.",
                "Gureum Mobility makes folding wheelchairs; its backrest was refined with a "
                "rehabilitation clinic in Helsinki.",
            ),
            "FI",
        ),
        (t("무게 9.8 kg", "9.8 kg"), t("3초 접기", "Folds in 3 s"), t("하중 120 kg", "Carries 120 kg")),
        (
            ProductSpec(
                "wheelchair-g1",
                t("접이식 휠체어 G1", "Folding wheelchair G1"),
                t("차 트렁크에 혼자 싣는 가벼운 휠체어입니다.", "Light enough to lift into a car alone."),
                t(
                    "알루미늄 골격과 통풍 천으로 오래 앉아도 편합니다. 바퀴는 단추 하나로 빠집니다.",
                    "An aluminium frame and airy cloth stay comfortable for long. The wheels come off at "
                    "one button.",
                ),
                "871310",
                "520.00",
                "EUR",
                5,
                (639, 917, 964),
                t("알루미늄, 나일론 천, 고무", "Aluminium, nylon cloth, rubber"),
                (
                    hotspot(
                        "Right wheel",
                        "큰 바퀴",
                        "Drive wheel",
                        "24인치, 손잡이 고리가 따뜻합니다.",
                        "24 inches, with a warm hand rim.",
                    ),
                    hotspot(
                        "Seat",
                        "방석",
                        "Cushion",
                        "벌집 젤로 압력을 나눕니다.",
                        "Honeycomb gel spreads the pressure.",
                    ),
                    hotspot(
                        "Footplates",
                        "발판",
                        "Footplates",
                        "접으면 옆으로 비켜납니다.",
                        "They swing aside when folded.",
                    ),
                ),
                health.wheelchair,
            ),
        ),
        t(
            "구름이동입니다. 몸에 맞춘 치수를 상담해 드립니다.",
            "This is Gureum Mobility. We advise on fitting.",
        ),
        (
            faq(
                "전동 장치를 달 수 있나요?",
                "Can a motor be added?",
                "앞바퀴형 전동 키트가 있습니다.",
                "There is a front-wheel kit.",
            ),
            faq(
                "비행기에 실을 수 있나요?",
                "Can it fly?",
                "접으면 폭이 28 cm라 실을 수 있습니다.",
                "Folded it is 28 cm wide, so yes.",
            ),
        ),
    ),
    BoothSpec(
        "health",
        "A-06",
        "light_box",
        palette("#30a58c", "#0f3d33"),
        CompanySpec(
            "ttaseum",
            t("따숨", "Ttasum"),
            t("1초, 닿지 않고 36.5", "One second, untouched, 36.5"),
            t(
                "따숨은 비접촉 체온계를 만듭니다. 잠든 아이 곁에서도 소리 없이 잽니다.",
                "Ttasum makes thermometers that need no touch and no sound beside a sleeping child.",
            ),
        ),
        (
            t("측정 1초", "One second"),
            t("오차 ±0.2 °C", "±0.2 °C"),
            t("충전대 포함", "Charging base included"),
        ),
        (
            ProductSpec(
                "thermometer-safet",
                t("비접촉 체온계 SAFE-T", "Non-contact thermometer SAFE-T"),
                t("이마에 대지 않고 재는 체온계입니다.", "A thermometer that never touches the forehead."),
                t(
                    "거리 센서가 3 cm를 맞추면 스스로 잽니다. 화면 색이 초록, 노랑, 빨강으로 바뀝니다.",
                    "A range sensor measures by itself at 3 cm. The display turns green, yellow or red.",
                ),
                "902519",
                "27.00",
                "USD",
                200,
                (99, 165, 108),
                t("ABS, 실리콘", "ABS, silicone"),
                (
                    hotspot(
                        "Sensor",
                        "적외선 센서",
                        "Infrared sensor",
                        "귀가 아닌 이마에서 잽니다.",
                        "Measures at the forehead.",
                    ),
                    hotspot(
                        "Base",
                        "충전대",
                        "Charging base",
                        "한 번 충전으로 한 달 씁니다.",
                        "One charge lasts a month.",
                    ),
                    hotspot(
                        "Display",
                        "색 화면",
                        "Colour display",
                        "밤에는 밝기가 낮아집니다.",
                        "Dimmer at night.",
                    ),
                ),
                health.thermometer,
            ),
        ),
        t("따숨입니다. 병원용 대량 견적을 드릴 수 있어요.", "This is Ttasum. We quote for hospitals."),
        (
            faq(
                "교정은 어떻게 하나요?",
                "How is it calibrated?",
                "2년마다 무상으로 교정해 드립니다.",
                "Free of charge every two years.",
            ),
            faq(
                "화씨로 볼 수 있나요?",
                "Does it show Fahrenheit?",
                "버튼을 길게 누르면 바뀝니다.",
                "Hold the button to switch.",
            ),
        ),
    ),
)
