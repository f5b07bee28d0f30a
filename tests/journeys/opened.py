"""A booth brought to the public over HTTP, for what begins with one: backups, accessibility, benchmarks."""

from dataclasses import dataclass
from pathlib import Path

from tests.journeys.inputs import helmet
from tests.journeys.person import PASSWORD, Json, Person
from tests.servers import Site

OWNER, ORGANIZER = "owner@example.com", "organizer@example.com"


@dataclass(frozen=True)
class Opened:
    """A public booth and the two people behind it."""

    booth: str
    slug: str
    path: str
    model: str
    owner: Person
    organizer: Person


def set_up(site: Site) -> None:
    """A fresh installation's tables, halls and two accounts."""
    site.maru("migrate")
    site.maru("account", "create", OWNER, "--password-stdin", stdin=PASSWORD)
    site.maru("account", "create", ORGANIZER, "--role", "organizer", "--password-stdin", stdin=PASSWORD)


def people(site: Site) -> tuple[Person, Person]:
    """The owner and the organizer, signed in."""
    data = Path(site.env["DATA_DIR"])
    owner, organizer = Person(site.url, data), Person(site.url, data)
    owner.sign_in(OWNER)
    organizer.sign_in(ORGANIZER)
    return owner, organizer


def open_booth(
    site: Site, *, title: str = "Sky Helmets", hall: str = "beauty", finish: bool = True
) -> Opened:
    """Company, booth, product and model of `people`, submitted and published."""
    owner, organizer = people(site)
    booth = owner.booth(owner.company(title), title, hall)
    product = owner.product(booth, f"{title} M1", price="128.50", hs_code="650610", moq=20)
    model = owner.upload(helmet(), f"product:{product}", "FlightHelmet512.glb")
    if finish:
        owner.until_finished(model)
    owner.until(model, lambda seen: seen["state"] == "ready")
    return publish(owner, organizer, booth, model)


def publish(owner: Person, organizer: Person, booth: str, model: str) -> Opened:
    """Submit as the owner, publish as the organizer."""
    owner.submit_booth(booth)
    organizer.publish_booth(booth)
    draft = owner.call("GET", f"/api/studio/booths/{booth}")
    path = f"/halls/{draft['hall']}/booths/{draft['slug']}"
    return Opened(booth, draft["slug"], path, model, owner, organizer)


def showroom(site: Site, slug: str) -> Json:
    """A booth's public showroom."""
    return Person(site.url, Path(site.env["DATA_DIR"])).call("GET", f"/api/booths/{slug}/showroom")
