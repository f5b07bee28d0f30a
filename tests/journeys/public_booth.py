"""One small public booth that several journeys visit: a product, its model and two points on it."""

from tests.assets.models import textured_model
from tests.journeys.opened import Opened, people, publish
from tests.servers import Site

TITLE, PRODUCT = "Keyed Lamps", "Keyed Lamp"
POINTS = {"Paper shade": "Two layers of mulberry paper.", "Oak foot": "From one piece."}


def open_small_booth(site: Site) -> Opened:
    """Bring it to the public; its files for every device are there, the lightest ones may follow."""
    owner, organizer = people(site)
    booth = owner.booth(owner.company(TITLE), TITLE, "beauty")
    model = owner.upload(textured_model().bytes(), f"product:{owner.product(booth, PRODUCT)}")
    owner.until(model, lambda seen: seen["progress"] >= 1 or seen["step"] in ("search", "ktx2"))
    page = f"/studio/models/{model.rsplit('/', 1)[1]}/points"
    for number, (title, text) in enumerate(POINTS.items()):
        at = {"node": "0", "x": str(number / 5), "y": "0.1", "z": "0.1"}
        owner.submit(page, title_en=title, title_ko=title, text_en=text, text_ko=text, **at)
    return publish(owner, organizer, booth, model)


def product_path(opened: Opened) -> str:
    """The page of the booth's product."""
    found = opened.owner.call("GET", f"/api/booths/{opened.slug}")["products"][0]["slug"]
    return f"{opened.path}/products/{found}"
