"""What tests see of the viewer's stage: its picture, and when the camera rests."""

import io
from collections.abc import Callable

import numpy as np
from PIL import Image
from playwright.sync_api import Page

Open = Callable[..., Page]
READY = ".viewer[data-state=ready]"


def picture(page: Page) -> Image.Image:
    """The stage as it is seen, without its edge, where the focus ring lies."""
    image = Image.open(io.BytesIO(page.locator(".viewer-stage").screenshot())).convert("RGB")
    return image.crop((12, 12, image.width - 12, image.height - 12))


def dark_pixels(page: Page) -> int:
    """Pixels of the lamp's dark stem: the paper and the poster's fade have none there."""
    pixels = np.asarray(picture(page), dtype=int)
    height, width, _ = pixels.shape
    middle = pixels[height // 2 :, width // 4 : width * 3 // 4]
    return int((middle.sum(axis=2) < 270).sum())


def nearly_equal(a: Image.Image, b: Image.Image) -> bool:
    """Whether two pictures differ clearly in less than a hundredth of their pixels."""
    difference = np.abs(np.asarray(a, dtype=int) - np.asarray(b, dtype=int)).max(axis=2)
    return float((difference > 24).mean()) < 0.01


def settled(page: Page) -> None:
    """Wait until the camera rests."""
    page.evaluate("() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))")
    page.wait_for_selector(".viewer-view[data-moving=false]", timeout=15_000)


def until(page: Page, expression: str) -> None:
    """Wait until an expression is true; Playwright's own wait evaluates text, which the policy forbids."""
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"never true: {expression}")
