"""What the viewer says and keeps when something fails, is lost, or ends."""

import pytest
from playwright.sync_api import expect

from tests.frontend.site import Site
from tests.frontend.viewer.stage import READY, Open, dark_pixels, settled
from tests.frontend.viewer_page import say, words


@pytest.mark.parametrize("language", ["ko", "en"])
def test_without_webgl_the_poster_stays_with_a_sentence(open_page: Open, site: Site, language: str) -> None:
    script = """
      const before = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        return kind.startsWith('webgl') ? null : before.call(this, kind, ...rest);
      };
    """
    page = open_page(language, script=script)
    expect(page.locator(".viewer-note")).to_have_text(say(words(language, "viewer"), "viewer-no-webgl"))
    assert page.locator(".viewer-poster img").is_visible()
    assert "/o/lamp.glb" not in site.requests


def test_a_failed_load_says_so_and_tries_again(open_page: Open, site: Site) -> None:
    found = site.files.pop("/o/lamp.glb")
    page = open_page(expected="")
    page.wait_for_selector(".viewer[data-state=failed]")
    assert page.locator(".viewer-poster img").is_visible()
    site.files["/o/lamp.glb"] = found
    page.get_by_role("button", name="Try again").click()
    page.wait_for_selector(READY)


def test_a_file_that_is_no_model_keeps_the_poster(open_page: Open, site: Site) -> None:
    site.files["/o/lamp.glb"] = ("model/gltf-binary", b"<html>not a model</html>")
    page = open_page("ko", expected="")
    expect(page.locator(".viewer-note")).to_contain_text("사진은 그대로")


def test_a_lost_context_comes_back(open_page: Open) -> None:
    page = open_page(expected="Context")
    page.wait_for_selector(READY)
    settled(page)
    page.evaluate(
        """() => {
          const gl = document.querySelector('.viewer canvas').getContext('webgl2');
          window.loser = gl.getExtension('WEBGL_lose_context');
          window.loser.loseContext();
        }"""
    )
    page.wait_for_selector(".viewer[data-state=lost]")
    expect(page.locator(".viewer-note")).to_contain_text("comes back")
    page.evaluate("window.loser.restoreContext()")
    page.wait_for_selector(READY)
    settled(page)
    assert dark_pixels(page) > 500


def test_leaving_frees_the_graphics_memory_and_gives_the_poster_back(open_page: Open) -> None:
    script = """
      window.alive = {Buffer: 0, Texture: 0};
      for (const kind of Object.keys(alive)) {
        const gl = WebGL2RenderingContext.prototype;
        const [make, drop] = [gl['create' + kind], gl['delete' + kind]];
        gl['create' + kind] = function () { alive[kind]++; return make.call(this); };
        gl['delete' + kind] = function (thing) { if (thing) alive[kind]--; return drop.call(this, thing); };
      }
    """
    page = open_page(script=script)
    page.wait_for_selector(READY)
    page.get_by_label("What to look at").select_option("booth")
    settled(page)
    assert page.evaluate("alive.Buffer") > 0
    page.evaluate("document.querySelector('.viewer').dispatchEvent(new Event('island-dispose'))")
    expect(page.locator(".viewer canvas")).to_have_count(0)
    assert page.evaluate("alive.Buffer") == 0
    # three.js keeps four one-pixel stand-ins of its own until the context goes, which it does here.
    assert page.evaluate("alive.Texture") <= 8
    assert page.locator(".viewer-panel, .viewer-overlay, .viewer-hotspot").count() == 0
