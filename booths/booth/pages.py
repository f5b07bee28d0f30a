"""The public pages of a booth, made from its public revision alone."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from flask import Blueprint, Response, abort, redirect, render_template, request
from markupsafe import Markup
from sqlalchemy.orm import Session
from werkzeug import Response as AnyResponse

from assets.store import ObjectStore
from booths.booth import codes, placement, public
from booths.booth.linked import linked
from booths.booth.models import Booth
from booths.booth.service import BoothNotFound
from exhibition.audit.viewed import note_view
from exhibition.halls.service import find_hall
from exhibition.web.context import actor, db, now, runtime

# (session, store, document, url=…) → the showroom with addresses, as `/api/booths/<slug>/showroom` gives it
Showroom = Callable[..., Mapping[str, Any]]
# (session, store, model's id) → addresses of its pictures by the side seen
Sides = Callable[[Session, ObjectStore, str], Mapping[str, str]]
QR_TYPES = {"svg": "image/svg+xml", "png": "image/png"}


def make_booth_pages(show_room: Showroom, show_sides: Sides) -> Blueprint:
    """Return the blueprint; `show_room` tells what stands in a booth, `show_sides` how a model looks."""
    pages = Blueprint("booths_public", __name__)

    @pages.get("/halls/<hall>/booths/<slug>")
    def booth(hall: str, slug: str) -> AnyResponse | str:
        found = public.public_booth(db(), slug)
        if request.path != found.url:
            return _moved(found.url)
        context = _context(db(), runtime().store, found, show_room)
        note_view(db(), runtime().database, actor().visitor_id, "booth", found.booth.id, now())
        return render_template("booths/show.html", **context)

    @pages.get("/halls/<hall>/booths/<slug>/products/<product>")
    def product(hall: str, slug: str, product: str) -> AnyResponse | str:
        found = public.public_booth(db(), slug)
        url = f"{found.url}/products/{product}"
        if request.path != url:
            return _moved(url)
        shown = next((p for p in found.document["products"] if p["slug"] == product), None)
        if shown is None:
            raise BoothNotFound
        context = _context(db(), runtime().store, found, show_room)
        model = context["models"].get(product)
        sides = show_sides(db(), runtime().store, model["id"]) if model else {}
        note_view(db(), runtime().database, actor().visitor_id, "product", shown["id"], now())
        return render_template("booths/product.html", product=shown, sides=sides, **context)

    pages.get("/q/<code>")(short_link)
    pages.get("/q/<code>.<kind>")(qr_download)
    return pages


def short_link(code: str) -> AnyResponse:
    """Lead from a QR code to the booth, wherever it stands now; from a model's code to AR of that model."""
    url = public.public_booth(db(), _by_code(code).slug).url
    shown = codes.shown_of(request.args)
    query = urlencode({"from": "qr", **shown})
    return redirect(f"{url}?{query}{'#ar' if shown else ''}", 302)


def qr_download(code: str, kind: str) -> AnyResponse:
    """The QR code as a file to print; with `model` and `finish`, of AR of that model in that finish."""
    if kind not in QR_TYPES:
        abort(404)
    booth = _by_code(code)
    shown = urlencode(codes.shown_of(request.args))
    link = f"{_share(booth)}?{shown}" if shown else _share(booth)
    answer = Response(codes.qr_file(link, kind), mimetype=QR_TYPES[kind])
    answer.headers["Content-Disposition"] = f'attachment; filename="maru-{booth.slug}.{kind}"'
    return answer


def _by_code(code: str) -> Booth:
    booth_id = codes.booth_id_of(code)
    booth = db().get(Booth, booth_id) if booth_id else None
    if booth is None:
        raise BoothNotFound
    return public.public_booth(db(), booth.slug).booth


def _share(booth: Booth) -> str:
    return f"{runtime().settings.public_url}/q/{codes.code_of(booth.id)}"


def _moved(url: str) -> AnyResponse:
    query = request.query_string.decode()
    return redirect(f"{url}?{query}" if query else url, 301)


def _context(
    session: Session, store: ObjectStore, found: public.PublicBooth, show_room: Showroom
) -> dict[str, Any]:
    document, booth = found.document, found.booth
    hall = find_hall(session, document["hall"])
    room = show_room(session, store, document, url=found.url)
    models = {item["product"]["slug"]: item["model"] for item in room["items"] if item["product"]}
    standing = {item["id"]: item for item in room["items"]}
    share = _share(booth)
    return {
        "booth": document,
        "booth_id": str(booth.id),
        "url": found.url,
        "hall": hall,
        "stand": placement.stand_of(session, booth.id, now()),
        "room": room,
        "models": models,
        "points": [(spot, standing[spot["item"]]) for spot in room["hotspots"] if spot["item"] in standing],
        "share": share,
        "code": codes.code_of(booth.id),
        "qr": Markup(codes.qr_markup(share)),
        "linked": linked(document, hall, found.url, models),
    }
