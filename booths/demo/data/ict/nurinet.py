"""Nurinet, in the ict hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import ict
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "ict",
    "A-01",
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
)
