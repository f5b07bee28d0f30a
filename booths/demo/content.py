"""Everything that the demo exhibition says, gathered: booths by hall, and its events."""

from __future__ import annotations

from datetime import timedelta

from booths.demo.booth_spec import BoothSpec
from booths.demo.data import beauty, fashion, food, health, home, ict, machinery, mobility
from booths.demo.specs import EventSpec, t

BOOTHS: tuple[BoothSpec, ...] = (
    *beauty.BOOTHS,
    *food.BOOTHS,
    *machinery.BOOTHS,
    *ict.BOOTHS,
    *health.BOOTHS,
    *home.BOOTHS,
    *fashion.BOOTHS,
    *mobility.BOOTHS,
)

EVENTS: tuple[EventSpec, ...] = (
    EventSpec(
        "seoul-living-beauty",
        t("서울 리빙·뷰티 페어", "Seoul Living & Beauty Fair"),
        t(
            "서울의 현장과 온라인 전시관이 함께 열립니다. 현장 부스의 QR로 바로 들어오세요.",
            "The hall in Seoul and the halls online open together. Scan the code at a stand and walk in.",
        ),
        ("beauty", "home", "fashion", "food"),
        "Asia/Seoul",
        t("한강마루 전시장 1홀", "Hangang Maru Exhibition Centre, hall 1"),
        t("서울특별시 한강로 100 (가상의 주소)", "100 Hangang-ro, Seoul (an invented address)"),
        timedelta(days=-2),
        timedelta(days=12),
    ),
    EventSpec(
        "rhein-industry-days",
        t("라인 산업 기술전", "Rhine Industry Days"),
        t(
            "한국의 기계와 모빌리티 기업이 뒤셀도르프에서 유럽의 바이어를 만납니다.",
            "Korean makers of machines and vehicles meet European buyers in Düsseldorf.",
        ),
        ("machinery", "mobility", "ict"),
        "Europe/Berlin",
        t("라인하펜 전시관 4홀", "Rheinhafen Messe, hall 4"),
        t("뒤셀도르프 하펜슈트라세 12 (가상의 주소)", "Hafenstrasse 12, Düsseldorf (an invented address)"),
        timedelta(days=21),
        timedelta(days=25),
    ),
    EventSpec(
        "hcmc-health-week",
        t("호찌민 헬스케어 위크", "HCMC Health Week"),
        t(
            "지난달 호찌민에서 열린 헬스케어 상담회입니다. 다시 보기와 문의는 계속 열려 있습니다.",
            "Last month's health-care meetings in Ho Chi Minh City. Booths stay open for questions.",
        ),
        ("health", "ict"),
        "Asia/Ho_Chi_Minh",
        t("사이공강 컨벤션", "Saigon River Convention"),
        t("호찌민시 강변로 8 (가상의 주소)", "8 Riverside, Ho Chi Minh City (an invented address)"),
        timedelta(days=-35),
        timedelta(days=-31),
    ),
)
