"""Hands that know only the keyboard: the Tab key until the focus is there, and then what one would press."""

from playwright.sync_api import Locator, Page, expect

MOST_STOPS = 150
# The focus ring: around the control, or around the card whose title it is.
RING = """element => [element, element.closest('.card')].some((one) => {
  const style = one && getComputedStyle(one);
  return style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
})"""


# How many stops of the Tab key lie before an element, as far as the page's markup tells; more may.
STOPS_BEFORE = """wanted => {
  const kinds = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const stops = [...document.querySelectorAll(kinds)]
    .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }));
  return stops.indexOf(wanted) - stops.indexOf(document.activeElement) - 1;
}"""
# The last of them are looked at one by one.
LOOKED_AT = 3


def tab_to(page: Page, wanted: Locator) -> Locator:
    """Press Tab until `wanted` has the focus, which must be seen. Raises AssertionError when it never has."""
    expect(wanted).to_be_visible()
    handle = wanted.element_handle()
    for _ in range(page.evaluate(STOPS_BEFORE, handle) - LOOKED_AT):
        page.keyboard.press("Tab")
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
