"""REST of search."""

from dataclasses import asdict
from typing import Any

from flask_smorest import Blueprint

from exhibition.search.schemas import ResultsSchema, SearchQuerySchema
from exhibition.search.service import find
from exhibition.web.context import db, language
from exhibition.web.pictures import picture_url

search_api = Blueprint("search_api", __name__, url_prefix="/api/search", description="Find anything public")


@search_api.get("")
@search_api.arguments(SearchQuerySchema, location="query")
@search_api.response(200, ResultsSchema)
def search(asked: dict[str, Any]) -> dict[str, Any]:
    """Find booths, products, halls and fairs by words of any language."""
    results = find(db(), asked["q"], language(), asked["page"], kind=asked["kind"], hall=asked["hall"])
    page = results.page
    return {
        "items": [{**asdict(item), "picture": picture_url(item.picture)} for item in page.items],
        "page": page.number,
        "pages": page.pages,
        "total": page.total,
        "kinds": results.kinds,
    }
