"""The eight permanent halls, and the floor plan that they share."""

from __future__ import annotations

from booths.demo.specs import HallSpec, Plan, Text, t

WIDTH, DEPTH, HEIGHT = 42.0, 36.0, 8.0
STAND_WIDTH, STAND_DEPTH = 5.0, 4.0
# Each row: letter, z of its middle, and the way its fronts look (degrees about Y).
ROWS = (("A", 4.0, 0), ("B", 0.0, 180), ("C", -8.0, 0), ("D", -12.0, 180))
# Three stands on either side of the nave, which is 6 m wide.
COLUMNS = (-15.5, -10.5, -5.5, 5.5, 10.5, 15.5)

_HALLS: tuple[tuple[str, Text, Text, tuple[str, ...]], ...] = (
    (
        "beauty",
        t("뷰티관", "Beauty hall"),
        t(
            "스킨케어와 메이크업, 한국 화장품의 새 얼굴을 만나 보세요.",
            "Skincare and make-up: meet the new faces of Korean beauty.",
        ),
        ("33", "34"),
    ),
    (
        "food",
        t("식품관", "Food hall"),
        t(
            "발효와 차, 간편식과 주방까지 한국의 맛을 모았습니다.",
            "Ferments, teas, instant meals and the kitchen: the tastes of Korea in one place.",
        ),
        ("09", "19", "20", "21", "85"),
    ),
    (
        "machinery",
        t("기계관", "Machinery hall"),
        t(
            "스핀들부터 로봇까지, 정밀한 움직임을 실제 크기로 살펴보세요.",
            "From spindles to robots: precise motion at true size.",
        ),
        ("84", "85", "90"),
    ),
    (
        "ict",
        t("ICT관", "ICT hall"),
        t(
            "통신과 보안, 데이터와 소리의 장비를 한자리에서 비교해 보세요.",
            "Networks, security, data and sound, side by side.",
        ),
        ("84", "85"),
    ),
    (
        "health",
        t("헬스케어관", "Health hall"),
        t(
            "병원과 집에서 몸을 돌보는 기기를 소개합니다.",
            "Devices that care for people, in hospitals and at home.",
        ),
        ("87", "90", "94"),
    ),
    (
        "home",
        t("리빙관", "Home hall"),
        t(
            "오래 쓰는 살림살이, 손이 자주 가는 물건들입니다.",
            "Things for the home that one likes to reach for, made to last.",
        ),
        ("76", "84", "91", "94"),
    ),
    (
        "fashion",
        t("패션관", "Fashion hall"),
        t(
            "가죽과 비단, 시계와 안경까지 옷차림의 완성을 보여 드립니다.",
            "Leather, silk, watches and eyewear: the finishing of an outfit.",
        ),
        ("42", "62", "64", "90", "91"),
    ),
    (
        "mobility",
        t("모빌리티관", "Mobility hall"),
        t(
            "달리고, 충전하고, 지키는 이동의 기술이 모여 있습니다.",
            "The technology of moving: riding, charging and keeping safe.",
        ),
        ("65", "85", "87"),
    ),
)


def halls() -> tuple[HallSpec, ...]:
    """The eight halls in their order, each with its plan."""
    return tuple(HallSpec(slug, title, summary, hs, slug, plan(slug)) for slug, title, summary, hs in _HALLS)


def plan(slug: str) -> Plan:
    """The floor plan: plaza at +Z, a nave and aisles of at least 3 m, 24 stands, gates to the other halls."""
    return {
        "version": 1,
        "width": WIDTH,
        "depth": DEPTH,
        "height": HEIGHT,
        "stands": stands(),
        "zones": zones(),
        "gates": gates(slug),
        "spawn": [
            {"x": 0.0, "z": 15.0, "heading": 0},
            {"x": -4.0, "z": 14.0, "heading": -10},
            {"x": 4.0, "z": 14.0, "heading": 10},
        ],
        "furniture": furniture(),
    }


def stands() -> list[dict[str, object]]:
    """A-01 … D-06: four rows of six, back to back in pairs."""
    return [
        {
            "number": f"{letter}-{i + 1:02d}",
            "x": x,
            "z": z,
            "width": STAND_WIDTH,
            "depth": STAND_DEPTH,
            "rotation": rotation,
        }
        for letter, z, rotation in ROWS
        for i, x in enumerate(COLUMNS)
    ]


def zones() -> list[dict[str, object]]:
    """The plaza, the nave, one cross aisle between the blocks, one behind, and one along each side wall."""

    def zone(kind: str, x: float, z: float, width: float, depth: float) -> dict[str, object]:
        return {"kind": kind, "x": x, "z": z, "width": width, "depth": depth}

    return [
        zone("plaza", 0.0, 12.0, WIDTH, 12.0),
        zone("aisle", 0.0, -6.0, 6.0, 24.0),
        zone("aisle", 0.0, -4.0, WIDTH, 4.0),
        zone("aisle", 0.0, -16.0, WIDTH, 4.0),
        zone("aisle", -19.5, -6.0, 3.0, 24.0),
        zone("aisle", 19.5, -6.0, 3.0, 24.0),
    ]


def gates(slug: str) -> list[dict[str, object]]:
    """Seven gates, four in the plaza's side walls and three in the back wall, each to another hall."""
    places = (
        (-20.9, 9.0, 90),
        (-20.9, 14.5, 90),
        (20.9, 9.0, -90),
        (20.9, 14.5, -90),
        (-12.0, -17.9, 0),
        (0.0, -17.9, 0),
        (12.0, -17.9, 0),
    )
    others = [(other, title) for other, title, _, _ in _HALLS if other != slug]
    return [
        {
            "hall": other,
            "title": title,
            "accent": other,
            "x": x,
            "z": z,
            "rotation": rotation,
            "url": f"/halls/{other}",
        }
        for (other, title), (x, z, rotation) in zip(others, places, strict=True)
    ]


def furniture() -> list[dict[str, object]]:
    """Benches and plants that leave every way 3 m clear, and signs at the crossings."""
    things: list[tuple[str, float, float, int]] = []
    for k in (-1, 1):
        things += [("bench", 9.0 * k, 12.0, 0), ("bench", 15.0 * k, 12.0, 0), ("bench", 2.5 * k, 1.0, 90)]
        things += [("plant", 5.5 * k, 16.8, 0), ("plant", 19.8 * k, 17.0, 0), ("plant", 2.6 * k, -10.0, 0)]
        things += [("plant", 12.0 * k, 12.0, 0), ("plant", 16.5 * k, -17.4, 0)]
    things += [("sign", 0.0, 6.6, 0), ("sign", 0.0, -4.0, 0)]
    return [{"kind": kind, "x": x, "z": z, "rotation": rotation} for kind, x, z, rotation in things]
