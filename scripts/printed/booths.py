"""Pictures of booths and products: pages, 3D, AR and VR."""

from playwright.sync_api import Page

from scripts.printed.camera import View, settle_booth, settle_hall, settle_page, until

FLOOR = [0, 0, -2.2]
# One hand hangs down, one points ahead from the hip.
HANDS = """() => {
  __xr.hand('left', [-0.35, 0.7, 0.1], [-0.35, 0, 0]);
  __xr.hand('right', [0.3, 1.05, -0.35], [0.05, 1.1, -3]);
}"""
# The emulated room is a grid in the dark: a wall and a floor are drawn in its place.
ROOM = """() => {
  const grid = [...document.querySelectorAll('canvas')].find((one) => !one.dataset.engine);
  if (!grid) return;
  grid.style.visibility = 'hidden';
  grid.parentElement.style.background =
    'linear-gradient(#d9d2c7, #efe9df 44%, #e2d9cb 44.2%, #c9a67c 44.6%, #a67f55)';
}"""


def page_top(page: Page) -> None:
    """The page as one finds it."""
    settle_page(page)
    if page.locator("[data-island=viewer]").count():
        settle_booth(page)


def with_point(page: Page) -> None:
    """The product in 3D, one of its points opened."""
    settle_booth(page)
    page.locator(".viewer-hotspot:visible").first.click()
    page.wait_for_selector(".viewer-card:visible")
    page.wait_for_timeout(1500)


def in_the_room(page: Page) -> None:
    """Placed on the floor of the emulated room, at true size."""
    settle_booth(page)
    page.evaluate("__xr.room()")
    page.evaluate("__xr.look([0, 1.6, 0], [0, 1.6, -2])")
    page.locator("[data-action=ar]").click()
    until(page, "__xr.sessions > 0")
    page.evaluate("__xr.frames(2)")
    page.evaluate(f"__xr.look([0, 1.35, 0.2], {FLOOR})")
    until(page, "document.querySelector('.xr-overlay')?.dataset.hint?.startsWith('tap')")
    page.evaluate(f"(async () => {{ await __xr.touch({FLOOR}); await __xr.lift(); }})()")
    until(page, "document.querySelector('.xr-size b')?.textContent")
    page.evaluate("__xr.look([0, 1.1, 0.1], [0, 0.55, -2.2])")
    page.evaluate(ROOM)
    page.evaluate("__xr.frames(4)")


def before_the_booth(page: Page) -> None:
    """In the headset, one eye's picture, two steps before the booth with its menu."""
    settle_booth(page)
    page.evaluate("__xr.device.stereoEnabled = false")
    page.locator("[data-action=vr]").click()
    until(page, "panels['vr-menu']?.where('exit')")
    page.evaluate("__xr.look([0, 1.6, 0.4], [0, 1.25, -2])")
    page.evaluate(HANDS)
    page.wait_for_timeout(3000)
    page.evaluate("__xr.frames(4)")
    only_canvas(page)


def at_a_booth_of_the_hall(page: Page) -> None:
    """In the headset in the hall, the menu of the booth one stands at."""
    settle_hall(page)
    page.evaluate("__xr.device.stereoEnabled = false")
    page.locator("[data-action=hall-vr]").click()
    until(page, "panels['vr-menu']?.where('ask')")
    page.evaluate("__xr.look([0, 1.6, 0], [-0.5, 1.45, -2])")
    page.evaluate(HANDS)
    page.wait_for_timeout(4000)
    page.evaluate("__xr.frames(4)")
    only_canvas(page)


def only_canvas(page: Page) -> None:
    """What the headset shows fills the picture; the page around it is not seen there."""
    page.evaluate(
        """() => {
          const canvas = document.querySelector('canvas[data-engine]');
          for (const one of document.querySelectorAll('body *')) {
            if (one !== canvas && !one.contains(canvas)) one.style.visibility = 'hidden';
          }
          const all = { position: 'fixed', inset: 0, width: '100vw', height: '100vh', zIndex: 99999 };
          Object.assign(canvas.style, all);
        }"""
    )
    page.evaluate("__xr.frames(3)")


BOOTH = "/halls/beauty/booths/iseulgyeol"
VIEWS = (
    View("08-hall-page", "/halls/ict", page_top),
    View("09-booth-page", "/halls/health/booths/swimcare", page_top),
    View("10-booth-page-on-a-phone", BOOTH, page_top, language="ko", device="phone"),
    View("11-a-point-in-3d", "/halls/home/booths/dalhangari", with_point, language="ko"),
    View("12-product-page", "/halls/home/booths/namugyeol/products/cord-chair", page_top, dark=True),
    View(
        "13-in-my-room", "/halls/home/booths/namugyeol", in_the_room,
        language="ko", device="phone", emulates="phone",
    ),
    View("14-vr-before-the-booth", "/halls/home/booths/dalhangari", before_the_booth, emulates="headset"),
    View("15-vr-in-the-hall", "/halls/beauty#stand=B-01", at_a_booth_of_the_hall, emulates="headset"),
    View("16-entrance", "/", page_top, language="ko"),
    View("17-entrance-on-a-phone", "/", page_top, device="phone", dark=True),
    View("18-fair-page", "/events/seoul-living-beauty", page_top),
)  # fmt: skip
