"""The whole path in a real browser: an exhibitor's GLB to a visitor who sees it, places it, and asks."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from playwright.sync_api import Browser

from tests.journeys import exhibitor, organizer, visitor
from tests.journeys.browsers import Visit
from tests.journeys.exhibitor import Wares
from tests.journeys.inputs import helmet_file, size_of
from tests.journeys.person import PASSWORD
from tests.servers import Site

pytestmark = [pytest.mark.journey, pytest.mark.timeout(600)]

# Language → the exhibitor's device and the visitor's; both languages together walk on every device.
WALKS = {"ko": ("desktop", "phone"), "en": ("phone", "desktop")}
WARES = {
    "ko": Wares(
        "owner-ko@example.com",
        ("창공헬멧", "Changgong Helmets"),
        ("창공헬멧 전시관", "Changgong Booth"),
        ("가죽 비행헬멧", "Aviator headgear"),
        "mobility",
    ),
    "en": Wares(
        "owner-en@example.com",
        ("노을모터스", "Sunset Motors"),
        ("노을모터스 부스", "Sunset Gallery"),
        ("황동 고글헬멧", "Brass goggle headpiece"),
        "machinery",
    ),
}
TERMS = {"ko": ("비행헬멧", "aviator"), "en": ("고글헬멧", "goggle")}
QUESTION = {"ko": "견본을 받아 볼 수 있을까요? 😊", "en": "Could we get a sample? 😊"}
ANSWER = {"ko": "네, 이틀이면 보내 드립니다.", "en": "Yes, it leaves within two days."}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, frontend: Path) -> Iterator[Site]:
    """An empty installation with its halls and an organizer."""
    with Site(tmp_path_factory.mktemp("journey")) as running:
        running.maru("migrate")
        for language in WALKS:
            how = ("--role", "organizer", "--language", language, "--password-stdin")
            running.maru("account", "create", organizer.email_of(language), *how, stdin=PASSWORD)
        running.start_web()
        running.start_worker()
        yield running


@pytest.mark.parametrize("language", WALKS)
def test_from_an_exhibitors_file_to_a_visitors_question(
    site: Site, chromium: Browser, emulator: str, shots: Path, tmp_path: Path, language: str
) -> None:
    wares, (own_device, guest_device) = WARES[language], WALKS[language]
    at = 0 if language == "ko" else 1
    file = helmet_file(tmp_path)

    def visit(device: str) -> Visit:
        return Visit(chromium, site.url, language, device, shots)

    with visit(own_device) as owner:
        exhibitor.register(owner, wares, site.folder / "data")
        exhibitor.found_company(owner, wares)
        exhibitor.make_booth(owner, wares)
        exhibitor.add_product(owner, wares)
        exhibitor.upload_model(owner, file)
        exhibitor.submit_booth(owner)
        with visit("desktop") as judge:
            organizer.publish(judge, wares.booth[at])
            assert judge.complaints == []

        with visit(guest_device) as guest:
            shown = showroom(site, wares)
            size = shown["items"][0]["model"]["size_mm"]
            assert size == pytest.approx(size_of(file), abs=1)
            slug = shown["booth"]["slug"]
            visitor.search(guest, "ko", TERMS[language][0], slug, wares.product[0])
            visitor.search(guest, "en", TERMS[language][1], slug, wares.product[1])
            visitor.find_in_hall(guest, wares.hall, wares.booth[at])
            visitor.walk_to(guest, wares.booth[at])
            visitor.look_in_3d(guest, size)
            visitor.ask(guest, "Julia Weber", QUESTION[language])
            exhibitor.answer(owner, QUESTION[language], ANSWER[language])
            visitor.sees_answer(guest, ANSWER[language], "53-answer")

            guest.page.reload()
            visitor.open_talk(guest)
            visitor.sees_answer(guest, ANSWER[language], "54-after-reload")
            assert visitor.message(guest, QUESTION[language]).count() == 1
            owner.page.reload()
            for words in (QUESTION[language], ANSWER[language]):
                assert visitor.message(owner, words).first.text_content()
            place = guest.page.url
            assert guest.complaints == []
        assert owner.complaints == []
    with visit("phone") as phone:
        phone.become_phone_with_ar(emulator)
        phone.page.goto(place)
        visitor.place_in_room(phone, size)
        assert phone.complaints == []


def showroom(site: Site, wares: Wares) -> dict[str, Any]:
    """The booth's public showroom, found by the search's API as any program would."""
    found = requests.get(f"{site.url}/api/search", params={"q": wares.booth[1]}, timeout=30).json()
    hit = next(item for item in found["items"] if item["kind"] == "booth")
    slug = hit["url"].rsplit("/", 1)[1]
    return dict(requests.get(f"{site.url}/api/booths/{slug}/showroom", timeout=30).json())
