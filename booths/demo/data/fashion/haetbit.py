"""Haetbit Eyewear, in the fashion hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import fashion
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "fashion",
    "A-03",
    "counter_row",
    palette("#a8672f", "#3d2413"),
    CompanySpec(
        "haetbit",
        t("햇빛안경", "Haetbit Eyewear"),
        t("눈부심은 덜고 표정은 더하고", "Less glare, more you"),
        t(
            "햇빛안경은 대구에서 아세테이트를 깎습니다. 일본 사바에의 경첩을 씁니다.",
            "Haetbit mills acetate in Daegu and uses hinges from Sabae in Japan.",
        ),
        "JP",
    ),
    (t("무게 26 g", "26 g"), t("UV400 렌즈", "UV400 lenses"), t("도수 렌즈 가능", "Prescription ready")),
    (
        ProductSpec(
            "tortoise-sun",
            t("호박무늬 선글라스", "Tortoise sunglasses"),
            t("손으로 광을 낸 아세테이트 선글라스입니다.", "Acetate sunglasses polished by hand."),
            t(
                "다섯 번의 연마로 빛이 깊습니다. 다리는 5중 경첩으로 단단히 접힙니다.",
                "Five rounds of polishing give depth. Five-barrel hinges fold firmly.",
            ),
            "900410",
            "38.00",
            "USD",
            60,
            (152, 53, 156),
            t("아세테이트, 나일론 렌즈", "Acetate, nylon lenses"),
            (
                hotspot(
                    "Lenses",
                    "그라데이션 렌즈",
                    "Graded lenses",
                    "위는 진하고 아래는 옅습니다.",
                    "Dark above, light below.",
                ),
                hotspot(
                    "Temples",
                    "다리",
                    "Temples",
                    "심을 넣어 휘어 맞춥니다.",
                    "A wire core lets them be fitted.",
                ),
            ),
            fashion.sunglasses,
        ),
    ),
    t(
        "햇빛안경입니다. 얼굴 폭을 알려 주시면 맞는 치수를 권합니다.",
        "This is Haetbit. Tell us the face width and we suggest a size.",
    ),
    (
        faq(
            "편광 렌즈가 있나요?",
            "Polarized lenses?",
            "네, 2달러를 더하면 됩니다.",
            "Yes, for two dollars more.",
        ),
        faq(
            "상표를 새길 수 있나요?",
            "Can you brand them?",
            "300개부터 다리 안쪽에 새깁니다.",
            "Inside the temple, from 300.",
        ),
    ),
)
