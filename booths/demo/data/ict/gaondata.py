"""Gaon Data, in the ict hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import ict
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "ict",
    "B-01",
    "stage",
    palette("#5a67d8", "#20265c"),
    CompanySpec(
        "gaondata",
        t("가온데이터", "Gaon Data"),
        t("한가운데에서 조용히 계산합니다", "Computing quietly at the centre"),
        t(
            "가온데이터는 GPU 서버를 설계합니다. 같은 전력으로 더 많이 계산하도록 공기 길을 다시 그렸습니다.",
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
                "Two CPUs, up to 4 TB of memory. Drives swap from the front without tools; power is doubled.",
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
)
