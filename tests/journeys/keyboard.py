"""Hands that know only the keyboard: the Tab key until the focus is there, and then what one would press."""

from playwright.sync_api import Locator, Page, expect

MOST_STOPS = 150
# The focus ring: around the control, or around the card whose title it is.
RING = """element => [element, element.closest('.card')].some((one) => {
  const style = one && getComputedStyle(one);
  return style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
})"""


def tab_to(page: Page, wanted: Locator) -> Locator:
    """Press Tab until `wanted` has the focus, which must be seen. Raises AssertionError when it never has."""
    expect(wanted).to_be_visible()
    handle = wanted.element_handle()
    for _ in range(MOST_STOPS):
        if page.evaluate("element => element === document.activeElement", handle):
            # a ring that fades in is there soon
            expect(wanted).to_be_focused()
            assert page.evaluate(RING, handle), f"no focus ring: {wanted}"
            return wanted
        page.keyboard.press("Tab")
    raise AssertionError(f"the Tab key never comes to {wanted}")


def press(page: Page, wanted: Locator, key: str = "Enter") -> None:
    """Go to a control by Tab, and press a key on it."""
    tab_to(page, wanted)
    page.keyboard.press(key)


def write(page: Page, wanted: Locator, words: str) -> None:
    """Go to a field by Tab, and type."""
    tab_to(page, wanted)
    page.keyboard.type(words)
