"""The organizer's part: what was submitted is looked at and made public."""

from playwright.sync_api import expect

from tests.journeys.browsers import Visit
from tests.journeys.exhibitor import sign_in


def email_of(language: str) -> str:
    """The address of the organizer who reads this language."""
    return f"organizer-{language}@example.com"


def publish(visit: Visit, booth: str) -> str:
    """Find the booth among what waits, publish it; gives the path of its console page."""
    sign_in(visit, email_of(visit.language))
    visit.go("/console")
    visit.shot("20-queue")
    visit.page.get_by_role("link", name=booth).click()
    expect(visit.button("console-publish-do")).to_be_visible()
    visit.shot("21-decide", full=True)
    visit.button("console-publish-do").click()
    expect(visit.page.get_by_text(visit.say("console-published"))).to_be_visible()
    visit.shot("22-published")
    return visit.page.url
