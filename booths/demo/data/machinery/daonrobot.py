"""Daon Robotics, in the machinery hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import machinery
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "machinery",
    "A-01",
    "stage",
    palette("#e07a26", "#2f3338"),
    CompanySpec(
        "daonrobot",
        t("다온로봇", "Daon Robotics"),
        t("사람 곁에서 일하는 여섯 축", "Six axes that work beside people"),
        t(
            "다온로봇은 창원에서 소형 6축 로봇을 만듭니다. 가르치기 쉬운 조작과 조용한 감속기가 자랑입니다.",
            "Daon Robotics builds small six-axis robots in Changwon, easy to teach and quiet in every joint.",
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
)
