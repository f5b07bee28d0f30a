"""Bomnalbit, in the beauty hall."""

from __future__ import annotations

from booths.demo.booth_spec import ASH, BoothSpec, palette
from booths.demo.products import beauty
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    hall="beauty",
    stand="B-01",
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
)
