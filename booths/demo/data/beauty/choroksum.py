"""Choroksum, in the beauty hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import beauty
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    hall="beauty",
    stand="A-02",
    structure="timber_frame",
    palette=palette("#6fae8a", "#1f4f3a"),
    company=CompanySpec(
        "choroksum",
        t("초록숨", "Choroksum"),
        t("잎이 쉬어 가는 피부", "Where leaves let skin rest"),
        t(
            "초록숨은 제주에서 기른 병풀로 마스크와 토너를 만듭니다. 시트는 바다에서 석 달이면 "
            "흩어지는 리오셀입니다.",
            "Choroksum makes masks and toners from centella grown on Jeju. Its sheets are lyocell "
            "that falls apart in the sea within three months.",
        ),
    ),
    facts=(
        t("병풀 추출물 70 %", "70 % centella extract"),
        t("생분해 시트", "Biodegradable sheet"),
        t("민감 피부 시험 완료", "Tested on sensitive skin"),
    ),
    products=(
        ProductSpec(
            "centella-mask",
            t("병풀 진정 마스크 10매", "Centella soothing mask, 10 sheets"),
            t("붉은 기를 가라앉히는 순한 시트 마스크입니다.", "A gentle sheet mask that calms redness."),
            t(
                "0.18 mm 리오셀 시트에 에센스 25 ml를 담았습니다. 향료와 색소를 넣지 않았고, 상자는 "
                "콩기름 잉크로 인쇄합니다.",
                "A 0.18 mm lyocell sheet with 25 ml of essence, no fragrance and no colourant. The "
                "box is printed in soy ink.",
            ),
            "330499",
            "6.20",
            "USD",
            1000,
            (173, 180, 89),
            t("리오셀, 종이, 알루미늄 적층 필름", "Lyocell, paper, aluminium laminate"),
            (
                hotspot(
                    "Carton",
                    "종이 상자",
                    "Paper carton",
                    "코팅하지 않은 재생지 상자입니다.",
                    "An uncoated carton of recycled paper.",
                ),
                hotspot(
                    "Sachet",
                    "한 장 포장",
                    "Single sachet",
                    "세 겹 필름이 24개월 동안 촉촉함을 지킵니다.",
                    "A three-ply film keeps it moist for 24 months.",
                ),
            ),
            beauty.sheet_mask,
        ),
    ),
    greeting=t(
        "초록숨입니다. 성분표와 시험 성적서를 바로 보여 드릴 수 있어요.",
        "This is Choroksum. We can show you ingredients and test reports right away.",
    ),
    faqs=(
        faq(
            "유통 기한은 얼마인가요?",
            "What is the shelf life?",
            "제조일부터 24개월입니다.",
            "24 months from production.",
        ),
        faq(
            "낱장으로 포장할 수 있나요?",
            "Can you pack single sheets?",
            "네, 호텔 비품용 낱장 포장을 해 드립니다.",
            "Yes, we pack single sheets for hotels.",
        ),
    ),
)
