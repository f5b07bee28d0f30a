"""The eight permanent halls: their names, trades and plans. They stand even where nobody exhibits yet."""

from typing import Any

from exhibition.halls.layout import make_plan

# slug and accent, HS chapters, Korean title, English title, Korean summary, English summary
_HALLS = (
    (
        "beauty",
        "33 34 96",
        "뷰티관",
        "Beauty",
        "스킨케어와 메이크업, 향과 미용 기기까지 한 걸음에 만납니다.",
        "Skin care, make-up, fragrance and the devices that go with them.",
    ),
    (
        "food",
        "16 19 20 21 22",
        "식품관",
        "Food",
        "장과 차, 간편식과 음료. 맛의 산지와 바로 이야기하세요.",
        "Sauces, teas, ready meals and drinks, straight from those who make them.",
    ),
    (
        "machinery",
        "82 84 85",
        "기계관",
        "Machinery",
        "공작 기계와 부품, 자동화 설비를 실제 크기로 살펴보세요.",
        "Machine tools, parts and automation, seen at true size.",
    ),
    (
        "ict",
        "85 90",
        "정보통신관",
        "ICT",
        "통신 장비와 센서, 로봇과 소프트웨어를 모았습니다.",
        "Networks, sensors, robots and the software behind them.",
    ),
    (
        "health",
        "30 90 94",
        "헬스케어관",
        "Health",
        "의료 기기와 재활, 건강을 돕는 생활 제품을 소개합니다.",
        "Medical devices, rehabilitation and things that keep people well.",
    ),
    (
        "home",
        "69 70 73 85 94",
        "리빙관",
        "Home",
        "가전과 가구, 조명과 주방. 집에 놓았을 때의 모습까지 보세요.",
        "Appliances, furniture, lighting and kitchen, placed in your own room.",
    ),
    (
        "fashion",
        "42 61 62 64 71",
        "패션관",
        "Fashion",
        "가방과 신발, 의류와 장신구의 재질을 가까이서 확인하세요.",
        "Bags, shoes, clothing and jewellery, close enough to see the weave.",
    ),
    (
        "mobility",
        "87 89",
        "모빌리티관",
        "Mobility",
        "전기 이동 수단과 부품, 충전 설비가 한자리에 있습니다.",
        "Electric vehicles small and large, their parts and their chargers.",
    ),
)


def permanent_halls() -> list[dict[str, Any]]:
    """Return the halls as `halls.service.put_hall` takes them, in the order of the menu."""
    slugs = [row[0] for row in _HALLS]
    return [
        {
            "slug": slug,
            "accent": slug,
            "title": {"ko": ko, "en": en},
            "summary": {"ko": summary_ko, "en": summary_en},
            "hs_chapters": chapters.split(),
            "position": position,
            "plan": make_plan(slug, _ring(slugs, position)),
        }
        for position, (slug, chapters, ko, en, summary_ko, summary_en) in enumerate(_HALLS)
    ]


def _ring(slugs: list[str], position: int) -> list[str]:
    """The other halls, starting with the next one, so that a walk through the gates visits all."""
    return slugs[position + 1 :] + slugs[:position]
