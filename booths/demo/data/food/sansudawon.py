"""Sansu Tea Garden, in the food hall."""

from __future__ import annotations

from booths.demo.booth_spec import ASH, BoothSpec, palette
from booths.demo.products import food
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "food",
    "B-02",
    "canopy_island",
    palette("#5c8a58", "#20402a", ASH),
    CompanySpec(
        "sansudawon",
        t("산수다원", "Sansu Tea Garden"),
        t("비 오기 전, 첫 잎만", "Only the first leaves, before the rain"),
        t(
            "산수다원은 지리산 자락에서 곡우 전에 딴 잎을 손으로 덖습니다. 한 해에 2,000통만 나옵니다.",
            "Sansu Tea Garden pan-fires by hand the leaves picked before the spring rain below "
            "Jirisan. Two thousand tins a year.",
        ),
    ),
    (
        t("손으로 덖음", "Pan-fired by hand"),
        t("유기 재배", "Organic garden"),
        t("한 해 2,000통", "2,000 tins a year"),
    ),
    (
        ProductSpec(
            "first-flush-tea",
            t("우전차 80 g", "First flush green tea 80 g"),
            t("곡우 전에 딴 어린잎 녹차입니다.", "Green tea of the youngest leaves."),
            t(
                "가마솥에서 아홉 번 덖어 떫은맛이 적습니다. 70도 물에 2분 우려 드세요.",
                "Fired nine times in an iron pan, hardly astringent. Two minutes in water at 70 °C.",
            ),
            "090210",
            "32.00",
            "USD",
            60,
            (149, 134, 138),
            t("주석 도금 강판, 한지, 청자, 대나무", "Tin plate, paper, celadon, bamboo"),
            (
                hotspot(
                    "Tin",
                    "이중 마개 통",
                    "Double-lidded tin",
                    "속마개가 향을 18개월 지킵니다.",
                    "An inner lid keeps the scent for 18 months.",
                ),
                hotspot(
                    "Cup",
                    "청자 찻잔",
                    "Celadon cup",
                    "세트에는 찻잔 두 개가 들어갑니다.",
                    "The set holds two cups.",
                ),
            ),
            food.tea_tin,
        ),
    ),
    t(
        "산수다원입니다. 차 한 잔 우려 놓고 기다리겠습니다.",
        "This is Sansu Tea Garden. A cup is waiting.",
    ),
    (
        faq(
            "유기 인증이 있나요?",
            "Is it certified organic?",
            "국내 유기 인증이 있고 EU 동등성을 인정받습니다.",
            "Yes, in Korea, with EU equivalence.",
        ),
        faq(
            "벌크로 살 수 있나요?",
            "Do you sell in bulk?",
            "5 kg 은박 포장을 드립니다.",
            "In foil bags of 5 kg.",
        ),
    ),
)
