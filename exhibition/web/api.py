"""The REST API's frame: flask-smorest with problem+json, OpenAPI 3.1."""

from typing import Any

from apispec.ext.marshmallow import MarshmallowPlugin, resolver
from flask import Flask
from flask_smorest import Api
from marshmallow import Schema
from werkzeug.exceptions import HTTPException

from exhibition.web.errors import handle_http

API_OPTIONS: dict[str, Any] = {
    "API_TITLE": "Maru",
    "API_VERSION": "1",
    "OPENAPI_VERSION": "3.1.0",
    "OPENAPI_URL_PREFIX": "/api",
    "OPENAPI_JSON_PATH": "openapi.json",
    # The page of /api/docs is ours (`halls.pages`): flask-smorest's has an inline script without nonce.
    "OPENAPI_SWAGGER_UI_PATH": None,
}


class MaruApi(Api):  # type: ignore[misc]
    """flask-smorest with this application's error answers instead of its own."""

    def handle_http_exception(self, error: HTTPException) -> Any:
        """Answer in the shape of `web.errors`."""
        return handle_http(error)

    def __init__(self, app: Flask) -> None:
        super().__init__(app, spec_kwargs={"marshmallow_plugin": MarshmallowPlugin(schema_name)})


def schema_name(schema: type[Schema] | Schema) -> str:
    """Name a schema in the OpenAPI document; the same one for an edit, where nothing is required, apart."""
    name: str = resolver(schema)  # type: ignore[arg-type]
    changed = isinstance(schema, Schema) and (schema.partial or schema.only or schema.exclude)
    return f"{name}Part" if changed else name
