"""Iseulgyeol, in the beauty hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import beauty
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    hall="beauty",
    stand="A-01",
    structure="corner_portal",
    palette=palette("#d4708a", "#5a2336"),
    company=CompanySpec(
        "iseulgyeol",
        t("이슬결", "Iseulgyeol"),
        t("발효가 빚은 맑은 빛", "Clear radiance, slowly fermented"),
        t(
            "이슬결은 쌀과 꽃을 천천히 발효해 순한 앰풀을 만듭니다. 전주의 작은 발효실에서 시작해 "
            "지금은 11개 나라의 스킨케어 숍과 함께합니다.",
            "Iseulgyeol slowly ferments rice and blossoms into gentle ampoules. It began in a small "
            "ferment room in Jeonju and now works with skincare shops in eleven countries.",
        ),
    ),
    facts=(
        t("발효 원료 82 %", "82 % fermented ingredients"),
        t("비건 처방", "Vegan formula"),
        t("샘플 7일 안에 발송", "Samples leave within 7 days"),
    ),
    products=(
        ProductSpec(
            "ferment-serum",
            t("발효 앰풀 세럼 30 ml", "Ferment ampoule serum 30 ml"),
            t(
                "쌀 발효 여과물로 결을 고르는 앰풀입니다.",
                "An ampoule that evens the skin with rice ferment filtrate.",
            ),
            t(
                "갈락토미세스와 쌀 발효 여과물 82 %, 나이아신아마이드 4 %를 담았습니다. 불투명 "
                "유리병과 스포이트로 빛과 공기를 막아 끝까지 신선합니다.",
                "Galactomyces and rice ferment filtrate at 82 %, niacinamide at 4 %. Frosted glass "
                "and a dropper keep light and air out until the last drop.",
            ),
            "330499",
            "9.80",
            "USD",
            500,
            (37, 118, 37),
            t("유리, 알루미늄, 실리콘 고무", "Glass, aluminium, silicone rubber"),
            (
                hotspot(
                    "Bottle",
                    "불투명 유리병",
                    "Frosted bottle",
                    "빛을 막는 두께 2 mm 유리입니다. 재활용 유리 30 %를 씁니다.",
                    "Glass 2 mm thick that keeps light out, 30 % of it recycled.",
                ),
                hotspot(
                    "Dropper",
                    "정량 스포이트",
                    "Measured dropper",
                    "한 번 누르면 0.5 ml가 나옵니다.",
                    "One press gives 0.5 ml.",
                ),
            ),
            beauty.serum,
        ),
    ),
    greeting=t(
        "안녕하세요, 이슬결입니다. 샘플과 최소 주문 수량을 편하게 물어보세요.",
        "Hello, this is Iseulgyeol. Ask us about samples and minimum orders.",
    ),
    faqs=(
        faq(
            "자체 상표로 만들 수 있나요?",
            "Do you make private label?",
            "네, 3,000개부터 가능하며 처방 조정은 6주쯤 걸립니다.",
            "Yes, from 3,000 pieces; adjusting the formula takes about six weeks.",
        ),
        faq(
            "유럽 등록이 되어 있나요?",
            "Is it registered in Europe?",
            "CPNP 등록 서류를 갖추고 있어 요청하시면 보내 드립니다.",
            "We keep the CPNP file ready and send it on request.",
        ),
    ),
)
