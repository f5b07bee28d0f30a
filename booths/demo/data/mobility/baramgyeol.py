"""Baramgyeol, in the mobility hall."""

from __future__ import annotations

from booths.demo.booth_spec import BoothSpec, palette
from booths.demo.products import mobility
from booths.demo.specs import CompanySpec, ProductSpec, faq, hotspot, t

BOOTH = BoothSpec(
    "mobility",
    "A-01",
    "stage",
    palette("#8fb82a", "#2b3216"),
    CompanySpec(
        "baramgyeol",
        t("바람결", "Baramgyeol"),
        t("골목까지 닿는 마지막 1킬로미터", "The last kilometre, down to the lane"),
        t(
            "바람결은 도시용 전동 킥보드를 만듭니다. 배터리를 빼서 집에서 충전합니다.",
            "Baramgyeol makes scooters for the city whose battery lifts out to charge indoors.",
        ),
    ),
    (
        t("주행 45 km", "45 km range"),
        t("분리 배터리", "Removable battery"),
        t("세 가지 색", "Three colours"),
    ),
    (
        ProductSpec(
            "scooter-b45",
            t("전동 킥보드 B45", "E-scooter B45"),
            t(
                "앞뒤 서스펜션과 빛나는 기둥을 단 킥보드입니다.",
                "A scooter with a lit stem and air tyres.",
            ),
            t(
                "10인치 공기 타이어와 드럼 브레이크로 편하게 섭니다. 라임, 산호, 하늘 세 색을 고릅니다.",
                "Ten-inch air tyres and a drum brake stop it gently. Choose lime, coral or sky.",
            ),
            "871160",
            "430.00",
            "USD",
            10,
            (616, 1169, 1304),
            t("알루미늄, 고무", "Aluminium, rubber"),
            (
                hotspot(
                    "Display",
                    "속도 화면",
                    "Display",
                    "햇빛에서도 보이고 열쇠 없이 켭니다.",
                    "Readable in sunlight, starts without a key.",
                ),
                hotspot("Deck", "넓은 발판", "Wide deck", "두 발이 나란히 섭니다.", "Room for both feet."),
                hotspot(
                    "Front wheel",
                    "공기 타이어",
                    "Air tyre",
                    "펑크를 막는 젤이 들어 있습니다.",
                    "Filled with puncture gel.",
                ),
            ),
            mobility.scooter,
        ),
    ),
    t(
        "바람결입니다. 나라별 속도 제한에 맞춰 드립니다.",
        "This is Baramgyeol. We set the speed to your country's limit.",
    ),
    (
        faq(
            "배터리 수명은요?",
            "Battery life?",
            "1,000번 충전해도 80 %가 남습니다.",
            "80 % after 1,000 charges.",
        ),
        faq(
            "공유 사업용이 있나요?",
            "A sharing version?",
            "IoT 잠금 모듈을 달아 드립니다.",
            "With an IoT lock module.",
        ),
    ),
)
