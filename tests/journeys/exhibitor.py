"""The exhibitor's half: from registering to a submitted booth, and answering."""

import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, expect

from tests.journeys.browsers import Visit
from tests.journeys.person import PASSWORD, link_in_mail

UPLOAD_BYTES_A_SECOND = 3_000_000
# Notes what the uploader says and which steps the pipeline shows, as a person would see them go by.
WATCH = """
window.seen = {words: [], bars: [], steps: []};
new MutationObserver(() => {
  const words = document.querySelector('.uploader__words')?.textContent;
  const bar = document.querySelector('.uploader__panel progress')?.getAttribute('value');
  const steps = [...document.querySelectorAll('.pipeline__step')].map((step) => step.textContent);
  if (words && words !== seen.words.at(-1)) seen.words.push(words);
  if (bar && bar !== seen.bars.at(-1)) seen.bars.push(bar);
  if (steps.length && steps.join() !== seen.steps.at(-1)?.join()) seen.steps.push(steps);
}).observe(document, {subtree: true, childList: true, characterData: true, attributes: true});
"""


@dataclass(frozen=True)
class Wares:
    """What this exhibitor shows."""

    email: str
    company: tuple[str, str]
    booth: tuple[str, str]
    product: tuple[str, str]
    hall: str


def register(visit: Visit, wares: Wares, data: Path) -> None:
    """Register, open the mail's link, sign in."""
    visit.go("/register")
    visit.field("accounts-name").fill("한마루")
    visit.field("accounts-email").fill(wares.email)
    visit.page.get_by_label(visit.say("accounts-password"), exact=True).fill(PASSWORD)
    visit.field("accounts-password-again").fill(PASSWORD)
    visit.shot("01-register")
    visit.button("accounts-register-do").click()
    expect(visit.heading("accounts-check-mail")).to_be_visible()
    visit.shot("02-check-mail")
    visit.go(link_in_mail(data, wares.email))
    sign_in(visit, wares.email)
    visit.shot("03-signed-in")


def sign_in(visit: Visit, email: str) -> None:
    """Fill in the sign-in form."""
    visit.go("/sign-in?next=/studio")
    # The link of the mail may have signed in already.
    if "/sign-in" in visit.page.url:
        visit.field("accounts-email").fill(email)
        visit.page.get_by_label(visit.say("accounts-password"), exact=True).fill(PASSWORD)
        visit.button("accounts-sign-in-do").click()
    expect(visit.page).not_to_have_url(re.compile("/sign-in"))


def found_company(visit: Visit, wares: Wares) -> None:
    """From the empty studio to a company."""
    visit.go("/studio")
    expect(visit.heading("studio-steps-title")).to_be_visible()
    visit.shot("04-studio")
    visit.link("studio-step-company-go").click()
    visit.fill_both("studio-company-name", *wares.company)
    visit.fill_both("studio-company-about", "2009년부터 헬멧을 만듭니다.", "We make helmets since 2009.")
    visit.field("studio-contact-email").fill("sales@example.com")
    visit.shot("05-company", full=True)
    visit.button("studio-found").click()


def make_booth(visit: Visit, wares: Wares) -> None:
    """A booth with its words and facts."""
    expect(visit.heading("studio-new-booth")).to_be_visible()
    visit.fill_both("studio-booth-name", *wares.booth)
    visit.page.locator(f"input[name=hall][value={wares.hall}]").check()
    visit.fill_both("studio-tagline", "하늘에서도 가벼운 헬멧", "A helmet that is light in the sky, too")
    visit.fill_both("studio-about", "가죽과 황동으로 만듭니다.", "Made of leather and brass.")
    visit.shot("06-booth", full=True)
    visit.button("studio-booth-make").click()


def add_product(visit: Visit, wares: Wares) -> None:
    """A product with its figures."""
    expect(visit.heading("studio-product-new")).to_be_visible()
    visit.fill_both("studio-product-name", *wares.product)
    visit.fill_both("studio-product-summary", "황동 고글이 달린 가죽 헬멧", "Leather, with brass goggles")
    visit.field("studio-price").fill("128.50")
    visit.field("studio-moq").fill("20")
    visit.field("studio-hs").fill("650610")
    visit.shot("07-product", full=True)
    visit.button("studio-product-add").click()
    expect(visit.page.get_by_role("link", name=visit.say("studio-product-no-model"))).to_be_visible()


def upload_model(visit: Visit, file: Path) -> str:
    """Upload with progress in sight, follow the steps to the report; gives the model's address there."""
    visit.page.get_by_role("link", name=visit.say("studio-product-no-model")).click()
    chooser = visit.page.get_by_label(visit.say("studio-up-choose"))
    expect(chooser).to_be_attached()
    line = visit.context.new_cdp_session(visit.page)
    line.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 5, "downloadThroughput": -1, "uploadThroughput": UPLOAD_BYTES_A_SECOND},
    )
    visit.page.evaluate(WATCH)
    chooser.set_input_files(file)
    sending = visit.say.before("studio-up-sending", "@", sent="@", all="@")
    expect(visit.page.locator(".uploader__words")).to_contain_text(sending)
    visit.shot("08-uploading")
    expect(visit.page.locator(".pipeline__step").first).to_be_visible()
    visit.shot("09-pipeline")
    seen = _watched(visit)
    line.detach()
    assert any(sending in words for words in seen["words"]), seen["words"]
    assert len(seen["bars"]) >= 3, seen["bars"]
    running = visit.say("studio-pipeline-state-running")
    assert any(running in step for steps in seen["steps"] for step in steps), seen["steps"]
    expect(visit.page.get_by_text(visit.say("studio-model-state-ready"), exact=True).first).to_be_visible()
    expect(visit.heading("report-findings")).to_be_visible()
    visit.shot("10-report", full=True)
    return visit.page.url


def _watched(visit: Visit) -> dict[str, list[Any]]:
    """What was seen until the page led on to the report."""
    seen: dict[str, list[Any]] = {"words": [], "bars": [], "steps": []}
    # Playwright's error: the page leads on while it is asked.
    with suppress(Error):
        while "/studio/models/" not in visit.page.url:
            seen = visit.page.evaluate("window.seen") or seen
            visit.page.wait_for_timeout(150)
    visit.page.wait_for_url(re.compile("/studio/models/"))
    return seen


def submit_booth(visit: Visit) -> None:
    """Look at the preview, hand it in."""
    visit.link("studio-tab-preview").click()
    visit.shot("11-preview", full=True)
    visit.link("studio-tab-submission").click()
    visit.shot("12-submission")
    visit.button("studio-submit").click()
    expect(visit.page.get_by_text(visit.say("studio-submitted"))).to_be_visible()
    visit.shot("13-submitted")


def answer(visit: Visit, question: str, words: str) -> None:
    """From the studio's entrance to the waiting question, and answer it."""
    visit.go("/studio")
    visit.shot("30-waiting")
    visit.link("chat-waiting-go").click()
    expect(visit.page.get_by_text(question, exact=True).last).to_be_visible()
    visit.box("chat-write").fill(words)
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("li.chat-message[data-seq]", has_text=words)).to_be_visible()
    visit.shot("31-answered")
