"""Barampul, in the fashion hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import fashion
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "fashion",
    "A-02",
    "stage",
    palette("#a4568f", "#2c1c33"),
    CompanySpec(
        "barampul",
        t("바람풀", "Barampul"),
        t("발끝에 바람을 신다", "Wear the wind on your feet"),
        t(
            "바람풀은 실 한 올로 갑피를 짭니다. 남는 조각이 없고 밑창은 재생 고무입니다.",
            "Barampul knits its uppers from one thread. No scraps are left, and the soles are "
            "recycled rubber.",
        ),
    ),
    (
        t("한 짝 198 g", "198 g a shoe"),
        t("재생 소재 64 %", "64 % recycled"),
        t("220–300 mm", "Sizes 220–300"),
    ),
    (
        ProductSpec(
            "knit-runner",
            t("니트 러닝화", "Knit running shoes"),
            t("가볍고 통풍이 잘되는 러닝화입니다.", "Light and airy running shoes."),
            t(
                "발등은 촘촘하게, 발가락은 성글게 짰습니다. 중창은 구부러져도 250 km까지 되살아납니다.",
                "Knitted dense over the instep and open at the toes. The midsole springs back past 250 km.",
            ),
            "640411",
            "46.00",
            "USD",
            120,
            (287, 142, 334),
            t("폴리에스터 니트, EVA, 고무", "Polyester knit, EVA, rubber"),
            (
                hotspot(
                    "Left upper",
                    "한 올 갑피",
                    "One-thread upper",
                    "이음매가 없어 쓸리지 않습니다.",
                    "No seams, no chafing.",
                ),
                hotspot("Left sole", "발포 중창", "Foam sole", "뒤꿈치 34 mm입니다.", "34 mm at the heel."),
            ),
            fashion.sneakers,
        ),
    ),
    t("바람풀입니다. 견본 치수를 알려 주세요.", "This is Barampul. Tell us your sample size."),
    (
        faq(
            "색 조합을 바꿀 수 있나요?",
            "Can colours be mixed?",
            "600켤레부터 바꿔 드립니다.",
            "From 600 pairs.",
        ),
        faq("어린이 치수가 있나요?", "Children's sizes?", "내년 봄에 나옵니다.", "Next spring."),
    ),
)
