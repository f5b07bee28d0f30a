"""From the desktop to the phone: the product's code, and coming by it."""

from playwright.sync_api import Browser, expect

from tests.frontend.site import Site
from tests.frontend.viewer_page import say, words
from tests.frontend.xr.device import until


def test_a_desktop_shows_the_code_of_the_product_for_the_phone(chromium: Browser, rooms: Site) -> None:
    rooms.files["/q/ab12.svg"] = (
        "image/svg+xml",
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    )
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{rooms.url}/en")
    page.wait_for_selector(".viewer[data-ar=qr]")
    page.locator("[data-action=ar]").click()
    expect(page.get_by_role("img", name="QR")).to_be_visible()
    expect(page.locator(".viewer-qr img")).to_have_attribute("src", "/q/ab12.svg?model=model-lamp")
    context.close()


def test_who_comes_by_the_code_has_one_tap_left(chromium: Browser, rooms: Site, emulator: str) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 780}, has_touch=True)
    page = context.new_page()
    page.add_init_script("window.__XR_KIND = 'phone';")
    page.add_init_script(emulator)
    page.goto(f"{rooms.url}/ko?model=model-shelf#ar")
    note = page.locator(".viewer-note")
    expect(note).to_contain_text(say(words("ko", "xr"), "xr-welcome"), timeout=20_000)
    page.wait_for_selector(".viewer[data-state=ready]", timeout=30_000)
    page.evaluate("__xr.room()")
    note.get_by_role("button", name="내 공간에서 보기").click()
    until(page, "__xr.sessions === 1")
    expect(page.locator(".xr-size b")).to_have_text("3,000 × 2,000 × 2,400 mm")
    context.close()
