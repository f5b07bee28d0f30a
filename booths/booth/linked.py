"""schema.org data of a booth: the firm, its products with their 3D models, the way there."""

from collections.abc import Mapping
from typing import Any

from booths.booth.document import BoothDocument, ProductPart
from exhibition.halls.models import Hall
from exhibition.web.linked_data import breadcrumbs, public
from exhibition.web.pictures import picture_url

Models = Mapping[str, Mapping[str, Any]]


def linked(document: BoothDocument, hall: Hall, url: str, models: Models) -> list[dict[str, Any]]:
    """Organization, Products and BreadcrumbList. `models`: public model JSON by product slug."""
    company = document["company"]
    organization = {
        "@type": "Organization",
        "@id": public(f"{url}#company"),
        "name": company["name"],
        "description": company["about"],
        "url": company["website"] or public(url),
        "address": {"@type": "PostalAddress", "addressCountry": company["country"]},
    }
    trail = (("site-halls", "/halls"), (hall.title, f"/halls/{hall.slug}"), (document["title"], url))
    products = [product_data(p, url, models.get(p["slug"])) for p in document["products"]]
    return [organization, *products, breadcrumbs(*trail)]


def product_data(product: ProductPart, url: str, model: Mapping[str, Any] | None) -> dict[str, Any]:
    """One Product, its 3DModel included."""
    return {
        "@type": "Product",
        "name": product["name"],
        "description": product["summary"] or product["description"],
        "image": public(picture_url(product["picture"]) or "") if product["picture"] else None,
        "url": public(f"{url}/products/{product['slug']}"),
        "manufacturer": {"@id": public(f"{url}#company")},
        "additionalProperty": {"@type": "PropertyValue", "name": "HS code", "value": product["hs_code"]}
        if product["hs_code"]
        else None,
        "offers": {"@type": "Offer", "price": product["price"], "priceCurrency": product["currency"]}
        if product["price"]
        else None,
        "subjectOf": _model_data(product, model) if model else None,
    }


def _model_data(product: ProductPart, model: Mapping[str, Any]) -> dict[str, Any]:
    files = [model["variants"][name] for name in ("web", "usdz") if name in model["variants"]]
    return {
        "@type": "3DModel",
        "name": product["name"],
        "encoding": [
            {"@type": "MediaObject", "contentUrl": public(f["url"]), "encodingFormat": f.get("media_type")}
            for f in files
        ],
    }
