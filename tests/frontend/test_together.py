"""Two people in one hall, in a real browser against a real site: seen, hidden, led, stepped out, back."""

import json
import subprocess
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, ViewportSize, expect

from tests import skips
from tests.conftest import POSTGRES
from tests.exhibition.chat.chat_site import STAFF, ChatSite
from tests.exhibition.together.hall_site import hall_site, sign_in
from tests.frontend.build import FRONTEND, VITE
from tests.frontend.hall_visit import AXE, READY, pose, until

pytestmark = pytest.mark.browser
SMALL = ViewportSize(width=480, height=300)
JOIN = "src/hall/together/open.ts"


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChatSite]:
    """A site with the beauty hall, on the embedded column; the frontend is built where it is not."""
    if POSTGRES:
        pytest.skip(skips.EMBEDDED_ONLY)
    manifest = FRONTEND / "dist" / ".vite" / "manifest.json"
    if not manifest.exists() or JOIN not in json.loads(manifest.read_text()):
        subprocess.run(["node", str(VITE), "build", "--logLevel", "warn"], cwd=FRONTEND, check=True)
    with hall_site(tmp_path_factory.mktemp("hall")) as made:
        made.site.start_web()
        yield made


@pytest.fixture
def pages(chromium: Browser, live: ChatSite) -> Iterator[tuple[Page, Page]]:
    """A guest and a member of the booth's staff, both in the hall."""
    contexts = [chromium.new_context(viewport=SMALL) for _ in range(2)]
    for pair in sign_in(live.site.url, *STAFF).split("; "):
        name, value = pair.split("=", 1)
        contexts[1].add_cookies([{"name": name, "value": value, "url": live.site.url}])
    troubles: list[str] = []

    def complain(said: ConsoleMessage) -> None:
        if said.type == "error":
            troubles.append(said.text)

    found = []
    for context in contexts:
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", complain)
        page.goto(f"{live.site.url}/halls/beauty?lang=en#walk")
        page.wait_for_selector(READY, timeout=60_000)
        found.append(page)
    yield found[0], found[1]
    for context in contexts:
        context.close()
    assert troubles == []


def drawn(page: Page, count: int) -> None:
    until(page, f"maruHall.people?.().drawn === {count}")


def stand(page: Page, x: float, z: float, heading: float) -> None:
    """Set the visitor down somewhere."""
    page.evaluate("([x, z, heading]) => Object.assign(maruHall.pose, { x, z, heading })", [x, z, heading])
    page.evaluate("maruHall.draw()")


def test_others_are_seen_or_not_and_a_tour_is_followed_left_and_joined_again(
    pages: tuple[Page, Page],
) -> None:
    guest, staff = pages
    stand(staff, 0, 12, 180)
    drawn(guest, 1)
    drawn(staff, 1)
    until(guest, "maruHall.people().here === 2")

    # Off: neither sees nor is seen, and is counted all the same.
    guest.get_by_role("button", name="2 people are here now").click()
    switch = guest.get_by_role("switch", name="Show people as figures")
    guest.evaluate(AXE)
    assert guest.evaluate("axe.run('dialog.hall').then((r) => r.violations.map((v) => v.id))") == []
    switch.press("Space")
    drawn(guest, 0)
    drawn(staff, 0)
    assert guest.evaluate("maruHall.people().here") == 2
    switch.press("Space")
    drawn(staff, 1)
    guest.keyboard.press("Escape")
    expect(switch).to_be_hidden()

    # Led: invited, there, out at a key, back at a button.
    staff.get_by_role("button", name="2 people are here now").click()
    staff.get_by_role("button", name="Show people around").click()
    strip = guest.get_by_role("region", name="Guided by a person")
    expect(strip.get_by_role("status")).to_contain_text("김하늘, Hanbit Beauty is showing people around")
    strip.get_by_role("button", name="Follow", exact=True).press("Enter")
    stand(staff, 1, 14, -30)
    until(guest, "Math.hypot(maruHall.pose.x - 1, maruHall.pose.z - 14) < 0.1")
    until(guest, "Math.abs(maruHall.pose.heading + 30) < 1")
    expect(staff.get_by_role("region", name="Guided by a person")).to_contain_text("1 person sees")
    guest.keyboard.press("ArrowUp")
    expect(strip.get_by_role("status")).to_contain_text("You have stepped out")
    stand(staff, -1, 15, 20)
    expect(staff.get_by_role("region", name="Guided by a person")).to_contain_text("Nobody follows")
    assert abs(pose(guest)["x"] - 1) < 0.6
    strip.get_by_role("button", name="Rejoin").click()
    until(guest, "Math.hypot(maruHall.pose.x + 1, maruHall.pose.z - 15) < 0.1")

    # Over when the leader is gone.
    staff.close()
    expect(guest.locator(".hall-toast")).to_contain_text("The tour has ended", timeout=20_000)
    drawn(guest, 0)
