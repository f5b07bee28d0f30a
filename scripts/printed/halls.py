"""Pictures of the halls in 3D."""

from playwright.sync_api import Page

from scripts.printed.camera import Company, View, settle_hall, until
from scripts.printed.company import Pose


def at(slug: str, x: float, z: float, heading: float, pitch: float = 0) -> str:
    """The address of a spot and a view in a hall: metres, degrees."""
    return f"/halls/{slug}#at={x},{z},{heading},{pitch}"


def still(page: Page) -> None:
    """Nothing but the hall and its own controls: the first hint has been read, no key is in use."""
    settle_hall(page)
    page.evaluate("document.querySelectorAll('.hall-hint, .hall-toast').forEach((one) => one.remove())")
    page.evaluate("document.activeElement?.blur()")


def larger_map(page: Page) -> None:
    """The floor plan opened, with booths seen."""
    still(page)
    page.locator(".hall-map-size").click()
    page.wait_for_timeout(500)


def guided(page: Page) -> None:
    """At the tour's first booth."""
    settle_hall(page)
    page.locator("[data-action=hall-tour]").click()
    page.wait_for_selector(".hall-tour")
    page.wait_for_timeout(2500)
    still(page)


def in_company(page: Page) -> None:
    """Other visitors are drawn."""
    settle_hall(page)
    until(page, f"(maruHall.people?.() ?? {{}}).drawn >= {len(PEOPLE)}")
    still(page)
    page.wait_for_timeout(1500)


# In twos and threes before the stands, some alone on their way.
PEOPLE: tuple[Pose, ...] = (
    (-2.2, 10.5, 60), (-1.2, 10.0, 250), (1.8, 8.6, 200), (2.6, 8.0, 110), (-0.4, 5.0, 10), (3.4, 4.2, 300),
    (-3.6, 3.0, 90), (-3.2, 1.8, 70), (0.9, -0.6, 180), (2.2, -3.4, 20), (-1.6, -5.2, 190), (0.2, 12.2, 150),
)  # fmt: skip
COMPANY = Company("ict", PEOPLE)


VIEWS = (
    View("01-hall-by-day", at("health", 0, 17, 0, 3), still, language="ko"),
    View("02-hall-in-the-evening", at("home", -1, 18, 3, 2), still, dark=True),
    View("03-fair-in-the-hall", "/halls/beauty?event=seoul-living-beauty#at=1,19,2,3", still, language="ko"),
    View("04-booth-card-on-a-phone", "/halls/food#stand=A-02", still, language="ko", device="phone"),
    View("05-floor-plan-in-the-hall", at("machinery", -1, 9, 20), larger_map),
    View("07-together-in-the-hall", at("ict", 0.5, 17.5, 3, -2), in_company, company=COMPANY),
    View("06-guided-tour-on-a-phone", "/halls/fashion#walk", guided, device="phone"),
)
