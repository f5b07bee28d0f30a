"""Onbit Medi, in the health hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import health
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "health",
    "A-01",
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
)
